import type { Token } from '../../../text/index.ts';
import { verbForms } from '../verbs/index.ts';
import { lexemeOf } from './cardinals.ts';
import type { Bound } from './words.ts';
import { alsoAdjectives, boundsAfter, boundsBefore } from './words.ts';

type Phrase = { words: readonly string[]; bound: Bound };
const indexPhrases = (rows: readonly (readonly [string, Bound])[], by: 'first' | 'last'): Map<string, Phrase[]> => {
  const index = new Map<string, Phrase[]>();
  for (const [phrase, bound] of rows) {
    const words = phrase.split(' ');
    const key = words[by === 'first' ? 0 : words.length - 1] as string;
    index.set(key, [...(index.get(key) ?? []), { words, bound }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};
const before = indexPhrases(boundsBefore, 'last');
const after = indexPhrases(boundsAfter, 'first');
const proclitic = /^[وفبلك]/;
/** The bound whose words end just before token `i`, and where they start. */
export function boundBefore(
  tokens: readonly Token[],
  i: number,
  from: number,
): { from: number; word: string; bound: Bound } | null {
  const last = i > from ? (tokens[i - 1] as Token) : null;
  if (last?.kind !== 'word') return null;
  for (const word of [last.folded, proclitic.test(last.folded) ? last.folded.slice(1) : '']) {
    for (const phrase of word === '' ? [] : (before.get(word) ?? [])) {
      const open = i - phrase.words.length;
      if (open < from || (phrase.words.length > 1 && word !== last.folded)) continue;
      const rest = phrase.words.every((part, k) => {
        const folded = tokens[open + k]?.folded ?? '';
        return (
          folded === part ||
          (k === 0 && (folded.slice(1) === part || folded.slice(2) === part) && proclitic.test(folded))
        );
      });
      // "13 جنديا على الأقل ثلاثة منهم": the bound of the number before it
      if (rest && isBoundOfOther(tokens, open, from, phrase)) continue;
      if (rest) return { from: open, word: phrase.words[0] as string, bound: phrase.bound };
    }
  }
  return null;
}

/** It stands before what it bounds, and behind it. */
const isBoundOfEither = (words: readonly string[]): boolean => words.join(' ') === 'علي الاقل';

/** A bound that also stands behind what it bounds, with a number and what that counts right before it: no day and no verb, which begins anew. */
function isBoundOfOther(tokens: readonly Token[], open: number, from: number, { words }: Phrase): boolean {
  if (!isBoundOfEither(words)) return false;
  for (let k = open - 1; k >= from && k >= open - 4; k--) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') return false;
    if (token.kind === 'number' || lexemeOf(token)) return !opensAnew(tokens[open - 1] as Token, open - 1 - k, token);
  }
  return false;
}

/** "في 5 مايو قتل على الأقل", "في 2014 أصيب على الأقل": a verb `behind` words behind the number; right behind one only a year has a verb. */
const opensAnew = ({ folded }: Token, behind: number, number: Token): boolean =>
  behind > 0 &&
  (behind > 1 || /^[12]\d{3}$/.test(number.folded)) &&
  !alsoAdjectives.has(folded) &&
  verbForms()
    .formsOf(folded)
    .some(({ part }) => part === 'perfect' || part === 'imperfect');

/** The bound after token `i`: at most three words of the counted noun may stand between. */
export function boundAfter(tokens: readonly Token[], i: number, to: number): Bound | null {
  for (let at = i; at < Math.min(to, i + 4); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || isOfPart(token, at - i)) return null;
    for (const phrase of after.get(token.folded) ?? [])
      if (phrase.words.every((word, k) => at + k < to && tokens[at + k]?.folded === word))
        return isOfNext(tokens, i, at, to, phrase) ? null : phrase.bound;
    if (at > i && lexemeOf(token)) return null;
  }
  return null;
}

/** "12 شخصا بينهم طفل على الأقل": the bound of the part, and not of the whole; "ثلاثة منهم على الأقل" is of the number. */
const isOfPart = ({ folded }: Token, behind: number): boolean =>
  /^(?:بين|ضمن)(?:هم|ها|هما|هن)$/.test(folded) || (behind > 0 && /^من(?:هم|ها|هما|هن)$/.test(folded));

/** "في 5 مايو قتل على الأقل 20": the bound of the number behind it. */
const isOfNext = (tokens: readonly Token[], i: number, at: number, to: number, { words }: Phrase): boolean => {
  const next = at + words.length < to ? tokens[at + words.length] : undefined;
  if (at === i || next === undefined || !(next.kind === 'number' || lexemeOf(next))) return false;
  return isBoundOfEither(words) && opensAnew(tokens[at - 1] as Token, at - i, tokens[i - 1] as Token);
};
