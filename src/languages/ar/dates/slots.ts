import type { Token } from '../../../text/index.ts';
import type { Lexeme } from '../numbers/index.ts';
import { readNumeral, spellOut } from '../numbers/index.ts';
import type { Context } from './term.ts';
import type { DateWord } from './words.ts';
import { dateWords } from './words.ts';

/** What a slot reads: tokens up to `to`, with what is fused before its first word. */
export interface Read<T> {
  to: number;
  value: T;
  proclitics: string;
}
export type Maybe<T> = Read<T> | null;

export const dateLexemes: ReadonlyMap<string, Lexeme<DateWord>> = spellOut(dateWords, new Set(), false);

export const wordAt = (context: Context, i: number): Lexeme<DateWord> | undefined => {
  const token = i < context.to ? context.tokens[i] : undefined;
  return token?.kind === 'word' ? dateLexemes.get(token.folded) : undefined;
};
export const folded = (context: Context, i: number): string =>
  i < context.to ? ((context.tokens[i] as Token | undefined)?.folded ?? '') : '';

const articles: ReadonlyMap<string, string> = new Map([
  ['ال', ''],
  ['ل', 'ل'],
  ['ب', 'ب'],
  ['و', 'و'],
  ['لل', 'ل'],
  ['بال', 'ب'],
  ['وال', 'و'],
]);

/** "الـ15", "لـ15", "و9": the letters stand as a word of their own before the digits. */
function readGlued(context: Context, i: number): Maybe<number> {
  const before = articles.get(folded(context, i));
  const number = context.tokens[i + 1];
  if (before === undefined || i + 1 >= context.to || number?.kind !== 'number' || !number.glued) return null;
  return /^\d{1,4}$/.test(number.folded) ? { to: i + 2, value: Number(number.folded), proclitics: before } : null;
}

/** A count in digits or words, with what is glued before its digits. */
export function readCount(context: Context, i: number): Maybe<number> {
  const token = context.tokens[i];
  if (token?.kind === 'mark') return null;
  const glued = readGlued(context, i);
  if (glued) return glued;
  if (token?.kind === 'number')
    return /^\d+(\.\d+)?$/.test(token.folded) && token.folded.length < 8
      ? { to: i + 1, value: Number(token.folded), proclitics: '' }
      : null;
  const numeral = readNumeral(context.tokens, i, context.to);
  if (!numeral || (numeral.kind === 'fraction' && numeral.value < 1)) return null;
  return { to: numeral.to, value: numeral.value, proclitics: numeral.proclitics };
}
