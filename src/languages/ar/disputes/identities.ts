import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { endOf, plainWords, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { isUnknown } from './victims.ts';
import {
  armedSites,
  armedWords,
  claimingCue,
  contrastWords,
  knownPeople,
  otherVoiceWords,
  unarmedPeople,
  unarmedSites,
  unarmedTrades,
  unarmedWords,
} from './words.ts';

/** Letters between what one calls them and what the other does. */
const nearby = 250;
/** Statements that may stand between. */
const mostBack = 3;
const asking = new Set<Statement['act']>(['demand', 'promise', 'threaten', 'predict', 'advise', 'deny', 'reject']);

/**
 * "زعم الجيش أنه قتل مخربا. … قالت البلدية إنهما تاجران", "دمر مقرا للموساد … المبنى كان مستوصفا": those who were hit bore arms for one and none for the other,
 * or what was hit was of the one kind and the other.
 */
export function findIdentities(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = statements
    .filter(({ act }) => !asking.has(act))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return told.flatMap((other, at): ReadingDispute[] => {
    const isOfSite = siteStruck.test(analysis.text.slice(startOf(other), endOf(other)));
    const right = armsOf(analysis, other, isOfSite);
    if (right === null || isUnknown(analysis, other)) return [];
    // the last of another speaker, and what else they said of it right before
    const before = told.slice(0, at).findLast((each) => !isSameSpeaker(each, other));
    const one = told
      .slice(Math.max(0, at - mostBack), at)
      .findLast(
        (each) => before !== undefined && isSameSpeaker(each, before) && armsOf(analysis, each, isOfSite) !== null,
      );
    if (one === undefined || armsOf(analysis, one, isOfSite) === right) return [];
    const gap = startOf(other) - endOf(one);
    if (gap < -1 || gap > nearby || !isOfTheSame(analysis, one, other)) return [];
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

/** Whether a statement speaks of people under arms or of people without (`isOfSite`: or of what such have); null where of both or of neither. */
function armsOf(analysis: Analysis, statement: Statement, isOfSite: boolean): 'armed' | 'unarmed' | null {
  const whole = plainWords(analysis, statement).filter((word, at, all) => !isOfRescue(word, all[at - 1]));
  const words = whole.map((word) => word.replace(/^[وفبل]?(?:ال)?/, ''));
  const said = statement.content.map(({ start, end }) => analysis.text.slice(start, end)).join(' ');
  const has = (set: ReadonlySet<string>): boolean =>
    whole.some((word) => set.has(word)) || words.some((word) => set.has(word));
  const [armed, unarmed] = [
    has(armedWords) || (isOfSite && armedSites.test(said)),
    has(unarmedWords) || has(unarmedTrades) || has(unarmedPeople) || (isOfSite && has(unarmedSites)),
  ];
  return armed === unarmed ? null : armed ? 'armed' : 'unarmed';
}

/** "المبنى المستهدف كان مستوصفا": what was struck is spoken of. */
const siteStruck =
  /(?<!\p{L})(?:ال)?(?:مبنى|موقع|مكان|منزل)\s+ال(?:مستهدف|مقصوف|ذي\s+(?:قصف|استهدف|تعرض))|ما\s+استُ?هدف/u;

/** "الدفاع المدني": those who come to help. */
const isOfRescue = (word: string, before: string | undefined): boolean =>
  /^(?:ال)?مدني$/.test(word) && before === 'الدفاع';

/** The second speaks of the same people: by a pronoun, by a word for those who were hit, or set against what the first claims. */
function isOfTheSame(analysis: Analysis, one: Statement, other: Statement): boolean {
  const [first = '', second = ''] = plainWords(analysis, other);
  if (pronouns.test(first) || knownPeople.has(first) || knownPeople.has(second) || /^(?:ال)?مستهدف/.test(second))
    return true;
  const between = analysis.text.slice(endOf(one), startOf(other));
  const isClaimed = claimingCue.test(one.cue?.text ?? '') || claimingCue.test(other.cue?.text ?? '');
  const opens = between.split(/[.؟!\n]+/).at(-1) ?? '';
  return isClaimed || [...contrastWords, ...otherVoiceWords].some((word) => opens.includes(word));
}
const pronouns = /^ب?[اأإ]ن(?:هما|هم|هن)$/u;
