import { fold, foldWord } from './fold.ts';

/**
 * A token of the kept text. `word`: a run of letters (Arabic or other) with its marks; `number`: digits with inner separators;
 * `mark`: one punctuation mark, or one undecoded HTML entity. White space is no token.
 * `folded`: of a word see fold(); of a number its ASCII digits without grouping ("٦٬٠٠٠" is "6000", "5.5" stays);
 * of a mark: `«` any opening quotation mark, `»` any closing one, `"` one that does not tell, `\n` a line break, else the mark itself.
 * `written`: of a word, what stands in the text; of the others the same as `folded`.
 * `glued`: no white space stands between it and the token before.
 */
export interface Token {
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
  folded: string;
  written: string;
  glued: boolean;
}

const openers = '“«„‹〈《‘';
const closers = '”»›〉》’';
const entityNames: Record<string, string> = {
  nbsp: ' ',
  zwnj: ' ',
  zwj: ' ',
  quot: '"',
  laquo: '«',
  raquo: '»',
  ldquo: '«',
  rdquo: '»',
  amp: '&',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  hellip: '…',
};
const entity = /&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([a-zA-Z]{2,6}));/y;
const letter = /[\p{L}\p{M}\p{Nl}]/u;
const isSpaceTable = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++)
  if (/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(String.fromCharCode(code))) isSpaceTable[code] = 1;

const other = 0;
const arabicLetter = 1;
const otherLetter = 2;
const digit = 3;
const joiner = 4;
/** The class of each UTF-16 unit; surrogates count as letters, so that a pair is never cut. */
const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const unit = String.fromCharCode(code);
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9))
    classes[code] = digit;
  else if (
    code === 0x640 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0
  )
    classes[code] = joiner;
  else if (code >= 0xd800 && code <= 0xdfff) classes[code] = otherLetter;
  else if (letter.test(unit))
    classes[code] =
      (code >= 0x600 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfefc) || (code >= 0x750 && code <= 0x77f)
        ? arabicLetter
        : otherLetter;
}

const classAt = (text: string, i: number): number =>
  i < text.length ? (classes[text.charCodeAt(i)] as number) : other;

/** Splits `text.slice(start, end)` into tokens; offsets are into `text`. */
export function findTokens(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let i = start;
  let glued = false;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isSpaceTable[code] && code !== 10) {
      glued = false;
      i++;
      continue;
    }
    const kind = classes[code] as number;
    const from = i;
    if (kind === arabicLetter || kind === otherLetter) {
      i = wordEnd(text, i, end);
      const { folded, written } = foldWord(text, from, i);
      tokens.push({ start: from, end: i, kind: 'word', folded, written, glued });
    } else if (kind === digit) {
      i = numberEnd(text, i, end);
      const folded = foldNumber(text.slice(from, i));
      tokens.push({ start: from, end: i, kind: 'number', folded, written: folded, glued });
    } else if (kind === joiner) {
      // a mark that is seen by nobody: dropped, whatever stands before and after it is still glued
      i++;
      continue;
    } else {
      const mark = readMark(text, i, end);
      i = mark.end;
      const { folded } = mark;
      if (folded !== ' ') tokens.push({ start: from, end: i, kind: 'mark', folded, written: folded, glued });
      if (folded === ' ' || folded === '\n') {
        glued = false;
        continue;
      }
    }
    glued = true;
  }
  turnGuillemets(tokens, text);
  return tokens;
}

const turned: Readonly<Record<string, string>> = { '«': '»', '»': '«' };

/** Some archives keep guillemets as they were seen from left to right (»…«): where fewer of them stay alone that way, or most that open stand before a space, they are turned round. */
function turnGuillemets(tokens: Token[], text: string): void {
  const marks = tokens.filter(({ kind, start }) => kind === 'mark' && (text[start] === '«' || text[start] === '»'));
  if (marks.length < 2 || text[(marks[0] as Token).start] !== '»') return;
  if (alone(marks, '»') >= alone(marks, '«') && !closesWithOpening(tokens)) return;
  for (const mark of marks) {
    mark.folded = turned[mark.folded] as string;
    mark.written = mark.folded;
  }
}

/** "كلام« ." and "الحياة « إنه": where most of the marks that open elsewhere have no word right behind them. */
function closesWithOpening(tokens: readonly Token[]): boolean {
  let balance = 0;
  for (const [k, { folded }] of tokens.entries())
    if (folded === '«') balance += tokens[k + 1]?.glued === true && tokens[k + 1]?.kind !== 'mark' ? -1 : 1;
  return balance > 1;
}

/** How many marks have no partner where `opening` opens. */
function alone(marks: readonly Token[], opening: string): number {
  let [open, without] = [0, 0];
  for (const { folded } of marks) {
    if (folded === opening) open++;
    else if (open > 0) open--;
    else without++;
  }
  return open + without;
}

/** Arabic words end at a digit; Latin ones keep theirs (F16), and an apostrophe or hyphen between letters stays inside. */
function wordEnd(text: string, start: number, end: number): number {
  const arabic = classAt(text, start) === arabicLetter;
  let i = start + 1;
  while (i < end) {
    const kind = classAt(text, i);
    if (kind === arabicLetter || kind === joiner || kind === otherLetter) {
      if (kind !== joiner && (kind === arabicLetter) !== arabic && !isCombining(text, i)) break;
      i++;
    } else if (!arabic && kind === digit) i++;
    else if (
      !arabic &&
      i + 1 < end &&
      "'’-".includes(text[i] as string) &&
      [otherLetter, digit].includes(classAt(text, i + 1))
    )
      i += 2;
    else break;
  }
  while (i > start + 1 && classAt(text, i - 1) === joiner && text[i - 1] !== 'ـ') i--;
  return i;
}

const combining = /\p{M}/u;
const isCombining = (text: string, i: number): boolean => combining.test(text[i] as string);

function numberEnd(text: string, start: number, end: number): number {
  let i = start + 1;
  while (i < end) {
    if (classAt(text, i) === digit) i++;
    else if ('.,٫٬'.includes(text[i] as string) && i + 1 < end && classAt(text, i + 1) === digit) i += 2;
    else break;
  }
  return i;
}

/** Three digits after a comma, a point or an Arabic thousands mark are a group; other separators are a decimal point. */
function foldNumber(surface: string): string {
  const plain = fold(surface);
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) return plain.replace(/[.,]/g, '');
  return plain.replace(/,/g, '.');
}

function readMark(text: string, i: number, end: number): { end: number; folded: string } {
  const unit = text[i] as string;
  if (unit === '&') {
    entity.lastIndex = i;
    const found = entity.exec(text);
    if (found && entity.lastIndex <= end) {
      const code = found[1] ? Number(found[1]) : found[2] ? Number.parseInt(found[2], 16) : null;
      const meant =
        code === null ? entityNames[found[3] as string] : code < 0x10000 ? String.fromCharCode(code) : undefined;
      if (meant !== undefined) return { end: entity.lastIndex, folded: foldMark(meant) };
    }
  }
  return { end: i + 1, folded: foldMark(unit) };
}

function foldMark(unit: string): string {
  if (openers.includes(unit)) return '«';
  if (closers.includes(unit)) return '»';
  if (unit === '"' || unit === '″' || unit === '＂') return '"';
  if (unit === '،' || unit === ',' || unit === '，') return '،';
  if (unit === '؛' || unit === ';') return '؛';
  if (unit === '؟' || unit === '?') return '؟';
  if (unit === '–' || unit === '—' || unit === '‑' || unit === '−') return '-';
  if (isSpaceTable[unit.charCodeAt(0)] && unit !== '\n') return ' ';
  return unit;
}
