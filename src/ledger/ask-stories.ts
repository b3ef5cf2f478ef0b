import { sql } from 'drizzle-orm';
import type { Story } from '../model/index.ts';
import { askCopyGroups } from './ask-copies.ts';
import { askDisputesOf, countFurther } from './ask-disputes.ts';
import { askEventItems } from './ask-events.ts';
import { askItems } from './document-items.ts';
import type { Filter } from './filter.ts';
import { askPage, conditionsOf, readCursor, writeCursor } from './paging.ts';
import { askPlanned, type Db, largestPage, piecesOf, textArray } from './rows.ts';
import type { DocumentItem, EventItem, Page, StoryDetail, StoryItem } from './views.ts';

interface StoryRow {
  id: string;
  from_day: string | null;
  to_day: string | null;
  full_json: string;
}

const columns = sql`id, from_day, to_day, full_json`;

export async function askStories(
  db: Db,
  filter?: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<StoryItem>> {
  const conditions = conditionsOf(filter, { from: sql`from_day`, to: sql`to_day` });
  const list = { table: 'stories', columns, by: 'day', conditions };
  return askPage<StoryRow, StoryItem>(db, list, cursor, limit, (rows) => showStories(db, rows));
}

async function showStories(db: Db, rows: readonly StoryRow[]): Promise<StoryItem[]> {
  const ids = textArray(rows.map(({ id }) => id));
  const disputes = await askPlanned<{ story: string; n: number }>(
    db,
    sql`select m.story, count(*)::int as n from story_members m join disputes d on d.disputed_document = m.member
        where m.kind = 'document' and m.story = any(${ids}) group by m.story`,
  );
  const disputesOf = new Map(disputes.map(({ story, n }) => [story, n]));
  return rows.map(({ id, from_day, to_day, full_json }) => {
    const { title, documents, events } = JSON.parse(full_json) as Story;
    const counts = { documents: documents.length, events: events.length, disputes: disputesOf.get(id) ?? 0 };
    return { id, title, from: from_day, to: to_day, ...counts };
  });
}

/** `whole`: with every document and event, however many there are, as files have it; else as a page shows it. */
export async function askStory(db: Db, id: string, whole = false): Promise<StoryDetail | null> {
  const [row] = await askPlanned<StoryRow>(db, sql`select ${columns} from stories where id = ${id}`);
  if (row === undefined) return null;
  const [item] = await showStories(db, [row]);
  if (item === undefined) return null;
  const full = JSON.parse(row.full_json) as Story;
  const most = whole ? Number.POSITIVE_INFINITY : largestPage;
  const ids = full.documents.slice(0, most);
  const documents = new Map<string, DocumentItem>();
  for (const piece of piecesOf(ids)) for (const [key, one] of await askItems(db, piece)) documents.set(key, one);
  const rows = await askPlanned<{ id: string }>(
    db,
    sql`select distinct disputed_side as id from disputes where disputed_document = any(${textArray(ids)})`,
  );
  const sides = rows.map((side) => side.id);
  const disputed = await askDisputesOf(db, sides, whole);
  return {
    ...item,
    full,
    documentItems: full.documents.flatMap((document) => documents.get(document) ?? []),
    eventItems: await askEventItems(db, full.events.slice(0, most)),
    copies: await askCopyGroups(db, ids),
    disputed,
    furtherDisputes: whole ? 0 : await countFurther(db, sides, disputed.length),
  };
}

/** So many events of a story are asked for at a time. */
const eventsPage = 250;

/** The events of a story page by page, in its order; none of one that is not there. */
export async function askStoryEvents(db: Db, story: string, cursor?: string | null): Promise<Page<EventItem>> {
  const [row] = await askPlanned<StoryRow>(db, sql`select ${columns} from stories where id = ${story}`);
  if (row === undefined) return { items: [], next: null };
  const { events } = JSON.parse(row.full_json) as Story;
  const start = cursor === null || cursor === undefined || cursor === '' ? 0 : Number(readCursor(cursor, 'count')[0]);
  const end = start + eventsPage;
  const items = await askEventItems(db, events.slice(start, end));
  return { items, next: end < events.length ? writeCursor([end, '']) : null };
}
