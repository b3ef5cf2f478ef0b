import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { clauseOf, contentOf, passageOf } from './reading-rows.ts';
import { askPlanned, type Db, piecesOf, textArray, unpack } from './rows.ts';
import type { MentionText, StatementText } from './views.ts';

/** Readings unpacked at a time. */
const pieceSize = 100;

interface Read {
  id: string;
  version: Version;
  reading: Reading;
}

/** What the newest pages of lists show is asked for again and again. By the row that holds it, which is another once it is written anew. */
const known = new Map<string, Read>();
const mostKnown = 300;

/** These documents' current versions, unpacked. Not to be changed by whoever gets them. */
async function askRead(db: Db, documents: readonly string[]): Promise<Read[]> {
  const rows = await askPlanned<{ id: string; version: string; row: string }>(
    db,
    sql`select d.id, d.version, v.tableoid || ' ' || v.ctid::text || ' ' || v.xmin::text as row
        from documents d join versions v on v.id = d.version where d.id = any(${textArray(documents)})`,
  );
  const keyed = rows.map(({ id, version, row }) => ({ id, version, key: `${version} ${row}` }));
  const missing = keyed.filter(({ key }) => !known.has(key));
  const found = new Map(keyed.map(({ id, key }) => [id, known.get(key)]));
  if (missing.length > 0) {
    const packed = await askPlanned<{ id: string; version_packed: string; reading_packed: string }>(
      db,
      sql`select id, version_packed, reading_packed from versions where id = any(${textArray(missing.map((one) => one.version))})`,
    );
    const byVersion = new Map(packed.map((row) => [row.id, row]));
    for (const { id, version, key } of missing) {
      const row = byVersion.get(version);
      if (row === undefined) continue;
      const read = { id, version: unpack<Version>(row.version_packed), reading: unpack<Reading>(row.reading_packed) };
      found.set(id, read);
      known.set(key, read);
    }
    // those that came first go first
    for (const key of known.keys()) {
      if (known.size <= mostKnown) break;
      known.delete(key);
    }
  }
  return [...found.values()].filter((read) => read !== undefined);
}

export interface Texts {
  statements: Map<string, StatementText>;
  /** What each statement says with the verb that it is said with: "denied responsibility", not "responsibility". */
  clauses: Map<string, string>;
  mentions: Map<string, Pick<MentionText, 'mention' | 'passage'>>;
}

/** What these statements and event mentions (`document:s1`, `document:e1`) say, by id, from the readings of their documents' current versions. */
export async function askTexts(db: Db, ids: readonly string[]): Promise<Texts> {
  const wanted = new Map<string, Set<string>>();
  for (const id of ids) {
    const at = id.lastIndexOf(':');
    const document = id.slice(0, at);
    wanted.set(document, (wanted.get(document) ?? new Set()).add(id.slice(at + 1)));
  }
  const texts: Texts = { statements: new Map(), clauses: new Map(), mentions: new Map() };
  for (const piece of piecesOf([...wanted.keys()], pieceSize)) {
    for (const { id, version, reading } of await askRead(db, piece)) {
      const here = wanted.get(id) ?? new Set();
      for (const statement of reading.statements) {
        if (!here.has(statement.id)) continue;
        const content = contentOf(version, statement);
        texts.statements.set(`${id}:${statement.id}`, { document: id, statement, content, gathered: null });
        texts.clauses.set(`${id}:${statement.id}`, clauseOf(version, statement));
      }
      for (const mention of reading.events) {
        if (!here.has(mention.id)) continue;
        texts.mentions.set(`${id}:${mention.id}`, { mention, passage: passageOf(version, mention.trigger) });
      }
    }
  }
  return texts;
}
