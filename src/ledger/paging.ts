import { type SQL, sql } from 'drizzle-orm';
import { type Filter, FilterError } from './filter.ts';
import { askRows, type Db, largestPage, textArray } from './rows.ts';
import type { Page } from './views.ts';
import { queryOf } from './words.ts';

const usualPage = 50;

export function limitOf(limit: number | undefined): number {
  if (limit === undefined) return usualPage;
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new FilterError('limit', `bad limit: ${limit}; expected 1 to ${largestPage}`);
  }
  return limit;
}

/** Where a page ended: the sort key and the id of its last row. Opaque outside. */
export type Place = [string | number, string];

export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What a list is sorted by: a cursor of another list would be refused by the store with a message of its own. */
export type SortedBy = 'text' | 'count';
const isKey: Readonly<Record<SortedBy, (key: unknown) => boolean>> = {
  text: (key) => typeof key === 'string' && !key.includes('\0'),
  count: (key) => Number.isInteger(key) && Math.abs(key as number) < 2 ** 31,
};

export function readCursor(cursor: string, sortedBy: SortedBy = 'text'): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === 2 && isKey[sortedBy](place[0]) && isKey.text(place[1]))
      return place as Place;
  } catch {
    // said below
  }
  throw new FilterError('cursor', `bad cursor: ${cursor.slice(0, 40)}; take it from "next" of the page before`);
}

/** What a filter asks of a table with `tags` and `search`; `range` says which columns its dates are compared with. */
export function conditionsOf(filter: Filter | undefined, range: { from: SQL; to: SQL }): SQL[] {
  if (filter === undefined) return [];
  const conditions: SQL[] = [];
  if (filter.q !== null) {
    const query = queryOf(filter.q);
    conditions.push(query === null ? sql`false` : sql`search @@ (${query}::text)::tsquery`);
  }
  for (const key of ['outlet', 'actor', 'type', 'place', 'standing'] as const) {
    const values = filter[key];
    if (values.length > 0) conditions.push(sql`tags && ${textArray(values.map((value) => `${key}:${value}`))}`);
  }
  if (filter.from !== null) conditions.push(sql`${range.to} >= ${filter.from}`);
  // what is undated has an empty day: it is of no days that are asked for
  if (filter.to !== null) conditions.push(sql`${range.from} <= ${filter.to} and ${range.from} <> ''`);
  return conditions;
}

/** Whether all that a list begins with may have to be passed over: it is sorted by day, and an end is asked for. */
export const endsEarly = (filter: Filter | undefined): boolean => filter !== undefined && filter.to !== null;

interface List {
  /** Whether what the conditions let through is found first and sorted then, instead of going down the list until a page is full. */
  sparse?: boolean;
  table: string;
  columns: SQL;
  /** The column that the list is sorted by, greatest first; ties by id, greatest first, so that one index serves both. */
  by: string;
  sortedBy?: SortedBy;
  conditions: SQL[];
}

/** One page by its keys: the cost does not grow with how far down the list it is. */
export async function askPage<Row extends { id: string }, Item>(
  db: Db,
  list: List,
  cursor: string | null | undefined,
  limit: number | undefined,
  show: (rows: Row[]) => Promise<Item[]>,
): Promise<Page<Item>> {
  const size = limitOf(limit);
  const by = sql.identifier(list.by);
  const conditions = [...list.conditions];
  if (cursor !== null && cursor !== undefined && cursor !== '') {
    const [key, id] = readCursor(cursor, list.sortedBy);
    conditions.push(sql`(${by}, id) < (${key}, ${id})`);
  }
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const table = sql.identifier(list.table);
  const sorted = sql`order by ${by} desc, id desc limit ${size + 1}`;
  const found =
    list.sparse === true
      ? sql`where id in (with found as materialized (select id, ${by} from ${table} ${where}) select id from found ${sorted})`
      : where;
  const rows = await askRows<Row & { place: string | number }>(
    db,
    sql`select ${list.columns}, ${by} as place from ${table} ${found} ${sorted}`,
  );
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = rows.length > size && last !== undefined ? writeCursor([last.place, last.id]) : null;
  return { items: await show(shown), next };
}
