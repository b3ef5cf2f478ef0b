import { join } from 'node:path';
import { calledLedger, packError, unpackError } from './called-ledger.ts';
import { type Call, runCall } from './calls.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError, openPostgres } from './stores.ts';
import { openInWorker } from './worker-store.ts';

export interface LedgerPlace {
  /** The embedded store stands in `<dataDir>/store`. */
  dataDir: string;
  /** PostgreSQL instead, where given. */
  databaseUrl?: string | null | undefined;
  /** The schema that the tables stand in there; `isnad` unless told. */
  databaseSchema?: string | undefined;
}

/** Opens the tables, making and migrating them where needed. Hold the data folder's lock first. */
export async function openLedger({ dataDir, databaseUrl, databaseSchema }: LedgerPlace): Promise<Ledger> {
  if (!databaseUrl) {
    const { call, close } = await openInWorker(join(dataDir, 'store'));
    return calledLedger(call, close);
  }
  const schema = databaseSchema ?? 'isnad';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new LedgerError(`bad schema name: ${schema}`);
  const store = await openPostgres(databaseUrl, schema);
  const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
    try {
      return await runCall(store.db, name, args);
    } catch (error) {
      throw unpackError(packError(error));
    }
  };
  return calledLedger(call as Call, () => store.close());
}
