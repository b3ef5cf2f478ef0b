import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EditItem, type Ledger, openLedger } from '../../src/ledger/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import type { Isnad } from '../../src/pipeline/index.ts';
import { smallRooms } from './rooms.ts';
import { makeFolder, removeFolder } from './stores.ts';

const folder = makeFolder('edits');
let isnad: Isnad;
let ledger: Ledger;
let n = 0;
beforeAll(async () => {
  ledger = await openLedger({ dataDir: join(folder, 'ledger') });
});
beforeEach(async () => {
  n++;
  const rooms = smallRooms();
  // opening a store takes longer than a test: one is emptied for each
  await ledger.clear();
  const openTables = async (): Promise<Ledger> => ({ ...ledger, close: async () => {} });
  isnad = await assemble({ dataDir: join(folder, String(n)), role: 'test' }, rooms.receive, () => rooms, openTables);
});
afterEach(() => isnad.close());
afterAll(async () => {
  await ledger.close();
  removeFolder(folder);
});

/** Takes in an article of this address as it stands now. */
async function publish(...articles: { url: string; lines: string[] }[]): Promise<void> {
  const paths = articles.map(({ url, lines }, i) => {
    const path = join(folder, `${n}-${i}-${Math.random()}.txt`);
    writeFileSync(path, [`title: ${url}`, `url: ${url}`, 'outlet: asharq', '', ...lines].join('\n'));
    return path;
  });
  await isnad.ingest(paths);
}
const claim = { url: 'https://a.example/claim', lines: ['ministry: سقطت البلدة'] };
const denied = { url: 'https://b.example/denial', lines: ['-army: سقطت البلدة', 'army: لا تعليق'] };
const silent = { ...denied, lines: ['army: لا تعليق'] };

const edits = async (): Promise<EditItem[]> => (await isnad.ledger.askEdits()).items;
const moved = ({ disputes, document }: EditItem) => {
  const shown = (all: EditItem['disputes']['added']) =>
    all.map(({ kind, words, who, against, document: other }) => [kind, words, who?.name, against, other?.url]);
  return { url: document.url, added: shown(disputes.added), removed: shown(disputes.removed) };
};
const dispute = ['denial', 'سقطت البلدة', 'ministry', 'سقطت البلدة', claim.url];

test('an edit that takes a denial out ends its dispute with another document, and one that puts it back begins it', async () => {
  await publish(claim, denied);
  await publish(silent);
  expect((await edits()).map(moved)).toEqual([{ url: denied.url, added: [], removed: [dispute] }]);
  await publish({ ...denied, lines: [...denied.lines, 'army: وأضاف'] });
  const told = [
    { url: denied.url, added: [dispute], removed: [] },
    { url: denied.url, added: [], removed: [dispute] },
  ];
  expect((await edits()).map(moved)).toEqual(told);
  const before = await edits();
  await isnad.rebuild();
  expect(await edits()).toEqual(before);
});

test('what came just before an edit, in one ingest with it, is linked with what the edit ends', async () => {
  await publish(denied);
  await publish(claim, silent);
  expect((await edits()).map(moved)).toEqual([{ url: denied.url, added: [], removed: [dispute] }]);
  const before = await edits();
  await isnad.rebuild();
  expect(await edits()).toEqual(before);
});

test('what another document began or ended is not told of an edit', async () => {
  await publish(denied);
  await publish({ ...denied, lines: [...denied.lines, 'army: وأضاف'] });
  await publish(claim);
  await publish({ ...claim, lines: ['ministry: لا شيء'] });
  expect((await edits()).map(moved)).toEqual([
    { url: claim.url, added: [], removed: [['denial', 'سقطت البلدة', 'army', 'سقطت البلدة', denied.url]] },
    { url: denied.url, added: [], removed: [] },
  ]);
});

test('what a redaction destroyed is not told of any edit of another document', async () => {
  await publish(claim, denied);
  await publish(silent);
  const other = (await edits())[0]?.disputes.removed[0]?.document?.id ?? '';
  await isnad.redact(other, 'a person at risk');
  expect((await edits()).map(moved)).toEqual([{ url: denied.url, added: [], removed: [] }]);
});
