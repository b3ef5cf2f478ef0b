import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countTables } from './count-tables.ts';
import { askRows } from './rows.ts';
import { openEmbedded, type Store } from './stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-counts-'));
let store: Store;

beforeAll(async () => {
  store = await openEmbedded(join(folder, 'store'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const addDocuments = (from: number, to: number) =>
  store.db.execute(
    sql`insert into documents (id, key, version, rank, language, day, read, versions, statements, events, tags, search)
        select n, n, n, '', 'ar', '', true, 1, 0, 0, array[]::text[], ''::tsvector
        from generate_series(${sql.raw(String(from))}, ${sql.raw(String(to))}) n`,
  );

/** How many documents the store plans for; -1: it has never counted. */
async function counted(): Promise<number | undefined> {
  const [row] = await askRows<{ n: number }>(
    store.db,
    sql`select reltuples::int as n from pg_class where oid = 'documents'::regclass`,
  );
  return row?.n;
}

it('counts the tables whenever there are twice as many documents', async () => {
  await addDocuments(1, 199);
  await countTables(store.db);
  expect(await counted()).toBe(-1);
  await addDocuments(200, 300);
  await countTables(store.db);
  expect(await counted()).toBe(300);
  await addDocuments(301, 599);
  await countTables(store.db);
  expect(await counted()).toBe(300);
  await addDocuments(600, 600);
  await countTables(store.db);
  expect(await counted()).toBe(600);
});
