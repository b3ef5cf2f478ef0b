import type { Evidence } from './evidence.ts';
import type { Mention } from './mention.ts';
import { weights } from './weights.ts';

/** The kinds of act that a label can stand for: "attack" for many, "air strike" for few. */
const kindsOf = new Map<string, Set<string>>();
for (const [kind, labels] of Object.entries(weights.acts))
  for (const label of labels) kindsOf.set(label, (kindsOf.get(label) ?? new Set()).add(kind));

/** Taking a hill is not shelling it, though both are assaults on one place and day. Labels that no table has say nothing. */
export function compareActs(a: Mention, b: Mention): Evidence[] {
  const [left, right] = [kindsOf.get(a.event.label), kindsOf.get(b.event.label)];
  if (left === undefined || right === undefined || [...left].some((kind) => right.has(kind))) return [];
  return [{ feature: 'act-other', why: `${[a.event.label, b.event.label].sort().join(' is not ')}` }];
}
