import { sql } from 'drizzle-orm';
import { askPlanned, type Db } from './rows.ts';

/** What was answered since something was written last. */
interface Given {
  written: string;
  answers: Map<string, Promise<unknown>>;
}

/** Another one after each writing, by whichever process; null of a ledger that holds nothing. */
export async function askWritten(db: Db): Promise<string | null> {
  const query = sql`select value as written from meta where key = 'written'`;
  const [row] = await askPlanned<{ written: string }>(db, query, { atOnce: true });
  return row?.written ?? null;
}

const givenOf = new WeakMap<Db, Given>();

/**
 * An answer about the ledger as a whole, which everybody asks for and which costs more the more there is: it stands until something is
 * written, by whichever process, and is then let go with all the others. Not to be changed by whoever gets it.
 */
export async function askWhole<T>(db: Db, name: string, ask: (db: Db) => Promise<T>): Promise<T> {
  const written = await askWritten(db);
  if (written === null) return ask(db);
  let given = givenOf.get(db);
  if (given?.written !== written) {
    given = { written, answers: new Map() };
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
