/** What linking asks of the knowledge, handed in by whoever has it. Ids that are not known give `null` or an empty list. */
export interface LinkContext {
  /** The publisher family of an outlet: outlets of one family are one carrier. */
  family(outletId: string): string | null;
  /** The places that contain a place: its district, governorate, country. */
  containers(placeId: string): readonly string[];
  /** Of what an actor is a part, under whom it stands, or whose voice it is. */
  actorParents(actorId: string): readonly string[];
  /** The kind of an actor (`state`, `people`, `armed-group` …), where known: a state that both texts name says less than a group. */
  actorKind?(actorId: string): string | null;
}

/** Knowledge that knows nothing, for texts whose actors and places are in no list. */
export const emptyContext: LinkContext = {
  family: () => null,
  containers: () => [],
  actorParents: () => [],
};

/** Everything above an id, itself left out; a loop in the knowledge ends where it began. */
export function closureOf(id: string, above: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...above(id)];
  while (open.length > 0) {
    const next = open.pop() as string;
    if (next === id || found.has(next)) continue;
    found.add(next);
    open.push(...above(next));
  }
  return found;
}
