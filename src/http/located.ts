import type { Located } from '../exports/index.ts';
import type { DisputeItem, Ledger, SearchHit, StoryItem } from '../ledger/index.ts';
import { toTheEnd } from './pages.ts';

/** So many items of a list have their events asked for at once. */
const batchSize = 100;

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** An item of a list and the events that it is shown by. */
interface Shown {
  of: Located['of'];
  events: readonly string[];
}

/** All of these with their events, which are asked for in one question. */
async function* locate(ledger: Ledger, shown: readonly Shown[]): AsyncGenerator<Located> {
  const ids = [...new Set(shown.flatMap(({ events }) => events))];
  if (ids.length === 0) return;
  const found = new Map((await ledger.askEventItems(ids)).map((event) => [event.id, event]));
  for (const { of, events } of shown) {
    for (const id of events) {
      const event = found.get(id);
      if (event !== undefined) yield { event, of };
    }
  }
}

/** What the sides of disputes tell of or speak about, each with its dispute. */
export async function* eventsOfDisputes(ledger: Ledger, disputes: AsyncIterable<DisputeItem>): AsyncGenerator<Located> {
  for await (const batch of inBatches(disputes)) {
    const shown = batch.map(({ id, kind, why, events }) => ({
      of: { dispute: id, kind, why },
      events: events.map((event) => event.id),
    }));
    yield* locate(ledger, shown);
  }
}

/** The events of stories, each with the story that it belongs to: of one story after the other, a page at a time. */
export async function* eventsOfStories(ledger: Ledger, stories: AsyncIterable<StoryItem>): AsyncGenerator<Located> {
  for await (const { id, title } of stories) {
    const events = toTheEnd((cursor) => ledger.askStoryEvents(id, cursor));
    for await (const event of events) yield { event, of: { story: id, story_title: title } };
  }
}

/** The events of which documents tell that a search found, each with its document. */
export async function* eventsOfHits(ledger: Ledger, hits: AsyncIterable<SearchHit>): AsyncGenerator<Located> {
  for await (const batch of inBatches(hits)) {
    const told = await ledger.askTold(batch.map(({ document }) => document.id));
    const shown = batch.map(({ document: { id, title, opening } }) => ({
      of: { document: id, document_title: title ?? opening ?? '' },
      events: told.filter(({ document }) => document === id).map(({ event }) => event),
    }));
    yield* locate(ledger, shown);
  }
}
