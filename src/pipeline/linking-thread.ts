import type { Worker } from 'node:worker_threads';
import { startThread } from '../ledger/index.ts';
import type { Links } from '../model/index.ts';
import type { Linker } from './linker.ts';
import type { GivenKnowledge } from './reading-rooms.ts';

/** A thread that was started, and what it will answer. */
interface Begun {
  worker: Worker;
  links: Promise<Links>;
}

/** Links in a thread that ends with its work: meanwhile this one answers, and what memory linking took is given back. */
export function linkerInThread(knowledge: GivenKnowledge): Linker {
  let begun: Begun | null = null;
  const begin = (): Begun => {
    const worker = startThread('linking-worker', import.meta.url, knowledge);
    const links = new Promise<Links>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new Error(`linking stopped: ${String(error)}`)));
      worker.once('exit', (code) => reject(new Error(`linking stopped with ${code}`)));
    });
    // heard by link(); unheard until then, it would end the process
    links.catch(() => {});
    worker.unref();
    return { worker, links };
  };
  return {
    begin() {
      begun ??= begin();
    },
    async link(packed) {
      const { worker, links } = begun ?? begin();
      begun = null;
      worker.ref();
      try {
        for await (const one of packed) worker.postMessage(one);
        worker.postMessage(null);
        return await links;
      } finally {
        await worker.terminate();
      }
    },
    async close() {
      await begun?.worker.terminate();
      begun = null;
    },
  };
}
