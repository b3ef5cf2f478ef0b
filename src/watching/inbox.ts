import type { Received } from '../intake/index.ts';

/** What became of an item: whether it is in the record, and the document that it became, if any. */
export type Ingest = (items: AsyncIterable<Received>) => Promise<unknown>;

const mostItems = 100;
const mostBytes = 32_000_000;

interface Waiting {
  item: Received;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Where fetched articles wait to be taken in together: linking runs once a batch, and no slow source holds the ledger while it
 * is being fetched. `add` resolves when the item is in the record and in the tables.
 */
export class Inbox {
  private waiting: Waiting[] = [];
  private working: Promise<void> | null = null;
  private readonly ingest: Ingest;

  constructor(ingest: Ingest) {
    this.ingest = ingest;
  }

  add(item: Received): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      this.working ??= this.work();
    });
  }

  private async work(): Promise<void> {
    // a turn for the others that arrive now
    await new Promise((resolve) => setTimeout(resolve, 50));
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      try {
        await this.ingest(itemsOf(batch));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.working = null;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    let n = 0;
    while (n < this.waiting.length && n < mostItems && (n === 0 || bytes < mostBytes)) {
      bytes += this.waiting[n]?.item.bytes?.length ?? 0;
      n++;
    }
    return this.waiting.splice(0, n);
  }
}

async function* itemsOf(batch: readonly Waiting[]): AsyncGenerator<Received> {
  for (const { item } of batch) yield item;
}
