import { type Block, type BlockKind, type BlockRole, hasOverlap, type Span } from '../model/index.ts';
import { closingCredit, closingPhrase, openingDateline } from './datelines.ts';
import { findEmbeds } from './embeds.ts';
import type { Line } from './lines.ts';
import type { Mark, Phrases } from './phrases.ts';

/** A line and what it was found to be. `mayOpen`: a dateline may open it. */
export interface MarkedLine {
  line: Line;
  mark: Mark;
  mayOpen: boolean;
}

/** Lines to blocks: a paragraph is cut where a dateline opens it, a post stands in it or a link closes it. */
export function cutBlocks(marked: readonly MarkedLine[], phrases: Phrases): Block[] {
  const blocks: Block[] = [];
  for (const { line, mark, mayOpen } of marked) {
    if (mark.kind !== 'paragraph') {
      blocks.push({ kind: mark.kind, role: mark.role, start: line.start, end: line.end });
      continue;
    }
    pushPieces(blocks, line, cutsOf(phrases, line, mayOpen));
  }
  return blocks;
}

function cutsOf(phrases: Phrases, line: Line, mayOpen: boolean): Block[] {
  const cuts: Block[] = findEmbeds(line.text, 0, line.text.length).map((span) => ({
    kind: 'embed',
    role: null,
    ...span,
  }));
  const opens = mayOpen ? openingDateline(line, phrases) : null;
  if (opens !== null) cuts.push({ kind: 'furniture', role: 'dateline', start: 0, end: opens });
  const phrase = closingPhrase(line, phrases);
  const credit = phrase === null ? closingCredit(line, phrases) : null;
  if (phrase !== null) cuts.push({ kind: 'furniture', role: phrase.role, start: phrase.at, end: line.text.length });
  if (credit !== null) cuts.push({ kind: 'furniture', role: 'credit', start: credit, end: line.text.length });
  return cuts.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The line's pieces: its cuts, and the story between them. Cuts that overlap an earlier one are dropped. */
function pushPieces(blocks: Block[], line: Line, cuts: readonly Block[]): void {
  let at = 0;
  const push = (kind: BlockKind, role: BlockRole | null, piece: Span) => {
    const text = line.text.slice(piece.start, piece.end);
    const trimmed = text.trim();
    if (trimmed === '') return;
    const start = line.start + piece.start + (text.length - text.trimStart().length);
    const isMark = kind === 'paragraph' && !/[\p{L}\p{N}]/u.test(trimmed);
    blocks.push({ kind: isMark ? 'furniture' : kind, role, start, end: start + trimmed.length });
  };
  const kept = cuts.filter((cut, i) => !cuts.slice(0, i).some((earlier) => hasOverlap(earlier, cut)));
  for (const cut of kept) {
    push('paragraph', null, { start: at, end: cut.start });
    push(cut.kind, cut.role, cut);
    at = cut.end;
  }
  push('paragraph', null, { start: at, end: line.text.length });
}
