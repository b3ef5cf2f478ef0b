import { sql } from 'drizzle-orm';
import { askRows, type Db } from './rows.ts';

/** Tables of fewer documents are read through as quickly as they are looked up in. */
const fewest = 200;

/**
 * Has the store count what stands in its tables (`analyze`) whenever there are twice as many documents as when it last did. It plans by these
 * counts; the embedded store never takes them by itself, a server may be told not to, and where it does it may be too late for a large ingest.
 */
export async function countTables(db: Db): Promise<void> {
  const [stands] = await askRows<{ documents: number; counted: number }>(
    db,
    sql`select (select count(*)::int from documents) as documents,
          coalesce((select value::int from meta where key = 'counted'), 0) as counted`,
  );
  if (stands === undefined || stands.documents < Math.max(fewest, 2 * stands.counted)) return;
  const tables = await askRows<{ name: string }>(
    db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = current_schema()`,
  );
  for (const { name } of tables) await db.execute(sql.raw(`analyze ${name}`));
  await db.execute(
    sql`insert into meta (key, value) values ('counted', ${String(stands.documents)})
        on conflict (key) do update set value = excluded.value`,
  );
}
