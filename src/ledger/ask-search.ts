import { sql } from 'drizzle-orm';
import type { Version } from '../model/index.ts';
import { itemOf } from './document-items.ts';
import { type Filter, FilterError } from './filter.ts';
import { type FoundRow, findDocuments } from './find-documents.ts';
import { findHits, type Met } from './find-hits.ts';
import { conditionsOf, limitOf } from './paging.ts';
import { askPlanned, type Db, textArray, unpack } from './rows.ts';
import type { Page, SearchHit } from './views.ts';
import { queryOf, readQuery } from './words.ts';

const usualHits = 20;
/** Of a page of hits: each has to be unpacked. */
export const largestSearchPage = 100;
/** The index knows words, not what stands beside them: so often candidates are looked through for a phrase before a page is given up. */
const mostRounds = 5;

/** First those with all the words in their headline, then the others: how a page's cursor says where it ended. */
const parts = ['headline', 'text'] as const;
type Part = (typeof parts)[number];

/** Documents in which the words stand, with where they stand: those with all of them in their headline first, of either the newest first. */
export async function askSearch(
  db: Db,
  filter: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<SearchHit>> {
  const size = Math.min(limitOf(limit ?? usualHits), largestSearchPage);
  const query = readQuery(filter.q ?? '');
  if (query.terms.length === 0) throw new FilterError('q', 'missing words to find: give them in q');
  let [part, next] = readPlace(cursor ?? '');
  const items: SearchHit[] = [];
  for (let round = 0; round < mostRounds && items.length < size; ) {
    const page = await askPart(db, part, { filter, query, cursor: next, size: size - items.length });
    items.push(...page.items);
    next = page.next;
    if (next === null && part === 'text') return { items, next: null };
    if (next === null) part = 'text';
    else round++;
  }
  // a headline's part ended with the page: it goes on where the text's has anything
  if (next === null && !(await hasAny(db, part, { filter, query, cursor: null, size: 1 })))
    return { items, next: null };
  return { items, next: `${part}.${next ?? ''}` };
}

function readPlace(cursor: string): [Part, string | null] {
  const part = parts.find((one) => cursor.startsWith(`${one}.`));
  if (part !== undefined) return [part, cursor.slice(part.length + 1) || null];
  if (cursor !== '')
    throw new FilterError('cursor', `bad cursor: ${cursor.slice(0, 40)}; take it from "next" of the page before`);
  return ['headline', null];
}

interface Asked {
  filter: Filter;
  query: ReturnType<typeof readQuery>;
  cursor: string | null;
  size: number;
}

/** Whether a part has a hit; where one look does not tell, it may. */
async function hasAny(db: Db, part: Part, asked: Asked): Promise<boolean> {
  const page = await askPart(db, part, asked);
  return page.items.length > 0 || page.next !== null;
}

async function askPart(db: Db, part: Part, { filter, query, cursor, size }: Asked): Promise<Page<SearchHit>> {
  const conditions = conditionsOf({ ...filter, q: null }, { from: sql`day`, to: sql`day` });
  const typed = filter.q ?? '';
  const headline = queryOf(typed, { headline: true }) ?? '';
  const [words, without] = part === 'headline' ? [headline, null] : [queryOf(typed) ?? '', headline];
  const { rows, next } = await findDocuments(db, { words, without, conditions, cursor, size });
  return { items: await findIn(db, rows, query), next };
}

async function findIn(db: Db, rows: readonly FoundRow[], query: ReturnType<typeof readQuery>): Promise<SearchHit[]> {
  const stored = await askPlanned<{ id: string; version_packed: string }>(
    db,
    sql`select id, version_packed from versions where id = any(${textArray(rows.map(({ version }) => version))})`,
  );
  const met: Met = new Map();
  const packed = new Map(stored.map(({ id, version_packed }) => [id, version_packed]));
  return rows.flatMap((row) => {
    const text = packed.get(row.version);
    const hits = text === undefined ? { found: 0, passages: [] } : findHits(unpack<Version>(text), query, met);
    return hits === null ? [] : [{ document: itemOf(row), ...hits }];
  });
}
