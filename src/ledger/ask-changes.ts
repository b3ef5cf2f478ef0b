import { type SQL, sql } from 'drizzle-orm';
import type { LedgerEvent, Quantity } from '../model/index.ts';
import { askDisputeItems, askDisputes } from './ask-disputes.ts';
import { askDocuments } from './ask-documents.ts';
import { askEventItems, askEvents } from './ask-events.ts';
import { askItems } from './document-items.ts';
import type { MentionCore } from './event-items.ts';
import { limitOf } from './paging.ts';
import { askRows, type Db, groupBy, textArray } from './rows.ts';
import type { Changes, MovedEvent, QuietSource } from './views.ts';
import { askWhole } from './whole-answers.ts';

/** Each part newest first and at most `limit` long; `count` says how many there are. `since`: ISO date-time; null for everything. */
export async function askChanges(db: Db, since?: string | null, limit?: number): Promise<Changes> {
  const size = limitOf(limit);
  const [edge] = await askRows<{ until: string | null }>(db, sql`select max(captured_at) as until from versions`);
  const parts =
    since === null || since === undefined
      ? await askWhole(db, `changes of all, ${size}`, (db) => askAll(db, size))
      : await askFresh(db, freshSince(since), size);
  return { since: since ?? null, until: edge?.until ?? null, ...parts };
}

type Parts = Pick<Changes, 'documents' | 'events' | 'disputes'>;

/** What is new where everything is: no need to look at who came when. */
async function askAll(db: Db, size: number): Promise<Parts> {
  const [counts] = await askRows<{ documents: number; events: number; disputes: number }>(
    db,
    sql`select (select count(*)::int from documents) as documents, (select count(*)::int from events) as events,
          (select count(*)::int from disputes) as disputes`,
  );
  const events = await askEvents(db, undefined, null, size);
  const told = await askFigures(
    db,
    events.items.map(({ id }) => id),
    null,
  );
  const items = events.items.map((event): MovedEvent => {
    return { event, isNew: true, documents: event.documents, origins: [], ...figuresOf(told.get(event.id) ?? []) };
  });
  return {
    documents: {
      count: counts?.documents ?? 0,
      edited: 0,
      items: (await askDocuments(db, undefined, null, size)).items,
    },
    events: { count: counts?.events ?? 0, items },
    disputes: { count: counts?.disputes ?? 0, items: (await askDisputes(db, undefined, null, size)).items },
  };
}

/** The documents of which a version came after a moment; `first`: no version had come before. */
const freshSince = (after: string): SQL => sql`fresh as (
    select document, bool_and(not exists (
      select 1 from versions o where o.document = v.document and o.captured_at <= ${after}
    )) as first from versions v where captured_at > ${after} group by document
  )`;

async function askFresh(db: Db, fresh: SQL, size: number): Promise<Parts> {
  return {
    documents: await askFreshDocuments(db, fresh, size),
    events: await askMoved(db, fresh, size),
    disputes: await askFreshDisputes(db, fresh, size),
  };
}

async function askFreshDocuments(db: Db, fresh: SQL, size: number): Promise<Changes['documents']> {
  const [counts] = await askRows<{ count: number; edited: number }>(
    db,
    sql`with ${fresh} select count(*)::int as count, (count(*) filter (where not first))::int as edited from fresh`,
  );
  const rows = await askRows<{ id: string }>(
    db,
    sql`with ${fresh} select d.id from documents d join fresh f on f.document = d.id order by d.day desc, d.id desc limit ${size}`,
  );
  const items = await askItems(
    db,
    rows.map(({ id }) => id),
  );
  const found = rows.flatMap(({ id }) => items.get(id) ?? []);
  return { count: counts?.count ?? 0, edited: counts?.edited ?? 0, items: found };
}

/** The figures are looked up in no more mentions than these. */
const mostTold = 500;

async function askMoved(db: Db, fresh: SQL, size: number): Promise<Changes['events']> {
  const rows = await askRows<{ id: string; is_new: boolean; documents: number; total: number; full_json: string }>(
    db,
    sql`with ${fresh}, moved as (
          select m.event, bool_and(coalesce(f.first, false)) as is_new, count(distinct f.document)::int as documents
          from mentions m left join fresh f on f.document = m.document
          where m.event in (select n.event from mentions n join fresh g on g.document = n.document)
          group by m.event
        )
        select e.id, is_new, moved.documents, (count(*) over ())::int as total, e.full_json
        from moved join events e on e.id = moved.event order by e.place desc, e.id desc limit ${size}`,
  );
  const ids = rows.map(({ id }) => id);
  const items = new Map((await askEventItems(db, ids)).map((item) => [item.id, item]));
  const told = await askFigures(db, ids, fresh);
  const fulls = rows.map(({ full_json }) => JSON.parse(full_json) as LedgerEvent);
  const old = await askOld(db, fresh, fulls);
  const moved = rows.flatMap(({ id, is_new, documents }, at): MovedEvent[] => {
    const event = items.get(id);
    const full = fulls[at];
    if (event === undefined || full === undefined) return [];
    const origins = is_new ? [] : newOrigins(full, old);
    return [{ event, isNew: is_new, documents, origins, ...figuresOf(told.get(id) ?? []) }];
  });
  return { count: rows[0]?.total ?? 0, items: moved };
}

/** What one mention tells, and whether it did so before. */
interface Told extends Pick<MentionCore, 'killed' | 'wounded'> {
  event: string;
  old: boolean;
}

/** What each mention of these events tells, by event; without `fresh` none of it is old. */
async function askFigures(db: Db, events: readonly string[], fresh: SQL | null): Promise<Map<string, Told[]>> {
  const [before, old, join] =
    fresh === null
      ? [sql``, sql`false`, sql``]
      : [sql`with ${fresh}`, sql`f.document is null`, sql`left join fresh f on f.document = m.document`];
  const rows = await askRows<{ event: string; old: boolean; core_json: string }>(
    db,
    sql`${before} select m.event, ${old} as old, k.core_json from mentions m join marks k on k.id = m.id ${join}
        where m.event = any(${textArray(events)}) order by m.sort limit ${mostTold}`,
  );
  const told = rows.map(({ event, old, core_json }): Told => {
    const { killed, wounded } = JSON.parse(core_json) as MentionCore;
    return { event, old, killed, wounded };
  });
  return groupBy(told, ({ event }) => event);
}

function figuresOf(told: readonly Told[]): Pick<MovedEvent, 'killed' | 'wounded'> {
  const figure = (what: 'killed' | 'wounded') => ({
    before: spanOf(told.flatMap((one) => (one.old ? (one[what] ?? []) : []))),
    now: spanOf(told.flatMap((one) => one[what] ?? [])),
  });
  return { killed: figure('killed'), wounded: figure('wounded') };
}

/** Of the documents that these events' origins rest on, those that were there before. */
async function askOld(db: Db, fresh: SQL, events: readonly LedgerEvent[]): Promise<Set<string>> {
  const resting = events.flatMap(({ origins }) =>
    origins.lines.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
  );
  const rows = await askRows<{ id: string }>(
    db,
    sql`with ${fresh} select id from documents where id = any(${textArray([...new Set(resting)])})
        and id not in (select document from fresh)`,
  );
  return new Set(rows.map(({ id }) => id));
}

function newOrigins({ origins }: LedgerEvent, old: ReadonlySet<string>): MovedEvent['origins'] {
  const known = new Set(
    origins.lines
      .filter(({ evidence }) => evidence.some(({ document }) => old.has(document)))
      .map(({ origin }) => origin.id),
  );
  const fresh = origins.lines.filter(({ origin, disowned }) => !disowned && !known.has(origin.id));
  return [...new Map(fresh.map(({ origin: { id, name, named } }) => [id, { id, name, named }])).values()];
}

/** From the lowest figure told to the highest; open upwards where one is. */
function spanOf(told: readonly Quantity[]): Quantity | null {
  if (told.length === 0) return null;
  const lows = told.flatMap(({ min }) => (min === null ? [] : [min]));
  const highs = told.flatMap(({ min, max }) => (max === null ? (min === null ? [] : [min]) : [max]));
  const top = highs.length === 0 ? null : Math.max(...highs);
  const open = told.some(({ min, max }) => max === null && (min ?? 0) >= (top ?? 0));
  return { min: lows.length === 0 ? null : Math.min(...lows), max: open ? null : top };
}

async function askFreshDisputes(db: Db, fresh: SQL, size: number): Promise<Changes['disputes']> {
  const rows = await askRows<{ id: string; full_json: string; total: number }>(
    db,
    sql`with ${fresh} select id, full_json, (count(*) over ())::int as total from disputes
        where split_part(disputing_side, ':', 1) in (select document from fresh)
          or split_part(disputed_side, ':', 1) in (select document from fresh)
        order by day desc, id desc limit ${size}`,
  );
  return { count: rows[0]?.total ?? 0, items: await askDisputeItems(db, rows) };
}

/** Those that fell silent, the most abrupt first. Who published on fewer than four days has no pace that could break. */
export const askQuiet = (db: Db): Promise<QuietSource[]> => askWhole(db, 'quiet', findQuiet);

async function findQuiet(db: Db): Promise<QuietSource[]> {
  const rows = await askRows<{
    id: string;
    name: string | null;
    documents: number;
    first: string;
    last: string;
    days: number;
  }>(
    db,
    sql`select outlet_id as id, min(outlet_name) as name, count(*)::int as documents, min(day) as first, max(day) as last,
          count(distinct day)::int as days
        from documents where outlet_id is not null and day <> '' group by outlet_id`,
  );
  const newest = rows.reduce((one, { last }) => (last > one ? last : one), '');
  const quiet = rows.flatMap(({ id, name, documents, first, last, days }): QuietSource[] => {
    const pace = daysBetween(first, last) / (days - 1);
    const silent = daysBetween(last, newest);
    if (days < 4 || !(silent >= 2 && silent > 3 * pace)) return [];
    return [{ id, name, documents, last, pace: Math.round(pace * 10) / 10, silent }];
  });
  const abrupt = ({ silent, pace }: QuietSource): number => silent / Math.max(pace, 1);
  return quiet.toSorted((a, b) => abrupt(b) - abrupt(a) || (a.id < b.id ? -1 : 1)).slice(0, mostQuiet);
}

const mostQuiet = 50;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
