// Keeps annotated clusters without the articles' words: `node test/clusters/keep.mjs ANNOTATIONS TEXTS GOLD` reads
// ANNOTATIONS/<cluster>.txt (README.md shows the form) and TEXTS/<cluster>/<doc>.txt, and writes GOLD/<cluster>.json, where
// every quotation is [start, end) in UTF-16 units of the text whose SHA-256 stands beside (then `npm run fix` lays the files
// out). It names every line whose words are not found, or found twice, and then writes nothing of that cluster.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [annotations, texts, gold] = process.argv.slice(2);
const kinds = ['figures', 'denial', 'disowned', 'responsibility', 'account'];
const forms = {
  cluster: /^cluster (?<id>\S+): (?<words>.+)$/u,
  event: /^event (?<id>\S+?)(?<optional> optional)?: (?<words>.+)$/u,
  pair: /^(?<how>apart|may) (?<a>\S+) (?<b>\S+): (?<words>.+)$/u,
  dispute: /^dispute (?<kind>\S+?)(?<optional> optional)?: (?<words>.+)$/u,
  place: /^ {2}(?:(?<side>[ab]) )?(?<doc>\S+): (?<words>.+)$/u,
};

function readTexts(cluster) {
  const folder = join(texts, cluster);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(files.map((file) => [file.replace(/\.txt$/u, ''), readFileSync(join(folder, file), 'utf8')]));
}

const pattern = (words) =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+');

/** Where the words stand, or the words between brackets. Throws unless they stand exactly once after the title. */
function placeOf(doc, text, quote) {
  const [, before, meant, after] = /^([^[]*)\[([^\]]+)\]([^\]]*)$/u.exec(quote) ?? [null, '', quote, ''];
  const parts = [before, meant, after].map((part) => (part.trim() === '' ? '' : pattern(part)));
  const gap = (left, right) => (left !== '' && right !== '' ? '\\s*' : '');
  const source = `${parts[0]}${gap(parts[0], parts[1])}(${parts[1]})${gap(parts[1], parts[2])}${parts[2]}`;
  const body = text.indexOf('\n');
  const found = [...text.matchAll(new RegExp(source, 'dgu'))].filter((match) => match.index > body);
  if (found.length !== 1) throw new Error(`${found.length} times in ${doc}: ${quote}`);
  const [start, end] = found[0].indices[1];
  return { doc, start, end };
}

function readCluster(file) {
  const lines = readFileSync(join(annotations, file), 'utf8').split('\n');
  const wrong = [];
  let cluster;
  let byDoc;
  let current;
  const parse = (line) => {
    const groups = (form) => forms[form].exec(line)?.groups;
    let parts = groups('cluster');
    if (parts) {
      byDoc = readTexts(parts.id);
      const documents = [...byDoc].map(([doc, text]) => ({
        doc,
        sha256: createHash('sha256').update(text).digest('hex'),
      }));
      cluster = { cluster: parts.id, about: parts.words, documents, events: [], apart: [], may: [], disputes: [] };
      return;
    }
    parts = groups('event');
    if (parts) {
      const { id, optional, words } = parts;
      current = { id, label: words, ...(optional && { optional: true }), mentions: [] };
      cluster.events.push(current);
      return;
    }
    parts = groups('dispute');
    if (parts) {
      if (!kinds.includes(parts.kind)) throw new Error(`no such kind: ${parts.kind}`);
      const { kind, optional, words } = parts;
      current = { kind, about: words, ...(optional && { optional: true }), a: [], b: [] };
      cluster.disputes.push(current);
      return;
    }
    parts = groups('pair');
    if (parts) {
      for (const id of [parts.a, parts.b])
        if (!cluster.events.some((event) => event.id === id)) throw new Error(`no such event: ${id}`);
      cluster[parts.how].push({ a: parts.a, b: parts.b, why: parts.words });
      return;
    }
    parts = groups('place');
    if (!parts) throw new Error('none of the forms');
    const text = byDoc.get(parts.doc);
    if (text === undefined) throw new Error(`no such document: ${parts.doc}`);
    current[parts.side ?? 'mentions'].push(placeOf(parts.doc, text, parts.words));
  };
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      parse(line);
    } catch (error) {
      wrong.push(`${file}:${n + 1}: ${error.message}`);
    }
  }
  return { cluster, wrong };
}

mkdirSync(gold, { recursive: true });
for (const file of readdirSync(annotations)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const { cluster, wrong } = readCluster(file);
  for (const one of wrong) console.error(one);
  if (wrong.length === 0) writeFileSync(join(gold, `${cluster.cluster}.json`), `${JSON.stringify(cluster)}\n`);
  else process.exitCode = 1;
}
