import type { PairScore } from './clusters.ts';
import type { Comparison } from './compare.ts';
import type { Mention } from './mention.ts';
import { comparePublished } from './order.ts';
import { weights } from './weights.ts';

/** Event mentions held to be one happening, the first told first, and the pairs that say so. */
export interface EventGroup {
  mentions: Mention[];
  merges: { a: Mention; b: Mention; comparison: Comparison }[];
}

/** By document, as published, then by place in its text. */
export function compareTold(a: Mention, b: Mention): number {
  return comparePublished(a.profile, b.profile) || a.event.start - b.event.start || (a.key < b.key ? -1 : 1);
}

/** How strongly a pair pulls: what lies above the threshold for, what lies below it against. */
export function asPull(comparison: Comparison): PairScore {
  const never = comparison.same === 'different' && comparison.never;
  if (comparison.same === 'same') return { score: comparison.score - weights.thresholds.same + 0.5, never };
  // what is merely not known weighs less than what differs
  const lack = comparison.known - weights.thresholds.same;
  if (comparison.areOthers) return { score: Math.min(-weights.thresholds.others, lack), never };
  return { score: Math.min(0, comparison.known > weights.thresholds.different ? lack * 0.5 : lack), never };
}
