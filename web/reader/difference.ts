/** A stretch that two texts share, or that only one of them has. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More words than this in what differs are compared by sentences, so that no text makes the page stand still. */
const mostWords = 3000;

/** What turns one text into the other, word by word. The `same` and `removed` stretches joined are the old one, `same` and `added` the new. */
export function findDifference(before: string, after: string): Stretch[] {
  const split = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];
  let [old, now] = [split(before), split(after)];
  if (Math.max(old.length, now.length) > mostWords * 2) {
    const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
    [old, now] = [lines(before), lines(after)];
  }
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = compare(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return join([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** The longest common subsequence; where even that is too much, all of one for all of the other. */
function compare(old: string[], now: string[]): Stretch[] {
  if (old.length * now.length > mostWords * mostWords) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  }
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        old[a] === now[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const found: Stretch[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (a < old.length && b < now.length && old[a] === now[b]) {
      found.push({ kind: 'same', text: old[a] ?? '' });
      a += 1;
      b += 1;
    } else if (
      b >= now.length ||
      (a < old.length && (lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0))
    ) {
      found.push({ kind: 'removed', text: old[a] ?? '' });
      a += 1;
    } else {
      found.push({ kind: 'added', text: now[b] ?? '' });
      b += 1;
    }
  }
  return found;
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
