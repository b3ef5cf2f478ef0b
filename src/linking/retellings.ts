import { clusterItems, type PairScore } from './clusters.ts';
import { isTaking } from './compare-acts.ts';
import { areDiffuse } from './compare-ties.ts';
import { namelessLikeness } from './compare-words.ts';
import type { LinkContext } from './context.ts';
import type { Evidence } from './evidence.ts';
import { type Mention, type Named, partiesOf, preparer, type Site } from './mention.ts';
import type { Profile } from './profile.ts';
import { rulingBetween } from './rulings.ts';
import { evidenceOf } from './slots.ts';
import { apart, areApart, areOneToll, areOtherTolls, calledOtherwise, isOneOfMany } from './tellings-apart.ts';
import type { Feature } from './weights.ts';
import { isAnyAttack, isBlast, isDefinite, isSeveral } from './words.ts';

/** The mentions of documents, made ready for comparison. */
export function prepareMentions(profiles: readonly Profile[], context: LinkContext): Mention[] {
  const prepare = preparer(context);
  return profiles.flatMap((profile) => joinRetellings(profile.events.map((event) => prepare(profile, event))));
}

/** A text that tells of more is a chronicle, which hardly comes back to anything; comparing each with each would take too long. */
const mostTold = 400;

/**
 * News tells the same several times: in the opening, then in more words, then by who saw it. Of the mentions of one document, those that tell
 * one happening come to know of each other, and each is compared with other documents by what they say together.
 */
export function joinRetellings(mentions: readonly Mention[]): Mention[] {
  if (mentions.length > mostTold) return [...mentions];
  const pairs: { a: Mention; b: Mention; score: number }[] = [];
  const known = new Map<Mention, Map<Mention, PairScore>>();
  const meant = new Map<Mention, Mention | undefined>();
  const scoreOf = (one: Mention, other: Mention): PairScore => {
    const [a, b] = one.event.start <= other.event.start ? [one, other] : [other, one];
    const held = known.get(a)?.get(b);
    if (held !== undefined) return held;
    const found = compareTellings(a, b);
    const score = found.score <= 0 && meant.get(b) === a ? takenUp : found;
    // most pairs are two happenings and are hardly asked about again
    if (score.score > 0) known.set(a, (known.get(a) ?? new Map<Mention, PairScore>()).set(b, score));
    return score;
  };
  const inOrder = mentions.toSorted((a, b) => a.event.start - b.event.start);
  for (const [i, mention] of inOrder.entries()) meant.set(mention, antecedentOf(mention, inOrder.slice(0, i)));
  for (const [i, a] of mentions.entries())
    for (const b of mentions.slice(i + 1)) {
      if (a.event.type !== b.event.type) continue;
      const { score } = scoreOf(a, b);
      if (score > 0) pairs.push({ a, b, score });
    }
  if (pairs.length === 0) return [...mentions];
  const groups = clusterItems(mentions, ({ key }) => key, pairs, scoreOf).filter(({ length }) => length > 1);
  const groupOf = new Map(groups.flatMap((group) => group.map((mention) => [mention, group] as const)));
  return mentions.map((mention) => {
    const group = groupOf.get(mention);
    return group === undefined ? mention : join(mention, group);
  });
}

/** A noun with the article takes up what was told before: the last that it can mean, or what the document leads with. */
const takenUp: PairScore = { score: 1, never: false };

function antecedentOf(b: Mention, before: readonly Mention[]): Mention | undefined {
  if (!isDefinite(b.event.trigger) || isSeveral(b.event.trigger) || recurring.has(b.event.type)) return undefined;
  const isWithin = (a: Mention, most: number): boolean => b.event.start - a.event.end <= most;
  const could = before.filter((a) => isWithin(a, chiefly) && isMeant(a, b));
  return (
    could.findLast((a) => a.trigger === b.trigger && isWithin(a, closeBy)) ??
    could.find(isLed) ??
    could.findLast((a) => isWithin(a, closeBy))
  );
}

/** So many characters lie at most between what is told and what takes it up, which is not what the document leads with. */
const closeBy = 500;

/** Whether the one can be what the noun of the other takes up: one thing, of one kind, and no place, day or count that parts them. */
function isMeant(a: Mention, b: Mention): boolean {
  if (a.event.type !== b.event.type || isSeveral(a.event.trigger) || a.event.turns !== b.event.turns) return false;
  if (a.event.factuality !== b.event.factuality || areInOneSentence(a, b)) return false;
  if (isGround(a) || isGround(b) || (isBlast(b.trigger) && !tellsOfBlast(a))) return false;
  if (rulingBetween(a, b)?.same === false || isOneOfMany(a, b) || areOtherTolls(a, b)) return false;
  const evidence = evidenceOf(a, b);
  const isAny = isAnyAttack(b.trigger) || isBlast(b.trigger);
  // "the attack" is hardly what somebody died of before, unless as many did
  if (tolls.has(a.event.label) && !isLed(a) && !evidence.some((one) => one.feature === 'figures-same')) return false;
  const parts = ({ feature, weak, never }: Evidence): boolean =>
    (never === true && feature !== 'mode-other') ||
    (weak !== true &&
      (apart.has(feature) || feature === 'place-untied') &&
      !(isAny && calledOtherwise.has(feature)) &&
      !(feature === 'date-apart' && b.date?.firm !== true));
  return !evidence.some(parts);
}

/** Deaths and attacks of which the text tells no means may be of a blast. */
const tellsOfBlast = ({ event, trigger }: Mention): boolean =>
  isBlast(trigger) ||
  event.mode.some((mode) => blastModes.has(mode)) ||
  (event.mode.length === 0 && (isAnyAttack(trigger) || tolls.has(event.label)));
const blastModes: ReadonlySet<string> = new Set(['explosives', 'suicide-attack']);

const areInOneSentence = (a: Mention, b: Mention): boolean =>
  a.event.passage === null ? a.event.words.join() === b.event.words.join() : a.event.passage === b.event.passage;

/** What two mentions of one document say of each other; `a` stands before `b`. */
interface Pair {
  a: Mention;
  b: Mention;
  has(...features: Feature[]): boolean;
  /** Whether some slot agrees. */
  agrees: boolean;
  /** One side or the other is the same, and not a state that takes part in everything. */
  areSides: boolean;
  /** Both count as many dead, wounded or weapons, and not merely one or two. */
  isFigured: boolean;
  /** See areOneToll(). */
  isToll: boolean;
  /** Called alike: the same label or mode, and not merely that people died. */
  isAlike: boolean;
  isOneSentence: boolean;
  /** One place, or one around the other. */
  isSpot: boolean;
  isNowhere: boolean;
}

function compareTellings(a: Mention, b: Mention): PairScore {
  // what a person parted is told of two, however alike
  if (rulingBetween(a, b)?.same === false) return { score: -1, never: true };
  const evidence = evidenceOf(a, b);
  const has = (...features: Feature[]): boolean => evidence.some((one) => features.includes(one.feature));
  const isToll = areOneToll(a, b, evidence);
  if (areApart(a, b, evidence, isToll)) return { score: -1, never: true };
  const pair: Pair = {
    a,
    b,
    has,
    agrees: evidence.some((one) => one.agrees !== undefined),
    areSides: evidence.some((one) => one.specific && (one.agrees === 'actor' || one.agrees === 'recipient')),
    isToll,
    isFigured: evidence.some((one) => one.feature === 'figures-same' && one.specific),
    isAlike:
      (a.event.label === b.event.label || has('mode-same')) && !(tolls.has(a.event.label) && tolls.has(b.event.label)),
    isOneSentence: areInOneSentence(a, b),
    isSpot: has('place-same-point', 'place-near', 'place-inside'),
    isNowhere: a.places.length === 0 || b.places.length === 0,
  };
  if (!isOneTold(pair)) return { score: has('place-untied') ? -1 : -0.2, never: false };
  return { score: 1 + evidence.filter(({ agrees }) => agrees !== undefined).length, never: false };
}

const firstOf = ({ event }: Mention): string => event.retells ?? event.id;
/** Whether the reader takes two mentions for one happening. */
const areOneRead = (a: Mention, b: Mention): boolean => firstOf(a) === firstOf(b);

function isOneTold(pair: Pair): boolean {
  const { a, b, has } = pair;
  if (isChief(pair)) return true;
  if (areOneRead(a, b) && (pair.isSpot || pair.isNowhere) && !has('place-untied')) return true;
  if (pair.isFigured && (pair.isSpot || pair.isNowhere)) return true;
  if (pair.isFigured && pair.isToll && !has('place-other', 'place-untied')) return true;
  if (isTaking(a) && isTaking(b)) {
    const isToldAlike =
      pair.isOneSentence ||
      (isLed(a) && a.event.turns === b.event.turns) ||
      has('trigger-same') ||
      namelessLikeness(a, b) >= somewhat;
    return has('place-same-point') && pair.areSides && isToldAlike;
  }
  if (pair.isOneSentence) return false;
  if (isDetail(pair)) return true;
  if (areDiffuse(a, b) || recurring.has(a.event.type))
    return has('label-same') && pair.isSpot && pair.areSides && isDefinite(b.event.trigger);
  const isTakenUp = isDefinite(b.event.trigger) || b.event.statements.length > 0 || isLed(a);
  return pair.isAlike && isTakenUp && (pair.isSpot || (has('trigger-same') && !has('place-untied')));
}

/** What a document leads with it goes on to tell, in its own words and in those of others, before it turns to something else. */
function isChief(pair: Pair): boolean {
  const { a, b, has, isAlike } = pair;
  if (!isLed(a) && !isLed(b)) return false;
  if (pair.isOneSentence || a.event.turns !== b.event.turns || b.event.start - a.event.end > chiefly) return false;
  if (isGround(a) || isGround(b) || recurring.has(a.event.type)) return false;
  if (areDiffuse(a, b)) return isGoneOn(pair);
  const isThere = pair.isNowhere || pair.isSpot || has('place-same-country', 'place-same-governorate');
  if (!(isThere || (isAlike && !has('place-untied'))) || !(isAlike || pair.agrees)) return false;
  const { event } = isLed(a) ? b : a;
  if (!isAlike && !pair.isFigured && tolls.has(event.label)) return false;
  return isDefinite(event.trigger) || event.statements.length > 0 || has('date-same-day');
}

/** What goes on all over is gone on telling of right behind, or taken up ("the strikes"): of the same side, in a place that lies there, on no other day. */
function isGoneOn({ a, b, has, isSpot }: Pair): boolean {
  const isTakenUp = isDefinite(b.event.trigger) && has('date-same-day');
  if (b.event.start - a.event.end > closeBy && !isTakenUp) return false;
  return (
    has('label-same', 'mode-same') &&
    has('actor-same', 'recipient-same', 'munition-same') &&
    (isSpot || has('place-same-governorate') || (has('place-same-country') && isOfCountry(a)))
  );
}

/** Whoever opens with a country goes on to a town of it, and not the other way round. */
const isOfCountry = ({ places }: Mention): boolean => places.every(({ slot }) => slot.precision === 'country');

/** A speaker tells right behind it what a strike of one side on one place was like ("a shell fell on the mosque"). */
const isDetail = ({ a, b, has, isSpot }: Pair): boolean =>
  areDiffuse(a, b) &&
  b.event.statements.length > 0 &&
  b.event.start - a.event.end <= rightBehind &&
  isSpot &&
  has('label-same') &&
  has('mode-same') &&
  has('actor-same');

/** In characters: the next sentence. */
const rightBehind = 250;

/** So many characters tell of what a document leads with, before it comes to what lies around it. */
const chiefly = 1200;
const isLed = ({ event }: Mention): boolean => event.lead || event.headline;

/** Arrests and flights go on for days, and are told of one after the other. */
const recurring = new Set(['COERCE', 'RETREAT', 'MOBILIZE', 'PROTEST', 'AID']);
/** Ground is won in one place after the other, and news of a front tells them all. */
const grounds = new Set(['defeat', 'advance', 'expulsion', 'flight']);
const isGround = (mention: Mention): boolean => isTaking(mention) || grounds.has(mention.event.label);
/** What an act brought about, rather than what was done. */
const tolls = new Set(['killing', 'wounding', 'destruction']);
/** So many words in common show that two sentences tell of the taking of one place. */
const somewhat = 0.25;

/** A mention with what the others of its group add to it: all who took part and all places, and what itself leaves out. */
function join(mention: Mention, group: readonly Mention[]): Mention {
  const inOrder = [...group].sort((a, b) => a.event.start - b.event.start);
  const all = [mention, ...inOrder.filter((one) => one !== mention)];
  const figure = (key: 'killed' | 'wounded' | 'count') =>
    all.find((one) => one.event[key] !== null)?.event[key] ?? null;
  const [actors, recipients] = [
    distinct(all.flatMap((one) => one.actors)),
    distinct(all.flatMap((one) => one.recipients)),
  ];
  const speakers = distinct(all.flatMap((one) => one.speakers));
  const whole: Mention = {
    ...mention,
    event: {
      ...mention.event,
      mode: [...new Set(all.flatMap((one) => one.event.mode))],
      lead: all.some((one) => one.event.lead),
      headline: all.some((one) => one.event.headline),
      killed: figure('killed'),
      wounded: figure('wounded'),
      count: figure('count'),
      munitions: all.flatMap((one) => one.event.munitions),
      quoted: [...new Set(all.flatMap((one) => one.event.quoted))],
    },
    date: (all.find((one) => one.date?.firm) ?? all.find((one) => one.date !== null))?.date ?? null,
    actors,
    recipients,
    parties: partiesOf(actors, recipients),
    speakers,
    people: [...actors, ...recipients, ...speakers],
    places: distinct(all.flatMap((one) => one.places)),
    tellings: [...mention.tellings, ...all.slice(1).map((one) => one.tellings[0])],
  };
  return { ...mention, whole: Object.assign(whole, { whole }), retold: inOrder[0]?.key ?? null };
}

/** Each once, in order: of one who is merely likely here and told there the latter. */
function distinct<T extends Named | Site>(list: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const one of list) {
    const held = found.get(one.key);
    if (held === undefined || (isLikely(held) && !isLikely(one))) found.set(one.key, one);
  }
  return [...found.values()];
}

const isLikely = (one: Named | Site): boolean => ('slot' in one ? one.slot.weighed === true : one.weighed);
