import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { idOf } from '../model/index.ts';
import { keepStood } from './keep-stood.ts';
import type { Change, KeptBatch, KeptReject } from './ledger.ts';
import { type PreparedVersion, versionTables } from './prepared.ts';
import type { KeptVersion } from './reading-rows.ts';
import { askRows, type Db, insertJson, insertRows, textArray, unpack } from './rows.ts';
import { documents, rejects, versions } from './schema.ts';

/** One transaction: versions, the rows of what is now current, rejects, and the position in the journal. */
export async function keepBatch(db: Db, batch: KeptBatch): Promise<Change[]> {
  return db.transaction(async (tx) => {
    const { changes, fresh, current, replaced, grown } = await sortOut(tx, batch.versions);
    await insertJson(
      tx,
      versionTables.versions,
      fresh.flatMap(({ rows }) => rows.versions),
    );
    await keepStood(tx, replaced);
    await writeCurrent(tx, current);
    await recount(tx, grown);
    await keepRejects(tx, batch);
    const linked = fresh.length > 0 ? { linked: 'no' } : {};
    await setMeta(tx, { position: String(batch.position), hash: batch.positionHash, ...linked });
    return changes;
  });
}

/** What is new, which of it becomes its document's current version, whose it replaces, and which documents now have several. */
async function sortOut(tx: Db, kept: readonly PreparedVersion[]) {
  const ids = [...new Set(kept.map(({ document }) => document))];
  const there = await askRows<{ id: string; rank: string }>(
    tx,
    sql`select id, rank from ${documents} where id = any(${textArray(ids)})`,
  );
  const known =
    there.length === 0
      ? []
      : await askRows<{ id: string }>(tx, sql`select id from ${versions} where document = any(${textArray(ids)})`);
  const ranks = new Map(there.map(({ id, rank }) => [id, rank]));
  const seen = new Set(known.map(({ id }) => id));
  const grown = new Set<string>();
  const current = new Map<string, PreparedVersion>();
  const fresh: PreparedVersion[] = [];
  const changes = kept.map((one): Change => {
    const { id, document, rank } = one;
    if (seen.has(id)) return 'unchanged';
    seen.add(id);
    fresh.push(one);
    const before = ranks.get(document);
    if (before !== undefined) grown.add(document);
    if (before === undefined || rank > before) {
      ranks.set(document, rank);
      current.set(document, one);
    }
    return before === undefined ? 'new' : 'version';
  });
  const replaced = there.map(({ id }) => id).filter((id) => current.has(id));
  return { changes, fresh, current: [...current.values()], replaced, grown: [...grown] };
}

/** Replaces the rows of these documents by those of their now current versions. */
export async function writeCurrent(tx: Db, current: readonly PreparedVersion[]): Promise<void> {
  if (current.length === 0) return;
  await dropDerived(
    tx,
    current.map(({ document }) => document),
  );
  const { versions: _, ...tables } = versionTables;
  for (const [name, table] of Object.entries(tables)) {
    const rows = current.flatMap((version) => version.rows[name as keyof typeof tables]);
    await insertJson(tx, table, rows);
  }
  const list = textArray(current.map(({ document }) => document));
  await tx.execute(
    sql`insert into unlinked select id, day from documents where id = any(${list})
        on conflict (document) do update set day = excluded.day`,
  );
}

/** Takes out the rows of these documents, and marks what was linked to them as to be written anew. */
export async function dropDerived(tx: Db, ids: readonly string[]): Promise<void> {
  const list = textArray(ids);
  const there = await askRows<{ id: string }>(tx, sql`select id from ${documents} where id = any(${list})`);
  if (there.length === 0) return;
  const sides = sql`(select id from statements where document = any(${list}) union all select id from mentions where document = any(${list}))`;
  await tx.execute(sql`insert into unlinked select unnest(${list}), '' on conflict do nothing`);
  await tx.execute(
    sql`insert into stale_links
        select 'event', event from mentions where document = any(${list}) and event is not null
        union select 'statement', gathered from statements where document = any(${list}) and gathered is not null
        union select 'story', story from story_members where kind = 'document' and member = any(${list})
        on conflict do nothing`,
  );
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
  await tx.execute(sql`delete from story_members where kind = 'document' and member = any(${list})`);
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

/** Ends every transaction that writes. `written` is another each time: what was asked before it may have changed. */
export async function setMeta(tx: Db, values: { [key: string]: string }): Promise<void> {
  const given = JSON.stringify({ ...values, written: randomUUID() });
  await tx.execute(
    sql`insert into meta (key, value) select key, value from json_each_text((${given}::text)::json)
        on conflict (key) do update set value = excluded.value`,
  );
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
