interface Waiting<T> {
  item: T;
  size: number;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Where what was found waits to be kept together: linking runs and the disk is synced once a batch, and no slow source holds the ledger
 * while it is being asked. `add` resolves when the item is kept.
 */
export class Inbox<T> {
  private waiting: Waiting<T>[] = [];
  private working: Promise<void> | null = null;
  private size = 0;
  private readonly keep: (items: T[]) => Promise<unknown>;
  private readonly most: { items: number; size: number };

  /** `most`: how much one batch holds. */
  constructor(keep: (items: T[]) => Promise<unknown>, most: { items: number; size: number }) {
    this.keep = keep;
    this.most = most;
  }

  /** Whether more than two batches wait: nothing more should be asked for. */
  get isFull(): boolean {
    return this.waiting.length > 2 * this.most.items || this.size > 2 * this.most.size;
  }

  add(item: T, size = 0): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, size, done, failed });
      this.size += size;
      this.working ??= this.work();
    });
  }

  private async work(): Promise<void> {
    // a turn for the others that arrive now
    await new Promise((resolve) => setTimeout(resolve, 50));
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      try {
        await this.keep(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.working = null;
  }

  private nextBatch(): Waiting<T>[] {
    let size = 0;
    let n = 0;
    while (n < this.waiting.length && n < this.most.items && (n === 0 || size < this.most.size)) {
      size += this.waiting[n]?.size ?? 0;
      n++;
    }
    this.size -= size;
    return this.waiting.splice(0, n);
  }
}
