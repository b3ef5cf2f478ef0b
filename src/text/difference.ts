/** A stretch of two texts that is in both, or in one of them. Those that are not `added` make up the text before, those not `removed` the text after. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Tables larger than this are not made: what lies between the same beginning and end is then shown as replaced as a whole. */
const largestTable = 4_000_000;

/** What changed from one text to another: paragraph by paragraph, and word by word inside those that changed. */
export function findDifference(before: string, after: string): Difference[] {
  const pieces: Difference[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '' && added !== '') pieces.push(...compare(wordsOf(removed), wordsOf(added)));
    else if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    else if (added !== '') pieces.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of compare(linesOf(before), linesOf(after))) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      pieces.push({ kind, text });
    }
  }
  settle();
  return joined(bridged(joined(pieces)));
}

/** Between two changes a space that both texts have keeps nothing apart: what was replaced is read as a whole, not word by word. */
function bridged(pieces: readonly Difference[]): Difference[] {
  return pieces.flatMap((piece, i): Difference[] => {
    const isBetween = pieces[i - 1] !== undefined && pieces[i + 1] !== undefined;
    if (piece.kind !== 'same' || !isBetween || !/^[^\S\n]+$/.test(piece.text)) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Neighbours of one kind become one; what was removed stands before what was added in its place. */
function joined(pieces: readonly Difference[]): Difference[] {
  const all: Difference[] = [];
  for (const piece of pieces) {
    const [last, before] = [all.at(-1), all.at(-2)];
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.kind === 'removed' && last?.kind === 'added') {
      if (before?.kind === 'removed') before.text += piece.text;
      else all.splice(-1, 0, { ...piece });
    } else all.push({ ...piece });
  }
  return all;
}

/** By the longest common subsequence of the parts, after what both begin and end with. */
function compare(before: readonly string[], after: readonly string[]): Difference[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const a = before.slice(start, before.length - tail);
  const b = after.slice(start, after.length - tail);
  const same = (parts: readonly string[]): Difference => ({ kind: 'same', text: parts.join('') });
  const pieces = [same(before.slice(0, start)), ...compareMiddle(a, b), same(before.slice(before.length - tail))];
  return joined(pieces.filter(({ text }) => text !== ''));
}

function compareMiddle(a: readonly string[], b: readonly string[]): Difference[] {
  if (a.length * b.length > largestTable || a.length === 0 || b.length === 0) {
    const whole: Difference[] = [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  const pieces: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'removed', text: a[i++] ?? '' });
    } else pieces.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return pieces;
}
