import { sql } from 'drizzle-orm';
import { askRows, type Db } from './rows.ts';

interface Given {
  written: string;
  answer: Promise<unknown>;
}

const answers = new WeakMap<Db, Map<string, Given>>();

/**
 * An answer about the ledger as a whole, which everybody asks for and which costs more the more there is: it stands until something is
 * written, by whichever process. Not to be changed by whoever gets it.
 */
export async function askWhole<T>(db: Db, name: string, ask: (db: Db) => Promise<T>): Promise<T> {
  // a ledger that holds nothing has never been written
  const [row] = await askRows<{ written: string }>(db, sql`select value as written from meta where key = 'written'`);
  if (row === undefined) return ask(db);
  const known = answers.get(db) ?? new Map<string, Given>();
  answers.set(db, known);
  const given = known.get(name);
  if (given?.written === row.written) return given.answer as Promise<T>;
  const answer = ask(db);
  known.set(name, { written: row.written, answer });
  // who asks next asks anew
  answer.catch(() => {
    if (known.get(name)?.answer === answer) known.delete(name);
  });
  return answer;
}
