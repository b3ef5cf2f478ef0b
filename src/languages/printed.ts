import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a pack makes of its words at every start, printed when the package is built. `key`: a hash of what it was made from. It lies beside
 * the built program's rooms; a source tree has none and makes it anew.
 */
export interface Printed {
  readonly key: string;
}

const folder = fileURLToPath(new URL('..', import.meta.url));

/** The printed table of a name, null where there is none or it was made from something else. It is only a copy. */
export function readPrinted<T extends Printed>(name: string, key: string, from = folder): T | null {
  try {
    const printed = JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8')) as T;
    return printed.key === key ? printed : null;
  } catch {
    return null;
  }
}

/** Rows of cells by word, as strings of many rows, so that a start takes apart only those of the words that it meets. */
export type PrintedRows = Readonly<Record<string, string>>;

const pileOf = (word: string): string => word.slice(0, 3);

/** Cells hold neither tabs nor line ends. */
export function printRows(rows: ReadonlyMap<string, readonly string[]>): PrintedRows {
  const piles = new Map<string, string[]>();
  for (const [word, cells] of rows) {
    const line = [word, ...cells].join('\t');
    const pile = piles.get(pileOf(word));
    if (pile === undefined) piles.set(pileOf(word), [line]);
    else pile.push(line);
  }
  return Object.fromEntries([...piles].map(([key, lines]) => [key, lines.join('\n')]));
}

/** Finds the row of a word and makes of it, once, what each `width` of its cells stand for; nothing for a word that has none. */
export function lookUp<T>(
  rows: PrintedRows,
  width: number,
  make: (cells: readonly string[], at: number, word: string) => T,
): (word: string) => readonly T[] {
  const none: readonly T[] = [];
  const piles = new Map<string, ReadonlyMap<string, string>>();
  const met = new Map<string, readonly T[]>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const key = pileOf(word);
    let pile = piles.get(key);
    if (pile === undefined) {
      pile = readPile(rows[key]);
      if (pile.size > 0) piles.set(key, pile);
    }
    const cells = pile.get(word)?.split('\t');
    if (cells === undefined) return none;
    const found = Array.from({ length: cells.length / width }, (_, n) => make(cells, n * width, word));
    met.set(word, found);
    return found;
  };
}

const noRows: ReadonlyMap<string, string> = new Map();

function readPile(pile: string | undefined): ReadonlyMap<string, string> {
  if (pile === undefined) return noRows;
  return new Map(
    pile.split('\n').map((line) => {
      const end = line.indexOf('\t');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}
