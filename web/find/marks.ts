interface Marked {
  start: number;
  text: string;
  marks: readonly { start: number; end: number }[];
}

/** A passage cut at its marks, in order; joined again the pieces are the passage. `at`: where a piece begins in the article. */
export function splitMarks({ start, text, marks }: Marked): { text: string; at: number; marked: boolean }[] {
  const pieces: { text: string; at: number; marked: boolean }[] = [];
  let done = start;
  const add = (end: number, marked: boolean) => {
    if (end <= done) return;
    pieces.push({ text: text.slice(done - start, end - start), at: done, marked });
    done = end;
  };
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    add(mark.start, false);
    add(mark.end, true);
  }
  add(start + text.length, false);
  return pieces;
}

/** The passages that are no more than the headline, which stands above them anyway, and the others. Marks at an article's edge and blanks aside. */
export function partHeadline<T extends Marked>(
  title: string | null,
  passages: readonly T[],
): { headline: T | null; others: T[] } {
  const isTitle = ({ text }: T) => title !== null && bare(text) === bare(title);
  return { headline: passages.find(isTitle) ?? null, others: passages.filter((one) => !isTitle(one)) };
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
