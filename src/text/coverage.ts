interface Covering<T> {
  start: number;
  end: number;
  value: T;
}

interface Ordered<T> extends Covering<T> {
  order: number;
}

/** Spans of a text, each with what it stands for, asked again and again which of them cover a position. */
export class Coverage<T> {
  readonly #spans: readonly Ordered<T>[];
  /** For each span, the furthest end of it and those before it. */
  readonly #reach: readonly number[];

  /** `spans`: `[start, end)` in any order; they may overlap. */
  constructor(spans: readonly Covering<T>[]) {
    this.#spans = spans
      .map(({ start, end, value }, order) => ({ start, end, value, order }))
      .sort((a, b) => a.start - b.start);
    let furthest = Number.NEGATIVE_INFINITY;
    this.#reach = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** What covers a position, in the order in which it was given. */
  at(position: number): readonly Covering<T>[] {
    const found: Ordered<T>[] = [];
    let i = firstBehind(this.#spans, position) - 1;
    for (; i >= 0 && (this.#reach[i] as number) > position; i--) {
      const span = this.#spans[i] as Ordered<T>;
      if (span.end > position) found.push(span);
    }
    return found.sort((a, b) => a.order - b.order);
  }
}

/** How many of these, sorted by their start, start at a position or before it: the place of the first that starts behind it. */
export function firstBehind(sorted: readonly { start: number }[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as { start: number }).start <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
