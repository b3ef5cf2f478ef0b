import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { absent, askItems } from './document-items.ts';
import { type Comparison, compareReadings } from './edits.ts';
import { limitOf, readCursor, writeCursor } from './paging.ts';
import { askRows, type Db, unpack } from './rows.ts';
import type { DocumentItem, Page } from './views.ts';

/** A version that took the place of another one of its document. `at`: when it was captured. */
export interface EditItem extends Comparison {
  document: DocumentItem;
  at: string;
  before: string;
  after: string;
}

interface Row {
  id: string;
  document: string;
  at: string;
  before_id: string;
  version_packed: string;
  reading_packed: string;
  before_version: string;
  before_reading: string;
}

/** Edits, newest first: each version against the one before it. Of one document where it is given. */
export async function askEdits(
  db: Db,
  document?: string | null,
  cursor?: string | null,
  limit?: number,
): Promise<Page<EditItem>> {
  const most = Math.min(limitOf(limit), 200);
  const place = cursor === null || cursor === undefined ? null : readCursor(cursor);
  const rows = await askRows<Row>(
    db,
    sql`with ordered as (
          select id, document, captured_at, lag(id) over (partition by document order by rank) as before_id
          from versions
          where document in (select document from versions
                             ${document ? sql`where document = ${document}` : sql``}
                             group by document having count(*) > 1)
        ), edits as (
          select id, document, before_id, captured_at as at from ordered where before_id is not null
          ${place === null ? sql`` : sql`and (captured_at, id) < (${String(place[0])}, ${place[1]})`}
          order by captured_at desc, id desc limit ${most + 1}
        )
        select e.id, e.document, e.at, e.before_id, a.version_packed, a.reading_packed,
               b.version_packed as before_version, b.reading_packed as before_reading
        from edits e join versions a on a.id = e.id join versions b on b.id = e.before_id
        order by e.at desc, e.id desc`,
  );
  const shown = rows.slice(0, most);
  const items = await askItems(
    db,
    shown.map((row) => row.document),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((row) => editOf(row, items.get(row.document) ?? absent(row.document))),
    next: rows.length > most && last !== undefined ? writeCursor([last.at, last.id]) : null,
  };
}

function editOf(row: Row, document: DocumentItem): EditItem {
  const read = (version: string, reading: string) => ({
    version: unpack<Version>(version),
    reading: unpack<Reading>(reading),
  });
  const comparison = compareReadings(
    read(row.before_version, row.before_reading),
    read(row.version_packed, row.reading_packed),
  );
  return { document, at: row.at, before: row.before_id, after: row.id, ...comparison };
}
