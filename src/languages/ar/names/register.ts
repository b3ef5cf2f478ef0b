import type { Actor, Outlet, Place } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';

const ofStates: ReadonlySet<Actor['kind']> = new Set(['government', 'armed-forces', 'office']);

/** What names need to look up: knowledge by id. */
export class Register {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #outlets: ReadonlyMap<string, Outlet>;
  readonly #states: ReadonlyMap<string, Actor>;
  readonly #outletsCalled = new Map<string, Outlet | null>();
  readonly #wholes = new Map<string, ReadonlySet<string>>();
  readonly #foes = new Map<string, Map<string, boolean>>();

  constructor(known: { actors: readonly Actor[]; places: readonly Place[]; outlets: readonly Outlet[] }) {
    this.#actors = new Map(known.actors.map((actor) => [actor.id, actor]));
    this.#places = new Map(known.places.map((place) => [place.id, place]));
    this.#outlets = new Map(known.outlets.map((outlet) => [outlet.id, outlet]));
    for (const outlet of known.outlets)
      for (const name of new Set(outlet.short.map(fold)))
        this.#outletsCalled.set(name, this.#outletsCalled.has(name) ? null : outlet);
    this.#states = new Map(
      known.actors.flatMap((actor) =>
        actor.kind === 'state' && actor.country !== null ? [[actor.country, actor] as const] : [],
      ),
    );
  }

  actor(id: string): Actor | null {
    return this.#actors.get(id) ?? null;
  }

  place(id: string): Place | null {
    return this.#places.get(id) ?? null;
  }

  outlet(id: string): Outlet | null {
    return this.#outlets.get(id) ?? null;
  }

  /** The outlet that a word alone may stand for, folded and with its article ("الجزيره"); null where none is called by it, or several are. */
  outletCalled(word: string): Outlet | null {
    return this.#outletsCalled.get(word) ?? null;
  }

  /** Whether knowledge has it that two actors, or what they are part of, fought each other. */
  areFoes(one: string, other: string): boolean {
    let known = this.#foes.get(one);
    if (known === undefined) {
      known = new Map();
      this.#foes.set(one, known);
    }
    let are = known.get(other);
    if (are === undefined) {
      are = this.#findFoes(one, other);
      known.set(other, are);
    }
    return are;
  }

  #findFoes(one: string, other: string): boolean {
    const [ones, others] = [this.#wholesOf(one), this.#wholesOf(other)];
    if (ones.has(other) || others.has(one)) return false;
    const fight = (from: ReadonlySet<string>, against: ReadonlySet<string>): boolean =>
      [...from].some((id) => this.#actors.get(id)?.fights.some((foe) => against.has(foe)) === true);
    return fight(ones, others) || fight(others, ones);
  }

  /** Whether one speaks for the other or both for the same whole: a minister and the army of a state, a group and its brigades. */
  areOfOneSide(one: string, other: string): boolean {
    const sides = (id: string): Set<string> =>
      new Set(
        [id, ...(this.#actors.get(id)?.holds ?? []).map(({ office }) => office)].flatMap((each) => [
          ...this.#wholesOf(each),
        ]),
      );
    const others = sides(other);
    return [...sides(one)].some((id) => others.has(id));
  }

  /** An actor and all that it is part of; an army, a government and an office stand for their state. */
  #wholesOf(id: string): ReadonlySet<string> {
    const known = this.#wholes.get(id);
    if (known !== undefined) return known;
    const wholes = new Set<string>();
    this.#wholes.set(id, wholes);
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const actor = this.#actors.get(next);
      if (actor === undefined || wholes.has(next)) continue;
      wholes.add(next);
      open.push(...actor.partOf);
      const state = actor.country !== null && ofStates.has(actor.kind) ? this.#states.get(actor.country) : undefined;
      // the forces of one side of a divided country are not those of all of it
      if (state !== undefined && actor.fights.length === 0) open.push(state.id);
    }
    return wholes;
  }

  /** The state of a country code. */
  stateOf(country: string): Actor | null {
    return this.#states.get(country) ?? null;
  }
}
