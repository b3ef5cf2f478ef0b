import { sql } from 'drizzle-orm';
import type { Version } from '../model/index.ts';
import { type DocumentRow, documentColumns, itemOf } from './document-items.ts';
import { type Filter, FilterError } from './filter.ts';
import { findHits } from './find-hits.ts';
import { askPage, conditionsOf, limitOf } from './paging.ts';
import { askPlanned, type Db, textArray, unpack } from './rows.ts';
import type { Page, SearchHit } from './views.ts';
import { readQuery } from './words.ts';

const usualHits = 20;
const mostHits = 100;
/** The index knows words, not what stands beside them: so often candidates are looked through for a phrase before a page is given up. */
const mostRounds = 5;

/** Documents in which the words stand, newest first, with where they stand. */
export async function askSearch(
  db: Db,
  filter: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<SearchHit>> {
  const size = Math.min(limitOf(limit ?? usualHits), mostHits);
  const query = readQuery(filter.q ?? '');
  if (query.terms.length === 0) throw new FilterError('q', 'missing words to find: give them in q');
  const conditions = conditionsOf(filter, { from: sql`day`, to: sql`day` });
  const list = { table: 'documents', columns: sql`${documentColumns}, version`, by: 'day', conditions };
  const items: SearchHit[] = [];
  let next = cursor ?? null;
  for (let round = 0; round < mostRounds; round++) {
    const show = (rows: (DocumentRow & { version: string })[]) => findIn(db, rows, query);
    const page: Page<SearchHit> = await askPage(db, list, next, size - items.length, show);
    items.push(...page.items);
    next = page.next;
    if (next === null || items.length >= size) break;
  }
  return { items, next };
}

async function findIn(
  db: Db,
  rows: readonly (DocumentRow & { version: string })[],
  query: ReturnType<typeof readQuery>,
): Promise<SearchHit[]> {
  const stored = await askPlanned<{ id: string; version_packed: string }>(
    db,
    sql`select id, version_packed from versions where id = any(${textArray(rows.map(({ version }) => version))})`,
  );
  const packed = new Map(stored.map(({ id, version_packed }) => [id, version_packed]));
  return rows.flatMap((row) => {
    const text = packed.get(row.version);
    const hits = text === undefined ? { found: 0, passages: [] } : findHits(unpack<Version>(text), query);
    return hits === null ? [] : [{ document: itemOf(row), ...hits }];
  });
}
