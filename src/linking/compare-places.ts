import { areCountedOnce } from './compare-figures.ts';
import { type Evidence, inOrder, type Why, weakened } from './evidence.ts';
import type { Mention, Site } from './mention.ts';
import { weights } from './weights.ts';
import { containment, namesNoPlace, properWords } from './words.ts';

const fine = new Set(['point', 'town', 'district']);
type Relation = 'same' | 'inside' | 'near' | 'other' | 'unknown';
const rank: Record<Relation, number> = { same: 4, inside: 3, near: 2, unknown: 1, other: 0 };

/** What the places say: one that contains the other agrees, two that exclude each other cannot be one happening. */
export function comparePlaces(a: Mention, b: Mention, areVerbal: boolean): Evidence[] {
  const [left, right] = [namedIn(a.places), namedIn(b.places)];
  if (left.length === 0 || right.length === 0) return [];
  let best: Related | null = null;
  for (const x of left)
    for (const y of right) {
      const relation = relate(x, y);
      if (best === null || isBetter(relation, x, best)) best = { relation, x, y };
    }
  if (best === null) return [];
  if (best.relation === 'unknown') {
    if (areVerbal || !left.every(isPinned) || !right.every(isPinned)) return [];
    return [
      {
        feature: 'place-untied',
        why: bothNames(best, ' and ', ': nothing ties the places'),
      },
    ];
  }
  const tie = tieOf(best);
  if (tie !== null) {
    const { relation } = best;
    // a place that is merely likely on one side ties less, and makes nothing specific
    const isLikely = !left.some(
      (x) => !x.slot.weighed && right.some((y) => !y.slot.weighed && relate(x, y) === relation),
    );
    if (!isLikely) return [tie];
    return [weakened(tie, weights.weighed.same)];
  }
  // a country beside an act of speech is mostly one that is spoken of
  if (areVerbal && (best.x.slot.precision === 'country' || best.y.slot.precision === 'country')) return [];
  // where somebody spoke is told or left out at will: it bars nothing
  const isWeak = [left, right].some((sites) => sites.every(({ slot }) => slot.weighed));
  const never =
    !areVerbal && !isWeak && !areCountedOnce(a, b) && left.every((x) => right.every((y) => areFarApart(x, y)));
  const times = (areVerbal ? 0.4 : 1) * (isWeak ? weights.weighed.other : 1);
  return [
    {
      feature: 'place-other',
      times,
      never,
      ...(never && { bars: 'place' as const }),
      ...(isWeak && { weak: true as const }),
      why: bothNames(best, ' is not '),
    },
  ];
}

interface Related {
  relation: Relation;
  x: Site;
  y: Site;
}

const bothNames =
  ({ x, y }: Related, between: string, after = ''): Why =>
  () =>
    `${inOrder(nameOf(x), nameOf(y), between)}${after}`;

/** What two places that are one, lie one in the other, or lie close together say; null for any others. */
function tieOf({ relation, x, y }: Related): Evidence | null {
  const name = nameOf(x);
  if (relation === 'same') {
    const { precision } = x.slot;
    if (precision === 'country') return { feature: 'place-same-country', why: `both in ${name}` };
    if (precision === 'governorate')
      return { feature: 'place-same-governorate', why: `both in ${name}`, agrees: 'place' };
    return { feature: 'place-same-point', why: `both at ${name}`, agrees: 'place', specific: true };
  }
  if (relation === 'inside') {
    const [inner, outer] = x.above.has(y.key) ? [x, y] : [y, x];
    const why = `${nameOf(inner)} lies in ${nameOf(outer)}`;
    if (outer.slot.precision === 'country') return { feature: 'place-same-country', why };
    return { feature: 'place-inside', why, agrees: 'place' };
  }
  if (relation === 'near') return { feature: 'place-near', why: 'the places lie close together', agrees: 'place' };
  return null;
}

/** Every war has its "city" and its "base": what no list knows and no name tells is anywhere. */
const isNamed = (site: Site): boolean => isKnown(site) || !namesNoPlace(site.words);

const nameOf = (site: Site): string => site.slot.name ?? site.slot.surface;

function isBetter(relation: Relation, x: Site, best: { relation: Relation; x: Site }): boolean {
  if (rank[relation] !== rank[best.relation]) return rank[relation] > rank[best.relation];
  return relation === 'same' && level(x) < level(best.x);
}

const levels = ['point', 'town', 'district', 'governorate', 'country'];
const level = (site: Site): number => (site.slot.precision === null ? 1 : levels.indexOf(site.slot.precision));

const named = new WeakMap<readonly Site[], readonly Site[]>();

/** Those that have a name, the finest of them; worked out once, as a mention is compared with many. */
function namedIn(sites: readonly Site[]): readonly Site[] {
  const known = named.get(sites);
  if (known !== undefined) return known;
  const found = finest(sites.filter(isNamed));
  named.set(sites, found);
  return found;
}

/** A text that names a town and its country speaks of the town. */
function finest(sites: readonly Site[]): Site[] {
  const narrow = sites.filter((site) => !sites.some((other) => other !== site && other.above.has(site.key)));
  return narrow.length > 0 ? narrow : [...sites];
}

/** Named, and no wider than a district. */
const isPinned = (site: Site): boolean => site.slot.role !== 'from' && isSmall(site);

/** Coordinates say that it is another place; what contains a place is known too loosely to bar by. */
function areFarApart(x: Site, y: Site): boolean {
  const kilometres = distance(x, y);
  if (kilometres === null || x.slot.precision === 'country' || y.slot.precision === 'country') return false;
  return kilometres >= weights.farKilometres * (isFine(x) && isFine(y) ? 1 : 4);
}

function relate(x: Site, y: Site): Relation {
  if (x.key === y.key) return 'same';
  if (x.above.has(y.key) || y.above.has(x.key)) return 'inside';
  const [from, to] = [x.slot.role, y.slot.role];
  // where the rockets came from and where they went are two places of one event
  if (from !== to && (from === 'from' || to === 'from')) return 'unknown';
  const kilometres = distance(x, y);
  if (kilometres !== null && isFine(x) && isFine(y)) {
    if (kilometres <= weights.nearKilometres) return 'near';
    return kilometres >= weights.farKilometres ? 'other' : 'unknown';
  }
  if (areNamedAlike(x, y)) return 'near';
  if (x.slot.precision === null || y.slot.precision === null) return 'unknown';
  if (x.slot.precision === 'country' && y.slot.precision === 'country') return 'other';
  // "the north-east" has no edges that would leave a town outside
  if (isVague(x) || isVague(y)) return 'unknown';
  if (liesElsewhere(x, y) || liesElsewhere(y, x)) return 'other';
  return kilometres !== null && kilometres > 2 * weights.farKilometres ? 'other' : 'unknown';
}

/** What contains the finer place is known down to the governorate, and the other place is none of it and lies in none of it. */
function liesElsewhere(finer: Site, other: Site): boolean {
  if (level(finer) > level(other) || finer.above.size < 2 || other.above.size === 0) return false;
  if (other.slot.precision === 'governorate') return true;
  return (
    other.above.size >= 2 &&
    [...finer.above].some((key) => !other.above.has(key)) &&
    [...other.above].some((key) => !finer.above.has(key))
  );
}

/** "The Qaim district" and "near the Qaim crossing": one name, whatever kind of place it is of; two that lists know lie elsewhere where what contains them, or coordinates, say so. */
const areNamedAlike = (x: Site, y: Site): boolean =>
  x.words.length > 0 &&
  y.words.length > 0 &&
  (containment(x.words, y.words) === 1 ||
    ((isSmall(x) || isSmall(y)) &&
      !areFarApart(x, y) &&
      !liesElsewhere(x, y) &&
      !liesElsewhere(y, x) &&
      !namesNoPlace(x.words) &&
      !namesNoPlace(y.words) &&
      containment(properWords(x.words), properWords(y.words)) === 1));

const isKnown = ({ key }: Site): boolean => !key.startsWith('=');
/** Smaller than a governorate, as far as is known. */
const isSmall = (site: Site): boolean => site.slot.precision === null || isFine(site);

const isVague = ({ slot }: Site): boolean => slot.precision === 'governorate' && slot.lat === null;

const isFine = (site: Site): boolean => site.slot.precision !== null && fine.has(site.slot.precision);

/** Kilometres between two places on the sphere; null where either has no coordinates. */
function distance(x: Site, y: Site): number | null {
  const [a, b] = [x.slot, y.slot];
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const radians = Math.PI / 180;
  const [p, q] = [a.lat * radians, b.lat * radians];
  const half = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(half));
}
