import { sql } from 'drizzle-orm';
import type { Dispute, LedgerEvent } from '../model/index.ts';
import { askCopyGroups } from './ask-copies.ts';
import { askDisputesOf } from './ask-disputes.ts';
import { askTexts } from './ask-texts.ts';
import { absent } from './document-items.ts';
import type { EventCore } from './event-items.ts';
import type { Filter } from './filter.ts';
import { groundInWords } from './grounds.ts';
import { askPage, conditionsOf, endsEarly } from './paging.ts';
import type { Speaker } from './reading-rows.ts';
import { askPlanned, type Db, largestPage, textArray } from './rows.ts';
import type { ShownEvent } from './shown-merges.ts';
import type { EventDetail, EventItem, MentionText, Page, StatementText } from './views.ts';

interface EventRow {
  id: string;
  item_json: string;
}

const columns = sql`id, item_json`;

export async function askEvents(
  db: Db,
  filter?: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<EventItem>> {
  const conditions = conditionsOf(filter, { from: sql`day`, to: sql`last_day` });
  const list = { table: 'events', columns, by: 'place', conditions, sparse: endsEarly(filter) };
  return askPage<EventRow, EventItem>(db, list, cursor, limit, (rows) => showEvents(db, rows));
}

/** The items of these events, in the order of the ids; those that are not there are left out. */
export async function askEventItems(db: Db, ids: readonly string[]): Promise<EventItem[]> {
  const rows = await askPlanned<EventRow>(db, sql`select ${columns} from events where id = any(${textArray(ids)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return showEvents(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

async function showEvents(db: Db, rows: readonly EventRow[]): Promise<EventItem[]> {
  const beside = await askBeside(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, item_json }) => {
    const { disputes = null, against = null, story = null } = beside.get(id) ?? {};
    return {
      ...(JSON.parse(item_json) as EventCore),
      disputes: disputes ?? 0,
      disputedBy: disputedBy(against ?? []),
      story: story === null ? null : (JSON.parse(story) as EventItem['story']),
    };
  });
}

/**
 * What stands beside an event: how many disputes there are about it; of those against what is said of it the kind and, as JSON, who says the
 * disputing side, in their order; the story that it is of.
 */
interface Beside {
  event: string;
  disputes: number | null;
  against: { kind: Dispute['kind']; by: string | null }[] | null;
  story: string | null;
}

/**
 * Who denies only a part in it disputes who did it, not that it happened. Looked for in the JSON as text, which jsonb may refuse; a text that
 * quotes these letters has its quotation marks escaped.
 */
const kind = sql`case when d.full_json like '%"ownPart":true%' then 'conflicting-responsibility' else d.kind end`;

/** Of one event no more of those that dispute it are named. */
const mostDisputers = 100;

/** A mention is nobody's: its mark holds no speaker. */
async function askBeside(db: Db, events: readonly string[]): Promise<Map<string, Beside>> {
  const rows = await askPlanned<Beside>(
    db,
    sql`with told as materialized (
          select event, id from mentions where event = any(${textArray(events)})
        ), sides as materialized (
          select event, id as side from told
          union select told.event, s.statement from told join mention_statements s on s.mention = told.id
        ), disputed as materialized (
          select event, count(distinct id)::int as n,
            array_to_json((array_agg(json_build_object('kind', kind, 'by', speaker) order by sort) filter (where is_against))[1:${mostDisputers}]) as against
          from (
            select event, d.id, ${kind} as kind, (
              select k.core_json from statements s join marks k on k.id = s.id where s.id = d.disputing_side
            ) as speaker, d.sort, true as is_against from sides join disputes d on d.disputed_side = side
            union all
            select event, d.id, d.kind, null, d.sort, false from sides join disputes d on d.disputing_side = side
          ) as found group by event
        )
        select given.event, disputed.n as disputes, disputed.against, (
          select json_build_object('id', s.id, 'title', s.title)::text from story_members m join stories s on s.id = m.story
          where m.kind = 'event' and m.member = given.event order by s.id limit 1
        ) as story
        from unnest(${textArray(events)}) as given(event) left join disputed on disputed.event = given.event`,
  );
  return new Map(rows.map((row) => [row.event, row]));
}

/** Of an event those who dispute what is said of it, each once. */
function disputedBy(against: NonNullable<Beside['against']>): EventItem['disputedBy'] {
  const list: EventItem['disputedBy'] = [];
  for (const { kind, by: speaker } of against) {
    const by = speaker === null ? null : (JSON.parse(speaker) as Speaker | null);
    if (!list.some((other) => other.kind === kind && other.by?.id === by?.id)) list.push({ kind, by });
  }
  return list;
}

/** One of the two is null. */
interface WholeRow extends EventRow {
  full_json: string | null;
  shown_json: string | null;
}

function shownOf({ full_json, shown_json }: WholeRow): ShownEvent {
  if (shown_json !== null) return JSON.parse(shown_json) as ShownEvent;
  return { event: JSON.parse(full_json ?? '') as LedgerEvent, further: 0 };
}

/** By its own address, else that of one of its mentions: after a merge or a split every old address leads on. */
async function findEvent(db: Db, address: string): Promise<WholeRow | null> {
  const all = sql`e.id, e.item_json, e.shown_json, case when e.shown_json is null then e.full_json end as full_json`;
  const [own] = await askPlanned<WholeRow>(db, sql`select ${all} from events e where e.id = ${address}`);
  if (own !== undefined) return own;
  const [other] = await askPlanned<WholeRow>(
    db,
    sql`select ${all} from mentions m join events e on e.id = m.event
        where m.anchor = ${address} or m.id = ${address} order by m.sort limit 1`,
  );
  return other ?? null;
}

export async function askEvent(db: Db, address: string): Promise<EventDetail | null> {
  const row = await findEvent(db, address);
  if (row === null) return null;
  const { event: full, further } = shownOf(row);
  const [items, { mentions, sides }] = await Promise.all([showEvents(db, [row]), askMentions(db, row.id)]);
  const [item] = items;
  if (item === undefined) return null;
  const others = full.relations.map(({ event }) => event);
  const [titles, disputed, copies] = await Promise.all([
    askTitles(db, others),
    askDisputesOf(db, sides),
    askCopyGroups(db, [...new Set(mentions.map(({ document }) => document.id))]),
  ]);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    ...item,
    full: { ...full, merges: mergesInWords(full.merges, mentions) },
    furtherMerges: further,
    mentions,
    disputed,
    copies,
    parts: full.relations.map(({ kind, event }) => ({ kind, event, title: titleOf.get(event) ?? event })),
  };
}

async function askTitles(db: Db, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return askPlanned(db, sql`select id, title from events where id = any(${textArray(ids)})`);
}

function mergesInWords(merges: LedgerEvent['merges'], mentions: readonly MentionText[]): LedgerEvent['merges'] {
  const passages = new Map(
    mentions.map(({ document, mention, passage }) => [`${document.id}:${mention.id}`, passage.text]),
  );
  return merges.map((merge) => {
    const texts = [merge.a, merge.b].flatMap(({ document, event }) => passages.get(`${document}:${event}`) ?? []);
    return { ...merge, why: merge.why.map((ground) => groundInWords(ground, texts)) };
  });
}

async function askMentions(db: Db, event: string): Promise<{ mentions: MentionText[]; sides: string[] }> {
  const rows = await askPlanned<{ id: string; document: string }>(
    db,
    sql`select id, document from mentions where event = ${event} order by sort limit ${largestPage}`,
  );
  const list = textArray(rows.map(({ id }) => id));
  const said = await askPlanned<{ mention: string; id: string }>(
    db,
    sql`select m.mention, s.id from mention_statements m join statements s on s.id = m.statement
        where m.mention = any(${list}) order by s.sort limit ${largestPage}`,
  );
  const sides = [...new Set([...rows, ...said].map(({ id }) => id))];
  const texts = await askTexts(db, sides);
  const statementsOf = new Map<string, StatementText[]>();
  for (const { mention, id } of said) {
    const text = texts.statements.get(id);
    if (text === undefined) continue;
    const list = statementsOf.get(mention) ?? [];
    list.push(text);
    statementsOf.set(mention, list);
  }
  const mentions = rows.flatMap(({ id, document }): MentionText[] => {
    const text = texts.mentions.get(id);
    const statements = statementsOf.get(id) ?? [];
    return text === undefined ? [] : [{ document: texts.documents.get(id) ?? absent(document), ...text, statements }];
  });
  return { mentions, sides };
}
