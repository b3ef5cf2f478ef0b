import type { DocumentItem, EventDetail, MentionText, StatementText } from '../ledger/index.ts';
import { chainOf, nameOf } from './called.ts';
import type { Columns } from './list-table.ts';

/** One way in which an event is told: a statement of a document, or its own voice. */
interface Telling {
  event: Pick<EventDetail, 'id' | 'title'>;
  document: DocumentItem;
  passage: string;
  said: StatementText | null;
}

/** Every telling of an event, in the order of its mentions, which may come a page at a time: none is held longer than its page. */
export async function* tellingsOf(
  event: Telling['event'],
  mentions: AsyncIterable<MentionText>,
): AsyncGenerator<Telling> {
  for await (const { document, passage, statements } of mentions) {
    const told = { event, document, passage: passage.text };
    if (statements.length === 0) yield { ...told, said: null };
    for (const said of statements) yield { ...told, said };
  }
}

export const tellingColumns: Columns<Telling> = [
  ['event', ({ event }) => event.id],
  ['event_title', ({ event }) => event.title],
  ['outlet', ({ document }) => nameOf(document.outlet)],
  ['published', ({ document }) => document.published],
  ['document_title', ({ document }) => document.title ?? document.opening],
  ['act', ({ said }) => said?.statement.act ?? null],
  ['chain', ({ said }) => (said === null ? null : chainOf(said.statement.chain))],
  ['words', ({ said }) => said?.content.join(' … ') ?? null],
  ['passage', ({ passage }) => passage],
  ['document', ({ document }) => document.id],
  ['url', ({ document }) => document.url],
];
