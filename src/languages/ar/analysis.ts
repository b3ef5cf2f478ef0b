import type { Block, DateRange, Quantity } from '../../model/index.ts';
import type { Quotation, Token } from '../../text/index.ts';

/** The part of a verb's paradigm that a word form stands for. */
export type VerbPart = 'perfect' | 'imperfect' | 'masdar' | 'active-participle' | 'passive-participle';

/** One word form of one verb. Undiacritised, so that many forms are active or passive: `either`. `folded` as text/fold gives it, without clitics. */
export interface VerbForm {
  folded: string;
  lemma: string;
  part: VerbPart;
  voice: 'active' | 'passive' | 'either';
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p' | null;
  /** A shape of the imperfect that stands only behind لم, لن, أن and the like: "يقل", "يقولوا". */
  clipped?: boolean;
}

export type ArcKind =
  | 'verb'
  | 'masdar'
  | 'participle'
  | 'noun'
  | 'actor'
  | 'place'
  | 'outlet'
  | 'nisba'
  | 'role'
  | 'number'
  | 'date'
  | 'particle'
  | 'word'
  | 'mark';

/**
 * One reading of the tokens `[from, to)` of a document: a lexicon entry with the clitics that were taken off.
 * `proclitics`: in order, of و ف ب ك ل س ال (so "وبالقصف" has و ب ال). `enclitic`: a pronoun suffix (ه ها هم هما هن نا ي ك كم) or null.
 */
export interface Arc {
  from: number;
  to: number;
  start: number;
  end: number;
  kind: ArcKind;
  /** The id of what it is: an actor, place or outlet id, a lemma, a role's or noun's id, a particle's class, the folded word for `word` and `mark`. */
  id: string;
  /** The word without its clitics, folded. */
  stem: string;
  proclitics: readonly string[];
  enclitic: string | null;
  /** For verb, masdar and participle. */
  form: VerbForm | null;
  /** For number and date. */
  quantity: Quantity | null;
  date: DateRange | null;
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p' | null;
  /** Named features whose weighted sum is the arc's score: what `explain` shows. */
  features: readonly string[];
  score: number;
}

export type NominalKind =
  | 'person'
  | 'organization'
  | 'official'
  | 'state-body'
  | 'anonymous'
  | 'outlet'
  | 'social-channel'
  | 'place'
  | 'people';

/**
 * A noun phrase that names somebody or something: a known name, or one recognised by title and grammar.
 * `id`: of knowledge, or null for an unknown one (coreference gives it a local id). `head`: the token that agrees with a verb.
 * `affiliation`: the name (English where known) of the body or state that it belongs to. `definite`: can refer back ("المسؤول").
 */
export interface Nominal {
  from: number;
  to: number;
  start: number;
  end: number;
  kind: NominalKind;
  id: string | null;
  /** English where knowledge has one, else as in the text. */
  name: string;
  names: readonly string[];
  surface: string;
  anonymous: boolean;
  count: number | null;
  affiliation: string | null;
  /** The actor id of that body or state, where it is known. */
  affiliationId: string | null;
  /** Roles that the phrase states of it: ids of roles/words.ts. */
  roles: readonly string[];
  definite: boolean;
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p';
  /** The preposition fused before it (ب ل ك), or the word before it (عن، من، في، على، إلى …), folded; null for none. */
  preposition: string | null;
  /** The rule that read the phrase: `ar/names/known-actor`. */
  rule: string;
}

/** One sentence after the best path through its lattice has been read off. `arcs` cover its tokens in order without gaps. */
export interface AnalysedSentence {
  index: number;
  from: number;
  to: number;
  start: number;
  end: number;
  block: Block;
  arcs: readonly Arc[];
  nominals: readonly Nominal[];
}

/** A document ready for statements and events. `arcAt[token]` is the index of the arc that covers it, inside its sentence. */
export interface Analysis {
  text: string;
  tokens: readonly Token[];
  sentences: readonly AnalysedSentence[];
  quotations: readonly Quotation[];
  /** The day against which relative dates were resolved. */
  referenceDate: string | null;
}
