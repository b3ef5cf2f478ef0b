import type { Span } from '../model/index.ts';
import { fold } from '../text/index.ts';

/** A line of a text without the white space at its ends. `run`: lines with no blank line between them share one. */
export interface Line extends Span {
  text: string;
  /** Folded, without marks at its edges, white space as single blanks: what phrases and titles are compared by. */
  readonly bare: string;
  words: number;
  run: number;
  /** Whether it closes as a sentence does. */
  isClosed: boolean;
}

const closed = /[.!؟?…。](?:["'”’»)\]\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\s)*$/;

/** Folded, edges bare, blanks single. */
export function bareOf(text: string): string {
  return fold(text)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Whether the line holds all of a long sentence or several: part of the story, whatever it says. */
export function isStory(line: Line): boolean {
  return line.words >= 20 || (line.isClosed && line.words >= 7) || (line.text.endsWith(':') && line.words >= 10);
}

/** The lines of a text, in order. Lines of a hard-wrapped paragraph come as one. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  let run = 0;
  let isBlank = true;
  for (let from = 0; from <= text.length; ) {
    breaks.lastIndex = from;
    const found = breaks.exec(text);
    const to = found?.index ?? text.length;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') isBlank = true;
    else {
      if (isBlank) run += 1;
      isBlank = false;
      const start = from + (raw.length - raw.trimStart().length);
      lines.push(lineOf(text, start, start + trimmed.length, run));
    }
    from = found === null ? text.length + 1 : to + found[0].length;
  }
  return joinWrapped(text, lines);
}

function lineOf(text: string, start: number, end: number, run: number): Line {
  const content = text.slice(start, end);
  // The tail of a huge line says as much about its end as all of it.
  const tail = content.slice(-40);
  let bare: string | null = null;
  return {
    start,
    end,
    text: content,
    // Most paragraphs are never compared.
    get bare() {
      bare ??= bareOf(content);
      return bare;
    },
    words: countWords(content),
    run,
    isClosed: closed.test(tail),
  };
}

function countWords(text: string): number {
  let count = 1;
  let inBlank = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isBlank =
      code === 32 ||
      (code >= 9 && code <= 13) ||
      code === 0xa0 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x3000;
    if (isBlank && !inBlank) count += 1;
    inBlank = isBlank;
  }
  return count;
}

/** Whether two lines say the same, whatever stands at their edges. */
export function isSameLine(a: Line, b: Line): boolean {
  return Math.abs(a.text.length - b.text.length) <= 40 && a.bare === b.bare;
}

/** Joins runs that were wrapped at a width: lines of nearly one length that mostly do not close. */
function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i] as Line;
    let next = i + 1;
    while (next < lines.length && lines[next]?.run === first.run) next += 1;
    const run = lines.slice(i, next);
    const body = run.slice(0, -1);
    const lengths = body.map((line) => line.text.length);
    const isWrapped =
      run.length >= 3 &&
      Math.min(...lengths) >= 45 &&
      Math.max(...lengths) <= 110 &&
      Math.max(...lengths) - Math.min(...lengths) <= 20 &&
      body.filter((line) => line.isClosed).length <= body.length / 3;
    if (isWrapped) joined.push(lineOf(text, first.start, (run.at(-1) as Line).end, first.run));
    else joined.push(...run);
    i = next;
  }
  return joined;
}
