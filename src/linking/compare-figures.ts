import type { Quantity } from '../model/index.ts';
import type { Evidence } from './evidence.ts';
import type { Mention } from './mention.ts';

const low = (quantity: Quantity): number => quantity.min ?? 0;
/** "Tens" here and "tens" there, "at least twenty" twice: no figure in common. */
const areVague = (...figures: Quantity[]): boolean =>
  figures.some(({ min, max }) => max !== null && min !== null && max > 2 * min) ||
  figures.every(({ max }) => max === null);
const high = (quantity: Quantity): number => quantity.max ?? Number.POSITIVE_INFINITY;

/** Whether two counts can both be right: "at least five" and "seven" can, "five" and "seven" cannot. */
export const canAgree = (a: Quantity, b: Quantity): boolean => low(a) <= high(b) && low(b) <= high(a);

/** "At least twelve" does not exclude eighteen, and says nothing of them. */
const isNear = (small: number, large: number): boolean => large <= 1.4 * small + 1;

/** Of many dead one more or less is counted by each. */
const areClose = (small: number, large: number): boolean => small >= 20 && large <= 1.1 * small;

/** What killed and wounded say. Tolls rise and are told differently, so they never bar; only figures that lie far apart speak against. */
export function compareFigures(a: Mention, b: Mention): Evidence[] {
  const found: Evidence[] = [];
  for (const what of ['killed', 'wounded'] as const) {
    const [left, right] = [a.event[what], b.event[what]];
    if (left === null || right === null) continue;
    const [small, large] = [Math.min(low(left), low(right)), Math.max(low(left), low(right))];
    if (small === large && small > 0 && !areVague(left, right)) {
      const evidence: Evidence = { feature: 'figures-same', why: `both ${small} ${what}`, agrees: what };
      found.push(large >= 3 ? { ...evidence, specific: true } : { ...evidence, times: large === 2 ? 0.6 : 0.4 });
    } else if (canAgree(left, right) && isNear(small, large))
      found.push({ feature: 'figures-agree', why: `the numbers of ${what} do not exclude each other` });
    else if (areClose(small, large))
      found.push({ feature: 'figures-agree', why: `the numbers of ${what} lie close together` });
    else if (large > 3 * small + 5)
      found.push({ feature: 'figures-far', why: `${small} ${what} and ${large} ${what}` });
  }
  return found;
}

export function compareMunitions(a: Mention, b: Mention): Evidence[] {
  const [left, right] = [a.event.munitions, b.event.munitions];
  if (left.length === 0 || right.length === 0) return [];
  const pairs = left.flatMap((one) =>
    right.filter((other) => other.kind === one.kind).map((other) => ({ one, other })),
  );
  const [first] = pairs;
  if (first === undefined) {
    const kinds = [left[0]?.kind, right[0]?.kind].sort().join(' / ');
    return [{ feature: 'munition-other', why: `other weapon: ${kinds}` }];
  }
  const found: Evidence[] = [{ feature: 'munition-same', why: `same weapon: ${first.one.kind}` }];
  const counted = pairs.find(({ one, other }) => one.min !== null && one.min === other.min && one.min > 1);
  if (counted)
    found.push({
      feature: 'munition-count-same',
      why: `${counted.one.min} of ${counted.one.kind} in both`,
      agrees: 'munitions',
      specific: true,
    });
  return found;
}

/** So many dead, or dead and wounded, are hardly counted twice: where one text has another day or place, it may be mistaken. */
const countedOnce = 10;

export function areCountedOnce({ event: a }: Mention, { event: b }: Mention): boolean {
  const isSame = (what: 'killed' | 'wounded', least: number): boolean =>
    a[what]?.min != null && a[what].min >= least && a[what].min === b[what]?.min && a[what].max === b[what]?.max;
  return isSame('killed', countedOnce) || (isSame('killed', 3) && isSame('wounded', 3));
}

/** "Fifty" is told of many attacks. */
export const isRound = (count: number): boolean => count >= 10 && count % 10 === 0;

/** The same with no round number: so many dead that even two stated days, few apart, are those of one attack. */
export const areCountedExactly = (a: Mention, b: Mention): boolean =>
  areCountedOnce(a, b) && !isRound(a.event.killed?.min ?? 0);
