import { sql } from 'drizzle-orm';
import { dropDerived, keptOf, recount, rejectRow, type StoredVersion, setMeta, writeCurrent } from './keep-batch.ts';
import type { Ledger } from './ledger.ts';
import { prepareVersion } from './prepared.ts';
import { askRows, type Db, insertRows, textArray } from './rows.ts';
import { rejects } from './schema.ts';

export type Redaction = Parameters<Ledger['keepRedaction']>[0];

interface Destroyed {
  id: string;
  document: string;
  path: string | null;
  url: string | null;
  capture_sha256: string;
}

/**
 * Takes every version that was read from these captures out of the tables, and lists it as redacted. A document that has
 * other versions goes on with the best of those.
 */
export async function keepRedaction(db: Db, redaction: Redaction): Promise<void> {
  await db.transaction(async (tx) => {
    const captures = textArray(redaction.captureSha256);
    const gone = await askRows<Destroyed>(
      tx,
      sql`select id, document, path, url, capture_sha256 from versions where capture_sha256 = any(${captures}) order by id`,
    );
    const ids = [...new Set(gone.map(({ document }) => document))];
    await dropDerived(tx, ids);
    const destroyed = textArray(gone.map(({ id }) => id));
    await tx.execute(sql`delete from stood_disputes where version = any(${destroyed}) or other = any(${destroyed})`);
    await tx.execute(sql`delete from versions where capture_sha256 = any(${captures})`);
    await tx.execute(sql`delete from rejects where code <> 'redacted' and capture_sha256 = any(${captures})`);
    await restoreOthers(tx, ids);
    await insertRows(
      tx,
      rejects,
      gone.map((one, n) => ({ ...redactedRow(one, redaction, n) })),
    );
    await setMeta(tx, { position: String(redaction.line), hash: redaction.hash, linked: 'no' });
  });
}

async function restoreOthers(tx: Db, ids: string[]): Promise<void> {
  for (const id of ids) {
    const [best] = await askRows<StoredVersion>(
      tx,
      sql`select document, line, captured_at, version_packed, reading_packed, profile_packed, added_json
          from versions where document = ${id} order by rank desc limit 1`,
    );
    if (best !== undefined) await writeCurrent(tx, [prepareVersion(keptOf(best))]);
  }
  await recount(tx, ids);
}

function redactedRow(one: Destroyed, redaction: Redaction, n: number) {
  return rejectRow(
    {
      line: redaction.line,
      path: one.path,
      url: one.url,
      code: 'redacted',
      reason: redaction.why,
      whole: true,
      captureSha256: one.capture_sha256,
      size: 0,
      capturedAt: redaction.at,
    },
    n,
  );
}
