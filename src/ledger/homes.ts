import { sql } from 'drizzle-orm';
import { askPlanned, type Db, textArray } from './rows.ts';

/** To which event each of these mentions (`document:e1`) belongs, and to which gathered statement each statement. */
export async function askHomes(db: Db, members: readonly string[]): Promise<{ member: string; home: string | null }[]> {
  const list = textArray(members);
  return askPlanned(
    db,
    sql`select id as member, event as home from mentions where id = any(${list})
        union all select id, gathered from statements where id = any(${list})`,
  );
}
