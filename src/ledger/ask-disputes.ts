import { type SQL, sql } from 'drizzle-orm';
import type { Dispute } from '../model/index.ts';
import { askTexts } from './ask-texts.ts';
import { absent } from './document-items.ts';
import type { Filter } from './filter.ts';
import { groundInWords } from './grounds.ts';
import { askPage, conditionsOf, endsEarly } from './paging.ts';
import { askPlanned, type Db, groupBy, largestPage, textArray } from './rows.ts';
import type { DisputeItem, DisputeSide, Page } from './views.ts';

export interface DisputeRow {
  id: string;
  full_json: string;
}

export async function askDisputes(
  db: Db,
  filter?: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<DisputeItem>> {
  const conditions = conditionsOf(filter, { from: sql`from_day`, to: sql`to_day` });
  const kinds = filter?.kind ?? [];
  if (kinds.length > 0) conditions.push(sql`tags && ${textArray(kinds.map((kind) => `kind:${kind}`))}`);
  const list = { table: 'disputes', columns: sql`id, full_json`, by: 'day', conditions, sparse: endsEarly(filter) };
  return askPage<DisputeRow, DisputeItem>(db, list, cursor, limit, (rows) => askDisputeItems(db, rows));
}

/** The disputes that one of these statements or mentions (`document:s1`) is a side of, in the export's order; the first of them where not the `whole` is asked for. */
export async function askDisputesOf(db: Db, sides: readonly string[], whole = false): Promise<DisputeItem[]> {
  if (sides.length === 0) return [];
  const isSide = areSides(sides);
  const items: DisputeItem[] = [];
  for (let after = ''; ; ) {
    const rows = await askPlanned<DisputeRow & { sort: string }>(
      db,
      sql`select id, full_json, sort from disputes where (${isSide}) and sort > ${after} order by sort limit ${largestPage}`,
    );
    items.push(...(await askDisputeItems(db, rows)));
    if (!whole || rows.length < largestPage) return items;
    after = rows.at(-1)?.sort ?? '';
  }
}

/** How many disputes of these sides a list that may have been cut short leaves out. */
export async function countFurther(db: Db, sides: readonly string[], shown: number): Promise<number> {
  if (shown < largestPage) return 0;
  const [row] = await askPlanned<{ n: number }>(
    db,
    sql`select count(*)::int as n from disputes where ${areSides(sides)}`,
  );
  return Math.max(0, (row?.n ?? 0) - shown);
}

function areSides(sides: readonly string[]): SQL {
  const list = textArray(sides);
  return sql`disputed_side = any(${list}) or disputing_side = any(${list})`;
}

/** These disputes with both sides in their own words. */
export async function askDisputeItems(db: Db, rows: readonly DisputeRow[]): Promise<DisputeItem[]> {
  const disputes = rows.map(({ full_json }) => JSON.parse(full_json) as Dispute);
  const sides = disputes.flatMap((dispute) => dispute.sides);
  const ids = [...new Set(sides.map(({ document, id }) => `${document}:${id}`))];
  const [texts, { eventsOf, homes }] = await Promise.all([askTexts(db, ids), askEventsOf(db, ids)]);
  const sideOf = ({ document, id }: Dispute['sides'][number]): DisputeSide => {
    const key = `${document}:${id}`;
    const item = texts.documents.get(key) ?? absent(document);
    const statement = texts.statements.get(key) ?? null;
    if (statement !== null) {
      const text = texts.clauses.get(key) ?? '';
      return { document: item, id, statement, mention: null, text, ledger: statement.gathered };
    }
    const told = texts.mentions.get(key);
    const text = told?.passage.text ?? '';
    return { document: item, id, statement, mention: told?.mention ?? null, text, ledger: homes.get(key) ?? null };
  };
  return disputes.map(({ id, kind, why, sides: [a, b], ownPart = false, confirmed = false }) => {
    const events = [a, b].flatMap(({ document, id }) => eventsOf.get(`${document}:${id}`) ?? []);
    const once = [...new Map(events.map((event) => [event.id, event])).values()];
    const shown: DisputeItem['sides'] = [sideOf(a), sideOf(b)];
    const ground = groundInWords(
      why,
      shown.map(({ text }) => text),
    );
    return { id, kind, why: ground, sides: shown, ownPart, confirmed, events: once };
  });
}

/** The events that each of these sides tells of or speaks about; of those that are mentions, to which they belong. */
async function askEventsOf(
  db: Db,
  sides: readonly string[],
): Promise<{ eventsOf: Map<string, DisputeItem['events']>; homes: Map<string, string> }> {
  const list = textArray(sides);
  const rows = await askPlanned<{ side: string; id: string; title: string; own: boolean }>(
    db,
    sql`select side, own, e.id, e.title from (
          select id as side, event, sort, true as own from mentions where id = any(${list})
          union all select s.statement, m.event, m.sort, false from mention_statements s join mentions m on m.id = s.mention
            where s.statement = any(${list})
        ) as told join events e on e.id = told.event order by told.sort`,
  );
  const found = groupBy(rows, ({ side }) => side);
  return {
    eventsOf: new Map([...found].map(([side, events]) => [side, events.map(({ id, title }) => ({ id, title }))])),
    homes: new Map(rows.flatMap(({ side, id, own }) => (own ? [[side, id] as const] : []))),
  };
}
