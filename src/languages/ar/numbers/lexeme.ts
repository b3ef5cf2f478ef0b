import type { NumberWord } from './words.ts';
import { notNumbers, numberWords, ordinalWords } from './words.ts';

/** A word of a table with the proclitics that stand before it; `definite`: with the article. */
export interface Lexeme<T> {
  proclitics: string;
  definite: boolean;
  stem: string;
  entry: T;
}

const proclitics = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'];

/**
 * Every entry with every proclitic that may stand before it (و ف ب ل ك and pairs of them, the article, لل), spelled out once at start,
 * so that a token is looked up whole; without the article where `articles` is false. A word that is an entry of its own wins over one that is made up of proclitics.
 */
export function spellOut<T>(
  entries: Iterable<readonly [string, T]>,
  not: ReadonlySet<string> = new Set(),
  articles = true,
): Map<string, Lexeme<T>> {
  const found = new Map<string, Lexeme<T>>();
  const rows = [...entries];
  for (const [stem, entry] of rows)
    if (!found.has(stem)) found.set(stem, { proclitics: '', definite: false, stem, entry });
  for (const [stem, entry] of rows)
    for (const before of proclitics)
      for (const definite of articles ? [false, true] : [false]) {
        const article = definite ? (before.endsWith('ل') ? 'ل' : 'ال') : '';
        const word =
          before + article + (before.endsWith('ل') && !definite && stem.startsWith('ال') ? stem.slice(1) : stem);
        if (!found.has(word) && !not.has(word)) found.set(word, { proclitics: before, definite, stem, entry });
      }
  return found;
}

export const numberLexemes: ReadonlyMap<string, Lexeme<NumberWord>> = spellOut(numberWords, notNumbers);
export const ordinalLexemes: ReadonlyMap<string, Lexeme<number>> = spellOut(ordinalWords);

/** All folded words that can open a number or an ordinal. */
export const numberish: ReadonlySet<string> = new Set([
  ...numberLexemes.keys(),
  ...ordinalLexemes.keys(),
  'ال',
  'ل',
  'ب',
  'لل',
  'بضع',
  'بضعه',
  'عده',
  'بعض',
]);

/** Whether a folded word can open a number or an ordinal. */
export function isNumberWord(folded: string): boolean {
  return numberish.has(folded);
}
