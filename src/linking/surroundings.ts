import type { Placing, Spot } from '../model/index.ts';
import { areInReach, compareSpots, joinStretches, type Nearness, nearOf, partedBy, reach } from './places.ts';
import { type Asking, ask } from './questions.ts';
import type { Shelf } from './shelf.ts';

/** Two documents that are to be compared, with the keys under which they stand near each other; a key may be there twice. */
export interface Meeting {
  a: string;
  b: string;
  keys: number[];
}

/** Pairs of documents, each once. */
export class Meetings {
  readonly #held = new Map<string, Map<string, Meeting>>();

  add(a: string, b: string): Meeting {
    const [first, second] = a < b ? [a, b] : [b, a];
    let others = this.#held.get(first);
    if (others === undefined) {
      others = new Map();
      this.#held.set(first, others);
    }
    let meeting = others.get(second);
    if (meeting === undefined) {
      meeting = { a: first, b: second, keys: [] };
      others.set(second, meeting);
    }
    return meeting;
  }

  addAll(nearness: Iterable<Nearness>): void {
    for (const { a, b, key } of nearness) this.add(a, b).keys.push(key);
  }

  get documents(): Set<string> {
    const all = new Set<string>();
    for (const { a, b } of this) all.add(a).add(b);
    return all;
  }

  *[Symbol.iterator](): Generator<Meeting> {
    for (const others of this.#held.values()) yield* others.values();
  }
}

function* stretchesAround(placings: Placing[]) {
  return joinStretches(yield* ask('askStretches', placings, reach));
}

/** Adds whom documents stand near to, by the keys that are asked for. They are on the shelf. */
export function* meetMore(
  meetings: Meetings,
  shelf: Shelf,
  documents: ReadonlySet<string>,
  isWanted: (key: number, document: string) => boolean,
): Asking<void> {
  const placings = [...documents].map((document): Placing => {
    const { placing } = shelf.get(document);
    return { ...placing, keys: placing.keys.filter((key) => isWanted(key, document)) };
  });
  meetings.addAll(nearOf(documents, yield* stretchesAround(placings)));
}

/**
 * Takes documents out of the blocks and puts others in. Gives whom the latter meet, and those pairs of others that came nearer to each
 * other, or were parted, by it: the keys under which these are near now have to be looked up.
 */
export function* replacePlaces(
  shelf: Shelf,
  placed: readonly string[],
  fresh: readonly string[],
): Asking<{ meetings: Meetings; shifted: { a: string; b: string }[] }> {
  const shifted = new Meetings();
  const gone = new Set(placed);
  const come = new Set(fresh);
  const isOther = ({ a, b }: Nearness): boolean => !gone.has(a) && !gone.has(b) && !come.has(a) && !come.has(b);
  if (placed.length > 0) {
    const before = yield* ask('askPlaces', [...placed]);
    for (const near of partedBy(gone, yield* stretchesAround(before))) if (isOther(near)) shifted.add(near.a, near.b);
  }
  yield* shelf.load(fresh);
  const placings = fresh.map((document) => shelf.get(document).placing);
  yield* ask('keepPlaces', [...placed], placings);
  const stretches = yield* stretchesAround(placings);
  const meetings = new Meetings();
  meetings.addAll(nearOf(come, stretches));
  const parted = new Meetings();
  for (const near of partedBy(come, stretches)) if (isOther(near)) parted.add(near.a, near.b);
  // of those that were parted only such matter as belong together so far
  const paired = yield* ask(
    'askPaired',
    [...parted].map(({ a, b }) => ({ a, b })),
  );
  return { meetings, shifted: [...shifted, ...paired].map(({ a, b }) => ({ a, b })) };
}

/** Under which keys the two of each pair are near each other now. They are on the shelf. */
export function* meetAgain(shelf: Shelf, pairs: readonly { a: string; b: string }[]): Asking<Meetings> {
  const meetings = new Meetings();
  const questions: { key: number; from: Spot; to: Spot; a: string; b: string }[] = [];
  for (const { a, b } of pairs) {
    meetings.add(a, b);
    const [one, other] = [shelf.get(a).placing, shelf.get(b).placing];
    const [from, to] = compareSpots(one, other) < 0 ? [one, other] : [other, one];
    const there = new Set(other.keys);
    for (const key of one.keys)
      if (there.has(key) && areInReach(key, from, to))
        questions.push({ key, from: spotOf(from), to: spotOf(to), a, b });
  }
  const near = yield* ask(
    'askNear',
    questions.map(({ key, from, to }) => ({ key, from, to })),
    reach,
  );
  for (const [i, { a, b, key }] of questions.entries()) if (near[i]) meetings.add(a, b).keys.push(key);
  return meetings;
}

const spotOf = ({ day, document }: Spot): Spot => ({ day, document });
