import { areOutvoted, type Conflict } from './consensus.ts';
import { compareText } from './order.ts';

/** What is known of a pair: a positive `score` pulls together, a negative one apart, `never` forbids. */
export interface PairScore {
  score: number;
  never: boolean;
  /** A person said so: it goes before what other pairs say. */
  decided?: boolean;
  /** Pairs of one unit say one thing, and the closest of them says it. */
  unit?: string;
  /** The one slot that forbids; the score is that of all others. */
  odd?: string;
}

/** What a pair of clusters is judged by when they are large: so many members of each, taken in their fixed order. */
const witnesses = 8;

/**
 * Correlation clustering of one connected component: items end together where what speaks for it outweighs what speaks against it,
 * over all pairs and not only along a chain. Greedy, best pair first, ties by key: one result for one set of items, in whatever order.
 * `pairs`: the candidate pairs with positive scores. `scoreOf`: any pair's score, asked for only where two clusters might be joined.
 * `isDecided`: whether people said something of an item, so that it is asked about in however large a cluster. `most`: no cluster holds more.
 */
export function clusterItems<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  pairs: readonly { a: T; b: T; score: number }[],
  scoreOf: (a: T, b: T) => PairScore,
  isDecided: (item: T) => boolean = () => false,
  most = Number.POSITIVE_INFINITY,
  nearly: readonly { a: T; b: T; score: number }[] = [],
  areOneVoice: (a: T, b: T) => boolean = () => false,
): T[][] {
  if (items.length < 2) return [[...items]];
  const clusters = new Map<string, T[]>(items.map((item) => [keyOf(item), [item]]));
  const home = new Map<string, string>(items.map((item) => [keyOf(item), keyOf(item)]));
  const byRank = (list: readonly { a: T; b: T; score: number }[]) =>
    [...list].sort(
      (x, y) => y.score - x.score || compareText(keyOf(x.a), keyOf(y.a)) || compareText(keyOf(x.b), keyOf(y.b)),
    );
  // two clusters are asked about for each pair between them, and answer the same until one of them grows
  const refused = new Map<T[], Set<T[]>>();
  for (const { a, b } of [...byRank(pairs), ...byRank(nearly)]) {
    const [from, to] = [home.get(keyOf(b)) as string, home.get(keyOf(a)) as string];
    if (from === to) continue;
    const [left, right] = [clusters.get(to) as T[], clusters.get(from) as T[]];
    if (left.length + right.length > most) continue;
    const decided = isDecided(a) && (scoreOf(a, b).decided ?? false);
    if (!decided && refused.get(left)?.has(right)) continue;
    const [some, others] = [sample(left, isDecided), sample(right, isDecided)];
    if (decided ? areDecidedApart(some, others, scoreOf) : !belongTogether(some, others, scoreOf, areOneVoice)) {
      if (!decided) refused.set(left, (refused.get(left) ?? new Set<T[]>()).add(right));
      continue;
    }
    const joined = [...left, ...right].sort((x, y) => compareText(keyOf(x), keyOf(y)));
    clusters.set(to, joined);
    clusters.delete(from);
    for (const item of right) home.set(keyOf(item), to);
  }
  return [...clusters.values()]
    .map((cluster) => [...cluster].sort((x, y) => compareText(keyOf(x), keyOf(y))))
    .sort((x, y) => compareText(keyOf(x[0] as T), keyOf(y[0] as T)));
}

function belongTogether<T>(
  left: readonly T[],
  right: readonly T[],
  scoreOf: (a: T, b: T) => PairScore,
  areOneVoice: (a: T, b: T) => boolean,
): boolean {
  let sum = 0;
  const units = new Map<string, number>();
  const conflicts: Conflict<T>[] = [];
  for (const a of left)
    for (const b of right) {
      const { score, never, unit, odd } = scoreOf(a, b);
      if (odd !== undefined) conflicts.push({ slot: odd, a, b });
      else if (never) return false;
      if (unit === undefined) sum += score;
      else units.set(unit, Math.max(score, units.get(unit) ?? Number.NEGATIVE_INFINITY));
    }
  for (const score of units.values()) sum += score;
  if (sum <= 0 || conflicts.length === 0) return sum > 0;
  for (const side of [left, right])
    for (const [i, a] of side.entries())
      for (const b of side.slice(i + 1)) {
        const { odd } = scoreOf(a, b);
        if (odd !== undefined) conflicts.push({ slot: odd, a, b });
      }
  return areOutvoted([...left, ...right], conflicts, areOneVoice);
}

/** Where people joined two and parted two others, they stay apart: a wrong merge invents corroboration. */
function areDecidedApart<T>(left: readonly T[], right: readonly T[], scoreOf: (a: T, b: T) => PairScore): boolean {
  return left.some((a) =>
    right.some((b) => {
      const { never, decided = false } = scoreOf(a, b);
      return never && decided;
    }),
  );
}

/** Members spread over the whole cluster, and those of whom people said something; all of a small one. */
function sample<T>(cluster: readonly T[], isDecided: (item: T) => boolean): readonly T[] {
  if (cluster.length <= witnesses) return cluster;
  const spread = Array.from(
    { length: witnesses },
    (_, i) => cluster[Math.floor((i * cluster.length) / witnesses)] as T,
  );
  return [...new Set([...spread, ...cluster.filter(isDecided)])];
}
