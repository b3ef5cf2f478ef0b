import type { ChainLink } from '../../../model/index.ts';
import type { Nominal } from '../analysis.ts';

/** Somebody who is spoken of in this document, with every way in which they were named so far. */
export interface Referent {
  id: string;
  name: string;
  names: readonly string[];
  kind: ChainLink['kind'];
  anonymous: boolean;
  count: number | null;
  affiliation: string | null;
  affiliationId: string | null;
  roles: readonly string[];
  /** Folded words of a person's name, for "الفرطوسي" after "كاظم الفرطوسي". */
  nameWords: readonly string[];
  number: Nominal['number'];
  surface: string;
  start: number;
  end: number;
}

/** Referents in the order in which they were spoken of last, found by what a later mention shares with them. */
export class Referents {
  readonly #byId = new Map<string, Referent>();
  readonly #bySurface = new Map<string, Referent[]>();
  readonly #byTitle = new Map<string, Referent[]>();
  readonly #byNameWord = new Map<string, Referent[]>();
  readonly #known: Referent[] = [];
  readonly #turns = new Map<Referent, number>();
  #turn = 0;

  /** Puts a referent last. To be called when it is new, and behind every change of its roles. `titles`: what it answers to besides. */
  put(referent: Referent, isKnown: boolean, titles: readonly string[]): void {
    this.#turns.set(referent, ++this.#turn);
    this.#byId.set(referent.id, referent);
    if (isKnown) putLast(this.#known, referent);
    putUnder(this.#bySurface, [referent.surface], referent);
    putUnder(this.#byTitle, referent.roles, referent);
    putUnder(this.#byTitle, titles, referent);
    putUnder(this.#byNameWord, referent.nameWords, referent);
  }

  byId(id: string): Referent | null {
    return this.#byId.get(id) ?? null;
  }

  /** Those of one surface, the one spoken of last at the end; so for the others. */
  ofSurface(surface: string): readonly Referent[] {
    return this.#bySurface.get(surface) ?? none;
  }

  ofTitle(title: string): readonly Referent[] {
    return this.#byTitle.get(title) ?? none;
  }

  ofNameWord(word: string): readonly Referent[] {
    return this.#byNameWord.get(word) ?? none;
  }

  /** Those that knowledge has: no more than it has, however long the text. */
  known(): readonly Referent[] {
    return this.#known;
  }

  /** Of several lists, the one spoken of last that fits. */
  last(lists: readonly (readonly Referent[])[], fits: (referent: Referent) => boolean): Referent | null {
    let best: Referent | null = null;
    for (const list of lists) {
      const found = list.findLast(fits);
      if (found !== undefined && (best === null || this.turnOf(found) > this.turnOf(best))) best = found;
    }
    return best;
  }

  /** Later for whoever was spoken of later. */
  turnOf(referent: Referent): number {
    return this.#turns.get(referent) ?? 0;
  }
}

const none: readonly Referent[] = [];

function putLast(list: Referent[], referent: Referent): void {
  const at = list.lastIndexOf(referent);
  if (at !== -1) list.splice(at, 1);
  list.push(referent);
}

function putUnder(lists: Map<string, Referent[]>, keys: readonly string[], referent: Referent): void {
  for (const key of keys) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [referent]);
    else putLast(list, referent);
  }
}
