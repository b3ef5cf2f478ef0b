import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { endOf, plainWords, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { isUnknown } from './victims.ts';
import {
  armedWords,
  claimingCue,
  contrastWords,
  knownPeople,
  otherVoiceWords,
  unarmedPeople,
  unarmedTrades,
  unarmedWords,
} from './words.ts';

/** Letters between what one calls them and what the other does. */
const nearby = 250;
const asking = new Set<Statement['act']>(['demand', 'promise', 'threaten', 'predict', 'advise']);

/** "زعم الجيش أنه قتل مخربا. … قالت البلدية إنهما تاجران": those who were hit bore arms for one and none for the other, who speaks right behind. */
export function findIdentities(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = statements
    .filter(({ act }) => !asking.has(act))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return told.flatMap((other, at): ReadingDispute[] => {
    const one = told[at - 1];
    if (one === undefined || isSameSpeaker(one, other) || isUnknown(analysis, other)) return [];
    const gap = startOf(other) - endOf(one);
    if (gap < -1 || gap > nearby) return [];
    const [left, right] = [armsOf(analysis, one), armsOf(analysis, other)];
    if (left === null || right === null || left === right || !isOfTheSame(analysis, one, other)) return [];
    return [
      {
        kind: 'conflicting-account',
        sides: [one.id, other.id],
        why: 'who they were that were hit',
        trail: [{ rule: 'ar/disputes/identity', start: startOf(other), end: endOf(other) }],
      },
    ];
  });
}

/** Whether a statement speaks of people under arms or of people without; null where of both or of neither. */
function armsOf(analysis: Analysis, statement: Statement): 'armed' | 'unarmed' | null {
  const words = plainWords(analysis, statement).map((word) => word.replace(/^[وفبل]?(?:ال)?/, ''));
  const whole = plainWords(analysis, statement);
  const has = (set: ReadonlySet<string>): boolean =>
    whole.some((word) => set.has(word)) || words.some((word) => set.has(word));
  const [armed, unarmed] = [has(armedWords), has(unarmedWords) || has(unarmedTrades) || has(unarmedPeople)];
  return armed === unarmed ? null : armed ? 'armed' : 'unarmed';
}

/** The second speaks of the same people: by a pronoun, by a word for those who were hit, or set against what the first claims. */
function isOfTheSame(analysis: Analysis, one: Statement, other: Statement): boolean {
  const [first = '', second = ''] = plainWords(analysis, other);
  if (pronouns.test(first) || knownPeople.has(first) || knownPeople.has(second)) return true;
  const between = analysis.text.slice(endOf(one), startOf(other));
  const isClaimed = claimingCue.test(one.cue?.text ?? '') || claimingCue.test(other.cue?.text ?? '');
  const opens = between.split(/[.؟!\n]+/).at(-1) ?? '';
  return isClaimed || [...contrastWords, ...otherVoiceWords].some((word) => opens.includes(word));
}
const pronouns = /^ب?[اأإ]ن(?:هما|هم|هن)$/u;
