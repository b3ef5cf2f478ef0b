import { sql } from 'drizzle-orm';
import type { Db } from './rows.ts';

/** Counts anew what each known source publishes, originates, passes on, disowned, and saw disputed. */
export async function keepSources(tx: Db): Promise<void> {
  await tx.execute(sql`delete from sources`);
  await tx.execute(sql`
    with published as (
      select outlet_id as id, min(outlet_name) as name, count(*)::int as documents
      from documents where outlet_id is not null group by outlet_id
    ), said as (
      select l.source as id, min(l.name) as name, min(l.kind) as kind,
        (count(distinct l.statement) filter (where l.is_origin))::int as as_origin,
        (count(distinct l.statement) filter (where not l.is_origin))::int as as_relay,
        (count(distinct l.statement) filter (where l.disowned))::int as disowned,
        (count(distinct d.id) filter (where l.is_origin))::int as disputed
      from chain_links l left join disputes d on d.disputed_side = l.statement
      group by l.source
    ), acting as (
      select substr(tag, 7) as id, count(*)::int as events
      from events, unnest(tags) as tag where tag like 'actor:%' group by tag
    )
    insert into sources (id, name, kind, weight, documents, as_origin, as_relay, disowned, disputed, events)
    select coalesce(p.id, s.id, a.id), coalesce(p.name, s.name), case when p.id is null then s.kind else 'outlet' end,
      coalesce(p.documents, 0) + coalesce(s.as_origin, 0) + coalesce(s.as_relay, 0),
      coalesce(p.documents, 0), coalesce(s.as_origin, 0), coalesce(s.as_relay, 0), coalesce(s.disowned, 0), coalesce(s.disputed, 0),
      coalesce(a.events, 0)
    from published p full join said s on s.id = p.id full join acting a on a.id = coalesce(p.id, s.id)
    where coalesce(p.id, s.id, a.id) not like all (array['local:%', 'gap:%'])`);
}
