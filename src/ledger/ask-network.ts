import { type SQL, sql } from 'drizzle-orm';
import { askSourceItems } from './ask-sources.ts';
import { limitOf } from './paging.ts';
import { askRows, type Db, textArray } from './rows.ts';
import type { Network } from './views.ts';
import { askWhole } from './whole-answers.ts';

const usualNodes = 100;
const mostWays = 1_000;

/**
 * Who gets it from whom: each link of a chain passes on what the one before it said, and the document's outlet what the last one did.
 * Those who spoke together both speak to whoever passes it on.
 */
const hops = sql`hops as (
  select l.source as "from", coalesce(
      case when not l.is_origin then lead(l.source) over onward
        when not first_value(l.is_origin) over relays_of then first_value(l.source) over relays_of end, d.outlet_id
    ) as "to", l.statement
  from chain_links l join documents d on d.id = l.document
  window relays_of as (partition by l.statement order by l.is_origin, l.position),
    onward as (partition by l.statement, l.is_origin order by l.position)
)`;

/** `of`: only the ways that one of these takes part in, however little the other end has to do. */
export async function askNetwork(db: Db, size: number = usualNodes, of: readonly string[] = []): Promise<Network> {
  if (of.length > 0) return drawNetwork(db, isEither(of));
  return askWhole(db, `network of ${limitOf(size)}`, async (db) => drawNetwork(db, await areBusiest(db, size)));
}

const isEither = (of: readonly string[]): SQL =>
  sql`("from" = any(${textArray([...of])}) or "to" = any(${textArray([...of])}))`;

async function areBusiest(db: Db, size: number): Promise<SQL> {
  const busiest = await askRows<{ id: string }>(
    db,
    sql`select id from sources where weight > 0 order by weight desc, id desc limit ${size}`,
  );
  const list = textArray(busiest.map(({ id }) => id));
  return sql`"from" = any(${list}) and "to" = any(${list})`;
}

async function drawNetwork(db: Db, which: SQL): Promise<Network> {
  const ways = await askRows<Network['ways'][number]>(
    db,
    sql`with ${hops} select "from", "to", count(distinct statement)::int as statements from hops
        where ${which} and "from" <> "to"
        group by 1, 2 order by 3 desc, 1, 2 limit ${mostWays}`,
  );
  const joined = new Set(ways.flatMap(({ from, to }) => [from, to]));
  const carried = await askRows<{ id: string; carries: number }>(
    db,
    sql`with ${hops} select id, max(carries)::int as carries from (
          select "to" as id, count(distinct statement) as carries from hops
          where "to" = any(${textArray([...joined])}) and "from" <> "to" group by 1
          union all
          select d.outlet_id, count(*) from documents d join statements s on s.document = d.id
          where d.outlet_id = any(${textArray([...joined])}) group by 1
        ) as counted group by id`,
  );
  const carries = new Map(carried.map(({ id, carries }) => [id, carries]));
  const nodes = await askSourceItems(db, [...joined]);
  return { nodes: nodes.map((node) => ({ ...node, carries: carries.get(node.id) ?? 0 })), ways };
}
