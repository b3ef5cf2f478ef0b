/** Items that share a key, by their places in the list that was given, ascending. */
export interface Block {
  key: number;
  members: Uint32Array;
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const [low, high] = isLittleEndian ? [0, 1] : [1, 0];

/**
 * The blocks of two items or more, by key. `keysOf`: the 32-bit keys of each item; one may come twice. Sorts numbers in one stretch of
 * memory, as most keys are of one item only and lists of their own would cost more than all else.
 */
export function blocksOf(keysOf: readonly (readonly number[])[]): Block[] {
  const entries = new Uint32Array(2 * keysOf.reduce((sum, keys) => sum + keys.length, 0));
  let at = 0;
  for (const [item, keys] of keysOf.entries())
    for (const key of keys) {
      entries[at + low] = item;
      entries[at + high] = key;
      at += 2;
    }
  new BigUint64Array(entries.buffer).sort();
  const blocks: Block[] = [];
  for (let from = 0; from < entries.length; ) {
    let to = from + 2;
    while (to < entries.length && entries[to + high] === entries[from + high]) to += 2;
    const first = entries[from + low];
    if (to - from > 2 && entries[to - 2 + low] !== first) blocks.push(blockAt(entries, from, to));
    from = to;
  }
  return blocks;
}

function blockAt(entries: Uint32Array, from: number, to: number): Block {
  const members = new Uint32Array((to - from) / 2);
  let n = 0;
  for (let at = from; at < to; at += 2) {
    const item = entries[at + low] as number;
    if (n === 0 || members[n - 1] !== item) members[n++] = item;
  }
  return { key: entries[from + high] as number, members: members.subarray(0, n) };
}

/** Smallest first, then by key: in this order each item meets its rarest keys first. */
export const compareBlocks = (a: Block, b: Block): number => a.members.length - b.members.length || a.key - b.key;

/** Pairs of places in one list of items, each once, in order. */
export class Pairs {
  readonly #size: number;
  #held = new Float64Array(1024);
  #count = 0;

  constructor(size: number) {
    this.#size = size;
  }

  add(one: number, other: number): void {
    if (this.#count === this.#held.length) this.#grow();
    this.#held[this.#count++] = Math.min(one, other) * this.#size + Math.max(one, other);
  }

  /** Pairs come again and again: they are thinned out before more room is made for them. */
  #grow(): void {
    this.#thin();
    if (2 * this.#count < this.#held.length) return;
    const wider = new Float64Array(2 * this.#held.length);
    wider.set(this.#held.subarray(0, this.#count));
    this.#held = wider;
  }

  #thin(): void {
    const sorted = this.#held.subarray(0, this.#count).sort();
    let n = 0;
    for (const pair of sorted) if (n === 0 || sorted[n - 1] !== pair) sorted[n++] = pair;
    this.#count = n;
  }

  *[Symbol.iterator](): Generator<[number, number]> {
    this.#thin();
    for (const pair of this.#held.subarray(0, this.#count)) yield [Math.floor(pair / this.#size), pair % this.#size];
  }
}
