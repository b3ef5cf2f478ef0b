/** What a Map of Maps of numbers would hold, in one array: a number from 0 on by two whole numbers of at most 32 bits. */
export class PairTable {
  /** Of each cell the two numbers and, one more than it is, the third; 0 where it is free. Half of them at least are. */
  #cells = new Int32Array(3 << 8);
  #mask = (1 << 8) - 1;
  #size = 0;

  /** -1 where nothing was set. */
  get(one: number, other: number): number {
    const cells = this.#cells;
    const at = cellOf(cells, this.#mask, one, other);
    return (cells[at + 2] as number) - 1;
  }

  /** Sets what has not been set before. */
  set(one: number, other: number, value: number): void {
    if (2 * ++this.#size > this.#mask) this.#grow();
    put(this.#cells, this.#mask, one, other, value + 1);
  }

  #grow(): void {
    const before = this.#cells;
    this.#cells = new Int32Array(2 * before.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < before.length; at += 3)
      if (before[at + 2] !== 0)
        put(this.#cells, this.#mask, before[at] as number, before[at + 1] as number, before[at + 2] as number);
  }
}

/** The cell of two numbers, or the free one where they belong. */
function cellOf(cells: Int32Array, mask: number, one: number, other: number): number {
  const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  let k = (mixed ^ (mixed >>> 15)) & mask;
  while (cells[3 * k + 2] !== 0 && (cells[3 * k] !== one || cells[3 * k + 1] !== other)) k = (k + 1) & mask;
  return 3 * k;
}

function put(cells: Int32Array, mask: number, one: number, other: number, kept: number): void {
  const at = cellOf(cells, mask, one, other);
  cells[at] = one;
  cells[at + 1] = other;
  cells[at + 2] = kept;
}

/** Numbers values, and pairs of numbers, from 0 on in the order in which they are first seen. */
export class Numbering {
  readonly #values = new Map<string, number>();
  readonly #pairs = new PairTable();
  #size = 0;

  of(value: string): number {
    let number = this.#values.get(value);
    if (number === undefined) {
      number = this.#values.size;
      this.#values.set(value, number);
    }
    return number;
  }

  pair(one: number, other: number): number {
    let number = this.#pairs.get(one, other);
    if (number === -1) {
      number = this.#size++;
      this.#pairs.set(one, other, number);
    }
    return number;
  }
}

/** The numbers of all that phrases and happenings are described by, of the prepositions of phrases, and of the sorts of happenings. */
export const numbers = new Numbering();
export const prepositions = new Numbering();
export const sorts = new Numbering();
