/** A pair that one slot keeps apart, and nothing else. */
export interface Conflict<T> {
  slot: string;
  a: T;
  b: T;
}

/** So many voices at least, and twice as many as those that differ, are taken to be right. */
const fewest = 2;

/**
 * Whether the conflicts between items are those of a few that the others outvote in that slot: one wrong day in one telling neither bars nor spreads.
 * Items of one voice (copies, tellings of one document) count once. `conflicts`: all between any two of the items.
 */
export function areOutvoted<T>(
  items: readonly T[],
  conflicts: readonly Conflict<T>[],
  areOneVoice: (a: T, b: T) => boolean,
): boolean {
  return [...new Set(conflicts.map(({ slot }) => slot))].every((slot) =>
    isSettled(
      items,
      conflicts.filter((one) => one.slot === slot),
      areOneVoice,
    ),
  );
}

/** Takes out whoever differs from most, until nobody differs from anybody, and looks whether the rest is large enough to speak against them. */
function isSettled<T>(
  items: readonly T[],
  conflicts: readonly Conflict<T>[],
  areOneVoice: (a: T, b: T) => boolean,
): boolean {
  const against = new Map<T, Set<T>>();
  const put = (a: T, b: T): void => void against.set(a, (against.get(a) ?? new Set<T>()).add(b));
  for (const { a, b } of conflicts) {
    put(a, b);
    put(b, a);
  }
  const voices = (some: Iterable<T>): number => countVoices([...some], areOneVoice);
  const odd = new Set<T>();
  for (;;) {
    let [most, worst]: [number, T | null] = [0, null];
    for (const item of items) {
      if (odd.has(item)) continue;
      const count = voices([...(against.get(item) ?? [])].filter((other) => !odd.has(other)));
      if (count > most) [most, worst] = [count, item];
    }
    if (worst === null) break;
    odd.add(worst);
  }
  const heard = (item: T): number => voices([...(against.get(item) ?? [])].filter((other) => !odd.has(other)));
  return (
    [...odd].every((item) => heard(item) >= fewest) && 2 * voices(odd) <= voices(items.filter((item) => !odd.has(item)))
  );
}

function countVoices<T>(items: readonly T[], areOneVoice: (a: T, b: T) => boolean): number {
  const counted: T[] = [];
  for (const item of items) if (!counted.some((one) => areOneVoice(one, item))) counted.push(item);
  return counted.length;
}
