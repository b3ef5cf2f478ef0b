import { sql } from 'drizzle-orm';
import type { Dispute } from '../model/index.ts';
import { askDisputesIn } from './disputes-in.ts';
import { askRows, type Db, groupBy, insertRows, textArray } from './rows.ts';
import { stoodDisputes } from './schema.ts';

/** A dispute of one version with another document: what in it, with what in which version there. */
export interface StoodRow {
  version: string;
  item: string;
  other: string;
  other_item: string;
  kind: Dispute['kind'];
}

/**
 * Writes down in which disputes with other documents these stand, as another version is about to take the place of the one that they have.
 * What is not linked yet has no disputes to tell of.
 */
export async function keepStood(tx: Db, documents: readonly string[]): Promise<void> {
  const rows = (await askStanding(tx, documents)).map(({ other_item, ...row }) => ({ ...row, otherItem: other_item }));
  await insertRows(tx, stoodDisputes, rows);
}

/** The disputes with other documents in which the current versions of these stand now, as far as both sides are linked. */
export async function askStanding(db: Db, documents: readonly string[]): Promise<StoodRow[]> {
  if (documents.length === 0) return [];
  const disputes = (await askDisputesIn(db, documents)).filter(({ sides: [a, b] }) => a.document !== b.document);
  const there = disputes.flatMap(({ sides }) => sides.map(({ document }) => document));
  const rows = await askRows<{ id: string; version: string }>(
    db,
    sql`select id, version from documents where id = any(${textArray([...new Set(there)])})
        and id not in (select document from unlinked)`,
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const wanted = new Set(documents);
  return disputes.flatMap(({ kind, sides: [a, b] }) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([mine, theirs]): StoodRow[] => {
      const version = versions.get(mine?.document ?? '');
      const other = versions.get(theirs?.document ?? '');
      if (mine === undefined || theirs === undefined || version === undefined || other === undefined) return [];
      return wanted.has(mine.document) ? [{ version, item: mine.id, other, other_item: theirs.id, kind }] : [];
    }),
  );
}

/** By version, what it stands in now or, where another one took its place (and none of the two was taken out since), stood in then. `documents`: of these versions. */
export async function askStood(
  db: Db,
  versions: readonly string[],
  documents: readonly string[],
): Promise<Map<string, StoodRow[]>> {
  const stood = await askRows<StoodRow>(
    db,
    sql`select version, item, other, other_item, kind from stood_disputes where version = any(${textArray(versions)})
        and version not in (select version from documents)
        order by version, item, other, other_item, kind`,
  );
  return groupBy([...stood, ...(await askStanding(db, documents))], ({ version }) => version);
}
