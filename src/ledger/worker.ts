import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { packError } from './called-ledger.ts';
import { runCall } from './calls.ts';
import { openEmbedded } from './stores.ts';

/** The thread that holds the embedded store: takes calls by name, answers by number. */
interface Request {
  n: number;
  name: string;
  args: unknown[];
}

// most of the store's code runs seldom: compiling only what stays hot once more leaves the processor to the reading
setFlagsFromString('--wasm-tiering-budget=20000000');

const port = parentPort;
if (port === null) throw new Error('the ledger worker is started as a worker thread');

try {
  const store = await openEmbedded((workerData as { folder: string }).folder);
  port.on('message', ({ n, name, args }: Request) => {
    const work = name === 'close' ? store.close() : runCall(store.db, name, args);
    work.then(
      (value) => port.postMessage({ n, value }),
      (error) => port.postMessage({ n, error: packError(error) }),
    );
  });
  port.postMessage({ n: 0, value: 'open' });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  port.postMessage({ n: 0, error: { name: 'LedgerError', message, field: null } });
}
