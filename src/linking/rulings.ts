import type { Mention } from './mention.ts';
import { compareText } from './order.ts';
import type { MentionProfile, Ruling } from './profile.ts';

/** More than any sum of weights. */
export const decidedScore = 1_000;

/** What people decided of two event mentions, before any comparison: one event, or not. Of two decisions the later one holds. */
export function rulingBetween(a: Mention, b: Mention): { same: boolean; ruling: Ruling } | null {
  let last: { same: boolean; ruling: Ruling } | null = null;
  for (const left of rulingsOf(a.event))
    for (const right of rulingsOf(b.event)) {
      if (left.decision !== right.decision) continue;
      const same = left.kind === 'merge' || (left.kind === 'confirm' && left.of === null);
      const apart = left.kind === 'split' && left.side !== right.side;
      if (!same && !apart) continue;
      if (last === null || compareRulings(last.ruling, left) < 0) last = { same, ruling: left };
    }
  return last;
}

export const rulingsOf = (item: Pick<MentionProfile, 'rulings'>): readonly Ruling[] => item.rulings ?? [];

export const compareRulings = (a: Ruling, b: Ruling): number =>
  compareText(a.at, b.at) || compareText(a.decision, b.decision);
