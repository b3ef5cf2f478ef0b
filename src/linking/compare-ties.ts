import { isTaking } from './compare-acts.ts';
import { longest } from './compare-dates.ts';
import { areVisits, isAkin, relate } from './compare-participants.ts';
import { namelessLikeness } from './compare-words.ts';
import type { Evidence } from './evidence.ts';
import type { Mention, Named } from './mention.ts';

import { weights } from './weights.ts';
import { namesNoPlace } from './words.ts';

/** Kinds of events that come in series at one place: without a day, only the telling itself shows that two are one. */
const recurring = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'CONSULT', 'COOPERATE', 'AID', 'RETREAT']);
/** Those that have a spot: two of them that no place joins are two parts of one war. */
const placed = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);
export const alikeSlots: ReadonlySet<string> = new Set(['words', 'passage', 'statement', 'quoted']);
/** Seven killed here and seven there: a figure ties only where time, and place or participants, agree too. */
const figureSlots: ReadonlySet<string> = new Set(['killed', 'wounded', 'munitions']);
const settingSlots: ReadonlySet<string> = new Set(['place', 'actor', 'recipient']);
/** What is said once: a sentence word for word, one speaker's words, a figure of three or more. */
const onceSlots: ReadonlySet<string> = new Set(['passage', 'statement', ...figureSlots]);
const partySlots: ReadonlySet<string> = new Set(['actor', 'recipient']);
const placeSlots: ReadonlySet<string> = new Set(['place']);

/** So many words in common make up for a place that is told in other words. */
const somewhatAlike = 0.3;

/** What is missing where slots agree that agree for many events of one war: a day, or a spot, or the same telling. */
export function compareTies(a: Mention, b: Mention, evidence: readonly Evidence[]): Evidence[] {
  const agrees = (slots: ReadonlySet<string>): boolean =>
    evidence.some((one) => one.agrees !== undefined && slots.has(one.agrees));
  // the words for fighting are the same on every front
  if (areDiffuse(a, b) && evidence.some(({ feature }) => feature === 'place-other') && !agrees(figureSlots))
    return [{ feature: 'diffuse', why: 'one day sees many of these, and the places differ' }];
  // a group or an operation keeps its name for weeks
  const isNamedLater =
    evidence.every(({ agrees: slot }) => slot === undefined || !alikeSlots.has(slot) || slot === 'quoted') &&
    evidence.some(({ feature }) => feature === 'date-unknown-published-apart');
  // the shelling of one week is told like that of the week before
  const isWeekly =
    areDiffuse(a, b) &&
    evidence.some(({ feature }) => feature === 'date-unknown-published-apart') &&
    !evidence.some((one) => one.specific && onceSlots.has(one.agrees ?? ''));
  if (agrees(alikeSlots) && !isNamedLater && !isWeekly) return [];
  const isFigured = (agrees(figureSlots) && agrees(settingSlots)) || areAllCounted(evidence);
  if (!isOfOneDay(a, b, evidence, isFigured)) {
    if (isOneVisit(a, b)) return [{ feature: 'one-visit', why: 'one visitor there within a week', agrees: 'date' }];
    if (isOneState(a, b, evidence)) return [{ feature: 'one-state', why: 'it lasted over both', agrees: 'date' }];
    if (isOneTaking(a, b) && agrees(partySlots) && ((!isLong(a) && !isLong(b)) || areOfOneMonth(a, b)))
      return [{ feature: 'one-taking', why: 'a place is not taken twice in few days', agrees: 'date' }];
    if (isOneSpot(a, b, evidence) || isOneTaking(a, b) || isToldNear(a, b, evidence))
      return [{ feature: 'loosely-tied', times: 0.2, why: 'one spot, within few days', agrees: 'date' }];
    return [{ feature: 'loosely-tied', why: 'no day ties them, and they are not told alike' }];
  }
  if (agrees(figureSlots) || namelessLikeness(a, b) >= somewhatAlike) return [];
  const found: Evidence[] = [];
  if (placed.has(a.event.type) && placed.has(b.event.type) && !agrees(placeSlots))
    found.push({ feature: 'unlocated', why: 'no place joins them' });
  if (areDiffuse(a, b) && !sharesSpot(a, b))
    found.push({
      feature: 'diffuse',
      times: agrees(partySlots) ? 0.5 : 1,
      why: 'one day sees many of these in one town',
    });
  return found;
}

function isOfOneDay(a: Mention, b: Mention, evidence: readonly Evidence[], isFigured: boolean): boolean {
  const has = (feature: string): boolean => evidence.some((one) => one.feature === feature);
  const doRecur = recurring.has(a.event.type) || recurring.has(b.event.type);
  if (evidence.some((one) => one.agrees === 'date')) {
    const isLoose = has('date-next-day') || (has('date-overlaps') && (isLong(a) || isLong(b)));
    return !doRecur || !isLoose || isFigured;
  }
  if (isFigured && has('date-unknown-published-near')) return true;
  return !doRecur && a.published !== null && b.published !== null;
}

/** "Since Wednesday", "this month": more than one of a series falls into it. */
const isLong = ({ date }: Mention): boolean => date !== null && date.to - date.from > longest;

const fewDays = 3;

/** One base, market or crossing, told of within a few days under one name: a series is less likely than one attack. */
function isOneSpot(a: Mention, b: Mention, evidence: readonly Evidence[]): boolean {
  if (!areToldWithin(fewDays, a, b)) return false;
  if (a.event.type === 'MOBILIZE' || b.event.type === 'MOBILIZE') return false;
  if (!sharesSpot(a, b) || !evidence.some((one) => one.feature === 'label-same' || one.feature === 'mode-same'))
    return false;
  // a base is fought over for days: the same sides, or some words, say that it is one stage of it
  const areSides = ['actor', 'recipient'].every((slot) => evidence.some((one) => one.agrees === slot));
  return !areDiffuse(a, b) || areSides || namelessLikeness(a, b) >= fewAlike;
}

const fewAlike = 0.2;
const lasting = new Set(weights.lasting);

/** A siege is no series: two tellings of one whose days overlap, in one place and of one side, are of the same. */
function isOneState(a: Mention, b: Mention, evidence: readonly Evidence[]): boolean {
  const has = (feature: string): boolean => evidence.some((one) => one.feature === feature);
  const isSide = evidence.some((one) => one.specific && partySlots.has(one.agrees ?? ''));
  return (
    lasting.has(a.event.label) &&
    lasting.has(b.event.label) &&
    has('date-overlaps') &&
    has('place-same-point') &&
    isSide
  );
}

/** Told by neighbouring days of one town, of one side or under one name, and partly in the same words. */
function isToldNear(a: Mention, b: Mention, evidence: readonly Evidence[]): boolean {
  if (!areToldWithin(1, a, b) || !evidence.some(({ agrees: slot }) => slot === 'place')) return false;
  if (evidence.some(({ feature }) => feature === 'date-next-day' || feature === 'act-other')) return false;
  const isSide = evidence.some((one) => one.specific && partySlots.has(one.agrees ?? ''));
  const isNamed =
    evidence.some(({ feature }) => feature === 'label-same') &&
    evidence.some(({ feature }) => feature === 'mode-same' || feature === 'trigger-same');
  return areDiffuse(a, b)
    ? isSide && isNamed && namelessLikeness(a, b) >= somewhatAlike
    : (isSide || isNamed) && namelessLikeness(a, b) >= fewAlike;
}

/** As many dead and as many wounded: no other attack of these days had both. */
const areAllCounted = (evidence: readonly Evidence[]): boolean =>
  ['killed', 'wounded'].every((slot) => evidence.some((one) => one.agrees === slot)) &&
  evidence.some((one) => one.agrees !== undefined && figureSlots.has(one.agrees) && one.specific);

/** What was taken is not taken again within few days. */
function isOneTaking(a: Mention, b: Mention): boolean {
  if (!isTaking(a) || !isTaking(b) || !(areToldWithin(fewDays, a, b) || areOfOneMonth(a, b))) return false;
  const taken = ({ places }: Mention): string[] =>
    places
      .filter(({ slot }) => slot.role === 'target' && slot.precision !== 'governorate' && slot.precision !== 'country')
      .map(({ key }) => key);
  const there = taken(b);
  return taken(a).some((key) => there.includes(key));
}

/** "In March": both name the same stretch of time, and no more than a month. */
const areOfOneMonth = ({ date: a }: Mention, { date: b }: Mention): boolean =>
  a !== null && b !== null && a.firm && b.firm && a.from === b.from && a.to === b.to && a.to - a.from <= month;
const month = 31;

const areToldWithin = (days: number, a: Mention, b: Mention): boolean =>
  a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= days;

const visitDays = 7;

/** Nobody travels twice in a week to one and the same host: a visit named without its day is the one that others tell of. */
function isOneVisit(a: Mention, b: Mention): boolean {
  if (!areVisits(a, b)) return false;
  if (!areToldWithin(visitDays, a, b)) return false;
  const [ours, theirs] = [a, b].map(({ actors, recipients }) => [...actors, ...recipients]) as [Named[], Named[]];
  const shared = ours.filter((one) => theirs.some((other) => isAkin(relate(one, other))));
  return shared.some(({ broad }) => !broad) && new Set(shared.map(({ key }) => key)).size > 1;
}

function sharesSpot(a: Mention, b: Mention): boolean {
  const spots = ({ places }: Mention): string[] =>
    places.filter(({ slot, words }) => slot.precision === 'point' || isNamedSpot(slot, words)).map(({ key }) => key);
  const there = spots(b);
  return spots(a).some((key) => there.includes(key));
}

const diffuse = new Set(weights.diffuse);
export const areDiffuse = (a: Mention, b: Mention): boolean => diffuse.has(a.event.label) && diffuse.has(b.event.label);

/** "The crops market", not merely "a base": a place without coordinates that two words name. */
const isNamedSpot = (slot: { precision: string | null }, words: readonly string[]): boolean =>
  slot.precision === null && words.length >= 2 && !namesNoPlace(words);
