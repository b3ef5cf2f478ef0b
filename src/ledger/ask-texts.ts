import { sql } from 'drizzle-orm';
import { absent, type DocumentRow, documentColumnsOf, itemOf } from './document-items.ts';
import { askPlanned, type Db, piecesOf, textArray } from './rows.ts';
import type { ShownMention, ShownStatement } from './shown.ts';
import type { DocumentItem, MentionText, StatementText } from './views.ts';

/** Asked for at a time. */
const pieceSize = 500;

export interface Texts {
  statements: Map<string, StatementText>;
  /** What each statement says with the verb that it is said with: "denied responsibility", not "responsibility". */
  clauses: Map<string, string>;
  mentions: Map<string, Pick<MentionText, 'mention' | 'passage'>>;
  /** The document of each. */
  documents: Map<string, DocumentItem>;
}

/**
 * What these statements and event mentions (`document:s1`, `document:e1`) say, by id, as their documents' current versions have it, and to
 * which gathered statement the statements belong. All in one question: each way to the store takes longer than a few more columns.
 */
export async function askTexts(db: Db, ids: readonly string[]): Promise<Texts> {
  const texts: Texts = { statements: new Map(), clauses: new Map(), mentions: new Map(), documents: new Map() };
  for (const piece of piecesOf([...new Set(ids)], pieceSize)) {
    const rows = await askPlanned<TextRow>(
      db,
      sql`select k.id as mark, k.shown_json, s.gathered, ${documentColumnsOf('d')}
          from marks k left join statements s on s.id = k.id left join documents d on d.id = split_part(k.id, ':', 1)
          where k.id = any(${textArray(piece)})`,
    );
    for (const row of rows) addText(texts, row);
  }
  return texts;
}

interface TextRow extends Omit<DocumentRow, 'id'> {
  mark: string;
  shown_json: string;
  gathered: string | null;
  id: string | null;
}

/** Adds what one mark shows. */
function addText(texts: Texts, { mark, shown_json, gathered, id, ...row }: TextRow): void {
  const document = mark.slice(0, mark.indexOf(':'));
  texts.documents.set(mark, id === null ? absent(document) : itemOf({ id, ...row }));
  const shown = JSON.parse(shown_json) as ShownStatement | ShownMention;
  if ('mention' in shown) {
    texts.mentions.set(mark, shown);
    return;
  }
  const { statement, content, clause } = shown;
  texts.statements.set(mark, { document, statement, content, gathered });
  texts.clauses.set(mark, clause ?? content.join(' … '));
}
