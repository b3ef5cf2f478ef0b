import { toldBefore } from './compare-dates.ts';
import { areCountedExactly } from './compare-figures.ts';
import { relate } from './compare-participants.ts';
import { isToldAlike } from './compare-words.ts';
import { areOneWord, type Mention } from './mention.ts';
import { rulingBetween } from './rulings.ts';
import { areNearTypes } from './slots.ts';
import { verbalTypes } from './weights.ts';

/**
 * Whether comparing two mentions can end in `same`: false where something bars it that is seen at a glance, or where no specific
 * slot can agree. Leaves out most pairs that are looked up together; what it lets through is compared in full. Symmetric.
 */
export function isPromising(a: Mention, b: Mention): boolean {
  if (a.document === b.document)
    return (a.retold !== null && a.retold === b.retold) || isDeniedThere(a, b) || isLikely(a, b);
  return isLikely(a, b) || ((a.whole !== a || b.whole !== b) && isLikely(a.whole, b.whole));
}

/** What one denies and another tells under one name need not name the same place. */
const isDeniedThere = ({ event: a }: Mention, { event: b }: Mention): boolean =>
  a.label === b.label && (a.factuality === 'denied') !== (b.factuality === 'denied');

function isLikely(a: Mention, b: Mention): boolean {
  if (a.event.rulings !== undefined && rulingBetween(a, b) !== null) return true;
  if (!areNearTypes(a.event.type, b.event.type) || areBarredByDay(a, b)) return false;
  const people = relatePeople(a, b);
  if (verbalTypes.has(a.event.type) || verbalTypes.has(b.event.type)) return people !== 'none' || areOneWord(a, b);
  return people === 'same' || isOneSite(a, b) || areFiguresAlike(a, b) || isToldAlike(a, b);
}

function areBarredByDay(a: Mention, b: Mention): boolean {
  const isApart = a.date?.firm && b.date?.firm && (a.date.from - b.date.to > 1 || b.date.from - a.date.to > 1);
  if (isApart && !areCountedExactly(a, b)) return true;
  return toldBefore(a, b) !== null || toldBefore(b, a) !== null;
}

/** The closest that anybody of one is to anybody of the other, whatever their parts in it. */
function relatePeople(a: Mention, b: Mention): 'same' | 'akin' | 'none' {
  let closest: 'akin' | 'none' = 'none';
  for (const one of a.people)
    for (const other of b.people) {
      const relation = relate(one, other);
      if (relation === 'same') return 'same';
      if (relation === 'broad' || relation === 'related') closest = 'akin';
    }
  return closest;
}

const isOneSite = (a: Mention, b: Mention): boolean =>
  a.places.some(({ key }) => b.places.some((other) => other.key === key));

function areFiguresAlike({ event: a }: Mention, { event: b }: Mention): boolean {
  if (a.killed !== null && b.killed !== null && a.killed.min === b.killed.min) return true;
  if (a.wounded !== null && b.wounded !== null && a.wounded.min === b.wounded.min) return true;
  return a.munitions.length > 0 && b.munitions.length > 0;
}

/** Whether all but the day, or all but the place, may say that two are one: called alike, with somebody in both. */
export function isNearlyPromising(one: Mention, other: Mention): boolean {
  const [a, b] = [one.whole, other.whole];
  if (a.document === b.document || a.event.type !== b.event.type || verbalTypes.has(a.event.type)) return false;
  if (a.event.label !== b.event.label && !a.event.mode.some((mode) => b.event.mode.includes(mode))) return false;
  const [isDay, isPlace] = [areBarredByDay(a, b), a.places.length > 0 && b.places.length > 0 && !isOneSite(a, b)];
  if (isDay === isPlace || (isDay && !areFiguresAlike(a, b))) return false;
  return relatePeople(a, b) === 'same';
}
