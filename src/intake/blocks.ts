import type { Block, BlockKind, BlockRole } from '../model/index.ts';
import { isInside } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { findCaptions, hasCredit, isPictureLabel, isPullQuote, mayBePullQuote, wordsTold } from './captions.ts';
import { closingPhrase, datelineRole, isCredit, isNames } from './datelines.ts';
import { isBareLink, isHashtags } from './embeds.ts';
import type { FurnitureWords } from './furniture-words.ts';
import { bareOf, findLines, isSameLine, isStory, type Line } from './lines.ts';
import { findDay } from './moment.ts';
import { type Mark, type PhraseMark, type Phrases, phrasesOf, withOutlet } from './phrases.ts';
import { cutBlocks } from './pieces.ts';
import { cleanTitle } from './titles.ts';
import { findTitleLine } from './titles-in-text.ts';

export interface BlockOptions {
  /** The title, where it is known from beside the text. */
  title?: string | null;
  /** The outlet, where it is known: its name opens datelines. */
  outlet?: string | null;
  words: readonly FurnitureWords[];
  /** What the page's own marks say of stretches of the text, in text order. */
  known?: readonly Block[];
  /** Whether `#` at a line's beginning makes it a heading. */
  markdown?: boolean;
}

export interface FoundBlocks {
  /** In text order, without overlap, over every character that is not white space. */
  blocks: Block[];
  title: string | null;
  /** What the text says of its own publication, in a dateline above the story. */
  published: string | null;
  outlet: string | null;
}

/** Finds what of a text is story and what the page has put around it. */
export function findBlocks(text: string, options: BlockOptions): FoundBlocks {
  const lines = findLines(text);
  const phrases = withOutlet(phrasesOf(options.words), options.outlet ?? null);
  const page = new Page(lines, phrases);
  markKnown(page, options.known ?? []);
  markPhrases(page);
  const title = markTitle(page, options);
  if (options.markdown) markMarkdown(page);
  markPictures(page);
  const head = markHead(page, title);
  markFoot(page);
  markLabels(page);
  markHeadings(page, title);
  const top = page.lines.slice(0, head).filter((_, i) => page.marks[i]?.kind === 'furniture');
  return {
    blocks: cutBlocks(
      lines.map((line, i) => ({ line, mark: page.marks[i] as Mark, mayOpen: i - head < 3 })),
      phrases,
    ),
    title: title < 0 ? null : cleanTitle((lines[title] as Line).text.replace(options.markdown ? /^#+\s*/ : '', '')),
    published: top.map((line) => findDay(line.text, options.words)?.day ?? null).find((day) => day !== null) ?? null,
    outlet: top.map((line) => sourceIn(line, phrases)).find((name) => name !== null) ?? null,
  };
}

/** Lines and what each was found to be; null while nobody has claimed it. */
class Page {
  readonly lines: readonly Line[];
  readonly phrases: Phrases;
  readonly marks: (Mark | null)[];

  constructor(lines: readonly Line[], phrases: Phrases) {
    this.lines = lines;
    this.phrases = phrases;
    this.marks = lines.map(() => null);
  }

  mark(i: number, kind: BlockKind, role: BlockRole | null = null): void {
    if (this.marks[i] === null && i < this.lines.length) this.marks[i] = { kind, role };
  }

  isFree(i: number): boolean {
    return this.marks[i] === null;
  }

  isPart(i: number): boolean {
    return this.marks[i] === null && isStory(this.lines[i] as Line);
  }
}

function markKnown(page: Page, known: readonly Block[]): void {
  let at = 0;
  for (const [i, line] of page.lines.entries()) {
    while (at < known.length && (known[at] as Block).end <= line.start) at += 1;
    const block = known[at];
    if (block === undefined || block.kind === 'paragraph' || !isInside(line, block)) continue;
    // A page's own heading may still be one over links; phrases decide.
    if (block.kind === 'heading' && page.phrases.wholeLine(line.bare) !== null) continue;
    page.mark(i, block.kind, block.role);
  }
}

const short = 160;

function markPhrases(page: Page): void {
  const { lines, phrases } = page;
  for (const [i, line] of lines.entries()) {
    if (!page.isFree(i)) continue;
    const isEdge = i < 4 || i >= lines.length - 3;
    const phrase =
      (line.text.length <= short ? shortPhrase(line, phrases) : null) ??
      (isEdge && line.text.length <= 400 ? phrases.anywhere(fold(line.text)) : null);
    if (phrase !== null) {
      page.mark(i, phrase.kind, phrase.role);
      for (
        let k = i + 1;
        k < lines.length &&
        k <= i + phrase.takes &&
        isTaken(lines[k] as Line) &&
        phrases.wholeLine((lines[k] as Line).bare) === null;
        k++
      )
        page.mark(k, phrase.kind, phrase.role);
    } else if (!/[\p{L}\p{N}]/u.test(line.text)) page.mark(i, 'furniture');
    else if (isHashtags(line.text)) page.mark(i, 'furniture', 'tags');
    else if (isBareLink(line.text)) page.mark(i, 'furniture', 'social');
  }
}

function shortPhrase(line: Line, phrases: Phrases): PhraseMark | null {
  return (
    phrases.wholeLine(line.bare) ??
    phrases.lineStart(fold(line.text)) ??
    labelled(line, phrases) ??
    wholeTail(line, phrases)
  );
}

/** "label: something", or several labels with marks between them ("فيسبوك | واتساب"). */
function labelled(line: Line, phrases: Phrases): PhraseMark | null {
  const label = /^([^:：]{3,40})[:：]/.exec(line.text)?.[1];
  const own = label === undefined ? null : phrases.wholeLine(bareOf(label));
  if (own !== null && own.role !== 'navigation' && line.words <= 20) return { ...own, takes: 0 };
  const parts = line.text
    .split(/[|•·،,/:]/)
    .map(bareOf)
    .filter((part) => part !== '');
  const marks = parts.map((part) => phrases.wholeLine(part));
  const known = marks.filter((mark) => mark !== null);
  return parts.length >= 2 && known.length >= 2 && known.length >= parts.length * 0.6
    ? { ...(known[0] as PhraseMark), takes: 0 }
    : null;
}

/** What closes a paragraph may stand on a line of its own. */
function wholeTail(line: Line, phrases: Phrases): PhraseMark | null {
  const tail = closingPhrase(line, phrases);
  return tail?.at === 0 ? { kind: 'furniture', role: tail.role, takes: 0 } : null;
}

/** What may belong to the label above it: a short line that does not close. */
function isTaken(line: Line): boolean {
  return line.text.length <= short && !line.isClosed;
}

/** The title's line, or -1. Its later printings are furniture. */
function markTitle(page: Page, options: BlockOptions): number {
  const { lines } = page;
  const set = page.marks.findIndex((mark) => mark?.kind === 'title');
  const isCandidate = (i: number) => {
    const line = lines[i] as Line;
    return page.isFree(i) && !hasCredit(line, page.phrases) && datelineRole(line, page.phrases, true) === null;
  };
  const given = options.title == null ? -1 : findTitleLine(lines, options.title, isCandidate);
  const at = set >= 0 ? set : given >= 0 ? given : findTitleLine(lines, null, isCandidate);
  if (at < 0) return -1;
  const title = lines[at] as Line;
  page.marks[at] = { kind: 'title', role: null };
  for (const [i, line] of lines.entries()) {
    if (i === at || !isSameLine(line, title)) continue;
    page.marks[i] = { kind: 'furniture', role: 'repeated-title' };
  }
  // What stands above the title is the site's, not the story's.
  for (let i = 0; i < at; i++) if (!isStory(lines[i] as Line)) page.mark(i, 'furniture', 'navigation');
  return at;
}

function markMarkdown(page: Page): void {
  for (const [i, line] of page.lines.entries()) if (/^#{1,6}\s/.test(line.text)) page.mark(i, 'heading');
}

function markPictures(page: Page): void {
  // A town and an agency alone are where a story comes from, not what a picture shows.
  const firstStory = page.lines.findIndex((_, i) => page.isPart(i));
  const isFree = (i: number) =>
    page.isFree(i) &&
    !isCredit(page.lines[i] as Line, page.phrases) &&
    !(i <= firstStory && datelineRole(page.lines[i] as Line, page.phrases, false) !== null);
  for (const i of findCaptions(page.lines, page.phrases, isFree)) page.mark(i, 'caption');
}

/** Datelines, bylines and picture labels above the story. Returns the index of the story's first line. */
function markHead(page: Page, title: number): number {
  const { lines, phrases } = page;
  const found = lines.findIndex((line, i) => page.isPart(i) && datelineRole(line, phrases, false) === null);
  const story = found < 0 ? lines.length : found;
  for (let i = title + 1; i < story; i++) {
    const line = lines[i] as Line;
    if (!page.isFree(i)) continue;
    const role = datelineRole(line, phrases, false);
    if (role !== null) page.mark(i, 'furniture', role);
    else if (isPictureLabel(line, lines[story])) page.mark(i, 'caption');
    else if (isNames(line, phrases)) page.mark(i, 'furniture', 'byline');
  }
  for (let i = story + 1; i < lines.length; i++) {
    const role = page.isFree(i) ? datelineRole(lines[i] as Line, phrases, true) : null;
    if (role !== null) page.mark(i, 'furniture', role);
  }
  return story;
}

/** Credits below the story, and short lines there that head nothing. */
function markFoot(page: Page): void {
  const { lines, phrases } = page;
  const last = lines.findLastIndex((_, i) => page.isPart(i));
  if (last < 0) return;
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!page.isFree(i)) continue;
    if (isCredit(line, phrases)) page.mark(i, 'furniture', 'credit');
    else if (line.words <= 6 && !line.isClosed) page.mark(i, 'furniture', 'navigation');
  }
}

/** Short lines that stand in one run with furniture, or between a label and a picture, are labels themselves. */
function markLabels(page: Page): void {
  const { lines } = page;
  for (let i = 0; i < lines.length; ) {
    const run = (lines[i] as Line).run;
    let next = i;
    while (next < lines.length && lines[next]?.run === run) next += 1;
    const members = Array.from({ length: next - i }, (_, k) => i + k);
    const isLabel = (k: number) => (lines[k] as Line).words <= 4 && !(lines[k] as Line).isClosed;
    const hasFurniture = members.some((k) => page.marks[k]?.kind === 'furniture');
    if (hasFurniture && members.every((k) => !page.isFree(k) || isLabel(k))) {
      for (const k of members) page.mark(k, 'furniture', 'navigation');
    }
    i = next;
  }
  let told: ReadonlySet<string> | null = null;
  for (const [i, line] of lines.entries()) {
    if (!page.isFree(i)) continue;
    const after = page.marks[i - 1];
    // The words of a picture's label stand as they are in the story; a heading's rarely do.
    const isLabel =
      after?.role === 'advert' &&
      line.words <= 5 &&
      !line.isClosed &&
      lines.some((other) => isStory(other) && other.bare.includes(line.bare));
    if (isLabel) page.mark(i, 'caption');
    else if (mayBePullQuote(line)) {
      told ??= wordsTold(lines);
      if (isPullQuote(line, told)) page.mark(i, 'furniture');
    }
  }
}

/** Short lines between paragraphs are headings; everything else that is left is the story. */
function markHeadings(page: Page, title: number): void {
  const { lines } = page;
  const isShort = (line: Line) =>
    line.words <= 14 &&
    line.text.length <= 110 &&
    !line.isClosed &&
    !/[:،,؛;]$/.test(line.text) &&
    !/^[-–•*·●▪]|^\d+[.)-]/.test(line.text);
  const free = lines.filter((_, i) => page.isFree(i));
  // Where short lines are the rule (lists, verse, broken lines), none of them heads the others.
  const areRare = free.filter(isShort).length <= Math.max(2, free.length * 0.45);
  let following = false;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (!page.isFree(i)) continue;
    if (areRare && following && isShort(line) && i > title) page.mark(i, 'heading');
    else page.mark(i, 'paragraph');
    following ||= !isShort(line);
  }
}

function sourceIn(line: Line, phrases: Phrases): string | null {
  for (const match of line.text.matchAll(
    /([\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?)\s*[:：|]\s*([\p{L}\p{M}][^|:\d\n]{1,40}?)\s*$/gu,
  )) {
    if (phrases.sourceLabels.has(bareOf(match[1] as string))) return cleanTitle(match[2] as string);
  }
  return null;
}
