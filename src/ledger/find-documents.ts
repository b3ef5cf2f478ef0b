import { type SQL, sql } from 'drizzle-orm';
import { type DocumentRow, documentColumns } from './document-items.ts';
import { readCursor, writeCursor } from './paging.ts';
import { askRows, type Db } from './rows.ts';

/** Documents by their words, the newest first. How they are found is settled here: the store guesses how common a word is, and guesses wrong. */

export type FoundRow = DocumentRow & { version: string };

interface Wanted {
  /** What the words must match and, where told, must not, as tsqueries. */
  words: string;
  without: string | null;
  /** What else a document must be. */
  conditions: readonly SQL[];
  cursor: string | null;
  size: number;
}

/** So many of the newest are looked through one after the other before the index is asked: of common words they hold a page. */
const newest = 600;
const columns = sql`${documentColumns}, version, day as place`;
const sorted = sql`order by day desc, id desc`;
/** The store must not see which words they are: it would go through every document for a word that it holds to be common. */
const matching = (words: string): SQL => sql`search @@ (select (${words}::text)::tsquery)`;

export async function findDocuments(db: Db, wanted: Wanted): Promise<{ rows: FoundRow[]; next: string | null }> {
  const { cursor, size, conditions } = wanted;
  const after = cursor === null ? [] : [sql`(day, id) < (${readCursor(cursor)[0]}, ${readCursor(cursor)[1]})`];
  const isOpen = conditions.length === 0 && wanted.without !== null;
  let found = isOpen ? await lookThrough(db, wanted, after) : [];
  if (found.length <= size) found = await askIndex(db, wanted, after);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last !== undefined ? writeCursor([last.place, last.id]) : null };
}

type Placed = FoundRow & { place: string };

function lookThrough(db: Db, { words, without, size }: Wanted, after: readonly SQL[]): Promise<Placed[]> {
  const kept = without === null ? sql`` : sql`and not ${matching(without)}`;
  return askRows<Placed>(
    db,
    sql`select ${columns} from (select * from documents ${where(after)} ${sorted} limit ${newest}) as documents
        where ${matching(words)} ${kept} ${sorted} limit ${size + 1}`,
  );
}

/** All that have the words by the index, sorted then; what they must not have is looked up for as many as a page needs. */
function askIndex(db: Db, wanted: Wanted, after: readonly SQL[]): Promise<Placed[]> {
  const { words, without, conditions, size } = wanted;
  const kept =
    without === null
      ? sql``
      : sql`where not (select search @@ (${without}::text)::tsquery from documents where documents.id = placed.id)`;
  return askRows<Placed>(
    db,
    sql`select ${columns} from documents where id in (
          with found as materialized (select id, day from documents ${where([matching(words), ...conditions, ...after])})
          select id from (select id, day from found ${sorted} offset 0) as placed ${kept} limit ${size + 1}
        ) ${sorted} limit ${size + 1}`,
  );
}

const where = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`;
