import type { EventMember, LedgerEvent } from '../../src/model/index.ts';

type Merge = LedgerEvent['merges'][number];

/** Who would leave an event if one of the merges that hold it together did not: those on the side of its `b`, as `document:e1`. */
export function findLeaving(holding: readonly Merge[], cut: Merge): string[] {
  const reached = new Set([keyOf(cut.b)]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const merge of holding) {
      if (merge === cut) continue;
      const [a, b] = [keyOf(merge.a), keyOf(merge.b)];
      if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
    }
  }
  return [...reached];
}

const keyOf = (member: EventMember) => `${member.document}:${member.event}`;

/**
 * The fewest and strongest merges that hold all members together, strongest first, and the rest, which only confirm them.
 */
export function splitMerges(merges: readonly Merge[]): { holding: Merge[]; confirming: Merge[] } {
  const group = new Map<string, string>();
  const rootOf = (key: string): string => {
    const above = group.get(key);
    return above === undefined || above === key ? key : rootOf(above);
  };
  const holding: Merge[] = [];
  const confirming: Merge[] = [];
  for (const merge of [...merges].sort((x, y) => y.score - x.score)) {
    const [a, b] = [rootOf(keyOf(merge.a)), rootOf(keyOf(merge.b))];
    if (a === b) confirming.push(merge);
    else {
      group.set(a, b);
      holding.push(merge);
    }
  }
  return { holding, confirming };
}
