import type { Stems } from './stems.ts';

/** A few of very many dimensions with their weights, in the order in which they were given. */
export interface SparseVector {
  keys: Uint32Array;
  weights: Float64Array;
  /** Where each key stands, plus one, at the first free place from its hash on. */
  places: Uint16Array | Uint32Array;
  length: number;
}

const spread = 0x9e3779b1;

/** `numbers` gives each word its dimension: vectors made with the same one hold against each other. */
export function vectorOf(weights: ReadonlyMap<string, number>, numbers: Stems): SparseVector {
  const keys = Uint32Array.from(weights.keys(), (key) => numbers.numberOf(key));
  const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 1));
  const places = keys.length < 65_535 ? new Uint16Array(size) : new Uint32Array(size);
  for (const [i, key] of keys.entries()) {
    let at = Math.imul(key, spread) & (size - 1);
    while (places[at] !== 0) at = (at + 1) & (size - 1);
    places[at] = i + 1;
  }
  const values = Float64Array.from(weights.values());
  let sum = 0;
  for (const value of values) sum += value * value;
  return { keys, weights: values, places, length: Math.sqrt(sum) };
}

/** How far two vectors point the same way: 0 to 1 where no weight is negative. Symmetric to the last bit unless both are of one size. */
export function cosine(a: SparseVector, b: SparseVector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  const { keys, weights, places } = many;
  const mask = places.length - 1;
  let product = 0;
  for (let i = 0; i < few.keys.length; i++) {
    const key = few.keys[i] as number;
    for (let at = Math.imul(key, spread) & mask; ; at = (at + 1) & mask) {
      const place = places[at] as number;
      if (place === 0) break;
      if (keys[place - 1] !== key) continue;
      product += (few.weights[i] as number) * (weights[place - 1] as number);
      break;
    }
  }
  return product / (a.length * b.length);
}
