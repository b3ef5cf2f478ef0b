import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { idOf } from '../model/index.ts';
import type { Change, KeptBatch, KeptReject, KeptVersion } from './ledger.ts';
import { documentRow, rankOf, rowsOfReading, versionIdOf, versionRow } from './reading-rows.ts';
import { askRows, type Db, insertRows, textArray, unpack } from './rows.ts';
import { chainLinks, documents, marks, mentionStatements, mentions, rejects, statements, versions } from './schema.ts';

/** One transaction: versions, the rows of what is now current, rejects, and the position in the journal. */
export async function keepBatch(db: Db, batch: KeptBatch): Promise<Change[]> {
  return db.transaction(async (tx) => {
    const { changes, fresh, current, counts } = await sortOut(tx, batch.versions);
    await insertRows(tx, versions, fresh.map(versionRow));
    await writeCurrent(tx, current, counts);
    const replaced = new Set(current.map(({ version }) => version.id));
    await recount(
      tx,
      [...new Set(fresh.map(({ version }) => version.id))].filter((id) => !replaced.has(id)),
    );
    await keepRejects(tx, batch);
    await setMeta(tx, { position: String(batch.position), hash: batch.positionHash });
    if (fresh.length > 0) await setMeta(tx, { linked: 'no' });
    return changes;
  });
}

/** What is new, and which of it becomes its document's current version. */
async function sortOut(tx: Db, kept: KeptVersion[]) {
  const ids = [...new Set(kept.map(({ version }) => version.id))];
  const there = await askRows<{ id: string; rank: string }>(
    tx,
    sql`select id, rank from ${documents} where id = any(${textArray(ids)})`,
  );
  const known = await askRows<{ id: string; document: string }>(
    tx,
    sql`select id, document from ${versions} where document = any(${textArray(ids)})`,
  );
  const ranks = new Map(there.map(({ id, rank }) => [id, rank]));
  const seen = new Set(known.map(({ id }) => id));
  const counts = new Map<string, number>();
  const count = (document: string): void => void counts.set(document, (counts.get(document) ?? 0) + 1);
  for (const { document } of known) count(document);
  const current = new Map<string, KeptVersion>();
  const fresh: KeptVersion[] = [];
  const changes = kept.map((one): Change => {
    const id = versionIdOf(one.version);
    if (seen.has(id)) return 'unchanged';
    seen.add(id);
    fresh.push(one);
    const document = one.version.id;
    count(document);
    const before = ranks.get(document);
    const rank = rankOf(one.version, one.capturedAt);
    if (before === undefined || rank > before) {
      ranks.set(document, rank);
      current.set(document, one);
    }
    return before === undefined ? 'new' : 'version';
  });
  return { changes, fresh, current: [...current.values()], counts };
}

/** Replaces the rows of these documents by those of their now current versions. */
export async function writeCurrent(
  tx: Db,
  current: readonly KeptVersion[],
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (current.length === 0) return;
  await dropDerived(
    tx,
    current.map(({ version }) => version.id),
  );
  const derived = current.map((kept) => ({ kept, rows: rowsOfReading(kept) }));
  await insertRows(
    tx,
    documents,
    derived.map(({ kept, rows }) => documentRow(kept, counts.get(kept.version.id) ?? 1, rows.tags)),
  );
  const all = derived.map(({ rows }) => rows);
  await insertRows(
    tx,
    statements,
    all.flatMap((rows) => rows.statements),
  );
  await insertRows(
    tx,
    mentions,
    all.flatMap((rows) => rows.mentions),
  );
  await insertRows(
    tx,
    marks,
    all.flatMap((rows) => rows.marks),
  );
  await insertRows(
    tx,
    mentionStatements,
    all.flatMap((rows) => rows.mentionStatements),
  );
  await insertRows(
    tx,
    chainLinks,
    all.flatMap((rows) => rows.chainLinks),
  );
}

/** Takes out the rows of these documents, and marks what was linked to them as to be written anew. */
export async function dropDerived(tx: Db, ids: readonly string[]): Promise<void> {
  const list = textArray(ids);
  const there = await askRows<{ id: string }>(tx, sql`select id from ${documents} where id = any(${list})`);
  if (there.length === 0) return;
  const sides = sql`(select id from statements where document = any(${list}) union all select id from mentions where document = any(${list}))`;
  await tx.execute(
    sql`update events set hash = '' where id in (select event from mentions where document = any(${list}))`,
  );
  await tx.execute(
    sql`update gathered set hash = '' where id in (select gathered from statements where document = any(${list}))`,
  );
  await tx.execute(sql`update disputes set hash = '' where disputed_side in ${sides} or disputing_side in ${sides}`);
  await tx.execute(
    sql`update stories set hash = '' where id in (select story from story_members where kind = 'document' and member = any(${list}))`,
  );
  await tx.execute(sql`delete from marks where id in ${sides}`);
  for (const table of ['chain_links', 'mention_statements', 'mentions', 'statements']) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where document = any(${list})`);
  }
  await tx.execute(sql`delete from documents where id = any(${list})`);
}

export async function recount(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`update documents set versions = (select count(*)::int from versions where versions.document = documents.id)
        where id = any(${textArray(ids)})`,
  );
}

async function keepRejects(tx: Db, batch: KeptBatch): Promise<void> {
  const paths = batch.received.flatMap(({ path }) => (path === null ? [] : [path]));
  const urls = batch.received.flatMap(({ path, url }) => (path !== null || url === null ? [] : [url]));
  if (paths.length > 0) {
    await tx.execute(
      sql`delete from rejects where code <> 'redacted' and (path = any(${textArray(paths)}) or split_part(path, '#', 1) = any(${textArray(paths)}))`,
    );
  }
  if (urls.length > 0) {
    await tx.execute(
      sql`delete from rejects where code <> 'redacted' and path is null and url = any(${textArray(urls)})`,
    );
  }
  await insertRows(tx, rejects, batch.rejects.map(rejectRow));
}

export function rejectRow(reject: KeptReject, n: number) {
  const { line, path, url, code, whole } = reject;
  return { id: idOf(JSON.stringify([line, path, url, code, whole, whole ? 0 : n, reject.reason])), ...reject };
}

export async function setMeta(tx: Db, values: { [key: string]: string }): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await tx.execute(
      sql`insert into meta (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
    );
  }
}

/** A version as the tables hold it. */
export interface StoredVersion {
  document: string;
  line: number;
  captured_at: string;
  version_packed: string;
  reading_packed: string;
  profile_packed: string;
  added_json: string;
}

export function keptOf(stored: StoredVersion): KeptVersion {
  return {
    version: unpack<Version>(stored.version_packed),
    reading: unpack<Reading>(stored.reading_packed),
    profile: unpack<unknown>(stored.profile_packed),
    ...(JSON.parse(stored.added_json) as Pick<KeptVersion, 'anchors' | 'containers'>),
    line: stored.line,
    capturedAt: stored.captured_at,
  };
}
