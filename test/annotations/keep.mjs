// Keeps an annotation without the article's words: `node test/annotations/keep.mjs TEXT GOLD [FOLDER]` reads an article and its gold in
// the form of the outside material, and writes FOLDER/<doc>.json (FOLDER is gold, or events for what one annotator alone did), where every quotation is [start, end) in UTF-16 units of the
// text whose SHA-256 stands beside (then `npm run fix` lays the file out). Paraphrases are left out, as they are made from the article. `load.ts` turns it back.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [textFile, goldFile, folderName = 'gold'] = process.argv.slice(2);
const folder = join(dirname(fileURLToPath(import.meta.url)), folderName);
const text = readFileSync(textFile, 'utf8');
const gold = JSON.parse(readFileSync(goldFile, 'utf8'));

/** Where the words stand, the place nearest to `near` where there are several; null for no words. */
function spanOf(words, near = 0) {
  if (words == null) return null;
  const starts = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  if (starts.length === 0) throw new Error(`not in the text of ${gold.doc}: ${words}`);
  const [start] = starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  return [start, start + words.length];
}

/** The fields that are there, in this order. */
const pick = (item, keys) =>
  Object.fromEntries(keys.filter((key) => item[key] !== undefined).map((key) => [key, item[key]]));

const placed = (items, near, keys) =>
  (items ?? []).map((item) => ({ surface: spanOf(item.surface, near), ...pick(item, keys) }));

const linkKeys = [
  'canonical_en',
  'kind',
  'count',
  'anonymous',
  'affiliation_en',
  'inherited',
  'co_speaker',
  'disowned',
];
const speechKeys = ['chain_alt', 'medium', 'act', 'act_alt', 'optional', 'not_said', 'nested_in'];

function statementOf(statement) {
  const content = statement.content_span;
  const cue = statement.cue_span ?? spanOf(statement.cue, content[0]);
  return {
    id: statement.id,
    cue,
    content,
    ...(statement.content_span_alt && { content_alt: statement.content_span_alt }),
    chain: placed(statement.chain, cue?.[0] ?? content[0], linkKeys),
    ...pick(statement, speechKeys),
  };
}

function eventOf(event) {
  const anchor = event.anchor_span ?? spanOf(event.anchor, Math.max(0, text.indexOf(event.context)));
  const near = anchor[0];
  const { date } = event;
  return {
    ...pick(event, ['id', 'type', 'type_alt', 'mode']),
    anchor,
    // the scorer takes the first place of such words
    also: (event.also ?? []).map((words) => spanOf(words)),
    actor: placed(event.actor, near, ['canonical_en', 'count']),
    recipient: placed(event.recipient, near, ['canonical_en', 'count']),
    place: placed(event.place, near, ['canonical_en', 'lat', 'lon', 'role']),
    ...(date && { date: { ...pick(date, ['from', 'to']), surface: spanOf(date.surface, near) } }),
    ...pick(event, ['factuality', 'factuality_alt', 'according_to', 'series', 'optional']),
    ...Object.fromEntries(
      ['killed', 'wounded']
        .filter((what) => event[what] != null)
        .map((what) => [what, pick(event[what], ['min', 'max'])]),
    ),
  };
}

const kept = {
  doc: gold.doc,
  sha256: createHash('sha256').update(text).digest('hex'),
  language: gold.language,
  title: spanOf(gold.title),
  outlet: { name: spanOf(gold.outlet.name), canonical_en: gold.outlet.canonical_en },
  published: gold.published,
  reference_date: gold.reference_date,
  not_content: gold.not_content.map((part) => ({ text: spanOf(part.text), why: part.why })),
  subheadings: (gold.subheadings ?? []).map((words) => spanOf(words)),
  statements: gold.statements.map(statementOf),
  events: gold.events.map(eventOf),
  disputes: gold.disputes.map((dispute) => pick(dispute, ['kind', 'a', 'b', 'core'])),
};
writeFileSync(join(folder, `${gold.doc}.json`), `${JSON.stringify(kept)}\n`);
