import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleLite } from 'drizzle-orm/pglite';
import { migrate as migrateLite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { askRows, type Db, planOnce } from './rows.ts';
import { copyTemplate } from './template.ts';

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

const migrations = fileURLToPath(new URL('../ledger/migrations', import.meta.url));

/** Pages that the store holds itself are pages that the system holds already, in memory that is never given back. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

const textType = 25;
const longText = 500;
/** Long texts go as bytes: the store would count those of a string unit by unit. */
const serializers = {
  [textType]: (value: unknown): string => {
    if (value instanceof Uint8Array) return value as unknown as string;
    if (typeof value === 'string') return value.length > longText ? (Buffer.from(value) as unknown as string) : value;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
    throw new TypeError(`no text for the store: ${value === null ? 'null' : typeof value}`);
  },
};

/** The embedded store. It blocks its thread and knows no lock of its own: one worker thread, behind the folder's lock. */
export async function openEmbedded(folder: string): Promise<Store> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await copyTemplate(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let lite: PGlite;
  try {
    lite = await PGlite.create(folder, { startParams, serializers });
  } catch (error) {
    const message = `the embedded store ${folder} cannot be opened (${error instanceof Error ? error.message : error}): move it away and start again, it is filled anew from the record`;
    throw new LedgerError(message, { cause: error });
  }
  await lite.query(`alter system set max_wal_size = '128MB'`);
  await lite.query('select pg_reload_conf()');
  const db = drizzleLite(lite);
  try {
    if (await isOfOtherMigrations(db as unknown as Db, 'drizzle')) {
      // nothing stands here that is not in the record: emptied, the tables are filled anew from it
      await lite.exec('drop schema drizzle cascade; drop schema public cascade; create schema public');
    }
    await migrateLite(db, { migrationsFolder: migrations });
  } catch (error) {
    await lite.close();
    const message = `the tables of the embedded store ${folder} cannot be brought up to date (${causeOf(error)}): move it away and start again, it is filled anew from the record`;
    throw new LedgerError(message, { cause: error });
  }
  return { db: db as unknown as Db, close: () => lite.close() };
}

/** Whether the tables were made by migrations that this version does not have: those of a development version, or of a later one. */
async function isOfOtherMigrations(db: Db, schema: string): Promise<boolean> {
  const [there] = await askRows<{ there: boolean }>(
    db,
    sql`select to_regclass(${`${schema}.__drizzle_migrations`}) is not null as there`,
  );
  if (there?.there !== true) return false;
  const known = new Set(readMigrationFiles({ migrationsFolder: migrations }).map(({ hash }) => hash));
  const made = await askRows<{ hash: string }>(
    db,
    sql`select hash from ${sql.identifier(schema)}.__drizzle_migrations limit 1000`,
  );
  return made.some(({ hash }) => !known.has(hash));
}

/** PostgreSQL. The tables stand in a schema of their own, made where it is missing. */
export async function openPostgres(url: string, schema: string): Promise<Store> {
  // questions are many and short: to compile one, or to share it out among processes, takes longer than to answer it
  const options = `-c search_path=${schema} -c jit=off -c max_parallel_workers_per_gather=0`;
  const pool = new pg.Pool({ connectionString: url, max: 8, options });
  const single = new pg.Pool({ connectionString: url, max: 1, options });
  // an idle connection that the server closes is replaced by the pool; unheard, it would end the process
  for (const one of [pool, single]) one.on('error', () => {});
  const close = async () => {
    await pool.end();
    await single.end();
  };
  const db = drizzlePg(pool);
  try {
    await db.execute(sql`create schema if not exists ${sql.identifier(schema)}`);
    if (await isOfOtherMigrations(db as unknown as Db, schema)) {
      throw new LedgerError(
        `the tables in the schema ${schema} were made by another version of isnad: drop the schema, or name another one, and start again; they are filled anew from the record`,
      );
    }
    await migratePg(db, { migrationsFolder: migrations, migrationsSchema: schema });
  } catch (error) {
    await close();
    throw new LedgerError(`cannot use PostgreSQL at ${shown(url)}: ${causeOf(error)}`, { cause: error });
  }
  const askOf = (some: pg.Pool) => (name: string, text: string, values: unknown[]) =>
    some.query({ name, text, values });
  planOnce(db as unknown as Db, askOf(pool), askOf(single));
  return { db: db as unknown as Db, close };
}

/** What the store says; drizzle's own message repeats the whole statement. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code, message } = cause as { code?: string; message?: string };
  return message ? message : (code ?? String(cause));
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
