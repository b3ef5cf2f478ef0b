import { fold } from './fold.ts';
import joining from './joining-words.json' with { type: 'json' };

/** A stretch of a text: `own` where none of the texts beside it has the words. */
export interface Stretch {
  text: string;
  own: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
  /** Which word it is, whatever its marks, seats of hamza, digits and what is joined to its front in Arabic. */
  key: string;
  /** The how-manieth of its kind in the text, from one. */
  nth: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[.,٫٬]\p{N}+)*/gu;
const numberPattern = /^\p{N}/u;
/** "and", "with", "to" and the article, which Arabic writes together with the word behind them; at least three letters stay. */
const joinedFront = /^[وف]?(?:لل|[بلك]?(?:ال)?)(?=\p{L}{3})/u;
/** Words that only join others set no text apart, but belong to what they join. */
const joiningWords: ReadonlySet<string> = new Set(joining);

const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(/(?<=\d)[,٬](?=\d{3})/g, '');

function wordsOf(text: string): Word[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(wordPattern)].map((match) => {
    const folded = latinDigits(fold(match[0]));
    const key = numberPattern.test(folded) ? folded : folded.replace(joinedFront, '');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { text: match[0], start: match.index, end: match.index + match[0].length, key, nth };
  });
}

const isJoining = ({ key }: Word) => joiningWords.has(key);

/** How often each word stands in a text. */
function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, nth } of words) counts.set(key, nth);
  return counts;
}

const isHad = ({ key, nth }: Word, counts: ReadonlyMap<string, number>): boolean => (counts.get(key) ?? 0) >= nth;

/** Cuts each of several texts where it has words that none of the others has; joined again the stretches are the text. */
export function markApart(texts: readonly string[]): Stretch[][] {
  const all = texts.map(wordsOf);
  const counts = all.map(countWords);
  return texts.map((text, at) => {
    const others = counts.filter((_, n) => n !== at);
    const own = all[at]?.map((word) => !isJoining(word) && !others.some((there) => isHad(word, there))) ?? [];
    return cut(text, all[at] ?? [], own);
  });
}

/** What lies between two own words of one sentence is own as well, so that what differs is read in one go. */
function cut(text: string, words: readonly Word[], own: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  const put = (piece: string, isOwn: boolean) => {
    const last = stretches.at(-1);
    if (piece === '') return;
    if (last?.own === isOwn) last.text += piece;
    else stretches.push({ text: piece, own: isOwn });
  };
  const belongs = words.map(
    (word, at) => own[at] === true || (isJoining(word) && own[at - 1] === true && own[at + 1] === true),
  );
  let end = 0;
  for (const [at, word] of words.entries()) {
    const between = text.slice(end, word.start);
    const isOwn = belongs[at] === true;
    put(between, isOwn && belongs[at - 1] === true && !/[.؟!?\n…]/u.test(between));
    put(word.text, isOwn);
    end = word.end;
  }
  put(text.slice(end), false);
  return stretches;
}

/** The same words in the same order, whatever stands between them and however they are written. */
export const sameWords = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

/** How much two texts have in common, from 0 to 1; words that only join others are not counted. */
export function likeness(a: string, b: string): number {
  const count = (text: string) => wordsOf(text).filter((word) => !isJoining(word));
  const [left, right] = [count(a), count(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = countWords(right);
  return (2 * left.filter((word) => isHad(word, counts)).length) / (left.length + right.length);
}
