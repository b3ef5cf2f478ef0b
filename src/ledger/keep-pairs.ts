import { sql } from 'drizzle-orm';
import type { ItemPair, LinkChange, Placing, Spot } from '../model/index.ts';
import { setMeta } from './keep-batch.ts';
import { type Db, insertRows, piecesOf, textArray } from './rows.ts';
import { foundDisputes, linkDocuments, linkPairs } from './schema.ts';

/** The item's document, and its id there; empty where the document as a whole is meant. */
export function partsOf(item: string): { document: string; item: string } {
  const at = item.indexOf('#');
  return at === -1 ? { document: item, item: '' } : { document: item.slice(0, at), item: item.slice(at + 1) };
}

export async function keepPairs(tx: Db, made: readonly ItemPair[], lost: readonly ItemPair[]): Promise<void> {
  const rowOf = ({ level, a, b }: ItemPair) => {
    const [one, other] = [partsOf(a), partsOf(b)];
    return { level, aDocument: one.document, aItem: one.item, bDocument: other.document, bItem: other.item };
  };
  for (const piece of piecesOf(lost.map(rowOf))) {
    const given = piece.map((one) => ({
      level: one.level,
      a: one.aDocument,
      i: one.aItem,
      b: one.bDocument,
      k: one.bItem,
    }));
    await tx.execute(
      sql`delete from link_pairs p using json_to_recordset((${JSON.stringify(given)}::text)::json)
          as given(level text, a text, i text, b text, k text)
          where p.a_document = given.a and p.b_document = given.b and p.level = given.level and p.a_item = given.i and p.b_item = given.k`,
    );
  }
  await insertRows(tx, linkPairs, made.map(rowOf));
}

export async function keepFound(tx: Db, { owners, items }: LinkChange['found']): Promise<void> {
  for (const piece of piecesOf(owners))
    await tx.execute(sql`delete from found_disputes where owner = any(${textArray(piece)})`);
  const rows = items.map(({ found, ...item }) => ({ ...item, foundJson: JSON.stringify(found) }));
  await insertRows(tx, foundDisputes, rows);
}

/** Takes documents out of the blocks and puts others in. Until the pass that does so is kept, links do not follow from what stands here. */
export async function keepPlaces(db: Db, gone: string[], placings: Placing[]): Promise<void> {
  await db.transaction(async (tx) => {
    if (gone.length > 0) {
      const list = textArray(gone);
      await tx.execute(
        sql`delete from link_places p using link_documents d
            where d.document = any(${list}) and p.key = any(d.keys) and p.day = d.day and p.document = d.document`,
      );
      await tx.execute(sql`delete from link_documents where document = any(${list})`);
      await setMeta(tx, { linking: 'begun' });
    }
    for (const piece of piecesOf(placings, 100))
      await insertRows(
        tx,
        linkDocuments,
        piece.map((placing) => ({ ...placing, original: null })),
      );
    // in the order of the index, which puts them in many times faster than as they come
    const list = textArray(placings.map(({ document }) => document));
    await tx.execute(
      sql`insert into link_places select unnest(keys) as key, day, document from link_documents
          where document = any(${list}) order by 1, 2, 3 on conflict do nothing`,
    );
  });
}

/** Places as lists of their parts. */
export function columnsOf(places: readonly (Spot & { key: number })[]) {
  return {
    keys: sql`(${`{${places.map(({ key }) => key).join()}}`}::text)::int[]`,
    days: sql`(${`{${places.map(({ day }) => day).join()}}`}::text)::int[]`,
    documents: textArray(places.map(({ document }) => document)),
  };
}

/** The tables of what linking found and of what it goes on from. */
export const linkTables = [
  'events',
  'event_origins',
  'gathered',
  'disputes',
  'stories',
  'story_members',
  'copies',
  'copy_members',
  'stale_links',
  'link_documents',
  'link_places',
  'link_pairs',
  'found_disputes',
] as const;

/** As if no document was ever linked. */
export async function keepUnlinked(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql.raw(`truncate ${linkTables.join(', ')}`));
    await tx.execute(sql`update mentions set event = null where event is not null`);
    await tx.execute(sql`update statements set gathered = null where gathered is not null`);
    await tx.execute(sql`insert into unlinked select id, day from documents on conflict do nothing`);
    await setMeta(tx, { linked: 'no', linking: '' });
  });
}
