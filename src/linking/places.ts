import type { Spot, Stretch } from '../model/index.ts';
import { compareText } from './order.ts';

/**
 * In the order of its block a document is compared with so many before it and so many after it: with all of a small block, with its
 * neighbours in time where many have the key. So what a document is compared with depends on what stands around it and not on how many there are.
 */
export const reach = 6;

/**
 * Under a key that passes documents meet only within so many days. What few documents have would else bring together what lies months apart, for a
 * glance that finds nothing, and the more of it the longer the ledger goes back.
 */
const passingDays = 30;

/** The day of documents whose day is not known: they are near to all. */
export const unknownDay = 0;

/** Keys carry their kind in their lowest bit: those of words, and of two names together, pass; those of a name, a place, a figure or a sentence last. */
export const asPassing = (key: number): number => key | 1;
export const asLasting = (key: number): number => key & ~1;

/** Whether two that have a key are close enough in time for it to count. */
export const areInReach = (key: number, a: Spot, b: Spot): boolean =>
  (key & 1) === 0 || a.day === unknownDay || b.day === unknownDay || Math.abs(a.day - b.day) <= passingDays;

export const compareSpots = (a: Spot, b: Spot): number => a.day - b.day || compareText(a.document, b.document);

/** Joins stretches of one block that meet. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const byKey = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const held = byKey.get(stretch.key);
    if (held === undefined) byKey.set(stretch.key, [stretch]);
    else held.push(stretch);
  }
  return [...byKey].flatMap(([key, all]) =>
    joinBlock(
      key,
      all.map(({ spots }) => spots),
    ),
  );
}

function joinBlock(key: number, lists: readonly (readonly Spot[])[]): Stretch[] {
  const ordered = lists.filter(({ length }) => length > 0).sort((a, b) => compareSpots(a[0] as Spot, b[0] as Spot));
  const joined: Stretch[] = [];
  for (const list of ordered) {
    const last = joined.at(-1);
    const end = last?.spots.at(-1);
    if (last === undefined || end === undefined || compareSpots(list[0] as Spot, end) > 0) {
      joined.push({ key, spots: [...list] });
      continue;
    }
    for (const spot of list) if (compareSpots(spot, last.spots.at(-1) as Spot) > 0) last.spots.push(spot);
  }
  return joined;
}

/** Two documents that stand near each other under a key. */
export interface Nearness {
  a: string;
  b: string;
  key: number;
}

/** Whom each of these documents stands near to, in the stretches around them. */
export function* nearOf(documents: ReadonlySet<string>, stretches: readonly Stretch[]): Generator<Nearness> {
  for (const { key, spots } of stretches)
    for (const [at, spot] of spots.entries()) {
      if (!documents.has(spot.document)) continue;
      for (let i = Math.max(0, at - reach); i <= Math.min(spots.length - 1, at + reach); i++) {
        const other = spots[i] as Spot;
        if (i === at || (i < at && documents.has(other.document)) || !areInReach(key, spot, other)) continue;
        yield { a: spot.document, b: other.document, key };
      }
    }
}

/** Who stands near each other where these documents are not, and not where they are: they stand between. */
export function* partedBy(documents: ReadonlySet<string>, stretches: readonly Stretch[]): Generator<Nearness> {
  for (const { key, spots } of stretches) {
    const others = spots.flatMap((spot, at) => (documents.has(spot.document) ? [] : [{ ...spot, at }]));
    if (others.length === spots.length) continue;
    for (const [i, one] of others.entries())
      for (let k = Math.min(others.length - 1, i + reach); k > i; k--) {
        const other = others[k] as Spot & { at: number };
        if (other.at - one.at <= reach) break;
        if (areInReach(key, one, other)) yield { a: one.document, b: other.document, key };
      }
  }
}
