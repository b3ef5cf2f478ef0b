import { sql } from 'drizzle-orm';
import type { Story } from '../model/index.ts';
import { askCopyGroups } from './ask-copies.ts';
import { askDisputesOf } from './ask-disputes.ts';
import { askEventItems } from './ask-events.ts';
import { askItems } from './document-items.ts';
import type { Filter } from './filter.ts';
import { askPage, conditionsOf } from './paging.ts';
import { askPlanned, type Db, largestPage, textArray } from './rows.ts';
import type { Page, StoryDetail, StoryItem } from './views.ts';

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

export async function askStory(db: Db, id: string): Promise<StoryDetail | null> {
  const [row] = await askPlanned<StoryRow>(db, sql`select ${columns} from stories where id = ${id}`);
  if (row === undefined) return null;
  const [item] = await showStories(db, [row]);
  if (item === undefined) return null;
  const full = JSON.parse(row.full_json) as Story;
  const documents = await askItems(db, full.documents.slice(0, largestPage));
  const list = textArray(full.documents.slice(0, largestPage));
  const sides = await askPlanned<{ id: string }>(
    db,
    sql`select disputed_side as id from disputes where disputed_document = any(${list}) limit ${largestPage}`,
  );
  return {
    ...item,
    full,
    documentItems: full.documents.flatMap((document) => documents.get(document) ?? []),
    eventItems: await askEventItems(db, full.events.slice(0, largestPage)),
    copies: await askCopyGroups(db, full.documents.slice(0, largestPage)),
    disputed: await askDisputesOf(
      db,
      sides.map((side) => side.id),
    ),
  };
}
