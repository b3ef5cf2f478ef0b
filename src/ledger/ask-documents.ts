import { sql } from 'drizzle-orm';
import type { Copy, GatheredStatement, LedgerEvent, Reading, Version } from '../model/index.ts';
import { askDisputesOf } from './ask-disputes.ts';
import { askFirst } from './copy-order.ts';
import { absent, askItems, type DocumentRow, documentColumns, itemOf } from './document-items.ts';
import type { Filter } from './filter.ts';
import { askPage, conditionsOf } from './paging.ts';
import { askPlanned, type Db, textArray, unpack } from './rows.ts';
import type { DocumentDetail, DocumentItem, Page, VersionItem } from './views.ts';

export async function askDocuments(
  db: Db,
  filter?: Filter,
  cursor?: string | null,
  limit?: number,
): Promise<Page<DocumentItem>> {
  const conditions = conditionsOf(filter, { from: sql`day`, to: sql`day` });
  const list = { table: 'documents', columns: documentColumns, by: 'day', conditions };
  return askPage<DocumentRow, DocumentItem>(db, list, cursor, limit, async (rows) => rows.map(itemOf));
}

export async function askDocument(db: Db, id: string, wanted?: string | null): Promise<DocumentDetail | null> {
  const [row] = await askPlanned<DocumentRow & { key: string; version: string }>(
    db,
    sql`select ${documentColumns}, key, version from documents where id = ${id}`,
  );
  if (row === undefined) return null;
  const versionId = wanted ?? row.version;
  const [stored] = await askPlanned<{ version_packed: string; reading_packed: string }>(
    db,
    sql`select version_packed, reading_packed from versions where id = ${versionId} and document = ${id}`,
  );
  if (stored === undefined) return null;
  const isCurrent = versionId === row.version;
  return {
    ...itemOf(row),
    key: row.key,
    version: unpack<Version>(stored.version_packed),
    versionId,
    current: isCurrent,
    reading: unpack<Reading>(stored.reading_packed),
    history: await askHistory(db, id, row.version),
    ledgerEvents: isCurrent ? await askEventsOf(db, id) : [],
    ledgerStatements: isCurrent ? await askStatementsOf(db, id) : [],
    disputed: isCurrent ? await askDisputesOf(db, await sidesOf(db, id)) : [],
    copies: await askCopiesOf(db, id),
    stories: await askPlanned(
      db,
      sql`select s.id, s.title from story_members m join stories s on s.id = m.story
          where m.kind = 'document' and m.member = ${id} order by s.id`,
    ),
  };
}

async function askHistory(db: Db, document: string, current: string): Promise<VersionItem[]> {
  const rows = await askPlanned<{
    id: string;
    capture_sha256: string;
    captured_at: string;
    path: string | null;
    url: string | null;
    title: string | null;
    published: string | null;
    updated: string | null;
    language: string;
  }>(
    db,
    sql`select id, capture_sha256, captured_at, path, url, title, published, updated, language
        from versions where document = ${document} order by rank limit 1000`,
  );
  return rows.map(({ id, capture_sha256, captured_at, ...rest }) => ({
    id,
    captureSha256: capture_sha256,
    capturedAt: captured_at,
    ...rest,
    current: id === current,
  }));
}

async function askEventsOf(db: Db, document: string): Promise<DocumentDetail['ledgerEvents']> {
  const rows = await askPlanned<{ mention: string; full_json: string }>(
    db,
    sql`select m.id as mention, e.full_json from mentions m join events e on e.id = m.event
        where m.document = ${document} order by m.sort limit 1000`,
  );
  return rows.map(({ mention, full_json }) => {
    const { id, title, origins, standing } = JSON.parse(full_json) as LedgerEvent;
    const named = { mention: mention.slice(document.length + 1), event: { id, title } };
    return { ...named, origins: { min: origins.min, max: origins.max }, standing };
  });
}

async function askStatementsOf(db: Db, document: string): Promise<DocumentDetail['ledgerStatements']> {
  const rows = await askPlanned<{ statement: string; full_json: string }>(
    db,
    sql`select s.id as statement, g.full_json from statements s join gathered g on g.id = s.gathered
        where s.document = ${document} order by s.sort limit 1000`,
  );
  return rows.map(({ statement, full_json }) => {
    const { id, origins, standing } = JSON.parse(full_json) as GatheredStatement;
    const named = { statement: statement.slice(document.length + 1), gathered: id };
    return { ...named, origins: { min: origins.min, max: origins.max }, standing };
  });
}

async function sidesOf(db: Db, document: string): Promise<string[]> {
  const rows = await askPlanned<{ id: string }>(
    db,
    sql`select id from statements where document = ${document} union all select id from mentions where document = ${document}`,
  );
  return rows.map(({ id }) => id);
}

async function askCopiesOf(db: Db, document: string): Promise<DocumentDetail['copies']> {
  const rows = await askPlanned<{ full_json: string }>(
    db,
    sql`select c.full_json from copy_members m join copies c on c.id = m.copy where m.document = ${document} order by c.sort`,
  );
  const found = rows.map(({ full_json }) => JSON.parse(full_json) as Copy);
  const items = await askItems(
    db,
    found.flatMap(({ documents }) => documents),
  );
  const groups: DocumentDetail['copies'] = [];
  for (const { kind, documents } of found) {
    const shown = documents.map((one) => items.get(one) ?? absent(one));
    groups.push({ kind, documents: shown, first: await askFirst(db, shown) });
  }
  return groups;
}

/** The captures that a document was read from, and the other documents that share one of them. */
export async function askCaptures(db: Db, document: string): Promise<{ captureSha256: string[]; shared: string[] }> {
  const captures = await askPlanned<{ capture_sha256: string }>(
    db,
    sql`select distinct capture_sha256 from versions where document = ${document} order by capture_sha256`,
  );
  const captureSha256 = captures.map((row) => row.capture_sha256);
  const shared = await askPlanned<{ document: string }>(
    db,
    sql`select distinct document from versions
        where capture_sha256 = any(${textArray(captureSha256)}) and document <> ${document} order by document`,
  );
  return { captureSha256, shared: shared.map((row) => row.document) };
}
