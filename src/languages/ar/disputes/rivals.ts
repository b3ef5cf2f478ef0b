import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { firstBehind } from '../../../text/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { readNoun } from '../events/index.ts';
import { findRivalAccounts } from './accounts.ts';
import { endOf, plainWords, startOf } from './content.ts';
import { countedIn, isSum } from './figures.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf, placeEvents, type ToldEvent, toldIn } from './told.ts';
import { type Toll, tollsOf } from './tolls.ts';
import {
  attacking,
  commonWords,
  contrastWords,
  corpseWords,
  countingWords,
  exceeding,
  hospitalWords,
  knownWords,
  ofGap,
  provisional,
  rising,
  takingIn,
} from './words.ts';

interface Count {
  statement: Statement;
  toll: Toll;
  /** The sentence in which it is told, by its place among all. */
  sentence: number;
  /** A count that another one follows. */
  provisional: boolean;
  /** "ارتفع عدد القتلى إلى 224": the last word of whoever tells it. */
  rose: boolean;
}

/** Letters within which a bare count ("تحدث مصدر آخر عن 25 قتيلا") stands behind the count that it rivals. */
const nearby = 450;
/** Letters between a count of as many as were found so far and one right behind it. */
const besideIt = 60;
/** Counts behind one that are held against it. */
const mostBehind = 12;
/** Letters beside a toll within which it is said to be a first one, or to have risen. */
const beside = 30;
const asking = new Set<Statement['act']>(['deny', 'reject', 'demand', 'promise', 'threaten', 'predict']);

/** What two speakers count or tell otherwise by their own words. */
export const findRivals = (
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] => [
  ...findRivalTolls(analysis, statements, events),
  ...findRivalAccounts(analysis, statements, events),
];

/**
 * Two speakers who count the dead or the wounded of one happening otherwise, by their own words: it need not be read as one event in both.
 * One who gives several counts of a kind sums nothing up, and is left out.
 */
function findRivalTolls(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const placed = placeEvents(events.filter(({ headline, type }) => !headline && type === 'ASSAULT'));
  const counts = statements
    .filter((statement) => !asking.has(statement.act) || setsLimit(analysis, statement))
    .sort((a, b) => startOf(a) - startOf(b))
    .flatMap((statement, at, all) => countsOf(analysis, statement, all[at - 1]));
  const gaps = gapsOf(analysis);
  const counted = countedIn(events);
  return counts.flatMap((one, i) =>
    counts
      .slice(i + 1, i + 1 + mostBehind)
      .filter(
        (other) =>
          isRival(one, other) &&
          !isSum(counted, one.toll, other.toll) &&
          isOneScene(analysis, { events: placed, gaps }, one, other),
      )
      .map((other): ReadingDispute => {
        const { start, end } = other.toll;
        return {
          kind: 'conflicting-figures',
          sides: [one.statement.id, other.statement.id],
          why: `${one.toll.what}: ${one.toll.surface} / ${other.toll.surface}`,
          trail: [{ rule: 'ar/disputes/rival-tolls', start, end }],
        };
      }),
  );
}

/** "نفى أن يتجاوز عدد الضحايا الثمانية": whoever denies that there were more counts no more. */
const setsLimit = (analysis: Analysis, { act, content }: Statement): boolean =>
  act === 'deny' && content[0] !== undefined && exceeding.test(analysis.text.slice(content[0].start, content[0].end));

/** `before`: the statement before it, of whose count a bare number may be another. */
function countsOf(analysis: Analysis, statement: Statement, before: Statement | undefined): Count[] {
  const own = tollsOf(analysis, statement);
  const tolls = own.length > 0 || before === undefined ? own : bareTolls(analysis, statement, before);
  return tolls
    .filter(({ what }) => tolls.filter((other) => other.what === what).length === 1)
    .map((toll) => ({
      statement,
      toll,
      sentence: sentenceAt(analysis, toll.start),
      provisional: provisional.test(aroundCount(analysis, statement, toll)),
      rose: rising.test(aroundCount(analysis, statement, toll)),
    }));
}

/** "أحصى المرصد 170 قتيلا وتحدثت اللجان عن 755": a number alone counts what was counted before it in the sentence. */
function bareTolls(analysis: Analysis, statement: Statement, before: Statement): Toll[] {
  const between = analysis.text.slice(endOf(before), startOf(statement));
  const [toll, ...others] = tollsOf(analysis, before);
  const number = bareNumber(arcsOf(analysis, statement));
  if (toll === undefined || others.length > 0 || number === null || /[.؟!\n]/.test(between)) return [];
  const { start, end, quantity } = number;
  const surface = analysis.text.slice(start, end);
  return [{ ...toll, min: quantity.min, max: quantity.max, least: quantity.max === null, start, end, surface }];
}

type Counted = Arc & { quantity: { min: number; max: number | null } };

/** The only number of a few words that name nothing but that it is a count: "العدد بمئتين". */
function bareNumber(arcs: readonly Arc[]): Counted | null {
  const words = arcs.filter(({ kind, stem }) => kind !== 'mark' && kind !== 'particle' && !countingWords.has(stem));
  const [number] = words;
  return words.length === 1 && number?.kind === 'number' && number.quantity?.min != null ? (number as Counted) : null;
}

const sentenceAt = ({ sentences }: Analysis, at: number): number => firstBehind(sentences, at) - 1;

/** The sentences that say that counts differ. */
const gapsOf = (analysis: Analysis): number[] =>
  [...analysis.text.matchAll(ofGap)].map(({ index }) => sentenceAt(analysis, index));

/** Whether the text says so of these two: right before, between or right behind them. */
const isOfGap = (gaps: readonly number[], a: Count, b: Count): boolean =>
  gaps.some((at) => at >= a.sentence - 1 && at <= b.sentence + 1);

/** What stands beside a count and its cue, where it is said to be a first one ("في حصيلة أولية") or to have risen. */
function aroundCount({ text }: Analysis, statement: Statement, { start, end }: Toll): string {
  const cue = statement.cue?.start ?? start;
  return `${text.slice(Math.max(0, cue - beside), cue + beside)} ${text.slice(start - beside, end + beside)}`;
}

const isRival = (a: Count, b: Count): boolean =>
  a.statement !== b.statement &&
  a.toll.what === b.toll.what &&
  (a.toll.who === b.toll.who || a.toll.who === null || b.toll.who === null) &&
  !isSameSpeaker(a.statement, b.statement) &&
  endOf(a.statement) <= startOf(b.statement) + 1 &&
  (isBelow(a.toll, b.toll) || isBelow(b.toll, a.toll));

/** "32 على الأقل" and 41 are two counts, though both may hold; 33 is not, and "أكثر من 30" is a round number for either. */
const isBelow = (a: Toll, b: Toll): boolean =>
  b.min < mostMore * a.min &&
  (a.max === null ? a.least && (b.max !== null || b.least) && b.min > leastMore * a.min : a.max < b.min);
const leastMore = 1.25;
/** "استشهد مع ثلاثة" and 224 are of two things. */
const mostMore = 30;

interface Scene {
  events: readonly ToldEvent[];
  gaps: readonly number[];
}

/** Whether both count one happening: the one answers the other, or says no more than the count, or both tell of one event. */
function isOneScene(analysis: Analysis, { events, gaps }: Scene, a: Count, b: Count): boolean {
  const isGap = isOfGap(gaps, a, b);
  if (!isGap && (b.provisional || (a.provisional && !(a.rose && isBelow(a.toll, b.toll))))) return false;
  const isApart = isElsewhere(analysis, a, b);
  if (isGap && !isApart && [a, b].some(({ statement }) => isBare(analysis, statement))) return true;
  const gap = startOf(b.statement) - endOf(a.statement);
  const between = analysis.text.slice(endOf(a.statement), startOf(b.statement));
  const isAnswer = !/[.؟!\n]/.test(between) && contrastWords.some((word) => between.includes(word));
  if (
    gap <= nearby &&
    !isApart &&
    isBare(analysis, b.statement) &&
    (isAnswer || (!/\n/.test(between) && (a.toll.max !== null || gap <= besideIt)))
  )
    return true;
  if (gap <= nearby && !isApart && (countsKnown(analysis, b) || isOfHospital(analysis, a, b))) return true;
  // two who each count as many as were found so far, and do not answer each other
  if (a.toll.max === null && b.toll.max === null) return false;
  const [left, right] = [eventOf(events, a), eventOf(events, b)];
  return left !== null && right !== null && (left === right || areOne(left, right));
}

/** "عدد القتلى بلغ 41", "الحصيلة 12 قتيلا": of the dead that were spoken of before. */
function countsKnown(analysis: Analysis, { statement, toll }: Count): boolean {
  const before = arcsOf(analysis, statement)
    .filter(({ start }) => start < toll.start)
    .slice(-knownReach);
  return before.some(
    ({ kind, stem, proclitics }) =>
      kind !== 'mark' && proclitics.includes('ال') && knownWords.has(stem.replace(/^ال/, '')),
  );
}
const knownReach = 4;

/** "المستشفى استقبل 11 جثة": whom a hospital took in are those of whom the text just told, unless these attacked. */
function isOfHospital(analysis: Analysis, { toll }: Count, { statement }: Count): boolean {
  const words = plainWords(analysis, statement);
  const isTaken = words.some((word) => takingIn.has(word)) && words.some((word) => hospitalWords.has(word));
  return isTaken && !attacking.test(analysis.text.slice(toll.start, toll.end + nearCount));
}
/** Letters behind a number within which it is said of whom it counts. */
const nearCount = 25;

/** Whether both are told in sentences that name places, and none in common. */
function isElsewhere({ sentences }: Analysis, a: Count, b: Count): boolean {
  const [left = [], right = []] = [a, b].map(({ sentence }) => placesOf(sentences[sentence]));
  return left.length > 0 && right.length > 0 && !left.some((id) => right.includes(id));
}

/** "في عدن", not "في ولاية شمال كردفان": a region that is called by its kind has the towns of others in it. */
const placesOf = (sentence: AnalysedSentence | undefined): string[] =>
  (sentence?.arcs ?? []).flatMap(({ kind, id }, i, arcs) =>
    kind === 'place' && arcs[i - 1]?.stem === 'في' ? [id] : [],
  );

/** Nothing but the count: no place, no attack, no more than a word besides. */
const isBare = (analysis: Analysis, statement: Statement): boolean => {
  const words = plainWords(analysis, statement).filter((word) => !commonWords.has(word) && !/^\d/.test(word));
  return words.filter((word) => !isOfCount(word)).length <= 2;
};

const isOfCount = (word: string): boolean => {
  if (corpseWords.has(word)) return true;
  const sense = readNoun(word)?.sense;
  return sense?.people != null || sense?.counted != null || sense?.casualty != null;
};

/** The happening that a statement tells next to its count. */
function eventOf(events: readonly ToldEvent[], { statement, toll }: Count): EventMention | null {
  const told = toldIn(events, statement);
  const [nearest] = told.sort((a, b) => Math.abs(a.start - toll.start) - Math.abs(b.start - toll.start));
  return nearest?.event ?? null;
}

/** What happens once in a place and a day, unlike fighting and shelling. */
const single = new Set(['suicide attack', 'bombing', 'explosion', 'assassination', 'shooting']);

/** Two tellings of one document that stand apart for want of a name: of one blast or the like, on one stated day, at no two known places. */
function areOne(a: EventMention, b: EventMention): boolean {
  if (
    a.label !== b.label ||
    !single.has(a.label) ||
    a.date?.from == null ||
    a.date.from !== b.date?.from ||
    a.date.to !== b.date.to
  )
    return false;
  const [left, right] = [a, b].map(({ places }) => places.filter(({ precision }) => precision !== null));
  return (
    left === undefined ||
    right === undefined ||
    left.length === 0 ||
    right.length === 0 ||
    left.some(({ id }) => right.some((other) => other.id === id))
  );
}
