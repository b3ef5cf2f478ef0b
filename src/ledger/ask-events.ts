import { sql } from 'drizzle-orm';
import type { Dispute, LedgerEvent } from '../model/index.ts';
import { askCopyGroups } from './ask-copies.ts';
import { askDisputesOf } from './ask-disputes.ts';
import { askTexts } from './ask-texts.ts';
import { absent, askItems } from './document-items.ts';
import type { EventCore } from './event-items.ts';
import type { Filter } from './filter.ts';
import { askPage, conditionsOf, endsEarly } from './paging.ts';
import type { Speaker } from './reading-rows.ts';
import { askRows, type Db, largestPage, textArray } from './rows.ts';
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
  const rows = await askRows<EventRow>(db, sql`select ${columns} from events where id = any(${textArray(ids)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return showEvents(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

async function showEvents(db: Db, rows: readonly EventRow[]): Promise<EventItem[]> {
  const ids = textArray(rows.map(({ id }) => id));
  const disputes = await askRows<{ event: string; n: number }>(
    db,
    sql`with sides as (
          select event, id as side from mentions where event = any(${ids})
          union select m.event, s.statement from mentions m join mention_statements s on s.mention = m.id where m.event = any(${ids})
        )
        select event, count(distinct id)::int as n from (
          select event, d.id from sides join disputes d on d.disputed_side = side
          union all select event, d.id from sides join disputes d on d.disputing_side = side
        ) as found group by event`,
  );
  const disputedBy =
    disputes.length === 0
      ? new Map()
      : await askDisputers(
          db,
          disputes.map(({ event }) => event),
        );
  const stories = await askRows<{ event: string; id: string; title: string }>(
    db,
    sql`select m.member as event, s.id, s.title from story_members m
        join stories s on s.id = m.story where m.kind = 'event' and m.member = any(${ids}) order by s.id desc`,
  );
  const disputesOf = new Map(disputes.map(({ event, n }) => [event, n]));
  const storyOf = new Map(stories.map(({ event, id, title }) => [event, { id, title }]));
  return rows.map(({ id, item_json }) => ({
    ...(JSON.parse(item_json) as EventCore),
    disputes: disputesOf.get(id) ?? 0,
    disputedBy: disputedBy.get(id) ?? [],
    story: storyOf.get(id) ?? null,
  }));
}

/** Of each event those who dispute what is said of it, each once. */
async function askDisputers(db: Db, events: readonly string[]): Promise<Map<string, EventItem['disputedBy']>> {
  const ids = textArray(events);
  const rows = await askRows<{ event: string; kind: Dispute['kind']; speaker: string | null }>(
    db,
    sql`with sides as (
          select event, id as side from mentions where event = any(${ids})
          union select m.event, s.statement from mentions m join mention_statements s on s.mention = m.id where m.event = any(${ids})
        )
        select sides.event, d.kind, k.core_json as speaker from sides
        join disputes d on d.disputed_side = sides.side
        left join statements s on s.id = d.disputing_side left join marks k on k.id = s.id
        order by d.sort limit ${largestPage}`,
  );
  const found = new Map<string, EventItem['disputedBy']>();
  for (const { event, kind, speaker } of rows) {
    const by = speaker === null ? null : (JSON.parse(speaker) as Speaker | null);
    const list = found.get(event) ?? [];
    if (!list.some((one) => one.kind === kind && one.by?.id === by?.id)) list.push({ kind, by });
    found.set(event, list);
  }
  return found;
}

/** By its own address, else that of one of its mentions: after a merge or a split every old address leads on. */
async function findEvent(db: Db, address: string): Promise<(EventRow & { full_json: string }) | null> {
  const all = sql`e.id, e.item_json, e.full_json`;
  const [own] = await askRows<EventRow & { full_json: string }>(
    db,
    sql`select ${all} from events e where e.id = ${address}`,
  );
  if (own !== undefined) return own;
  const [other] = await askRows<EventRow & { full_json: string }>(
    db,
    sql`select ${all} from mentions m join events e on e.id = m.event
        where m.anchor = ${address} or m.id = ${address} order by m.sort limit 1`,
  );
  return other ?? null;
}

export async function askEvent(db: Db, address: string): Promise<EventDetail | null> {
  const row = await findEvent(db, address);
  if (row === null) return null;
  const full = JSON.parse(row.full_json) as LedgerEvent;
  const [item] = await showEvents(db, [row]);
  if (item === undefined) return null;
  const { mentions, sides } = await askMentions(db, row.id);
  const others = full.relations.map(({ event }) => event);
  const titles = await askRows<{ id: string; title: string }>(
    db,
    sql`select id, title from events where id = any(${textArray(others)})`,
  );
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    ...item,
    full,
    mentions,
    disputed: await askDisputesOf(db, sides),
    copies: await askCopyGroups(db, [...new Set(mentions.map(({ document }) => document.id))]),
    parts: full.relations.map(({ kind, event }) => ({ kind, event, title: titleOf.get(event) ?? event })),
  };
}

async function askMentions(db: Db, event: string): Promise<{ mentions: MentionText[]; sides: string[] }> {
  const rows = await askRows<{ id: string; document: string }>(
    db,
    sql`select id, document from mentions where event = ${event} order by sort limit ${largestPage}`,
  );
  const list = textArray(rows.map(({ id }) => id));
  const said = await askRows<{ mention: string; id: string; gathered: string | null }>(
    db,
    sql`select m.mention, s.id, s.gathered from mention_statements m join statements s on s.id = m.statement
        where m.mention = any(${list}) order by s.sort limit ${largestPage}`,
  );
  const texts = await askTexts(
    db,
    [...rows, ...said].map(({ id }) => id),
  );
  const statementsOf = new Map<string, StatementText[]>();
  for (const { mention, id, gathered } of said) {
    const text = texts.statements.get(id);
    if (text === undefined) continue;
    const list = statementsOf.get(mention) ?? [];
    list.push({ ...text, gathered });
    statementsOf.set(mention, list);
  }
  const items = await askItems(
    db,
    rows.map(({ document }) => document),
  );
  const mentions = rows.flatMap(({ id, document }): MentionText[] => {
    const text = texts.mentions.get(id);
    const statements = statementsOf.get(id) ?? [];
    return text === undefined ? [] : [{ document: items.get(document) ?? absent(document), ...text, statements }];
  });
  return { mentions, sides: [...new Set([...rows, ...said].map(({ id }) => id))] };
}
