import { sql } from 'drizzle-orm';
import type { Dispute } from '../model/index.ts';
import { askRows, type Db, piecesOf, textArray } from './rows.ts';

/** The disputes with a side in these documents, as linking found them. */
export async function askDisputesIn(db: Db, documents: readonly string[]): Promise<Dispute[]> {
  const found = new Set<string>();
  for (const piece of piecesOf(documents, 1_000)) {
    const list = textArray(piece);
    const items = sql`(select s.id from unnest(${list}) as given(id) join statements s on s.document = given.id
        union all select m.id from unnest(${list}) as given(id) join mentions m on m.document = given.id) as item`;
    const rows = await askRows<{ full_json: string }>(
      db,
      sql`select full_json from ${items} join disputes on disputed_side = item.id
          union select full_json from ${items} join disputes on disputing_side = item.id`,
    );
    for (const { full_json } of rows) found.add(full_json);
  }
  return [...found].map((json) => JSON.parse(json) as Dispute);
}
