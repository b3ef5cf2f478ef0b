import { sql } from 'drizzle-orm';
import type { Position } from './ledger.ts';
import { askRows, type Db } from './rows.ts';
import type { Summary } from './views.ts';
import { askWhole } from './whole-answers.ts';

export const askSummary = (db: Db): Promise<Summary> => askWhole(db, 'summary', countAll);

async function countAll(db: Db): Promise<Summary> {
  const [summary] = await askRows<Summary>(
    db,
    sql`select
      (select count(*)::int from documents) as documents,
      (select count(*)::int from documents where not read) as unread,
      (select count(*)::int from versions) as versions,
      (select count(*)::int from statements) as statements,
      (select count(*)::int from events) as events,
      (select count(*)::int from disputes) as disputes,
      (select count(distinct origin)::int from event_origins where not disowned) as origins,
      (select count(*)::int from stories) as stories,
      (select count(*)::int from copies) as copies,
      (select count(*)::int from rejects where whole and code <> 'redacted') as rejects,
      (select count(*)::int from rejects where not whole) as warnings,
      (select count(*)::int from rejects where code = 'redacted') as redacted,
      (select min(day) from documents where day <> '') as "from",
      (select max(day) from documents where day <> '') as "to"`,
  );
  return summary as Summary;
}

export async function askPosition(db: Db): Promise<Position> {
  const rows = await askRows<{ key: string; value: string }>(db, sql`select key, value from meta`);
  const meta = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    line: Number(meta.get('position') ?? 0),
    hash: meta.get('hash') ?? null,
    linked: meta.get('linked') !== 'no',
    interrupted: meta.get('linking') === 'begun',
    reader: meta.get('reader') ?? null,
    knowledge: meta.get('knowledge') ?? null,
  };
}
