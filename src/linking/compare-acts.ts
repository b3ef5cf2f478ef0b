import { type Evidence, inOrder } from './evidence.ts';
import type { Mention } from './mention.ts';
import { weights } from './weights.ts';
import { contentStems, isBeside } from './words.ts';

/** The kinds of act that a label can stand for: "attack" for many, "air strike" for few. */
const kindsOf = new Map<string, Set<string>>();
for (const [kind, labels] of Object.entries(weights.acts))
  for (const label of labels) kindsOf.set(label, (kindsOf.get(label) ?? new Set()).add(kind));

export const takings: ReadonlySet<string> = new Set(['capture of territory', 'fall of a place', 'control taken']);

/** Whether it tells that a place changed hands. */
export const isTaking = ({ event }: Mention): boolean => takings.has(event.label);

/** What an attack can be aimed at: the stems of the words for each kind. */
const targetOf = new Map<string, string>();
for (const [kind, words] of Object.entries(weights.targets))
  for (const stem of words.flatMap((word) => contentStems(word))) targetOf.set(stem, kind);

const aimed = new Set(['ASSAULT', 'COERCE']);

/** A police academy is not a base, though both were attacked in one town on one day. Who names none says nothing. */
export function compareTargets(a: Mention, b: Mention): Evidence[] {
  if (!aimed.has(a.event.type) || !aimed.has(b.event.type)) return [];
  const [ours, theirs] = [targetsOf(a), targetsOf(b)];
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((kind) => theirs.has(kind))) return [];
  return [
    {
      feature: 'target-other',
      why: () => inOrder([...ours].sort().join(', '), [...theirs].sort().join(', '), ' is not '),
    },
  ];
}

function targetsOf({ event }: Mention): Set<string> {
  const found = new Set<string>();
  // whoever knowledge has is called by a name: "the base" is an organization too
  for (const { id, words, surface, weighed } of [...event.places, ...event.recipients])
    for (const stem of id.startsWith('local:') && !weighed && !isBeside(surface) ? words : []) {
      const kind = targetOf.get(stem);
      if (kind !== undefined) found.add(kind);
    }
  return found;
}

/** Taking a hill is not shelling it, though both are assaults on one place and day. Labels that no table has say nothing. */
export function compareActs(a: Mention, b: Mention): Evidence[] {
  const [left, right] = [kindsOf.get(a.event.label), kindsOf.get(b.event.label)];
  return left === undefined || right === undefined || isAnyShared(left, right) ? [] : [otherActs(a.event, b.event)];
}

const otherActs = (a: { label: string }, b: { label: string }): Evidence => ({
  feature: 'act-other',
  why: () => inOrder(a.label, b.label, ' is not '),
});

function isAnyShared(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  for (const one of ours) if (theirs.has(one)) return true;
  return false;
}
