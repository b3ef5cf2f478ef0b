import type { EditItem } from '../../src/ledger/index.ts';
import { type CutText, cutText, keysOf, likeness, markApart, type Stretch } from './apart.ts';

/** Two texts beside each other: what of each stands at one height; `same`: both have it. Null where one has nothing there. */
export interface Row {
  left: Stretch[] | null;
  right: Stretch[] | null;
  same: boolean;
}

/** So alike are two paragraphs at least that one stands for the other. */
const leastLike = 0.4;
/** Between more pairs than these of changed paragraphs likeness is not looked for: they would make the reader wait. */
const mostPairs = 2_500;

/** Puts the paragraphs of two texts beside each other: the same ones, and between them those that are most alike. */
export function rowsOfTexts(left: readonly string[], right: readonly string[]): Row[] {
  const [lefts, rights] = [left.map(cutText), right.map(cutText)];
  const [a, b] = [lefts.map(keysOf), rights.map(keysOf)];
  const [onLeft, onRight] = [new Set(a), new Set(b)];
  const changed = a.filter((one) => !onRight.has(one)).length * b.filter((one) => !onLeft.has(one)).length;
  const worth = (i: number, j: number): number => {
    const [one, other] = [a[i] ?? '', b[j] ?? ''];
    if (one === other) return 1;
    if (changed > mostPairs || onRight.has(one) || onLeft.has(other)) return 0;
    const alike = likeness(lefts[i] as CutText, rights[j] as CutText);
    return alike >= leastLike ? alike : 0;
  };
  // a paragraph that stands elsewhere in the other text is not marked as missing from it
  const alone = (at: number | null, texts: readonly CutText[], there: ReadonlySet<string>): Stretch[] | null => {
    const text = at === null ? undefined : texts[at];
    return text === undefined ? null : [{ text: text.text, own: !there.has(keysOf(text)) }];
  };
  return pairs(a, b, worth).map(([i, j]): Row => {
    if (i === null || j === null)
      return { left: alone(i, lefts, onRight), right: alone(j, rights, onLeft), same: false };
    const [one, other] = [left[i] ?? '', right[j] ?? ''];
    if (a[i] === b[j]) return { left: [{ text: one, own: false }], right: [{ text: other, own: false }], same: true };
    const [before, after] = markApart([one, other]);
    return { left: before ?? null, right: after ?? null, same: false };
  });
}

type Pair = [number | null, number | null];
/** What two texts can be worth to each other at the places `i` and `j`. */
type Worth = (i: number, j: number) => number;

/** Larger tables than this are not made: texts that differ in so much are held together by what stands in both once. */
const mostCells = 1_000_000;

/** Puts two lists of paragraphs beside each other, in order; who finds no partner stands alone. */
function pairs(a: readonly string[], b: readonly string[], worth: Worth): Pair[] {
  const found: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [toLeft, toRight] of [...anchors(a, b), [a.length, b.length] as const]) {
    found.push(...pairBetween(i, toLeft, j, toRight, worth));
    if (toLeft < a.length) found.push([toLeft, toRight]);
    [i, j] = [toLeft + 1, toRight + 1];
  }
  return found;
}

/** What surely stands beside each other: the same paragraphs at both ends; between them, where a table of all would be too large, those that each text has once. */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let last = 0;
  while (last < a.length - first && last < b.length - first && a[a.length - 1 - last] === b[b.length - 1 - last])
    last++;
  const [toLeft, toRight] = [a.length - last, b.length - last];
  const isLarge = (toLeft - first) * (toRight - first) > mostCells;
  return [
    ...Array.from({ length: first }, (_, n): [number, number] => [n, n]),
    ...(isLarge ? increasing(onceInBoth(a, b, first, toLeft, toRight)) : []),
    ...Array.from({ length: last }, (_, n): [number, number] => [toLeft + n, toRight + n]),
  ];
}

function onceInBoth(a: readonly string[], b: readonly string[], from: number, to: number, otherTo: number) {
  const places = (texts: readonly string[], end: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let n = from; n < end; n++) found.set(texts[n] as string, found.has(texts[n] as string) ? -1 : n);
    return found;
  };
  const there = places(b, otherTo);
  return [...places(a, to)].flatMap(([text, at]): [number, number][] => {
    const other = there.get(text) ?? -1;
    return at === -1 || other === -1 ? [] : [[at, other]];
  });
}

/** The longest of the pairs, in order of their first place, whose second place rises too. */
function increasing(given: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [n, [, place]] of given.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((given[ends[middle] as number]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = n;
  }
  const chosen: [number, number][] = [];
  for (let n = ends.at(-1) ?? -1; n !== -1; n = before[n] ?? -1) chosen.push(given[n] as [number, number]);
  return chosen.reverse();
}

/** Pairs in order with the greatest worth together. */
function pairBetween(fromLeft: number, toLeft: number, fromRight: number, toRight: number, worth: Worth): Pair[] {
  const [most, others] = [toLeft - fromLeft, toRight - fromRight];
  if (most * others > mostCells || most === 0 || others === 0)
    return [
      ...Array.from({ length: most }, (_, n): Pair => [fromLeft + n, null]),
      ...Array.from({ length: others }, (_, n): Pair => [null, fromRight + n]),
    ];
  const width = others + 1;
  const best = new Float64Array((most + 1) * width);
  const own = new Float64Array(most * others);
  for (let i = most - 1; i >= 0; i--) {
    for (let j = others - 1; j >= 0; j--) {
      const here = worth(fromLeft + i, fromRight + j);
      own[i * others + j] = here;
      const without = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const paired = here > 0 ? here + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(without, paired);
    }
  }
  const found: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < most || j < others) {
    const here = best[i * width + j] ?? 0;
    const one = i < most && j < others ? (own[i * others + j] ?? 0) : 0;
    if (one > 0 && one + (best[(i + 1) * width + j + 1] ?? 0) >= here) found.push([fromLeft + i++, fromRight + j++]);
    else if (i < most && (j >= others || (best[(i + 1) * width + j] ?? 0) >= here)) found.push([fromLeft + i++, null]);
    else found.push([null, fromRight + j++]);
  }
  return found;
}

/** The paragraphs before and after an edit, beside each other, with exactly what was taken out and put in. */
export function rowsOfEdit(pieces: EditItem['text']): Row[] {
  const rows: Row[] = [];
  let [left, right]: [Stretch[], Stretch[]] = [[], []];
  const isAtEnd = (side: readonly Stretch[]) => side.length === 0 || side.at(-1)?.text.endsWith('\n') === true;
  const settle = () => {
    const has = (side: readonly Stretch[]) => side.some(({ text }) => text.trim() !== '');
    const same = ![...left, ...right].some(({ own }) => own);
    if (has(left) || has(right)) rows.push({ left: has(left) ? left : null, right: has(right) ? right : null, same });
    [left, right] = [[], []];
  };
  for (const { kind, text } of pieces) {
    for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      if (kind !== 'added') left.push({ text: line, own: kind === 'removed' });
      if (kind !== 'removed') right.push({ text: line, own: kind === 'added' });
      if (kind === 'same' && line.endsWith('\n')) settle();
    }
    if (isAtEnd(left) && isAtEnd(right)) settle();
  }
  settle();
  return rows;
}
