import type { Actor, Outlet, Place } from '../../../model/index.ts';

/** What names need to look up: knowledge by id. */
export class Register {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #outlets: ReadonlyMap<string, Outlet>;
  readonly #states: ReadonlyMap<string, Actor>;

  constructor(known: { actors: readonly Actor[]; places: readonly Place[]; outlets: readonly Outlet[] }) {
    this.#actors = new Map(known.actors.map((actor) => [actor.id, actor]));
    this.#places = new Map(known.places.map((place) => [place.id, place]));
    this.#outlets = new Map(known.outlets.map((outlet) => [outlet.id, outlet]));
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

  /** The state of a country code. */
  stateOf(country: string): Actor | null {
    return this.#states.get(country) ?? null;
  }
}
