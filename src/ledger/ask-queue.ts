import { sql } from 'drizzle-orm';
import type { LedgerEvent } from '../model/index.ts';
import { askDisputeItems, type DisputeRow } from './ask-disputes.ts';
import { askTexts } from './ask-texts.ts';
import { absent } from './document-items.ts';
import { findWeakest } from './doubt.ts';
import { groundInWords } from './grounds.ts';
import { askPage } from './paging.ts';
import type { Db } from './rows.ts';
import type { DisputeItem, MentionText, Page, UncertainMerge } from './views.ts';

const uncertain = (table: string) => ({
  table,
  columns: sql`id, full_json`,
  by: 'doubt',
  sortedBy: 'count' as const,
  conditions: [sql`doubt is not null`],
});

/** Events by what holds them together, the weakest first; those that a person confirmed are left out. */
export async function askUncertainMerges(
  db: Db,
  cursor?: string | null,
  limit?: number,
): Promise<Page<UncertainMerge>> {
  return askPage<{ id: string; full_json: string }, UncertainMerge>(
    db,
    uncertain('events'),
    cursor,
    limit,
    async (rows) => {
      const found = rows.flatMap(({ full_json }) => {
        const event = JSON.parse(full_json) as LedgerEvent;
        const weakest = findWeakest(event);
        return weakest === null ? [] : [{ event, ...weakest }];
      });
      const texts = await askMembers(
        db,
        found.flatMap(({ merge }) => [merge.a, merge.b]),
      );
      return found.flatMap(({ event, merge, sides }): UncertainMerge[] => {
        const [a, b] = [merge.a, merge.b].map((member) => texts.get(`${member.document}:${member.event}`));
        if (a === undefined || b === undefined) return [];
        const { score } = merge;
        const why = merge.why.map((ground) => groundInWords(ground, [a.passage.text, b.passage.text]));
        return [{ event: { id: event.id, title: event.title }, score, why, pair: [a, b], sides }];
      });
    },
  );
}

/** Disputes that nobody confirmed, the least certain first. */
export async function askUncertainDisputes(db: Db, cursor?: string | null, limit?: number): Promise<Page<DisputeItem>> {
  return askPage<DisputeRow, DisputeItem>(db, uncertain('disputes'), cursor, limit, (rows) =>
    askDisputeItems(db, rows),
  );
}

/** These mentions with their sentences, without what they rest on. */
async function askMembers(
  db: Db,
  members: readonly { document: string; event: string }[],
): Promise<Map<string, MentionText>> {
  const keys = members.map(({ document, event }) => `${document}:${event}`);
  const { mentions, documents } = await askTexts(db, keys);
  return new Map(
    members.flatMap(({ document, event }) => {
      const key = `${document}:${event}`;
      const text = mentions.get(key);
      if (text === undefined) return [];
      return [[key, { document: documents.get(key) ?? absent(document), ...text, statements: [] }] as const];
    }),
  );
}
