/** Numbers values, and pairs of numbers, from 0 on in the order in which they are first seen. */
export class Numbering {
  readonly #values = new Map<string, number>();
  readonly #pairs: Map<number, number>[] = [];
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
    let row = this.#pairs[other];
    if (row === undefined) {
      row = new Map();
      this.#pairs[other] = row;
    }
    let number = row.get(one);
    if (number === undefined) {
      number = this.#size++;
      row.set(one, number);
    }
    return number;
  }
}

/** The numbers of all that phrases and happenings are described by, and of the sorts of happenings. */
export const numbers = new Numbering();
export const sorts = new Numbering();
