import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askSearch } from './ask-search.ts';
import { emptyFilter } from './filter.ts';
import { insertRows } from './rows.ts';
import { documents } from './schema.ts';
import { openEmbedded, type Store } from './stores.ts';
import { headlineWordsOf, wordsOf } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-search-'));
let store: Store;
const row = (id: string, title: string, text: string) => ({
  ...{ id, key: id, version: id, rank: '', path: null, url: null, language: 'ar', title, opening: null },
  ...{ outletId: null, outletName: null, published: null, day: '2025-03-04', read: true, versions: 1 },
  ...{ statements: 0, events: 0, tags: [], search: `${wordsOf([title, text])} ${headlineWordsOf(title)}` },
});

beforeAll(async () => {
  store = await openEmbedded(join(folder, 'store'));
  await insertRows(store.db, documents, [
    row('a1', 'حريق في المستودع', 'نص'),
    row('a2', 'حريق آخر', 'نص'),
    row('a3', 'فيضان في الوادي', 'نص'),
    row('a4', 'خبر', 'وصل فيضان إلى القرية'),
  ]);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const find = (q: string, limit: number, cursor: string | null = null) =>
  askSearch(store.db, { ...emptyFilter, q }, cursor, limit);

it('says that there is more only where something follows', async () => {
  const both = await find('حريق', 2);
  expect([both.items.length, both.next]).toEqual([2, null]);
  const one = await find('حريق', 1);
  expect(one.next).not.toBeNull();
  const rest = await find('حريق', 1, one.next);
  expect([rest.items.length, rest.next]).toEqual([1, null]);
});

it('goes on from headlines to texts where the page ends between them', async () => {
  const first = await find('فيضان', 1);
  expect(first.items.map(({ document }) => document.id)).toEqual(['a3']);
  expect(first.next).not.toBeNull();
  const second = await find('فيضان', 1, first.next);
  expect([second.items.map(({ document }) => document.id), second.next]).toEqual([['a4'], null]);
});
