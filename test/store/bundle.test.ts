import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntry, readZip, writeZip, type ZippedFile } from '../../src/archives/index.ts';
import { checkBundle, makeBundle } from '../../src/bundles/index.ts';
import { emptyFilter } from '../../src/ledger/index.ts';
import { hashOf } from '../../src/model/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import { leadsToRoot, merklePath, merkleRoot } from '../../src/record/merkle.ts';
import { writeCorpus } from './corpus.ts';
import { smallRooms } from './rooms.ts';

let folder = '';
let path = '';
const ids: { [kind: string]: string } = {};
const making = { software: 'isnad/test', at: '2025-01-01T00:00:00.000Z' };

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-bundle-'));
  const dataDir = join(folder, 'data');
  const rooms = smallRooms();
  const isnad = await assemble({ dataDir, role: 'test' }, rooms.receive, () => rooms);
  const paths = writeCorpus(join(folder, 'articles'), 30);
  await isnad.ingest(paths.slice(0, 20));
  await isnad.seal();
  await isnad.ingest(paths.slice(20));
  const { ledger } = isnad;
  ids['event'] = (await ledger.askEvents(emptyFilter)).items.toSorted((a, b) => b.documents - a.documents)[0]?.id ?? '';
  ids['story'] =
    (await ledger.askStories(emptyFilter)).items.toSorted((a, b) => b.documents - a.documents)[0]?.id ?? '';
  ids['document'] = (await ledger.askDocuments(emptyFilter)).items[0]?.id ?? '';
  for (const [kind, id] of Object.entries(ids)) {
    const bundle = await makeBundle(dataDir, ledger, id, making);
    writeFileSync(join(folder, `${kind}.wacz`), await bytesOf(bundle?.bytes ?? (async function* () {})()));
  }
  path = join(folder, 'story.wacz');
  await isnad.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a bundle of an event, a story and a document holds, and says what it is about', async () => {
  for (const [kind, id] of Object.entries(ids)) {
    const check = await checkBundle(join(folder, `${kind}.wacz`));
    expect(check.faults).toEqual([]);
    expect(check.about).toMatchObject({ kind, id });
    expect(check.holds.join('\n')).toMatch(/captures have the hashes/);
  }
  expect((await checkBundle(path)).holds.join('\n')).toMatch(/captures are under seal 1/);
});

test('its report is a page of text in both languages, without scripts', async () => {
  const files = await filesIn(path);
  const report = files.get('report.html')?.toString() ?? '';
  expect(report).toContain('<html lang="ar" dir="rtl">');
  expect(report).toContain('القوات قصفت مواقع');
  expect(report).toMatch(/independent origins/);
  expect(report).not.toMatch(/<script|javascript:|\son\w+=/i);
  const sums = files.get('SHA256SUMS')?.toString().trim().split('\n') ?? [];
  expect(sums.length).toBe(5);
  for (const line of sums) {
    const [hash, name = ''] = line.split('  ');
    expect(hashOf(files.get(name) as Buffer)).toBe(hash);
  }
});

async function filesIn(from: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const entry of readZip(from)) files.set(entry.name, (await readEntry(entry, 1e9)) as Buffer);
  return files;
}

/** The bundle with some files changed; where `listed`, the list and its hash are written anew as well, as someone does who knows. */
async function changed(change: (files: Map<string, Buffer>) => void, listed: boolean): Promise<string> {
  const files = await filesIn(path);
  change(files);
  if (listed) {
    const list = JSON.parse(String(files.get('datapackage.json')));
    for (const one of list.resources) {
      const bytes = files.get(one.path) ?? Buffer.alloc(0);
      Object.assign(one, { hash: `sha256:${hashOf(bytes)}`, bytes: bytes.length });
    }
    const content = Buffer.from(JSON.stringify(list));
    files.set('datapackage.json', content);
    files.set(
      'datapackage-digest.json',
      Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hashOf(content)}` })),
    );
  }
  const all = async function* (): AsyncGenerator<ZippedFile> {
    for (const [name, content] of files) yield { name, content, stored: true };
  };
  const to = join(folder, 'changed.wacz');
  writeFileSync(to, await bytesOf(writeZip(all())));
  return to;
}
const edit = (name: string, how: (text: string) => string) => (files: Map<string, Buffer>) => {
  const before = files.get(name)?.toString() ?? '';
  const after = how(before);
  expect(after).not.toBe(before);
  files.set(name, Buffer.from(after));
};
const manifest = 'isnad/manifest.json';

const tamperings: [string, (files: Map<string, Buffer>) => void, boolean][] = [
  ['a word of the report', edit('report.html', (text) => text.replace('القوات', 'العصابات')), false],
  ['a file added', (files) => void files.set('extra.html', Buffer.from('x')), true],
  ['a file taken out', (files) => void files.delete('isnad/ledger.json'), false],
  ['the list and not its hash', edit('datapackage.json', (text) => text.replace('isnad/test', 'isnad/other')), false],
  [
    'a byte of the archive of pages',
    (files) => void (files.get('archive/data.warc.gz') as Buffer).fill(9, 900, 901),
    true,
  ],
  [
    'the last record cut off',
    (files) => void files.set('archive/data.warc.gz', (files.get('archive/data.warc.gz') as Buffer).subarray(0, -400)),
    true,
  ],
  ['a line of the journal', edit('isnad/journal.jsonl', (text) => text.replace('.txt', '.text')), true],
  ['a line of the journal taken out', edit('isnad/journal.jsonl', (text) => text.slice(text.indexOf('\n') + 1)), true],
  ['the time of a seal', edit(manifest, (text) => text.replace(/("seals": \[[\s\S]*?"at": ")20\d\d/, '$12019')), true],
  [
    'the place under a seal',
    edit(manifest, (text) => text.replace(/"index": (\d+)/, (_, n) => `"index": ${Number(n) + 1}`)),
    true,
  ],
  [
    'a capture of a document left out',
    edit(manifest, (text) => text.replace(/(\n "captures": \[)\s*\{[^}]*\},?/, '$1')),
    true,
  ],
];

test.each(tamperings)('tampering is found: %s', async (_, change, listed) => {
  expect((await checkBundle(await changed(change, listed))).faults).not.toEqual([]);
});

test('a bundle that is cut off, and what is no bundle, do not hold', async () => {
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('no archive'), Buffer.alloc(0)]) {
    const to = join(folder, 'broken.wacz');
    writeFileSync(to, bytes);
    expect((await checkBundle(to)).faults.length).toBeGreaterThan(0);
  }
});

test('a path to the root holds for its own place alone', () => {
  for (let size = 1; size <= 33; size++) {
    const hashes = Array.from({ length: size }, (_, i) => hashOf(String(i)));
    const root = merkleRoot(hashes);
    for (const [i, hash] of hashes.entries()) {
      const way = merklePath(hashes, i);
      expect(leadsToRoot(hash, i, size, way, root)).toBe(true);
      expect(leadsToRoot(hashOf('other'), i, size, way, root)).toBe(false);
      expect(leadsToRoot(hash, i, size, [...way, root], root)).toBe(false);
      if (size > 1) expect(leadsToRoot(hash, (i + 1) % size, size, way, root)).toBe(false);
    }
  }
});
