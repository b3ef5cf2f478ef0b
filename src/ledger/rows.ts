import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { type PgDatabase, PgDialect, type PgQueryResultHKT, type PgTable } from 'drizzle-orm/pg-core';

/** Either store; inside a transaction too. */
export type Db = PgDatabase<PgQueryResultHKT>;

/** The most rows that one question fetches: the embedded store's memory grows with its largest answer and never shrinks. */
export const largestPage = 1_000;
const largestInsert = 4_000_000;

export async function askRows<T>(db: Db, query: SQL): Promise<T[]> {
  const result = (await db.execute(query)) as unknown as { rows: T[] };
  return result.rows;
}

/** Asks a store that plans a question once a connection and then knows it by its name. */
export type AskByName = (name: string, text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

const askers = new WeakMap<Db, { ask: AskByName; askAtOnce: AskByName }>();
const dialect = new PgDialect();
const names = new Map<string, string>();

/** Lets questions to this store be planned once. `askAtOnce`: by a line of its own, past all that wait for the others. */
export function planOnce(db: Db, ask: AskByName, askAtOnce: AskByName): void {
  askers.set(db, { ask, askAtOnce });
}

/**
 * The same for questions whose best plan is the same whatever they ask for, as those by keys are, and whose words are always the same: what it
 * takes to plan them is spared where the store can. Not for lists with filters, nor for words put together from what is asked. `atOnce`: for
 * what takes no time and what others wait for.
 */
export async function askPlanned<T>(db: Db, query: SQL, { atOnce = false } = {}): Promise<T[]> {
  const asker = askers.get(db);
  if (asker === undefined) return askRows<T>(db, query);
  const { sql: text, params } = dialect.sqlToQuery(query);
  let name = names.get(text);
  if (name === undefined) {
    name = `isnad_${names.size}`;
    names.set(text, name);
  }
  return (await (atOnce ? asker.askAtOnce : asker.ask)(name, text, params)).rows as T[];
}

/** The stores take no NUL in text, and no half of a surrogate pair. JSON columns hold both escaped. */
export function clean(text: string): string {
  // most text has neither a NUL nor any surrogate, and finding that out is much faster than looking for half ones
  return /[\0\ud800-\udfff]/.test(text) ? text.replace(/[\0\p{Cs}]/gu, '\uFFFD') : text;
}

/** A list of texts as one parameter: `where id = any(${textArray(ids)})`. */
export function textArray(values: readonly string[]): SQL {
  const quoted = values.map((value) => `"${clean(value).replace(/["\\]/g, '\\$&')}"`);
  return sql`(${`{${quoted.join(',')}}`}::text)::text[]`;
}

/**
 * Large JSON as the tables hold it: deflated here, as text. The embedded store's own compression takes many times longer,
 * and the same bytes are a quarter as large.
 */
export function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 1, chunkSize: 65_536 }).toString('base64');
}

export function unpack<T>(packed: string): T {
  // room for all of it at once: pieces would have to be put together
  const chunkSize = Math.max(1_024, Math.min(1_048_576, packed.length * 4));
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64'), { chunkSize }).toString('utf8')) as T;
}

type Row = { [column: string]: unknown };

/**
 * Inserts rows, given by the table's property names, as one JSON parameter a statement: many times faster than a parameter a value.
 * Words become a search vector. A row whose key is there already is left as it is.
 */
export async function insertRows(db: Db, table: PgTable, rows: readonly Row[]): Promise<void> {
  await insertJson(db, table, rowsJson(table, rows));
}

/**
 * Rows as insertJson() takes them: JSON parted by commas, as bytes, in pieces that one statement can carry. So they can be made in another thread
 * than the store's, go there without being copied, and are there what the store takes.
 */
export function rowsJson(table: PgTable, rows: readonly Row[]): Uint8Array[] {
  return jsonOf(rows, columnsOf(table));
}

export async function insertJson(db: Db, table: PgTable, rows: readonly Uint8Array[]): Promise<void> {
  // the words are parted and folded already: the store's own parser would only take its time over them
  await insert(db, table, rows, [], ({ name, type }) =>
    type === 'tsvector' ? `array_to_tsvector(string_to_array("${name}", ' '))` : `"${name}"`,
  );
}

/** The store refuses a search vector above one megabyte. In characters, of which an Arabic one takes two bytes. */
const mostWords = 200_000;

/** The same for what gathers members: to its own words come those of the marks that `members` names, without leaving the store. */
export async function insertGatherings(
  db: Db,
  table: PgTable,
  rows: readonly (Row & { members: string[]; search: string })[],
): Promise<void> {
  // most have one member, whose words can be taken as they are
  const one = '(select words from marks where id = given.members[1])';
  const several = `(select string_agg(marks.words, ' ') from marks where marks.id = any(given.members))`;
  const gathered = `case when cardinality(given.members) = 1 then ${one} else ${several} end`;
  const words = `left(concat_ws(' ', given.search, ${gathered}), ${mostWords})`;
  const values: { [name: string]: string } = {
    search: `array_to_tsvector(array_remove(string_to_array(${words}, ' '), ''))`,
  };
  const members = { property: 'members', name: 'members', type: 'text[]' };
  const json = jsonOf(rows, [...columnsOf(table), members]);
  await insert(db, table, json, [members], ({ name }) => values[name] ?? `given."${name}"`);
}

interface Column {
  property: string;
  name: string;
  type: string;
}

function columnsOf(table: PgTable): Column[] {
  return Object.entries(getTableColumns(table)).map(([property, column]) => {
    return { property, name: column.name, type: column.getSQLType() };
  });
}

/** `beside`: what the rows carry that the table does not; `expressionOf`: what a column is made of. */
async function insert(
  db: Db,
  table: PgTable,
  rows: readonly Uint8Array[],
  beside: readonly Column[],
  expressionOf: (column: Column) => string,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const types = [...columns, ...beside].map(({ name, type }) => `"${name}" ${recordType(type)}`).join(', ');
  const values = columns.map(expressionOf).join(', ');
  const into = `insert into "${getTableName(table)}" (${names}) select ${values} from json_to_recordset(`;
  for (const json of listsOf(rows)) {
    await db.execute(sql`${sql.raw(into)}(${json}::text)::json) as given(${sql.raw(types)}) on conflict do nothing`);
  }
}

function recordType(type: string): string {
  if (type === 'tsvector') return 'text';
  return type.replace(' COLLATE "C"', '');
}

const encoder = new TextEncoder();

function jsonOf(rows: readonly Row[], columns: readonly Column[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let piece = '';
  let count = 0;
  for (const row of rows) {
    const given: Row = {};
    for (const { property, name } of columns) given[name] = storable(name, row[property]);
    const json = JSON.stringify(given);
    if (count >= largestPage || (count > 0 && piece.length + json.length > largestInsert)) {
      pieces.push(encoder.encode(piece));
      piece = '';
      count = 0;
    }
    piece += count === 0 ? json : `,${json}`;
    count++;
  }
  if (count > 0) pieces.push(encoder.encode(piece));
  return pieces;
}

/** Pieces put together to lists, as large as one statement can carry. */
function* listsOf(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  let list: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    if (list.length > 0 && size + piece.length > largestInsert) {
      yield listOf(list, size);
      list = [];
      size = 0;
    }
    list.push(piece);
    size += piece.length + 1;
  }
  if (list.length > 0) yield listOf(list, size);
}

/** `size`: that of all pieces, each with what parts it from the next. */
function listOf(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const list = new Uint8Array(size + 1);
  let at = 0;
  for (const piece of pieces) {
    list[at] = at === 0 ? opening : comma;
    list.set(piece, at + 1);
    at += piece.length + 1;
  }
  list[at] = closing;
  return list;
}

const [opening, comma, closing] = [...encoder.encode('[,]')] as [number, number, number];

function storable(name: string, value: unknown): unknown {
  if (value === undefined) throw new Error(`missing column: ${name}`);
  if (typeof value === 'string') return name.endsWith('_json') ? value : clean(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? clean(one) : one));
  return value;
}

/** The list in pieces that one statement can carry. */
export function* piecesOf<T>(list: readonly T[], size = largestPage): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const held = groups.get(keyOf(value));
    if (held === undefined) groups.set(keyOf(value), [value]);
    else held.push(value);
  }
  return groups;
}
