import type { Worker } from 'node:worker_threads';
import { type Ledger, startThread } from '../ledger/index.ts';
import type { LinkQuestion } from '../model/index.ts';
import type { Linker } from './linker.ts';
import type { GivenKnowledge } from './reading-rooms.ts';

/** What the thread says: what it asks of the ledger, or that it is done. */
export type LinkingWord = { ask: LinkQuestion } | { done: true };

/** Links in a thread that ends with its work: meanwhile this one answers, and what memory linking took is given back. */
export function linkerInThread(knowledge: GivenKnowledge): Linker {
  let begun: Worker | null = null;
  const begin = (): Worker => {
    // it holds much at a time and ends with its work
    const worker = startThread('pipeline/linking-worker', import.meta.url, knowledge, 48);
    // heard by link(); unheard until then, it would end the process
    worker.on('error', () => {});
    worker.unref();
    return worker;
  };
  return {
    goesBeside: true,
    begin() {
      begun ??= begin();
    },
    async link(ledger) {
      const worker = begun ?? begin();
      begun = null;
      worker.ref();
      try {
        await talk(worker, ledger);
      } finally {
        await worker.terminate();
      }
    },
    async close() {
      await begun?.terminate();
      begun = null;
    },
  };
}

function talk(worker: Worker, ledger: Ledger): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('error', (error) => reject(new Error(`linking stopped: ${String(error)}`)));
    worker.on('exit', (code) => reject(new Error(`linking stopped with ${code}`)));
    worker.on('message', (word: LinkingWord) => {
      if ('done' in word) resolve();
      else ledger.answerLinking(word.ask).then((answer) => worker.postMessage({ answer }), reject);
    });
    worker.postMessage('link');
  });
}
