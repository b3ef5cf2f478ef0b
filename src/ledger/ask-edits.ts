import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { absent, askItems } from './document-items.ts';
import { type Against, type Comparison, compareReadings, itemOf } from './edits.ts';
import { askStood, type StoodRow } from './keep-stood.ts';
import { limitOf, readCursor, writeCursor } from './paging.ts';
import { askRows, type Db, groupBy, piecesOf, textArray, unpack } from './rows.ts';
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
  const ids = shown.map((row) => row.document);
  const stood = await askAgainst(db, [...new Set(shown.flatMap((row) => [row.id, row.before_id]))], [...new Set(ids)]);
  const items = await askItems(db, ids);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => editOf(row, items.get(row.document) ?? absent(row.document), stood)),
    next: rows.length > most && last !== undefined ? writeCursor([last.at, last.id]) : null,
  };
}

/** Of each version, what it stands or stood against in other documents, in their words. */
async function askAgainst(db: Db, versions: string[], documents: string[]): Promise<Map<string, Against[]>> {
  const stood = await askStood(db, versions, documents);
  const sides = await askSides(db, [...stood.values()].flat());
  const items = await askItems(db, [...new Set([...sides.values()].map(({ document }) => document))]);
  const against = [...stood].map(([version, all]): [string, Against[]] => [
    version,
    all.flatMap(({ kind, item, other, other_item }): Against[] => {
      const side = sides.get(`${other} ${other_item}`);
      if (side === undefined) return [];
      const { document, who, words } = side;
      return [{ kind, item, other: { document: items.get(document) ?? absent(document), who, words } }];
    }),
  ]);
  return new Map(against);
}

type Side = Pick<Against['other'], 'who' | 'words'> & { document: string };

/** The sides in other documents, by version and item; few readings are taken apart at once, however many they are. */
async function askSides(db: Db, stood: readonly StoodRow[]): Promise<Map<string, Side>> {
  const byVersion = groupBy(stood, ({ other }) => other);
  const found = new Map<string, Side>();
  for (const piece of piecesOf([...byVersion.keys()], sidesAtOnce)) {
    const rows = await askRows<{ id: string; document: string; version_packed: string; reading_packed: string }>(
      db,
      sql`select id, document, version_packed, reading_packed from versions where id = any(${textArray(piece)})`,
    );
    for (const { id, document, version_packed, reading_packed } of rows) {
      const read = readOf(version_packed, reading_packed);
      for (const { other_item } of byVersion.get(id) ?? []) {
        const side = itemOf(read, other_item);
        if (side !== null) found.set(`${id} ${other_item}`, { document, who: side.who, words: side.words });
      }
    }
  }
  return found;
}
const sidesAtOnce = 50;

const readOf = (version: string, reading: string) => ({
  version: unpack<Version>(version),
  reading: unpack<Reading>(reading),
});

function editOf(row: Row, document: DocumentItem, stood: ReadonlyMap<string, Against[]>): EditItem {
  const before = { ...readOf(row.before_version, row.before_reading), stood: stood.get(row.before_id) ?? [] };
  const after = { ...readOf(row.version_packed, row.reading_packed), stood: stood.get(row.id) ?? [] };
  return { document, at: row.at, before: row.before_id, after: row.id, ...compareReadings(before, after) };
}
