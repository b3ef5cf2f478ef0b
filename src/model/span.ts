import { z } from 'zod';

/** A stretch of one version's text: UTF-16 offsets, `end` exclusive, as `String.prototype.slice` takes them. */
export const spanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;

/** A span with the words that stand there, so that a reader need not hold the text. */
export const quotedSpanSchema = spanSchema.extend({ text: z.string() });
export type QuotedSpan = z.infer<typeof quotedSpanSchema>;

/** Whether two spans share at least one character. */
export function hasOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** One rule that had a part in a result, and the words that it matched. Rule ids are paths: `ar/dates/yesterday`. */
export const trailStepSchema = spanSchema.extend({ rule: z.string() });
export type TrailStep = z.infer<typeof trailStepSchema>;

/**
 * Into what slot a rule puts what is likely there, from what stands around, and not what the sentence's own grammar says: `place` of
 * `ar/events/likely-place` and `ar/events/place-of-context`. Null for all other rules.
 */
export function likelySlot(rule: string): string | null {
  const [, likely, context] = /\/(?:likely-([^/]*)|([^/]*)-of-context)$/.exec(rule) ?? [];
  return likely ?? context ?? null;
}
