import { sql } from 'drizzle-orm';
import type { Dispute } from '../model/index.ts';
import { keptOf, recount, type StoredVersion, setMeta, writeCurrent } from './keep-batch.ts';
import { type PreparedVersion, versionTables } from './prepared.ts';
import type { KeptVersion } from './reading-rows.ts';
import { askRows, type Db, insertJson, textArray } from './rows.ts';

/** The current versions of these documents by document, so that it can be seen whether one has changed. */
export async function askCurrent(db: Db, documents: string[]): Promise<{ document: string; version: string }[]> {
  return askRows(
    db,
    sql`select id as document, version from documents where id = any(${textArray(documents)}) order by id`,
  );
}

/** The current versions of these documents in full. */
export async function askKept(db: Db, documents: string[]): Promise<KeptVersion[]> {
  const rows = await askRows<StoredVersion>(
    db,
    sql`select v.document, v.line, v.captured_at, v.version_packed, v.reading_packed, v.profile_packed, v.added_json
        from documents d join versions v on v.id = d.version where d.id = any(${textArray(documents)}) order by d.id`,
  );
  return rows.map(keptOf);
}

/** Writes the readings of current versions anew, as people's decisions leave them. */
export async function keepSettled(db: Db, settled: PreparedVersion[]): Promise<void> {
  if (settled.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`delete from versions where id = any(${textArray(settled.map(({ id }) => id))})`);
    await insertJson(
      tx,
      versionTables.versions,
      settled.flatMap(({ rows }) => rows.versions),
    );
    await writeCurrent(tx, settled);
    await recount(
      tx,
      settled.map(({ document }) => document),
    );
    await setMeta(tx, { linked: 'no' });
  });
}

/** To which event each of these mentions (`document:e1`) belongs, and to which gathered statement each statement. */
export async function askHomes(db: Db, members: string[]): Promise<{ member: string; home: string | null }[]> {
  const list = textArray(members);
  return askRows(
    db,
    sql`select id as member, event as home from mentions where id = any(${list})
        union all select id, gathered from statements where id = any(${list})`,
  );
}

/** A dispute by its id, as linking found it. */
export async function askDispute(db: Db, id: string): Promise<Dispute | null> {
  const [row] = await askRows<{ full_json: string }>(db, sql`select full_json from disputes where id = ${id}`);
  return row === undefined ? null : (JSON.parse(row.full_json) as Dispute);
}
