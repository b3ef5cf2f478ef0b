import { type SQL, sql } from 'drizzle-orm';
import { askDisputeItems } from './ask-disputes.ts';
import { askDocuments } from './ask-documents.ts';
import { askEvents } from './ask-events.ts';
import { askSourceItems } from './ask-sources.ts';
import { askStatementItems } from './ask-statements.ts';
import { emptyFilter } from './filter.ts';
import { askRows, type Db } from './rows.ts';
import type { DisputeItem, SourceDetail, Tie } from './views.ts';

const mostTies = 30;
const mostCases = 30;
const newest = 10;

/** What a source or an actor did and said, with whom it has to do, and how often it was denied or disowned, with the cases. */
export async function askSource(db: Db, id: string): Promise<SourceDetail | null> {
  const [item] = await askSourceItems(db, [id]);
  if (item === undefined) return null;
  const said = await askRows<{ id: string }>(
    db,
    sql`select g.id from gathered g where g.id in (
          select s.gathered from chain_links l join statements s on s.id = l.statement where l.source = ${id} and l.is_origin
        ) order by g.day desc, g.id desc limit ${newest}`,
  );
  return {
    ...item,
    months: await askMonths(db, id),
    relayedBy: await askTies(db, relayedBy(id)),
    relays: await askTies(db, relays(id)),
    about: await askTies(db, about(id)),
    disputedCases: await askCases(db, id, 'disputed_side'),
    disputingCases: await askCases(db, id, 'disputing_side'),
    said: await askStatementItems(
      db,
      said.map((one) => one.id),
    ),
    did: (await askEvents(db, { ...emptyFilter, actor: [id] }, null, newest)).items,
    latest: (await askDocuments(db, { ...emptyFilter, outlet: [id] }, null, newest)).items,
  };
}

async function askMonths(db: Db, id: string): Promise<SourceDetail['months']> {
  return askRows(
    db,
    sql`select month, sum(published)::int as published, sum(said)::int as said, sum(events)::int as events from (
          select left(day, 7) as month, 1 as published, 0 as said, 0 as events from documents where outlet_id = ${id}
          union all
          select left(s.day, 7), 0, 1, 0 from chain_links l join statements s on s.id = l.statement where l.source = ${id} and l.is_origin
          union all
          select left(day, 7), 0, 0, 1 from events where tags && array[${`actor:${id}`}]::text[]
        ) as all_of_it where month <> '' group by month order by month desc limit 240`,
  );
}

const askTies = (db: Db, query: SQL): Promise<Tie[]> => askRows<Tie>(db, query);

/** The next link outward, else the document's outlet; those who spoke together are not each other's relays. */
const relayedBy = (id: string): SQL => sql`
  select id, min(name) as name, count(distinct statement)::int as statements from (
    select coalesce(next.source, d.outlet_id) as id, coalesce(next.name, d.outlet_name) as name, l.statement
    from chain_links l join documents d on d.id = l.document left join lateral (
      select n.source, n.name from chain_links n
      where n.statement = l.statement and n.position > l.position and not n.is_origin order by n.position limit 1
    ) as next on true where l.source = ${id}
  ) as ways where id is not null and id <> ${id} and id not like 'gap:%' group by id order by 3 desc, id limit ${mostTies}`;

/** As a link: the one before. As the outlet: the last link of what its documents pass on. */
const relays = (id: string): SQL => sql`
  select id, min(name) as name, count(distinct statement)::int as statements from (
    select p.source as id, p.name, l.statement from chain_links l join chain_links p on p.statement = l.statement
    where l.source = ${id} and not l.is_origin and p.position < l.position and not exists (
      select 1 from chain_links between_them where between_them.statement = l.statement
        and between_them.position > p.position and between_them.position < l.position and not between_them.is_origin
    )
    union all
    select l.source, l.name, l.statement from documents d join chain_links l on l.document = d.id
    where d.outlet_id = ${id} and not exists (
      select 1 from chain_links later where later.statement = l.statement and later.position > l.position and not later.is_origin
    )
  ) as ways where id <> ${id} and id not like 'gap:%' group by id order by 3 desc, id limit ${mostTies}`;

/** Who acts in the events that its statements are about, those who only pass the statement on left out. */
const about = (id: string): SQL => sql`
  select substr(tag, 7) as id, null as name, count(distinct l.statement)::int as statements
  from chain_links l join marks m on m.id = l.statement, unnest(m.tags) as tag
  where l.source = ${id} and l.is_origin and tag like 'actor:%' and not exists (
    select 1 from chain_links c where c.statement = l.statement and c.source = substr(tag, 7)
  ) group by tag order by 3 desc, tag limit ${mostTies}`;

async function askCases(db: Db, id: string, side: 'disputed_side' | 'disputing_side'): Promise<DisputeItem[]> {
  const rows = await askRows<{ id: string; full_json: string }>(
    db,
    sql`select id, full_json from disputes where ${sql.identifier(side)} in (
          select statement from chain_links where source = ${id} and is_origin
        ) order by day desc, id desc limit ${mostCases}`,
  );
  return askDisputeItems(db, rows);
}
