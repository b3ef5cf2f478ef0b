import { isRound } from './compare-figures.ts';
import { alikeSlots, compareTies } from './compare-ties.ts';
import { emptyContext, type LinkContext } from './context.ts';
import { type Evidence, sentenceOf, worth } from './evidence.ts';
import { areOneWord, type Mention, originsOf, preparer } from './mention.ts';
import type { MentionProfile, Profile } from './profile.ts';
import { decidedScore, rulingBetween } from './rulings.ts';
import { evidenceOf, evidencePast, evidenceToJoin } from './slots.ts';
import { weights } from './weights.ts';
import { isDefinite } from './words.ts';

export interface Comparison {
  score: number;
  /** The score without what is held against them only because nothing ties them. */
  known: number;
  same: 'same' | 'different' | 'unsure';
  /** Something bars them from being one, whatever agrees. */
  never: boolean;
  /** Others did it, to others. */
  areOthers: boolean;
  /** What spoke for and against, as sentences, the strongest first. */
  readonly why: string[];
}

/** Whether two event mentions describe one happening. Pure and symmetric: comparing b with a gives the same. */
export function compareMentions(
  a: { profile: Profile; event: MentionProfile },
  b: { profile: Profile; event: MentionProfile },
  context: LinkContext = emptyContext,
): Comparison {
  const prepare = preparer(context);
  return comparePrepared(prepare(a.profile, a.event), prepare(b.profile, b.event), false);
}

/** The same for mentions that were made ready before. `areCopies`: whether their documents carry one text. */
export function comparePrepared(a: Mention, b: Mention, areCopies: boolean): Comparison {
  const decided = compareDecided(a, b);
  if (decided !== null) return decided;
  if (a.document !== b.document) {
    const own = compareAcross(a, b, areCopies);
    return own.same === 'same' || (a.whole === a && b.whole === b)
      ? own
      : ofWhole(compareAcross(a.whole, b.whole, areCopies));
  }
  const evidence = evidenceOf(a, b);
  const bar = evidence.find((one) => one.never);
  if (a.retold !== null && a.retold === b.retold) return judge([...evidence.filter((one) => !one.never), retold]);
  return bar === undefined ? compareWithin(a, b, evidence) : barred(evidence, bar);
}

/**
 * The same where they are found one event, and null where they are not: most pairs are given up as soon as nothing that is not looked at yet
 * could make them one.
 */
export function compareToJoin(a: Mention, b: Mention, areCopies: boolean): Comparison | null {
  if (a.document === b.document || rulingBetween(a, b) !== null) return ifSame(comparePrepared(a, b, areCopies));
  const own = evidenceToJoin(a, b, areCopies);
  const found = own === null ? null : ifSame(weigh(a, b, areCopies, own));
  if (found !== null || (a.whole === a && b.whole === b)) return found;
  const whole = evidenceToJoin(a.whole, b.whole, areCopies);
  return whole === null ? null : ifSame(ofWhole(weigh(a.whole, b.whole, areCopies, whole)));
}

/** Two mentions of two documents that their day alone bars, or their place. */
export interface NearlyOne {
  slot: 'date' | 'place';
  /** What all else says of them. */
  others: Comparison;
  /** Both count as many, three or more, and no round number. */
  isFigured: boolean;
  /** Nothing else speaks against them. */
  isClear: boolean;
}

/** What a day alone keeps from being one, or a place: it may be mistaken in either document. Null where that is not so. */
export function compareNearly(a: Mention, b: Mention, areCopies: boolean): NearlyOne | null {
  if (a.document === b.document || rulingBetween(a, b) !== null) return null;
  const found = evidencePast(a.whole, b.whole);
  if (found === null) return null;
  const outvoted: Evidence = { feature: 'outvoted', why: () => `all but this agrees: ${sentenceOf(found.bar.why)}` };
  const others = weigh(a.whole, b.whole, areCopies, [...found.others, outvoted]);
  return {
    slot: found.slot,
    others,
    isFigured: found.others.some((one) => one.specific && one.feature === 'figures-same' && !isRoundIn(a.whole, one)),
    isClear: !found.others.some((one) => worth(one) < least),
  };
}

const isRoundIn = ({ event }: Mention, { agrees }: Evidence): boolean =>
  isRound((agrees === 'killed' || agrees === 'wounded' ? event[agrees]?.min : null) ?? 0);

/** What weighs less than this against two is not worth speaking of. */
const least = -0.5;

/** Whether they are one but for that. A base is attacked day after day: with another day as many dead have to tie them. */
export const areNearlyOne = ({ others, isFigured, isClear }: NearlyOne): boolean =>
  isClear && others.same === 'same' && others.score >= weights.thresholds.sure && isFigured;

const ifSame = (found: Comparison): Comparison | null => (found.same === 'same' ? found : null);

/** What several sentences say together has more to agree by. */
const ofWhole = (found: Comparison): Comparison =>
  found.same === 'same' && found.score < weights.thresholds.whole ? { ...found, same: 'unsure' } : found;

const retold: Evidence = {
  feature: 'retold',
  why: 'one document tells it again',
  agrees: 'statement',
  specific: true,
};

function barred(evidence: readonly Evidence[], { why }: Evidence): Comparison {
  const score = sumOf(evidence);
  return {
    score,
    known: score,
    never: true,
    areOthers: false,
    same: 'different',
    get why() {
      return [sentenceOf(why)];
    },
  };
}

const compareAcross = (a: Mention, b: Mention, areCopies: boolean): Comparison =>
  weigh(a, b, areCopies, evidenceOf(a, b));

function weigh(a: Mention, b: Mention, areCopies: boolean, found: Evidence[]): Comparison {
  let evidence = found;
  const bar = evidence.find((one) => one.never);
  if (bar !== undefined) return barred(evidence, bar);
  if (areCopies) {
    // in one text a happening stands in one place: what the copies tell elsewhere is something else
    const isSamePlace = evidence.some((one) => one.agrees === 'passage' || one.agrees === 'words');
    const why = isSamePlace ? 'their documents carry one text' : 'one text tells them in different places';
    const feature = isSamePlace ? 'documents-copies' : 'copies-elsewhere';
    evidence.push(areOneWord(a, b) ? { feature, why, agrees: 'copy' } : { feature, why });
  }
  // "two blasts killed 37" is the blasts that killed 37
  if (evidence.some((one) => one.feature === 'figures-same' && one.specific))
    evidence = evidence.filter((one) => one.feature !== 'span-other');
  if (isActUnlike(a, b, evidence)) evidence.push({ feature: 'act-unlike', why: 'what was done is not called alike' });
  evidence.push(...compareTelling(a, b, evidence));
  evidence.push(...compareTies(a, b, evidence));
  return judge(evidence);
}

const isLed = ({ event }: Mention): boolean => event.lead || event.headline;

/** What the documents as such say: that both are chiefly about it, or tell it on neighbouring days in much the same words. */
function compareTelling(a: Mention, b: Mention, evidence: readonly Evidence[]): Evidence[] {
  const found: Evidence[] = [];
  const has = (slot: string): boolean => evidence.some(({ agrees }) => agrees === slot);
  const isCalledAlike = evidence.some((one) => calledAlike.has(one.feature));
  if (isLed(a) && isLed(b) && isCalledAlike && has('date') && has('place'))
    found.push({ feature: 'both-lead', why: 'both documents are chiefly about it' });
  else if (isLed(a) && isLed(b) && isCalledAlike && has('quoted'))
    found.push({ feature: 'both-lead', why: 'both documents are chiefly about it, under one name', agrees: 'lead' });
  if (
    (has('words') || has('statement') || areOneWord(a, b)) &&
    isCalledAlike &&
    !has('date') &&
    a.published !== null &&
    b.published !== null &&
    Math.abs(a.published - b.published) <= 1
  )
    found.push({ feature: 'told-alike-nearby', why: 'told alike within a day', agrees: 'date' });
  return found;
}

const calledAlike = new Set<string>([
  'label-same',
  'trigger-same',
  'mode-same',
  'figures-same',
  'munition-count-same',
  'passage-same',
]);

/**
 * A sentence tells of more than one thing, and a day taken from what stands around is that of all of it: where neither the act nor its word, its mode
 * or a figure agrees, they may be about another one.
 */
const isActUnlike = (a: Mention, b: Mention, evidence: readonly Evidence[]): boolean =>
  !evidence.some((one) => calledAlike.has(one.feature)) &&
  (evidence.some((one) => one.agrees === 'words') || !(a.date?.firm || b.date?.firm));

/** What a person decided stands before everything that the machine weighs. */
function compareDecided(a: Mention, b: Mention): Comparison | null {
  const found = rulingBetween(a, b);
  if (found === null) return null;
  const { same, ruling } = found;
  const score = same ? decidedScore : -decidedScore;
  const why = `a person decided that they are ${same ? 'one event' : 'not one event'}: ${ruling.why}`;
  return { score, known: score, same: same ? 'same' : 'different', never: !same, areOthers: false, why: [why] };
}

/**
 * A document tells different events apart, but takes one up again ("the attack") and lets one side deny what another asserts.
 * That both stand close together in one text says nothing.
 */
function compareWithin(a: Mention, b: Mention, found: readonly Evidence[]): Comparison {
  const evidence = found.filter((one) => !alikeSlots.has(one.agrees ?? '') && one.feature !== 'words');
  const agrees = (feature: string): boolean => evidence.some((one) => one.feature === feature);
  const isOneKind =
    agrees('type-same') &&
    (agrees('label-same') ||
      agrees('mode-same') ||
      [a, b].some((one) => isTakenUp(one) || one.event.mode.length === 0));
  const isOnePlace = evidence.some((one) => one.agrees === 'place' && one.specific);
  const isDenied = (a.event.factuality === 'denied') !== (b.event.factuality === 'denied');
  // "raids in the district" that one denies are those that another tells of there
  const isOneDenied =
    isDenied && !isApartFor(evidence) && agrees('label-same') && evidence.some((one) => nearPlaces.has(one.feature));
  // however many somebody tells of, who denies them denies all
  if (isOneDenied && !isTakenUp(a) && !isTakenUp(b))
    return judge([...evidence.filter((one) => one.feature !== 'span-other'), denied]);
  const isApart = evidence.some((one) => differs.has(one.feature) && !one.weak);
  if (isOneKind && !isApart && agrees('label-same') && areOtherSpeakers(a, b) && isCountedAlike(evidence))
    evidence.push({ feature: 'told-by-another', why: 'another speaker tells of as many', agrees: 'statement' });
  else if (isOneKind && !isApart && agrees('label-same') && isElaborated(a, b) && isOneTarget(evidence))
    evidence.push({ feature: 'elaborated', why: 'told, and then told by a speaker', ...elaborated });
  else if (isTollOf(a, b) && isOnePlace && !isApart)
    // its own words do not say so; another document that tells both as one may
    evidence.push({ feature: 'one-document', why: 'the dead of it may be told apart' });
  else if (!isOneKind || !isOnePlace || isApart || (!isDenied && !isTakenUp(a) && !isTakenUp(b)))
    evidence.push({ feature: 'count-other', never: true, why: 'one document tells them apart' });
  else
    evidence.push({ feature: 'one-document', why: isDenied ? 'one side denies, another asserts' : 'taken up again' });
  return judge(evidence);
}

/** Whether two statements tell of them, and who says the one does not say the other. */
export function areOtherSpeakers(a: Mention, b: Mention): boolean {
  const [ours, theirs] = [a, b].map(({ profile, event }) =>
    profile.statements
      .filter(({ id }) => event.statements.includes(id))
      .flatMap(({ chain }) => originsOf(chain).map(({ id }) => id)),
  ) as [string[], string[]];
  return ours.length > 0 && theirs.length > 0 && !ours.some((id) => theirs.includes(id));
}

/** The words of a sentence or two: so close behind what a text tells it lets speakers tell of it. */
const closeBehind = 600;

/** Whether a text tells the one in its own voice and then, close behind, lets somebody tell the other. */
export function isElaborated(a: Mention, b: Mention): boolean {
  const [first, then] = a.event.start < b.event.start ? [a.event, b.event] : [b.event, a.event];
  return first.statements.length === 0 && then.statements.length > 0 && then.start - first.end <= closeBehind;
}

const targets = new Set<string>(['recipient-same', 'recipient-related']);
const elaborated = { agrees: 'statement', specific: true } as const;

/** Aimed at the same ones, in one place or one around the other. */
const isOneTarget = (evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => meetingPlaces.has(one.feature)) && evidence.some((one) => targets.has(one.feature));

const tolls = new Set(['killing', 'wounding']);

/** Dead or wounded that are counted, and an attack: what it did is often told in a sentence of its own. */
function isTollOf(a: Mention, b: Mention): boolean {
  const isToll = ({ event }: Mention): boolean =>
    tolls.has(event.label) && (event.killed !== null || event.wounded !== null) && event.actors.length === 0;
  return a.event.type === 'ASSAULT' && b.event.type === 'ASSAULT' && isToll(a) !== isToll(b);
}

const denied: Evidence = { feature: 'elaborated', why: 'one side denies, another asserts', ...elaborated };

/** One place, or one in or beside the other; a whole country says too little. */
const nearPlaces = new Set<string>(['place-same-point', 'place-inside', 'place-near']);
const isApartFor = (evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => one.never || (differs.has(one.feature) && !one.weak));

const meetingPlaces = new Set<string>([
  'place-same-point',
  'place-same-governorate',
  'place-same-country',
  'place-inside',
  'place-near',
]);

/** As many dead or as many rockets, in one place or one around the other. */
const isCountedAlike = (evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => meetingPlaces.has(one.feature)) &&
  evidence.some((one) => one.specific && (one.feature === 'figures-same' || one.feature === 'munition-count-same'));

const differs = new Set<string>([
  'figures-far',
  'munition-other',
  'actor-other',
  'recipient-other',
  'count-other',
  'date-apart',
]);
const isTakenUp = ({ event }: Mention): boolean => isDefinite(event.trigger);

const rounded = (sum: number): number => Math.round(sum * 1000) / 1000;
const sumOf = (evidence: readonly Evidence[]): number => rounded(evidence.reduce((sum, one) => sum + worth(one), 0));

/** What lies so long between two that nothing else that is not known of them can be set aside. */
const longApart: ReadonlySet<string> = new Set([
  'date-unknown-published-apart',
  'date-unknown-published-far',
  'date-apart',
]);
/** What weighs against two only because nothing ties them. */
const unknowns: ReadonlySet<string> = new Set(['loosely-tied']);

function judge(evidence: readonly Evidence[]): Comparison {
  const slots = new Set<string>();
  let [sum, knownSum] = [0, 0];
  let [isSpecific, isOneSpot, never, isLongApart] = [false, false, false, false];
  for (const one of evidence) {
    const value = worth(one);
    sum += value;
    if (!unknowns.has(one.feature)) knownSum += value;
    if (one.agrees !== undefined) slots.add(one.agrees);
    if (one.specific) isSpecific = true;
    // merely likely, and all the more agrees besides
    if (one.feature === 'place-same-point') isOneSpot = true;
    if (one.never) never = true;
    if (longApart.has(one.feature)) isLongApart = true;
  }
  const score = rounded(sum);
  const { same, sure, different, leastSlots } = weights.thresholds;
  const isTied = isSpecific || (isOneSpot && score >= sure);
  const isSame = !never && score >= same && slots.size >= leastSlots && isTied;
  return {
    score,
    known: isLongApart ? score : rounded(knownSum),
    never,
    areOthers: (['actor-other', 'recipient-other'] as const).every((other) =>
      evidence.some(({ feature, weak }) => feature === other && weak !== true),
    ),
    same: isSame ? 'same' : never || score <= different ? 'different' : 'unsure',
    // asked for by few of those who compare
    get why() {
      const byWeight = evidence.toSorted(
        (x, y) => Number(y.never ?? false) - Number(x.never ?? false) || Math.abs(worth(y)) - Math.abs(worth(x)),
      );
      return [...new Set(byWeight.map((one) => sentenceOf(one.why)))];
    },
  };
}
