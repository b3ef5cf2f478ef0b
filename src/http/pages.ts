import type { Page } from '../ledger/index.ts';

/** All items of a list, page by page: none is held longer than its page. */
export async function* toTheEnd<T>(ask: (cursor: string | null) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask(cursor);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}
