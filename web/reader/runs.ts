import type { Span } from '../../src/model/index.ts';

/** A stretch of the text with everything that covers it: outermost (longest) first. */
export interface Run<P extends Span> extends Span {
  pieces: P[];
}

/**
 * Cuts `range` at every edge of the pieces, which may overlap in any way. The runs stand in order, touch, are never empty
 * and together are the range; each lists exactly the pieces that cover it. Empty pieces and what lies outside are left out.
 */
export function findRuns<P extends Span>(range: Span, pieces: readonly P[]): Run<P>[] {
  if (range.end <= range.start) return [];
  const inside = pieces.filter(
    (piece) => piece.end > piece.start && piece.start < range.end && piece.end > range.start,
  );
  const edges = new Set([range.start, range.end]);
  for (const piece of inside) {
    edges.add(Math.max(range.start, piece.start));
    edges.add(Math.min(range.end, piece.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const runs: Run<P>[] = [];
  let open: P[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const start = cuts[at] ?? range.start;
    const end = cuts[at + 1] ?? range.end;
    open = open.filter((piece) => piece.end > start);
    for (let piece = byStart[next]; piece !== undefined && piece.start <= start; piece = byStart[next]) {
      if (piece.end > start) open.push(piece);
      next += 1;
    }
    runs.push({ start, end, pieces: [...open].sort((a, b) => b.end - b.start - (a.end - a.start)) });
  }
  return runs;
}
