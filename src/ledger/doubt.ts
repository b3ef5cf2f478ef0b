import type { Dispute, EventMember, LedgerEvent } from '../model/index.ts';

const keyOf = ({ document, event }: EventMember): string => `${document}:${event}`;

/** What holds an event together most weakly, and who would stand on either side without it, as `document:e1`. */
export interface Weakest {
  merge: LedgerEvent['merges'][number];
  sides: [string[], string[]];
}

/** Of the strongest merges that hold all mentions together the weakest; null where there is but one mention, or a person said that they are one. */
export function findWeakest(event: LedgerEvent): Weakest | null {
  if (event.confirmed === true) return null;
  const held = new Map<string, string[]>();
  const groupOf = (member: EventMember): string[] => held.get(keyOf(member)) ?? [keyOf(member)];
  let weakest: Weakest | null = null;
  for (const merge of event.merges.toSorted((x, y) => y.score - x.score)) {
    const [a, b] = [groupOf(merge.a), groupOf(merge.b)];
    if (a.includes(keyOf(merge.b))) continue;
    weakest = { merge, sides: a.length < b.length ? [b, a] : [a, b] };
    const joined = [...a, ...b];
    for (const key of joined) held.set(key, joined);
  }
  return weakest;
}

/** How much an event should be looked at: the less holds it together, the more; null where there is nothing to decide. */
export function doubtOfEvent(event: LedgerEvent): number | null {
  const weakest = findWeakest(event);
  return weakest === null ? null : Math.round(-weakest.merge.score * 1000);
}

/** What no word of the text says, but two figures or two accounts set side by side. */
const inferred = new Set<Dispute['kind']>(['conflicting-figures', 'conflicting-responsibility', 'conflicting-account']);

/** Likewise of a dispute: what is found between two documents is less certain than what one says itself, what is inferred less than what is denied. */
export function doubtOfDispute({ kind, sides, confirmed }: Dispute): number | null {
  if (confirmed === true) return null;
  const isBetween = sides[0].document !== sides[1].document;
  return (isBetween ? 2 : 0) + (inferred.has(kind) ? 1 : 0);
}
