import { documentRow, type KeptVersion, rankOf, rowsOfReading, versionIdOf, versionRow } from './reading-rows.ts';
import { rowsJson } from './rows.ts';
import { chainLinks, documents, marks, mentionStatements, mentions, statements, versions } from './schema.ts';

/** The tables that a version's rows go into, in the order of writing. The first holds every version, the others the current ones. */
export const versionTables = { versions, documents, statements, mentions, marks, mentionStatements, chainLinks };

/** A version as its rows, ready to be written. Plain data: it can be made in one thread and written in another. */
export interface PreparedVersion {
  /** The id of the version, of its document, and by which of its versions a document goes: see rankOf(). */
  id: string;
  document: string;
  rank: string;
  path: string | null;
  url: string | null;
  title: string | null;
  /** Whether its language has a pack. */
  read: boolean;
  /** The length of its text. */
  units: number;
  rows: { [table in keyof typeof versionTables]: Uint8Array[] };
}

/** The memory that its rows stand in: a thread that hands them on gives it away with them. */
export const memoryOf = ({ rows }: Pick<PreparedVersion, 'rows'>): ArrayBuffer[] =>
  Object.values(rows).flatMap((pieces) => pieces.map(({ buffer }) => buffer as ArrayBuffer));

/** Pure. */
export function prepareVersion(kept: KeptVersion): PreparedVersion {
  const { version, reading } = kept;
  const id = versionIdOf(version);
  const rank = rankOf(version, kept.capturedAt, id);
  const { tags, ...derived } = rowsOfReading(kept);
  return {
    id,
    document: version.id,
    rank,
    path: version.path,
    url: version.url,
    title: version.title,
    read: reading.read,
    units: version.text.length,
    rows: {
      versions: rowsJson(versions, [versionRow(kept, id, rank)]),
      documents: rowsJson(documents, [documentRow(kept, id, rank, tags)]),
      statements: rowsJson(statements, derived.statements),
      mentions: rowsJson(mentions, derived.mentions),
      marks: rowsJson(marks, derived.marks),
      mentionStatements: rowsJson(mentionStatements, derived.mentionStatements),
      chainLinks: rowsJson(chainLinks, derived.chainLinks),
    },
  };
}
