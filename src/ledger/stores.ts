import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleLite } from 'drizzle-orm/pglite';
import { migrate as migrateLite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import type { Db } from './rows.ts';

/** An open store with its tables up to date. */
export interface Store {
  db: Db;
  close(): Promise<void>;
}

/** The store could not be opened or reached. The message is one sentence for the person at the keyboard. */
export class LedgerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LedgerError';
  }
}

const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** The embedded store. It blocks its thread and knows no lock of its own: one worker thread, behind the folder's lock. */
export async function openEmbedded(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let lite: PGlite;
  try {
    lite = await PGlite.create(folder);
  } catch (error) {
    const message = `the embedded store ${folder} cannot be opened (${error instanceof Error ? error.message : error}): move it away and start again, it is filled anew from the record`;
    throw new LedgerError(message, { cause: error });
  }
  await lite.query(`alter system set max_wal_size = '128MB'`);
  await lite.query('select pg_reload_conf()');
  const db = drizzleLite(lite);
  await migrateLite(db, { migrationsFolder: migrations });
  return { db: db as unknown as Db, close: () => lite.close() };
}

/** PostgreSQL. The tables stand in a schema of their own, made where it is missing. */
export async function openPostgres(url: string, schema: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c search_path=${schema}` });
  // an idle connection that the server closes is replaced by the pool; unheard, it would end the process
  pool.on('error', () => {});
  const db = drizzlePg(pool);
  try {
    await db.execute(sql`create schema if not exists ${sql.identifier(schema)}`);
    await migratePg(db, { migrationsFolder: migrations, migrationsSchema: schema });
  } catch (error) {
    await pool.end();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new LedgerError(`cannot use PostgreSQL at ${shown(url)}: ${reasonOf(cause)}`, { cause: error });
  }
  return { db: db as unknown as Db, close: () => pool.end() };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return message ? message : (code ?? String(error));
}

/** The address without its password. */
function shown(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'the address given (it is not one: expected postgres://user@host:port/database)';
  }
}
