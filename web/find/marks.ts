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
