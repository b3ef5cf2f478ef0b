import { type CarriedError, unpackError } from './called-ledger.ts';
import type { Call } from './calls.ts';
import type { KeptBatch } from './ledger.ts';
import { memoryOf } from './prepared.ts';
import { LedgerError } from './stores.ts';
import { startThread } from './thread.ts';

interface Answer {
  n: number;
  value?: unknown;
  error?: CarriedError;
}

/** The embedded store in a thread of its own, so that a long question does not stop the rest of the process. The rows of a batch that is to be kept go there for good. */
export async function openInWorker(folder: string): Promise<{ call: Call; close: () => Promise<void> }> {
  const worker = startThread('ledger/worker', import.meta.url, { folder });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let n = 0;
  let stopped: Error | null = null;
  const stop = (error: Error): void => {
    stopped = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const expect = (number: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  worker.on('message', ({ n: number, value, error }: Answer) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) one?.resolve(value);
    else one?.reject(unpackError(error));
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => stop(new LedgerError(`the embedded store stopped: ${String(error)}`)));
  worker.on('exit', () => stop(new LedgerError('the embedded store is closed')));
  const ask = async (name: string, args: unknown[]): Promise<unknown> => {
    if (stopped !== null) throw stopped;
    n++;
    worker.ref();
    try {
      worker.postMessage(
        { n, name, args },
        name === 'keepBatch' ? (args[0] as KeptBatch).versions.flatMap(memoryOf) : [],
      );
    } catch (error) {
      // what cannot be sent is never answered: nothing may wait for it, nor keep the process
      if (waiting.size === 0) worker.unref();
      throw error;
    }
    return expect(n);
  };
  try {
    await expect(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  const close = async (): Promise<void> => {
    if (stopped !== null) return;
    await ask('close', []);
    await worker.terminate();
  };
  return { call: ((name: string, ...args: unknown[]) => ask(name, args)) as Call, close };
}
