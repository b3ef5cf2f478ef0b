import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from './filter.ts';
import { conditionsOf } from './paging.ts';
import { askRows, type Db } from './rows.ts';
import type { Days } from './views.ts';
import { askWhole } from './whole-answers.ts';

/** No more days than these, the latest: eleven years. */
const mostDays = 4000;

/** How many events there were on each day, oldest first. A day on which nothing is said to have happened is left out. */
export async function askDays(db: Db, filter?: Filter): Promise<Days> {
  const conditions = conditionsOf(filter, { from: sql`day`, to: sql`last_day` });
  return conditions.length === 0 ? askWhole(db, 'days', (db) => countDays(db, [])) : countDays(db, conditions);
}

async function countDays(db: Db, conditions: readonly SQL[]): Promise<Days> {
  const where = conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
  const rows = await askRows<{ day: string | null; events: number; disputed: number }>(
    db,
    sql`select case when from_day = to_day then from_day end as day, count(*)::int as events,
          (count(*) filter (where tags && array['standing:disputed', 'standing:denied', 'standing:disowned']))::int as disputed
        from events where ${where} group by 1 order by 1 desc nulls first limit ${mostDays + 1}`,
  );
  const items = rows.flatMap(({ day, events, disputed }) => (day === null ? [] : [{ day, events, disputed }]));
  return { items: items.slice(0, mostDays).reverse(), wide: rows.find(({ day }) => day === null)?.events ?? 0 };
}
