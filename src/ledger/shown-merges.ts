import type { EventMember, LedgerEvent } from '../model/index.ts';

/** An event as its page shows it where many merges only say again what others say: `further` of them are left out. */
export interface ShownEvent {
  event: LedgerEvent;
  further: number;
}

/** So many merges that only confirm are shown, the strongest. */
const mostConfirming = 40;

const keyOf = ({ document, event }: EventMember): string => `${document}:${event}`;

/** Null where all merges are shown. */
export function shownEvent(event: LedgerEvent): ShownEvent | null {
  if (event.merges.length <= mostConfirming) return null;
  const confirming = findConfirming(event).slice(mostConfirming);
  if (confirming.length === 0) return null;
  const left = new Set(confirming);
  return {
    event: { ...event, merges: event.merges.filter((merge) => !left.has(merge)) },
    further: confirming.length,
  };
}

/** The merges without which the event holds together by others that are at least as strong, strongest first. */
function findConfirming({ merges }: LedgerEvent): LedgerEvent['merges'] {
  const held = new Map<string, string[]>();
  const groupOf = (member: EventMember): string[] => held.get(keyOf(member)) ?? [keyOf(member)];
  return merges
    .toSorted((x, y) => y.score - x.score)
    .filter(({ a, b }) => {
      const group = groupOf(a);
      if (group.includes(keyOf(b))) return true;
      const joined = [...group, ...groupOf(b)];
      for (const key of joined) held.set(key, joined);
      return false;
    });
}
