import { compareActs, compareTargets, isTaking } from './compare-acts.ts';
import { compareDates } from './compare-dates.ts';
import { compareFigures, compareMunitions } from './compare-figures.ts';
import { compareParticipants } from './compare-participants.ts';
import { comparePlaces } from './compare-places.ts';
import { compareQuoted, compareWords } from './compare-words.ts';
import { type Evidence, inOrder, worth } from './evidence.ts';
import type { Mention } from './mention.ts';
import { mostBeside, mostOf } from './most.ts';
import { verbalTypes, weights } from './weights.ts';
import { containment } from './words.ts';

const near = new Set(weights.nearTypes.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Whether mentions of these types can be one at all. */
export const areNearTypes = (a: string, b: string): boolean => a === b || near.has(`${a} ${b}`);

interface Slot {
  compare(a: Mention, b: Mention, areSpeech: boolean): Evidence[];
  /** It adds no more than this to what speaks for these two. */
  most(a: Mention, b: Mention): number;
}

/** The slots in the order in which they tell two events apart soonest. */
const slots: readonly Slot[] = [
  { compare: compareTypes, most: mostOf.types },
  { compare: compareActs, most: mostOf.acts },
  { compare: compareDates, most: mostOf.dates },
  { compare: comparePlaces, most: mostOf.places },
  { compare: compareParticipants, most: mostOf.participants },
  { compare: compareFigures, most: mostOf.figures },
  { compare: compareMunitions, most: mostOf.munitions },
  { compare: compareTargets, most: mostOf.targets },
  { compare: compareWords, most: mostOf.words },
  { compare: compareQuoted, most: mostOf.quoted },
  { compare: compareReality, most: mostOf.reality },
];

const areSpeech = (a: Mention, b: Mention): boolean => verbalTypes.has(a.event.type) || verbalTypes.has(b.event.type);

/** What the slots say, up to the first that bars the two: it needs no further reasons. */
export function evidenceOf(a: Mention, b: Mention): Evidence[] {
  const speech = areSpeech(a, b);
  const evidence: Evidence[] = [];
  for (const { compare } of slots) {
    const found = compare(a, b, speech);
    for (const one of found) evidence.push(one);
    if (found.some((one) => one.never)) break;
  }
  return evidence;
}

/** What one slot bars and nothing else does: the slot, and what all others say. */
export interface Barred {
  slot: 'date' | 'place';
  bar: Evidence;
  others: Evidence[];
}

/** What the other slots say of two that their day or their place alone bars; null where something else bars them, or nothing. */
export function evidencePast(a: Mention, b: Mention): Barred | null {
  const speech = areSpeech(a, b);
  let held: Pick<Barred, 'slot' | 'bar'> | null = null;
  const others: Evidence[] = [];
  for (const { compare } of slots)
    for (const one of compare(a, b, speech)) {
      if (!one.never) others.push(one);
      else if (one.bars === undefined || (held !== null && held.slot !== one.bars)) return null;
      else held = { slot: one.bars, bar: one };
    }
  return held === null ? null : { ...held, others };
}

/** Sums are rounded before they are held against a threshold. */
const margin = 0.01;

/** The same for mentions of two documents, or null as soon as what is left cannot make the two one event: so end most pairs. */
export function evidenceToJoin(a: Mention, b: Mention, areCopies: boolean): Evidence[] | null {
  const speech = areSpeech(a, b);
  const evidence: Evidence[] = [];
  let reach = mostBeside(a, b, areCopies) + margin;
  for (const { most } of slots) reach += most(a, b);
  for (const { compare, most } of slots) {
    reach -= most(a, b);
    for (const one of compare(a, b, speech)) {
      if (one.never) return null;
      reach += worth(one);
      evidence.push(one);
    }
    if (reach < weights.thresholds.same) return null;
  }
  return evidence;
}

const areKin = (modes: readonly string[], others: readonly string[]): boolean =>
  weights.kinModes.some(
    ([x, y]) => (modes.includes(x) && others.includes(y)) || (modes.includes(y) && others.includes(x)),
  );

/** Both name one place, and neither another one: towns around it fall one after the other. */
const areOfOnePlace = ({ places: a }: Mention, { places: b }: Mention): boolean =>
  a.length > 0 && [...a, ...b].every(({ key }) => a.some((one) => one.key === key) && b.some((one) => one.key === key));

function compareTypes(a: Mention, b: Mention): Evidence[] {
  const found: Evidence[] = [];
  const [left, right] = [a.event.type, b.event.type].sort() as [string, string];
  if (left === right) found.push({ feature: 'type-same', why: `both ${left}` });
  else if (near.has(`${left} ${right}`)) found.push({ feature: 'type-near', why: `${left} is close to ${right}` });
  else found.push({ feature: 'type-near', never: true, why: `${left} is not ${right}` });
  const [modes, others] = [a.event.mode, b.event.mode];
  if (modes.length > 0 && others.length > 0) {
    const shared = modes.filter((mode) => others.includes(mode)).sort();
    const barred = weights.exclusiveModes.find(
      ([x, y]) => (modes.includes(x) && others.includes(y)) || (modes.includes(y) && others.includes(x)),
    );
    if (shared.length > 0) found.push({ feature: 'mode-same', why: () => `same mode: ${shared.join(', ')}` });
    else if (barred) found.push({ feature: 'mode-other', never: true, why: `a ${barred[0]} is not a ${barred[1]}` });
    else if (!areKin(modes, others))
      found.push({ feature: 'mode-other', why: () => `other mode: ${inOrder(modes.join(), others.join(), ' / ')}` });
  }
  if (a.label.length > 0 && containment(a.label, b.label) === 1) {
    const shorter = a.event.label.length <= b.event.label.length ? a.event.label : b.event.label;
    found.push({ feature: 'label-same', why: `both "${shorter}"` });
  } else if (isTaking(a) && isTaking(b) && areOfOnePlace(a, b))
    found.push({ feature: 'label-same', times: 0.5, why: 'both tell that a place was taken' });
  // every denial says "denied"
  if (a.event.trigger === b.event.trigger && !verbalTypes.has(left))
    found.push({ feature: 'trigger-same', why: `same word: ${a.event.trigger}` });
  return found;
}

const ahead = new Set(['planned', 'threatened', 'predicted']);

function compareReality(a: Mention, b: Mention): Evidence[] {
  const [left, right] = [a.event.factuality, b.event.factuality];
  const isAhead = ahead.has(left) !== ahead.has(right) && left !== 'denied' && right !== 'denied';
  const isSupposed = (left === 'hypothetical') !== (right === 'hypothetical');
  if (!isAhead && !isSupposed) {
    // what one says did not happen may be what the other tells, if it goes by the same word
    const isNegated =
      (left === 'not-happened') !== (right === 'not-happened') && left !== 'denied' && right !== 'denied';
    return isNegated
      ? [
          {
            feature: 'reality-other',
            times: a.label.length > 0 && containment(a.label, b.label) === 1 ? 0.25 : 0.6,
            why: `${[left, right].sort().join(' is not ')}`,
          },
        ]
      : [];
  }
  // what was announced for a day and then happened on that day is one event; what is told as a plan after its day is another
  const isForetold = [a, b].every(
    ({ event, date, published }) =>
      !ahead.has(event.factuality) || date === null || published === null || published <= date.to,
  );
  const sameDay = a.date?.firm && b.date?.firm && a.date.from <= b.date.to + 1 && b.date.from <= a.date.to + 1;
  if (isAhead && !isSupposed && isForetold && sameDay) return [];
  return [{ feature: 'reality-other', why: `${[left, right].sort().join(' is not ')}` }];
}
