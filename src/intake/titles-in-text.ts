import { bareOf, isSameLine, isStory, type Line } from './lines.ts';

/** How many lines from the top a title may stand below site names, dates and pictures. */
const reach = 8;

/**
 * Which line is the title: the one that says what was given, else a line printed twice at the top, else the first line
 * that is no furniture, is short and does not close as a sentence. -1 where none is.
 */
export function findTitleLine(lines: readonly Line[], given: string | null, isFree: (i: number) => boolean): number {
  if (given !== null) {
    const bare = bareOf(given);
    return lines.findIndex((line) => line.text.length <= given.length + 80 && line.bare === bare);
  }
  const story = lines.findIndex((line) => isStory(line) && !isTitleLike(line));
  const top = lines.slice(0, Math.min(reach, story < 0 ? lines.length : story + 1));
  const isRepeated = (line: Line, i: number) =>
    isFree(i) &&
    line.words >= 4 &&
    isTitleLike(line) &&
    lines.some((other, k) => k > i && k < reach + 4 && isSameLine(other, line));
  const repeated = top.findIndex(isRepeated);
  const first = top.findIndex((line, i) => isFree(i) && line.words >= 3 && isTitleLike(line));
  // Nothing but a site's name or the like may stand above a title that is printed twice.
  if (repeated >= 0 && (first < 0 || repeated === first || (top[first]?.words ?? 0) <= 5)) return repeated;
  // A text that is one line, or begins with its story, has no title.
  return first >= 0 && lines.length > 1 && (story < 0 ? first === 0 : first <= story) ? first : -1;
}

function isTitleLike(line: Line): boolean {
  return line.text.length <= 220 && line.words <= 30 && !/[.:،,]$/.test(line.text);
}
