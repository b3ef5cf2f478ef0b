import type { EditItem } from '../../src/ledger/index.ts';
import { likeness, markApart, type Stretch, sameWords } from './apart.ts';

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
  const [a, b] = [left.map(sameWords), right.map(sameWords)];
  const [onLeft, onRight] = [new Set(a), new Set(b)];
  const changed = a.filter((one) => !onRight.has(one)).length * b.filter((one) => !onLeft.has(one)).length;
  const worth = (i: number, j: number): number => {
    const [one, other] = [a[i] ?? '', b[j] ?? ''];
    if (one === other) return 1;
    if (changed > mostPairs || onRight.has(one) || onLeft.has(other)) return 0;
    const alike = likeness(one, other);
    return alike >= leastLike ? alike : 0;
  };
  const whole = (text: string, there: ReadonlySet<string>): Stretch[] => [{ text, own: !there.has(sameWords(text)) }];
  return pair(left.length, right.length, worth).map(([i, j]): Row => {
    const [one, other] = [i === null ? null : (left[i] ?? ''), j === null ? null : (right[j] ?? '')];
    if (one === null || other === null) {
      // a paragraph that stands elsewhere in the other text is not marked as missing from it
      return { left: one && whole(one, onRight), right: other && whole(other, onLeft), same: false } as Row;
    }
    if (i !== null && j !== null && a[i] === b[j]) {
      return { left: [{ text: one, own: false }], right: [{ text: other, own: false }], same: true };
    }
    const [before, after] = markApart([one, other]);
    return { left: before ?? null, right: after ?? null, same: false };
  });
}

/** Pairs in order with the greatest worth together; who finds no partner stands alone. */
function pair(most: number, others: number, worth: (i: number, j: number) => number): [number | null, number | null][] {
  const width = others + 1;
  const best = new Float64Array((most + 1) * width);
  const own = new Float64Array(most * others);
  for (let i = most - 1; i >= 0; i--) {
    for (let j = others - 1; j >= 0; j--) {
      const here = worth(i, j);
      own[i * others + j] = here;
      const without = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const paired = here > 0 ? here + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(without, paired);
    }
  }
  const pairs: [number | null, number | null][] = [];
  let [i, j] = [0, 0];
  while (i < most || j < others) {
    const here = best[i * width + j] ?? 0;
    const one = i < most && j < others ? (own[i * others + j] ?? 0) : 0;
    if (one > 0 && one + (best[(i + 1) * width + j + 1] ?? 0) >= here) pairs.push([i++, j++]);
    else if (i < most && (j >= others || (best[(i + 1) * width + j] ?? 0) >= here)) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  return pairs;
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
