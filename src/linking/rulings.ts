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
      const same = joins(left);
      const apart = left.kind === 'split' && left.side !== right.side;
      if (!same && !apart) continue;
      if (last === null || compareRulings(last.ruling, left) < 0) last = { same, ruling: left };
    }
  return last;
}

/** A decision about a larger event names so many of its mentions. */
const mostNamed = 64;

/** Whether one decision says that all of these are one event: with what joined them later it is a proposal again. */
export function areConfirmed(mentions: readonly Mention[]): boolean {
  const named = new Map<string, number>();
  for (const { event } of mentions)
    for (const decision of new Set(
      rulingsOf(event)
        .filter(joins)
        .map((ruling) => ruling.decision),
    ))
      named.set(decision, (named.get(decision) ?? 0) + 1);
  return [...named.values()].some((count) => count >= Math.min(mentions.length, mostNamed));
}

const joins = ({ kind, of }: Ruling): boolean => kind === 'merge' || (kind === 'confirm' && of === null);

export const rulingsOf = (item: Pick<MentionProfile, 'rulings'>): readonly Ruling[] => item.rulings ?? [];

export const compareRulings = (a: Ruling, b: Ruling): number =>
  compareText(a.at, b.at) || compareText(a.decision, b.decision);
