import type { DisputeItem, DocumentDetail, EventDetail, Ledger } from '../ledger/index.ts';

/** What a bundle is about, with all that the ledger holds of it. */
export interface Subject {
  kind: 'event' | 'story' | 'document';
  id: string;
  title: string;
  events: EventDetail[];
  documents: DocumentDetail[];
  disputes: DisputeItem[];
}

const mostEvents = 200;

/** An event, a story or a document by its id; null where there is none. */
export async function findSubject(ledger: Ledger, id: string): Promise<Subject | null> {
  const event = await ledger.askEvent(id);
  if (event !== null) {
    const documents = event.mentions.map(({ document }) => document.id);
    return gather(ledger, 'event', event.id, event.title, [event], documents, event.disputed);
  }
  const story = await ledger.askStory(id);
  if (story !== null) {
    const events: EventDetail[] = [];
    for (const one of story.full.events.slice(0, mostEvents)) {
      const detail = await ledger.askEvent(one);
      if (detail !== null) events.push(detail);
    }
    return gather(ledger, 'story', story.id, story.title, events, story.full.documents, story.disputed);
  }
  const document = await ledger.askDocument(id);
  if (document === null) return null;
  const events: EventDetail[] = [];
  for (const { event: one } of document.ledgerEvents) {
    const detail = await ledger.askEvent(one.id);
    if (detail !== null && !events.some((other) => other.id === detail.id)) events.push(detail);
  }
  return gather(
    ledger,
    'document',
    document.id,
    document.title ?? document.id,
    events,
    [document.id],
    document.disputed,
  );
}

async function gather(
  ledger: Ledger,
  kind: Subject['kind'],
  id: string,
  title: string,
  events: EventDetail[],
  ids: readonly string[],
  disputes: DisputeItem[],
): Promise<Subject> {
  const documents: DocumentDetail[] = [];
  for (const one of [...new Set(ids)]) {
    const detail = await ledger.askDocument(one);
    if (detail !== null) documents.push(detail);
  }
  return { kind, id, title, events, documents, disputes };
}
