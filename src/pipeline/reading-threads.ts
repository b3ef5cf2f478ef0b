import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../ledger/index.ts';
import type { Filled, Piece } from './prepare.ts';
import type { Preparer } from './preparer.ts';
import type { GivenKnowledge } from './reading-rooms.ts';
import type { Delivery, Order } from './reading-worker.ts';

const mostThreads = 4;
/** So many items wait for a thread before another one pays: it has to load the languages and get warm. */
const worthAnother = 6;

/** Pieces of one item as they arrive. */
class Pieces implements AsyncIterable<Piece> {
  private readonly arrived: (Piece | null)[] = [];
  private failed: Error | null = null;
  private wake: () => void = () => {};
  private readonly onTaken: () => void;

  constructor(onTaken: () => void) {
    this.onTaken = onTaken;
  }

  push(piece: Piece | null): void {
    this.arrived.push(piece);
    this.wake();
  }

  fail(error: Error): void {
    this.failed = error;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Piece> {
    for (;;) {
      const piece = this.arrived.shift();
      if (piece === undefined) {
        if (this.failed !== null) throw this.failed;
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        continue;
      }
      this.onTaken();
      if (piece === null) return;
      yield piece;
    }
  }
}

class ReadingThread {
  private readonly worker: Worker;
  private readonly open = new Map<number, Pieces>();
  private n = 0;
  isStopped = false;

  constructor(knowledge: GivenKnowledge) {
    this.worker = startThread('pipeline/reading-worker', import.meta.url, knowledge);
    this.worker.on('message', ({ n, piece }: Delivery) => {
      this.open.get(n)?.push(piece);
      if (piece !== null) return;
      this.open.delete(n);
      if (this.open.size === 0) this.worker.unref();
    });
    this.worker.on('error', (error) => this.stop(new Error(`reading stopped: ${String(error)}`)));
    this.worker.on('exit', () => this.stop(new Error('reading is closed')));
    this.worker.unref();
  }

  get load(): number {
    return this.open.size;
  }

  prepare(filled: Filled): Pieces {
    this.n++;
    const pieces = new Pieces(() => this.tell({ taken: 1 }));
    this.open.set(this.n, pieces);
    this.worker.ref();
    this.tell({ n: this.n, filled });
    return pieces;
  }

  private tell(order: Order): void {
    this.worker.postMessage(order);
  }

  private stop(error: Error): void {
    for (const pieces of this.open.values()) pieces.fail(error);
    this.open.clear();
    this.isStopped = true;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/**
 * Prepares in threads of their own, begun when needed: one for few items, for many as many as there are processors but one, which the store and
 * linking keep busy (each thread has to get warm for itself). Which thread reads an item changes nothing.
 */
export function preparerInThreads(knowledge: GivenKnowledge): Preparer {
  const most = Math.min(mostThreads, Math.max(1, availableParallelism() - 1));
  let threads: ReadingThread[] = [];
  const choose = (): ReadingThread => {
    threads = threads.filter((thread) => !thread.isStopped);
    const free = threads.toSorted((a, b) => a.load - b.load)[0];
    if (free !== undefined && (free.load < worthAnother || threads.length >= most)) return free;
    const thread = new ReadingThread(knowledge);
    threads.push(thread);
    return thread;
  };
  return {
    begin: () => void choose(),
    prepare: (filled) => choose().prepare(filled),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
