import { sql } from 'drizzle-orm';
import type { Dispute, LedgerEvent } from '../model/index.ts';
import { askCopyGroups } from './ask-copies.ts';
import { askDisputesOf, countFurther } from './ask-disputes.ts';
import { addOwnWords } from './ask-own-words.ts';
import { askTexts } from './ask-texts.ts';
import { putFirst } from './copy-order.ts';
import { absent } from './document-items.ts';
import type { EventCore } from './event-items.ts';
import type { Filter } from './filter.ts';
import { groundInWords, type KnownWords } from './grounds.ts';
import { askPage, conditionsOf, endsEarly, readCursor, writeCursor } from './paging.ts';
import type { Speaker } from './reading-rows.ts';
import { askPlanned, type Db, largestPage, piecesOf, textArray } from './rows.ts';
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
  const items: EventItem[] = [];
  for (const piece of piecesOf(ids)) items.push(...(await askPieceOf(db, piece)));
  return items;
}

async function askPieceOf(db: Db, ids: readonly string[]): Promise<EventItem[]> {
  const rows = await askPlanned<EventRow>(db, sql`select ${columns} from events where id = any(${textArray(ids)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return showEvents(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

/** Which event each of these documents tells of, in the order in which it does. */
export async function askTold(db: Db, documents: readonly string[]): Promise<{ document: string; event: string }[]> {
  return askPlanned(
    db,
    sql`select document, event from mentions where document = any(${textArray(documents)}) and event is not null
        group by document, event order by document, min(sort)`,
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

/** Of an event those who dispute what is said of it, each once; whoever speaks for one of them is not named beside it. */
function disputedBy(against: NonNullable<Beside['against']>): EventItem['disputedBy'] {
  const all = against.map(({ kind, by }) => ({ kind, by: by === null ? null : (JSON.parse(by) as Speaker | null) }));
  const list: typeof all = [];
  for (const { kind, by } of all) {
    const isSame = (other: Speaker | null) => other?.id === by?.id || isSpokenFor(by, other);
    if (list.some((other) => other.kind === kind && isSame(other.by))) continue;
    if (all.some((other) => other.kind === kind && isSpokenFor(by, other.by))) continue;
    list.push({ kind, by });
  }
  return list.map(({ kind, by }) => ({
    kind,
    by: by === null ? null : { id: by.id, name: by.name, surface: by.surface },
  }));
}

/** Whether the one speaks for the other. A ledger of an earlier version does not know for whom anybody speaks. */
const isSpokenFor = (one: Speaker | null, other: Speaker | null): boolean =>
  one?.affiliation != null && other !== null && other !== one && one.affiliation === other.name;

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
async function findEvent(db: Db, address: string, whole = false): Promise<WholeRow | null> {
  const parts = whole
    ? sql`null as shown_json, e.full_json`
    : sql`e.shown_json, case when e.shown_json is null then e.full_json end as full_json`;
  const all = sql`e.id, e.item_json, ${parts}`;
  const [own] = await askPlanned<WholeRow>(db, sql`select ${all} from events e where e.id = ${address}`);
  if (own !== undefined) return own;
  const [other] = await askPlanned<WholeRow>(
    db,
    sql`select ${all} from mentions m join events e on e.id = m.event
        where m.anchor = ${address} or m.id = ${address} order by m.sort limit 1`,
  );
  return other ?? null;
}

/** `whole`: with every merge and every mention, however many there are, as files have it; else as a page shows it. */
export async function askEvent(db: Db, address: string, whole = false): Promise<EventDetail | null> {
  const row = await findEvent(db, address, whole);
  if (row === null) return null;
  const { event: full, further } = shownOf(row);
  const told = askMentions(db, row.id, whole ? Number.POSITIVE_INFINITY : largestPage);
  const [items, { mentions: bare, sides }] = await Promise.all([showEvents(db, [row]), told]);
  const mentions = await addOwnWords(db, bare, full.origins);
  const [item] = items;
  if (item === undefined) return null;
  const others = full.relations.map(({ event }) => event);
  const [titles, disputed, copies] = await Promise.all([
    askTitles(db, others),
    askDisputesOf(db, sides, whole),
    askCopyGroups(db, [...new Set(mentions.map(({ document }) => document.id))]),
  ]);
  await putFirst(db, copies, new Map(mentions.map(({ document }) => [document.id, document])));
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    ...item,
    full: { ...full, merges: mergesInWords(full.merges, mentions) },
    furtherMerges: further,
    mentions,
    disputed,
    furtherDisputes: whole ? 0 : await countFurther(db, sides, disputed.length),
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
  const known: KnownWords = new Map();
  return merges.map((merge) => {
    const texts = [merge.a, merge.b].flatMap(({ document, event }) => passages.get(`${document}:${event}`) ?? []);
    return { ...merge, why: merge.why.map((ground) => groundInWords(ground, texts, known)) };
  });
}

/** So many mentions are asked for at a time. */
const tellingsPage = 250;

/** Mentions of one event, and the ids of them and of their statements: what can be a side of a dispute. */
interface Told {
  mentions: MentionText[];
  sides: string[];
}

async function askMentions(db: Db, event: string, most: number): Promise<Told> {
  const all: Told = { mentions: [], sides: [] };
  let after: string | null = '';
  while (after !== null && all.mentions.length < most) {
    const size = Math.min(tellingsPage, most - all.mentions.length);
    const { mentions, sides, next }: Told & { next: string | null } = await askToldAfter(db, event, after, size);
    all.mentions.push(...mentions);
    all.sides.push(...sides);
    after = next;
  }
  return { mentions: all.mentions, sides: [...new Set(all.sides)] };
}

/** The mentions of an event (its own address) page by page, each with all of its statements. */
export async function askTellings(db: Db, event: string, cursor?: string | null): Promise<Page<MentionText>> {
  const after = cursor === null || cursor === undefined || cursor === '' ? '' : String(readCursor(cursor)[0]);
  const { mentions, next } = await askToldAfter(db, event, after, tellingsPage);
  return { items: mentions, next: next === null ? null : writeCursor([next, '']) };
}

/** No two mentions have one sort key: `next` is that of the last, where others follow. */
async function askToldAfter(
  db: Db,
  event: string,
  after: string,
  size: number,
): Promise<Told & { next: string | null }> {
  const found = await askPlanned<{ id: string; document: string; sort: string }>(
    db,
    sql`select id, document, sort from mentions where event = ${event} and sort > ${after} order by sort limit ${size + 1}`,
  );
  const rows = found.slice(0, size);
  const next = found.length > size ? (rows.at(-1)?.sort ?? null) : null;
  const said = await askStatementsOf(
    db,
    rows.map(({ id }) => id),
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
  return { mentions, sides, next };
}

interface SaidRow {
  mention: string;
  id: string;
  sort: string;
}

/** All statements that these mentions rest on: where some were left out, a mention would seem told in its document's own voice. */
async function askStatementsOf(db: Db, mentions: readonly string[]): Promise<SaidRow[]> {
  const all: SaidRow[] = [];
  for (let last: SaidRow | undefined, rows: SaidRow[] | null = null; rows === null || rows.length === largestPage; ) {
    rows = await askPlanned<SaidRow>(
      db,
      sql`select m.mention, s.id, s.sort from mention_statements m join statements s on s.id = m.statement
          where m.mention = any(${textArray(mentions)}) and (s.sort, m.mention) > (${last?.sort ?? ''}, ${last?.mention ?? ''})
          order by s.sort, m.mention limit ${largestPage}`,
    );
    all.push(...rows);
    last = rows.at(-1);
  }
  return all;
}
