import type { HomeBook, PairBook } from './books.ts';
import { clusterItems, type PairScore } from './clusters.ts';
import { type Asking, documentsOf } from './questions.ts';

/** How items of one kind are gathered. */
export interface Grouping<T> {
  pairs: PairBook;
  /** Pairs that belong together only as part of larger groups. */
  near?: PairBook;
  areOneVoice?(a: T, b: T): boolean;
  homes: HomeBook;
  /** Loads what the items are made of. */
  prepare(items: readonly string[]): Asking<void>;
  get(item: string): T;
  keyOf(item: T): string;
  scoreOf(a: T, b: T): PairScore;
  /** What a pair that was held to belong together is ranked by. */
  rank(a: T, b: T): number;
  isDecided?(item: T): boolean;
  /** The most items that a group may hold. */
  most?: number;
}

/**
 * Clusters anew what has changed, and nothing else, giving what clustering everything anew would give. `fresh`: items that are in no group;
 * `touched`: groups that lost a member, or some pair of which changed. Such groups are clustered with all that pairs lead to from
 * them. What is decided of two items follows from the groups that hold them; so as long as no group around takes part in a merge, all others
 * come out as they stand. One that does is touched itself, and what pairs lead to from it comes in.
 */
export function* regroup<T>(
  grouping: Grouping<T>,
  fresh: readonly string[],
  touched: Iterable<string>,
): Asking<{ gone: string[]; clusters: T[][] }> {
  const { pairs, homes, keyOf } = grouping;
  const open = new Set(touched);
  for (;;) {
    const items = yield* withNeighbours(grouping, fresh, open);
    const all = [...items.keys()];
    yield* grouping.prepare(all);
    const ranked = all.flatMap((item) =>
      pairs
        .of(item)
        .filter((pair) => pair.a === item && items.has(pair.b))
        .map((pair) => {
          const [a, b] = [grouping.get(pair.a), grouping.get(pair.b)];
          return { a, b, score: grouping.rank(a, b) };
        }),
    );
    const nearly = all.flatMap((item) =>
      (grouping.near?.of(item) ?? [])
        .filter((pair) => pair.a === item && items.has(pair.b))
        .map((pair) => {
          const [a, b] = [grouping.get(pair.a), grouping.get(pair.b)];
          return { a, b, score: grouping.scoreOf(a, b).score };
        }),
    );
    const isDecided = grouping.isDecided ?? (() => false);
    const clusters = clusterItems(
      all.map(grouping.get),
      keyOf,
      ranked,
      grouping.scoreOf,
      isDecided,
      grouping.most,
      nearly,
      grouping.areOneVoice,
    );
    const drawnIn = new Set<string>();
    const inside: T[][] = [];
    for (const cluster of clusters) {
      const around = new Set(cluster.flatMap((one) => items.get(keyOf(one)) ?? []));
      const isInside = cluster.some((one) => items.get(keyOf(one)) === null);
      if (isInside || around.size > 1) for (const home of around) drawnIn.add(home);
      if (isInside) inside.push(cluster);
    }
    if (drawnIn.size === 0) return { gone: [...open], clusters: inside };
    for (const home of drawnIn) open.add(home);
    yield* homes.loadMembers(drawnIn);
  }
}

/** The items of what has changed, with null, and those of the groups around it, with the id of each. */
function* withNeighbours<T>(
  { pairs, near, homes }: Grouping<T>,
  fresh: readonly string[],
  open: ReadonlySet<string>,
): Asking<Map<string, string | null>> {
  yield* homes.loadMembers(open);
  const items = new Map<string, string | null>();
  for (const item of [...fresh, ...[...open].flatMap((home) => homes.membersOf(home))]) items.set(item, null);
  yield* pairs.load(documentsOf(items.keys()));
  if (near !== undefined) yield* near.load(documentsOf(items.keys()));
  const beside = [...items.keys()].flatMap((item) =>
    [...pairs.of(item), ...(near?.of(item) ?? [])].flatMap(({ a, b }) => [a, b]),
  );
  yield* homes.loadDocuments(documentsOf(beside));
  const around = new Set(beside.filter((item) => !items.has(item)).flatMap((item) => homes.homeOf(item) ?? []));
  yield* homes.loadMembers(around);
  for (const home of around) for (const item of homes.membersOf(home)) items.set(item, home);
  yield* pairs.load(documentsOf(items.keys()));
  if (near !== undefined) yield* near.load(documentsOf(items.keys()));
  return items;
}
