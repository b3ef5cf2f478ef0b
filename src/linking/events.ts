import { candidatePairs } from './blocking.ts';
import { clusterItems, componentsOf, groupPairs, type PairScore } from './clusters.ts';
import { type Comparison, comparePrepared } from './compare.ts';
import type { Mention } from './mention.ts';
import { comparePublished, compareText } from './order.ts';
import { isPromising } from './promising.ts';
import { rulingBetween, rulingsOf } from './rulings.ts';
import { weights } from './weights.ts';

/** Event mentions held to be one happening, the first told first, and the pairs that say so. */
export interface EventGroup {
  mentions: Mention[];
  merges: { a: Mention; b: Mention; comparison: Comparison }[];
}

const keyOf = (mention: Mention): string => mention.key;

/** Groups event mentions into events. The same mentions in any order give the same groups. */
export function groupEvents(mentions: readonly Mention[], areCopies: (a: string, b: string) => boolean): EventGroup[] {
  const known = new Map<string, Comparison>();
  const recall = (a: Mention, b: Mention): Comparison => {
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    const key = `${first.key} ${second.key}`;
    let comparison = known.get(key);
    if (comparison === undefined) {
      comparison = compare(first, second);
      known.set(key, comparison);
    }
    return comparison;
  };
  const compare = (a: Mention, b: Mention): Comparison => comparePrepared(a, b, areCopies(a.document, b.document));
  const scored: { a: Mention; b: Mention; comparison: Comparison; score: number }[] = [];
  // most pairs are not the same: what was found on those is not kept
  for (const [a, b] of candidatePairs(mentions)) {
    if (!isPromising(a, b)) continue;
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    const comparison = compare(first, second);
    if (comparison.same === 'same') scored.push({ a: first, b: second, comparison, score: comparison.score });
  }
  scored.sort((x, y) => compareText(x.a.key, y.a.key) || compareText(x.b.key, y.b.key));
  const isRuled = ({ event }: Mention): boolean => rulingsOf(event).length > 0;
  const scoreOf = (a: Mention, b: Mention): PairScore => {
    const pull = asPull(recall(a, b));
    return isRuled(a) && rulingBetween(a, b) !== null ? { ...pull, decided: true } : pull;
  };
  const pairsOf = groupPairs(scored);
  return componentsOf(mentions, keyOf, scored)
    .flatMap((component) => {
      const pairs = pairsOf(component);
      return clusterItems(component, keyOf, pairs, scoreOf, isRuled).map((cluster): EventGroup => {
        const members = new Set(cluster);
        return {
          mentions: [...cluster].sort(compareTold),
          merges: pairs.filter(({ a, b }) => members.has(a) && members.has(b)),
        };
      });
    })
    .sort((x, y) => compareTold(x.mentions[0] as Mention, y.mentions[0] as Mention));
}

/** By document, as published, then by place in its text. */
export function compareTold(a: Mention, b: Mention): number {
  return comparePublished(a.profile, b.profile) || a.event.start - b.event.start || (a.key < b.key ? -1 : 1);
}

/** How strongly a pair pulls: what lies above the threshold for, what lies below it against. */
function asPull(comparison: Comparison): PairScore {
  const never = comparison.same === 'different' && comparison.never;
  if (comparison.same === 'same') return { score: comparison.score - weights.thresholds.same + 0.5, never };
  // what is merely not known weighs less than what differs
  const lack = comparison.known - weights.thresholds.same;
  return { score: Math.min(0, comparison.known > weights.thresholds.different ? lack * 0.4 : lack), never };
}
