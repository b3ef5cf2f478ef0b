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

/** A text that is cut into words once, for as often as it is compared. */
export interface CutText {
  text: string;
  words: readonly Word[];
  /** How often each word stands in it. */
  counts: ReadonlyMap<string, number>;
  /** Its words that say something. */
  telling: readonly Word[];
}

export function cutText(text: string): CutText {
  const words = wordsOf(text);
  const counts = new Map(words.map(({ key, nth }) => [key, nth]));
  return { text, words, counts, telling: words.filter((word) => !isJoining(word)) };
}

const isHad = ({ key, nth }: Word, counts: ReadonlyMap<string, number>): boolean => (counts.get(key) ?? 0) >= nth;

/** Of each word the text of several that has it most often, how often, and how often any other one has it. */
type MostOf = ReadonlyMap<string, { by: CutText; most: number; next: number }>;

export function countMost(texts: readonly CutText[]): MostOf {
  const all = new Map<string, { by: CutText; most: number; next: number }>();
  for (const text of texts)
    for (const [key, count] of text.counts) {
      const known = all.get(key);
      if (known === undefined) all.set(key, { by: text, most: count, next: 0 });
      else if (count > known.most) all.set(key, { by: text, most: count, next: known.most });
      else known.next = Math.max(known.next, count);
    }
  return all;
}

/** Cuts one of the texts that were counted where it has words that none of the others has; joined again the stretches are the text. */
export function markOwn(cutOne: CutText, all: MostOf): Stretch[] {
  const own = cutOne.words.map((word) => {
    const known = all.get(word.key);
    const there = known === undefined ? 0 : known.by === cutOne ? known.next : known.most;
    return !isJoining(word) && there < word.nth;
  });
  return cut(cutOne.text, cutOne.words, own);
}

/** Cuts each of several texts where it has words that none of the others has. */
export function markApart(texts: readonly string[]): Stretch[][] {
  const all = texts.map(cutText);
  const most = countMost(all);
  return all.map((one) => markOwn(one, most));
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
export const sameWords = (text: string): string => keysOf(cutText(text));
export const keysOf = ({ words }: CutText): string => words.map(({ key }) => key).join(' ');

/** How much two texts have in common, from 0 to 1; words that only join others are not counted. */
export function likeness(a: CutText, b: CutText): number {
  const whole = a.telling.length + b.telling.length;
  if (a.telling.length === 0 || b.telling.length === 0) return 0;
  return (2 * a.telling.filter((word) => isHad(word, b.counts)).length) / whole;
}

/** The most that two texts can have in common by how long they are. */
export const mostAlike = (a: CutText, b: CutText): number =>
  (2 * Math.min(a.telling.length, b.telling.length)) / Math.max(1, a.telling.length + b.telling.length);
