import { sql } from 'drizzle-orm';
import { askRows, type Db } from './rows.ts';

/** What was answered since something was written last. */
interface Given {
  written: string;
  answers: Map<string, Promise<unknown>>;
}

const givenOf = new WeakMap<Db, Given>();

/**
 * An answer about the ledger as a whole, which everybody asks for and which costs more the more there is: it stands until something is
 * written, by whichever process, and is then let go with all the others. Not to be changed by whoever gets it.
 */
export async function askWhole<T>(db: Db, name: string, ask: (db: Db) => Promise<T>): Promise<T> {
  // a ledger that holds nothing has never been written
  const [row] = await askRows<{ written: string }>(db, sql`select value as written from meta where key = 'written'`);
  if (row === undefined) return ask(db);
  let given = givenOf.get(db);
  if (given?.written !== row.written) {
    given = { written: row.written, answers: new Map() };
    givenOf.set(db, given);
  }
  const { answers } = given;
  const known = answers.get(name);
  if (known !== undefined) return known as Promise<T>;
  const answer = ask(db);
  answers.set(name, answer);
  // who asks next asks anew
  answer.catch(() => answers.delete(name));
  return answer;
}
