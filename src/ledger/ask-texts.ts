import { sql } from 'drizzle-orm';
import { askPlanned, type Db, piecesOf, textArray } from './rows.ts';
import type { ShownMention, ShownStatement } from './shown.ts';
import type { MentionText, StatementText } from './views.ts';

/** Asked for at a time. */
const pieceSize = 500;

export interface Texts {
  statements: Map<string, StatementText>;
  /** What each statement says with the verb that it is said with: "denied responsibility", not "responsibility". */
  clauses: Map<string, string>;
  mentions: Map<string, Pick<MentionText, 'mention' | 'passage'>>;
}

/** What these statements and event mentions (`document:s1`, `document:e1`) say, by id, as their documents' current versions have it. */
export async function askTexts(db: Db, ids: readonly string[]): Promise<Texts> {
  const texts: Texts = { statements: new Map(), clauses: new Map(), mentions: new Map() };
  for (const piece of piecesOf([...new Set(ids)], pieceSize)) {
    const rows = await askPlanned<{ id: string; shown_json: string }>(
      db,
      sql`select id, shown_json from marks where id = any(${textArray(piece)})`,
    );
    for (const { id, shown_json } of rows) addText(texts, id, shown_json);
  }
  return texts;
}

/** Adds what one mark shows. */
function addText(texts: Texts, id: string, json: string): void {
  const shown = JSON.parse(json) as ShownStatement | ShownMention;
  if ('mention' in shown) {
    texts.mentions.set(id, shown);
    return;
  }
  const { statement, content, clause } = shown;
  const document = id.slice(0, id.lastIndexOf(':'));
  texts.statements.set(id, { document, statement, content, gathered: null });
  texts.clauses.set(id, clause ?? content.join(' … '));
}
