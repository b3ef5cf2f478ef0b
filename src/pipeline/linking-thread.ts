import { startThread } from '../ledger/index.ts';
import type { Links } from '../model/index.ts';
import type { Linker } from './linker.ts';
import type { GivenKnowledge } from './reading-rooms.ts';

/** Links in a thread that ends with its work: meanwhile this one answers, and what memory linking took is given back. */
export function linkerInThread(knowledge: GivenKnowledge): Linker {
  return {
    async link(packed) {
      const worker = startThread('linking-worker', import.meta.url, knowledge);
      try {
        const links = new Promise<Links>((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', (error) => reject(new Error(`linking stopped: ${String(error)}`)));
          worker.once('exit', (code) => reject(new Error(`linking stopped with ${code}`)));
        });
        // heard below; unheard until then, it would end the process
        links.catch(() => {});
        for await (const one of packed) worker.postMessage(one);
        worker.postMessage(null);
        return await links;
      } finally {
        await worker.terminate();
      }
    },
  };
}
