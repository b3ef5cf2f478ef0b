import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { firstBehind } from '../../../text/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { contentWords, endOf, originOf, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { accountsAmong, arcsOf, holding, opensContrast, placeEvents, type ToldEvent, toldBy, toldIn } from './told.ts';
import { isUnknown, victimsOf } from './victims.ts';
import { deeds, differing, manWords, means, ofDiffering, womanWords } from './words.ts';

/** Letters behind "تضاربت الروايات" within which the two accounts stand. */
const reach = 700;
/** Letters between two accounts of one thing that no contrast joins. */
const farthest = 1500;
/** Statements behind one that are held against it. */
const mostBehind = 12;

/** One thing told otherwise by two speakers: where the document says so, behind a contrast, or with another perpetrator. */
export function findRivalAccounts(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const told = accountsAmong(statements);
  const placed = placeEvents(events);
  return [
    ...findAnnounced(analysis, told),
    ...told.flatMap((one, i) =>
      told.slice(i + 1, i + 1 + mostBehind).flatMap((other): ReadingDispute[] => {
        if (isSameSpeaker(one, other) || endOf(one) > startOf(other) + 1) return [];
        const why = isContrast(analysis, one, other)
          ? otherwise({ analysis, events: placed, one, other })
          : differentDoers(analysis, one, other);
        return why === null ? [] : [accountOf(one, other, why, 'rival-account')];
      }),
    ),
  ];
}

function accountOf(one: Statement, other: Statement, why: string, rule: string): ReadingDispute {
  return {
    kind: 'conflicting-account',
    sides: [one.id, other.id],
    why,
    trail: [{ rule: `ar/disputes/${rule}`, start: startOf(other), end: endOf(other) }],
  };
}

/** "تضاربت الروايات عن السبب. قال المرصد … وقال متحدث …": the first two who speak behind it. */
function findAnnounced(analysis: Analysis, told: readonly Statement[]): ReadingDispute[] {
  // most texts have none of the words, and the whole pattern is dear
  if (!ofDiffering.test(analysis.text)) return [];
  const places = told.map((statement) => ({ statement, start: startOf(statement) }));
  return analysis.sentences.flatMap((sentence) => {
    if (sentence.block.kind !== 'paragraph') return [];
    const words = analysis.text.slice(sentence.start, sentence.end);
    return [...words.matchAll(differing)].flatMap((match) => {
      const from = sentence.start + match.index + match[0].length;
      const behind = places
        .slice(firstBehind(places, from - 1), firstBehind(places, from + reach))
        .map(({ statement }) => statement)
        .filter((statement) => !isUnknown(analysis, statement));
      const [first] = behind;
      const second = behind.find(
        (other) => first !== undefined && startOf(other) >= endOf(first) && isOtherVoice(first, other),
      );
      if (first === undefined || second === undefined) return [];
      return [accountOf(first, second, 'two of the accounts that are said to differ', 'announced')];
    });
  });
}

/** Where accounts are said to differ, "المصدر الطبي" is not the source in the ministry, though a bare "المصدر" would be. */
const isOtherVoice = (a: Statement, b: Statement): boolean =>
  originOf(a) !== originOf(b) ||
  (b.chain[0]?.surface ?? '').split(/\s+/).length > (a.chain[0]?.surface ?? '').split(/\s+/).length;

/** Letters within which a contrast joins two accounts. */
const nearContrast = 160;

function isContrast({ text }: Analysis, one: Statement, other: Statement): boolean {
  const [from, to] = [endOf(one), startOf(other)];
  return to - from <= nearContrast && opensContrast(text.slice(from, to));
}

interface Pair {
  analysis: Analysis;
  events: readonly ToldEvent[];
  one: Statement;
  other: Statement;
}

function otherwise(pair: Pair): string | null {
  const { analysis, other } = pair;
  if (isUnknown(analysis, other)) return null;
  if (haveOtherVictims(pair)) return 'who the victims were, behind a contrast';
  if (haveOtherMeans(pair)) return 'how it was done, behind a contrast';
  return bothHold(pair) ? 'both say that they hold it' : null;
}

const haveOtherVictims = ({ analysis, one, other }: Pair): boolean => {
  const [left, right] = [victimsOf(analysis, one), victimsOf(analysis, other)];
  return left !== null && right !== null && left !== right;
};

/** The groups of means that a statement names. */
const meansIn = (arcs: readonly Arc[]): Set<number> =>
  new Set(
    arcs.flatMap(({ stem }) =>
      means.flatMap((words, group) => (words.has(stem) || words.has(stem.replace(/ا$/, '')) ? [group] : [])),
    ),
  );

function haveOtherMeans(pair: Pair): boolean {
  const { analysis, one, other } = pair;
  const [left, right] = [meansIn(arcsOf(analysis, one)), meansIn(arcsOf(analysis, other))];
  if (left.size === 0 || right.size === 0 || [...left].some((group) => right.has(group))) return false;
  return tellOneEvent(pair) || shareOf(pair) >= leastShared;
}

const tellOneEvent = ({ events, one, other }: Pair): boolean => {
  const there = new Set(toldIn(events, other).map(({ event }) => event));
  return toldIn(events, one).some(({ event }) => there.has(event));
};

/** How much of the shorter content stands in the other one, 0 to 1. */
function shareOf({ analysis, one, other }: Pair): number {
  const [left, right] = [contentWords(analysis, one), contentWords(analysis, other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(left.size, right.size);
}
const leastShared = 0.2;

/** Degrees within which two spots are one as far as a battle goes. */
const nearDegrees = 0.25;

const real = new Set(['happened', 'ongoing']);

/** Each says of one place that it is theirs, or one of them does not say of which. */
function bothHold({ events, one, other }: Pair): boolean {
  const held = (statement: Statement): EventMention[] =>
    toldIn(events, statement)
      .map(({ event }) => event)
      .filter(
        (event) =>
          holding.has(event.label) &&
          real.has(event.factuality) &&
          toldBy(event, 'actors').some(({ id }) => id === originOf(statement)),
      );
  const where = (events: readonly EventMention[]): EventMention['places'][] =>
    events.map((each) => toldBy(each, 'places'));
  const there = where(held(other));
  return where(held(one)).some((a) =>
    there.some((b) => a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => areNear(x, y)))),
  );
}

type Where = EventMention['places'][number];
const areNear = (a: Where, b: Where): boolean =>
  a.id === b.id ||
  (a.lat !== null &&
    b.lat !== null &&
    a.lon !== null &&
    b.lon !== null &&
    Math.abs(a.lat - b.lat) <= nearDegrees &&
    Math.abs(a.lon - b.lon) <= nearDegrees);

/** "نفذته فتاة", "القاها رجل": a woman here, a man there, of a deed told in some of the same words. */
function differentDoers(analysis: Analysis, one: Statement, other: Statement): string | null {
  if (startOf(other) - endOf(one) > farthest) return null;
  const left = doerIn(analysis, one);
  const right = left === null ? null : doerIn(analysis, other);
  if (left === null || right === null || left === right) return null;
  const there = contentWords(analysis, other);
  const shared = [...contentWords(analysis, one)].filter((word) => there.has(word));
  return shared.length >= 2 ? 'who did it' : null;
}

type Doer = 'woman' | 'man' | null;

/** The doer that a statement names; it is asked for with each statement that it is held against. */
function doerIn(analysis: Analysis, statement: Statement): Doer {
  let doer = doers.get(statement);
  if (doer === undefined) {
    doer = doerOf(arcsOf(analysis, statement));
    doers.set(statement, doer);
  }
  return doer;
}
const doers = new WeakMap<Statement, Doer>();

/** The sex of the one who did a deed, where only one is named so; null where nobody is. */
function doerOf(arcs: readonly Arc[]): Doer {
  const found = new Set<'woman' | 'man'>();
  for (const [at, { stem }] of arcs.entries()) {
    const sex = womanWords.has(stem) ? 'woman' : manWords.has(stem) ? 'man' : null;
    // before the verb, or right behind it: what stands further on was done to
    if (
      sex !== null &&
      [arcs[at - 1], arcs[at + 1], arcs[at + 2]].some((arc) => arc?.kind === 'verb' && deeds.has(arc.id))
    )
      found.add(sex);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
