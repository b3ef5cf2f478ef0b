import { sql } from 'drizzle-orm';
import type { GatheredStatement } from '../model/index.ts';
import { askDisputesOf } from './ask-disputes.ts';
import { askTexts } from './ask-texts.ts';
import { absent } from './document-items.ts';
import type { Filter } from './filter.ts';
import { askPage, conditionsOf, endsEarly } from './paging.ts';
import { askPlanned, type Db, largestPage, textArray } from './rows.ts';
import type { Page, StatementDetail, StatementItem } from './views.ts';

interface GatheredRow {
  id: string;
  day: string;
  full_json: string;
}

const columns = sql`id, full_json`;

export async function askStatements(
  db: Db,
  filter?: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<StatementItem>> {
  const conditions = conditionsOf(filter, { from: sql`from_day`, to: sql`to_day` });
  const list = { table: 'gathered', columns: sql`${columns}, day`, by: 'day', conditions, sparse: endsEarly(filter) };
  return askPage<GatheredRow, StatementItem>(db, list, cursor, limit, (rows) => showStatements(db, rows));
}

/** The items of these gathered statements, in the order of the ids; those that are not there are left out. */
export async function askStatementItems(db: Db, ids: readonly string[]): Promise<StatementItem[]> {
  const rows = await askPlanned<GatheredRow>(
    db,
    sql`select ${columns}, day from gathered where id = any(${textArray(ids)})`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return showStatements(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

async function showStatements(db: Db, rows: readonly GatheredRow[]): Promise<StatementItem[]> {
  const parsed = rows.map(({ day, full_json }) => ({ day, full: JSON.parse(full_json) as GatheredStatement }));
  const firstOf = ({ members: [first] }: GatheredStatement): string => `${first?.document}:${first?.statement}`;
  const { statements, documents } = await askTexts(
    db,
    parsed.map(({ full }) => firstOf(full)),
  );
  const shown = parsed.flatMap(({ day, full }) => {
    const text = statements.get(firstOf(full));
    return text === undefined ? [] : [{ day, text, full }];
  });
  return shown.map(({ day, text, full }) => ({
    id: full.id,
    content: text.content,
    statement: text.statement,
    day: day === '' ? null : day,
    origins: { min: full.origins.min, max: full.origins.max, narrated: full.origins.narrated.length },
    standing: full.standing,
    reasons: full.reasons,
    document: documents.get(firstOf(full)) ?? absent(text.document),
    documents: new Set(full.members.map(({ document }) => document)).size,
  }));
}

/** By the id of the gathered statement or `document:statement`. */
export async function askStatement(db: Db, id: string): Promise<StatementDetail | null> {
  const [row] = await askPlanned<GatheredRow>(
    db,
    sql`select ${columns}, day from gathered
        where id = ${id} or id = (select gathered from statements where id = ${id}) order by id = ${id} desc limit 1`,
  );
  if (row === undefined) return null;
  const [item] = await showStatements(db, [row]);
  if (item === undefined) return null;
  const members = await askPlanned<{ id: string }>(
    db,
    sql`select id from statements where gathered = ${row.id} order by sort limit ${largestPage}`,
  );
  const ids = members.map((member) => member.id);
  const list = textArray(ids);
  const { statements, documents } = await askTexts(db, ids);
  const events = await askPlanned<{ id: string; title: string }>(
    db,
    sql`select e.id, e.title from events e where e.id in (
          select m.event from mention_statements s join mentions m on m.id = s.mention where s.statement = any(${list})
        ) order by e.sort limit ${largestPage}`,
  );
  return {
    ...item,
    full: JSON.parse(row.full_json) as GatheredStatement,
    members: members.flatMap(({ id }) => {
      const text = statements.get(id);
      return text === undefined ? [] : [{ ...text, gathered: row.id, in: documents.get(id) ?? absent(text.document) }];
    }),
    events,
    disputed: await askDisputesOf(db, ids),
  };
}
