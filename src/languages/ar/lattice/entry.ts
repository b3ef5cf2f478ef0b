import type { ArcKind, VerbForm } from '../analysis.ts';

/** What a word or phrase can be. `support`: words of which one must stand in the same document (folded); null where none is asked for. */
export interface Entry {
  kind: ArcKind;
  id: string;
  form: VerbForm | null;
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p' | null;
  support: ReadonlySet<string> | null;
  /** True for a short name: without support it is not this name at all. */
  short: boolean;
  /** Of a state's adjective and of the short name of a state's body: which country's; null for all else. */
  country: string | null;
}

/** A name of several words, from its second word on. */
export interface Phrase {
  rest: readonly string[];
  entry: Entry;
}

export const plainEntry = (
  kind: ArcKind,
  id: string,
  gender: 'm' | 'f' | null,
  number: 's' | 'd' | 'p' | null,
): Entry => ({
  kind,
  id,
  form: null,
  gender,
  number,
  support: null,
  short: false,
  country: null,
});
