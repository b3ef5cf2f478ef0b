import type { Block, Span, Statement, Version } from '../model/index.ts';
import type { MentionText } from './views.ts';

/** The words around a span: its block, cut to the sentence where the block is long. */
export function passageOf(version: Version, span: { start: number; end: number }) {
  const block: Pick<Block, 'start' | 'end'> = version.blocks.find(
    (one) => one.start <= span.start && span.end <= one.end,
  ) ?? { start: 0, end: version.text.length };
  const before = version.text.slice(Math.max(block.start, span.start - 400), span.start);
  const after = version.text.slice(span.end, Math.min(block.end, span.end + 400));
  const head = Math.max(...['. ', '.\n', '!', '؟', '\n'].map((mark) => before.lastIndexOf(mark)));
  const ends = ['. ', '.\n', '!', '؟', '\n'].map((mark) => after.indexOf(mark)).filter((at) => at !== -1);
  const lead = before.slice(head + 1);
  const start = span.start - lead.trimStart().length;
  const end = span.end + (ends.length === 0 ? after.length : Math.min(...ends) + 1);
  return { start, end, text: version.text.slice(start, end).trimEnd() };
}

/** What a statement says, in the words of the page. */
export function contentOf(version: Version, { content }: { content: readonly Span[] }): string[] {
  return content.map(({ start, end }) => version.text.slice(start, end));
}

/** Further from its cue than this a statement is told in another sentence. */
const longestWay = 160;
const sentenceEnd = /[.!?؟\n]/;

/** A statement with the verb that it is said with, where that stands in the same sentence. */
export function clauseOf(version: Version, { cue, content }: Statement): string {
  const parts = content.map(({ start, end }) => ({ start, end }));
  const [first, last] = [parts[0], parts.at(-1)];
  if (cue === null || first === undefined || last === undefined)
    return cue?.text ?? contentOf(version, { content }).join(' … ');
  const between = version.text.slice(Math.min(cue.end, last.end), Math.max(first.start, cue.start));
  const isNear = between.length <= longestWay && !sentenceEnd.test(between);
  if (isNear && cue.start < first.start) first.start = cue.start;
  if (isNear && cue.start >= last.end) last.end = cue.end;
  return contentOf(version, { content: parts }).join(' … ');
}

/** An event mention with the sentence that it stands in. */
export type ShownMention = Pick<MentionText, 'mention' | 'passage'>;

/** A statement with its words; `clause`: see clauseOf(), null where it is these words and no more. */
export interface ShownStatement {
  statement: Statement;
  content: string[];
  clause: string | null;
}

export function shownStatement(version: Version, statement: Statement): ShownStatement {
  const content = contentOf(version, statement);
  const clause = clauseOf(version, statement);
  return { statement, content, clause: clause === content.join(' … ') ? null : clause };
}
