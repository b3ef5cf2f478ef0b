import { sql } from 'drizzle-orm';
import type { Reading, Version } from '../model/index.ts';
import { contentOf, passageOf } from './reading-rows.ts';
import { askRows, type Db, piecesOf, textArray, unpack } from './rows.ts';
import type { MentionText, StatementText } from './views.ts';

/** Readings unpacked at a time. */
const pieceSize = 100;

export interface Texts {
  statements: Map<string, StatementText>;
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
  const texts: Texts = { statements: new Map(), mentions: new Map() };
  for (const piece of piecesOf([...wanted.keys()], pieceSize)) {
    const rows = await askRows<{ id: string; version_packed: string; reading_packed: string }>(
      db,
      sql`select d.id, v.version_packed, v.reading_packed from documents d join versions v on v.id = d.version
          where d.id = any(${textArray(piece)})`,
    );
    for (const { id, version_packed, reading_packed } of rows) {
      const version = unpack<Version>(version_packed);
      const reading = unpack<Reading>(reading_packed);
      const here = wanted.get(id) ?? new Set();
      for (const statement of reading.statements) {
        if (!here.has(statement.id)) continue;
        const content = contentOf(version, statement);
        texts.statements.set(`${id}:${statement.id}`, { document: id, statement, content, gathered: null });
      }
      for (const mention of reading.events) {
        if (!here.has(mention.id)) continue;
        texts.mentions.set(`${id}:${mention.id}`, { mention, passage: passageOf(version, mention.trigger) });
      }
    }
  }
  return texts;
}
