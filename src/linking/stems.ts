/** Sets of stems as sorted numbers: what two of them share is counted many times faster than over texts. */
export type StemSet = Uint32Array;

/** Numbers stems in the order in which they come: the numbers hold for one run, and only ever tell equal from other. */
export class Stems {
  readonly #ids = new Map<string, number>();

  /** `stems`: each once. */
  setOf(stems: readonly string[]): StemSet {
    return Uint32Array.from(stems, (stem) => this.numberOf(stem)).sort();
  }

  numberOf(stem: string): number {
    const known = this.#ids.get(stem);
    if (known !== undefined) return known;
    this.#ids.set(stem, this.#ids.size);
    return this.#ids.size - 1;
  }
}

/** How many members two sets share. */
export function countCommon(a: StemSet, b: StemSet): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as number;
    const y = b[k] as number;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return shared;
}

/** Shared members over the mean of both sets: 0 to 1. */
export const likeness = (a: StemSet, b: StemSet): number =>
  a.length + b.length === 0 ? 0 : (2 * countCommon(a, b)) / (a.length + b.length);

/** Shared members over the smaller set (0 to 1), which a longer telling of the same content does not lower. */
export function withinSmaller(a: StemSet, b: StemSet): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countCommon(a, b) / smaller;
}
