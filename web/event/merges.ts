import type { EventMember, LedgerEvent } from '../../src/model/index.ts';

type Merge = LedgerEvent['merges'][number];

const keyOf = (member: EventMember) => `${member.document} ${member.event}`;

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
