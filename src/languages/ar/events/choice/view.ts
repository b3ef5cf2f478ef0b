import type { Statement } from '../../../../model/index.ts';
import type { Arc } from '../../analysis.ts';
import { hasPronoun } from '../affixes.ts';
import { endsClause } from '../clauses.ts';
import { keysOf } from '../coreference.ts';
import type { Argument, EventDraft } from '../draft.ts';
import type { Phrase, PhrasedSentence } from '../phrases.ts';
import { type ChosenSlot, chosenSlots, fillersOf, type Told } from './chosen.ts';
import type { NumberWord } from './features.ts';
import { numbers, sorts } from './numbering.ts';
import { makeProfile, type Profile } from './profile.ts';
import { findTopics } from './topics.ts';

/** Where a word of a draft stands: the arc of a sentence. */
export interface Anchor {
  index: number;
  arc: number;
}

/** A happening as it is whatever phrase is weighed for it, made once, as the rules left it. */
export interface Happening {
  draft: EventDraft;
  holder: Statement | null;
  /** The index of the sentence that tells it. */
  main: number;
  anchors: readonly Anchor[];
  /** What fills its slots, as `keyOf` numbers it. */
  keys: Record<ChosenSlot, readonly number[]>;
  /** The happening told before, in the headlines or in the text. */
  before: Happening | null;
  /** The happenings of the same sentence, itself among them. */
  besides: readonly Happening[];
  /** The numbers of its sort (type, label, frame and form), its type, its frame, and the form of its word. */
  sort: number;
  type: number;
  frame: number;
  form: number;
  /** The form of its word: a noun, a verb, or a passive one. */
  word: string;
  lemma: string;
  lemmaNumber: number;
  /** The number of its frame with the form of its word. */
  frameAndForm: number;
  /** A noun that has a pronoun; a word that has one. */
  isOwned: boolean;
  hasEnclitic: boolean;
}

export interface Cuts {
  verbs: number[];
  clauses: number[];
}

function findCuts(arcs: readonly Arc[]): Cuts {
  const verbs = [0];
  const clauses = [0];
  for (let k = 0; k < arcs.length; k++) {
    const isVerb = (arcs[k] as Arc).kind === 'verb';
    verbs[k + 1] = (verbs[k] as number) + (isVerb ? 1 : 0);
    clauses[k + 1] = (clauses[k] as number) + (!isVerb && endsClause(arcs, k) ? 1 : 0);
  }
  return { verbs, clauses };
}

/** The verb or the noun of a happening's word. */
const lemmaOf = ({ id, stem }: Arc): string => (id === '' ? stem : id);

/** A document's phrases and drafts, counted and found again: made once, asked for every draft. */
export class DocumentView {
  readonly told: Told;
  readonly numberOf: NumberWord;
  /** By the index of its sentence, every phrase of a document. */
  readonly profiles: readonly (readonly Profile[])[];
  readonly happenings: readonly Happening[];
  /** The first title of the document. */
  readonly title: number | null;
  readonly #indexes = new Map<PhrasedSentence, number>();
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #keys = new Map<Phrase, number>();
  readonly #counts: number[] = [];
  readonly #inTitle = new Set<number>();
  /** By slot, in the order of `chosenSlots`, how many happenings have a referent in it. */
  readonly #uses: readonly number[][] = chosenSlots.map(() => []);
  readonly #words: number[][];
  readonly #cuts: Cuts[] = [];
  #topics: readonly (readonly Profile[])[] | null = null;

  /** `numberOf`: of those whom `describe` gives the features to; who only writes them down needs none. */
  constructor(told: Told, numberOf: NumberWord = () => 0) {
    this.told = told;
    this.numberOf = numberOf;
    this.#words = told.sentences.map(() => []);
    this.title = null;
    const profiles: Profile[][] = [];
    const tools = { register: told.register, numberOf };
    for (const [i, sentence] of told.sentences.entries()) {
      this.#indexes.set(sentence, i);
      const isTitle = sentence.sentence.block.kind === 'title';
      if (isTitle) this.title ??= i;
      const own: Profile[] = [];
      for (const phrase of sentence.phrases) {
        const argument = { phrase, sentence };
        const key = this.keyOf(argument);
        own.push(makeProfile(argument, i, key, tools));
        this.#counts[key] = this.countOf(key) + 1;
        if (isTitle) this.#inTitle.add(key);
      }
      profiles.push(own);
    }
    this.profiles = profiles;
    this.happenings = this.#findHappenings();
  }

  #findHappenings(): Happening[] {
    const last = new Map<boolean, Happening>();
    const ofSentence = new Map<PhrasedSentence, Happening[]>();
    return this.told.drafts.map((draft) => {
      const besides = ofSentence.get(draft.sentence) ?? [];
      const happening = this.#makeHappening(draft, last.get(draft.headline) ?? null, besides);
      besides.push(happening);
      ofSentence.set(draft.sentence, besides);
      last.set(draft.headline, happening);
      for (const { index, arc } of happening.anchors) this.#words[index]?.push(arc);
      chosenSlots.forEach((slot, n) => {
        const uses = this.#uses[n] as number[];
        for (const key of happening.keys[slot]) uses[key] = (uses[key] ?? 0) + 1;
      });
      return happening;
    });
  }

  #makeHappening(draft: EventDraft, before: Happening | null, besides: readonly Happening[]): Happening {
    const { trigger, sentence } = draft;
    const { frame } = trigger.sense.row;
    const word = trigger.passive ? `passive-${trigger.form}` : trigger.form;
    const keysIn = (slot: ChosenSlot): number[] => fillersOf(draft, slot).map((each) => this.keyOf(each));
    const lemma = lemmaOf(sentence.arcs[trigger.arc] as Arc);
    const [frameNumber, form] = [numbers.of(frame), numbers.of(word)];
    return {
      draft,
      holder: this.told.holderOf(draft),
      main: this.#indexes.get(sentence) ?? 0,
      anchors: this.#findAnchors(draft),
      keys: { actor: keysIn('actor'), recipient: keysIn('recipient'), place: keysIn('place') },
      before,
      besides,
      sort: sorts.pair(
        sorts.pair(sorts.of(draft.type), sorts.of(draft.label)),
        sorts.pair(sorts.of(frame), sorts.of(word)),
      ),
      type: numbers.of(draft.type),
      frame: frameNumber,
      word,
      lemma,
      lemmaNumber: this.numberOf(lemma),
      form,
      frameAndForm: numbers.pair(frameNumber, form),
      isOwned: trigger.phrase !== null && hasPronoun(trigger.phrase.head, draft.text),
      hasEnclitic: (sentence.arcs[trigger.arc] as Arc).enclitic !== null,
    };
  }

  /** What the text is about, where it was named last before a sentence. */
  topicsBefore(main: number): Profile[] {
    this.#topics ??= findTopics(this.profiles);
    const found: Profile[] = [];
    for (const mentioned of this.#topics) {
      const last = mentioned.findLast(({ index }) => index < main);
      if (last !== undefined) found.push(last);
    }
    return found;
  }

  /** Whether a title names the referent. */
  isInTitle(key: number): boolean {
    return key !== 0 && this.#inTitle.has(key);
  }

  /** What a phrase refers to, ids of knowledge or its words, numbered; 0 for nothing to know it by. */
  keyOf(argument: Argument): number {
    let key = this.#keys.get(argument.phrase);
    if (key === undefined) {
      const words = keysOf(argument).join(' ');
      key = this.#numbers.get(words) ?? this.#numbers.size;
      this.#numbers.set(words, key);
      this.#keys.set(argument.phrase, key);
    }
    return key;
  }

  countOf(key: number): number {
    return this.#counts[key] ?? 0;
  }

  /** `slot`: its place in `chosenSlots`. */
  usesOf(slot: number, key: number): number {
    return (this.#uses[slot] as number[])[key] ?? 0;
  }

  /** How many referents there are; their keys are less. */
  get referents(): number {
    return this.#numbers.size;
  }

  /** How many words of events stand in arcs `[from, to)` of a sentence. */
  wordsBetween(index: number, from: number, to: number): number {
    let found = 0;
    for (const arc of this.#words[index] ?? []) if (arc >= from && arc < to) found++;
    return found;
  }

  /** How many verbs, and how many other ends of clauses, stand before each arc of a sentence; and before its end. */
  cutsOf(index: number): Cuts {
    let cuts = this.#cuts[index];
    if (cuts === undefined) {
      cuts = findCuts((this.told.sentences[index] as PhrasedSentence).arcs);
      this.#cuts[index] = cuts;
    }
    return cuts;
  }

  #findAnchors(draft: EventDraft): Anchor[] {
    const found: Anchor[] = [];
    for (const { start } of draft.spans) {
      const index = this.#sentenceAt(start);
      const arc = this.told.sentences[index]?.arcs.findIndex(({ end }) => end > start) ?? -1;
      if (arc >= 0) found.push({ index, arc });
    }
    return found.length > 0 ? found : [{ index: this.#indexes.get(draft.sentence) ?? 0, arc: draft.trigger.arc }];
  }

  /** The sentence that holds an offset: the last one that begins at it or before. */
  #sentenceAt(offset: number): number {
    const { sentences } = this.told;
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as PhrasedSentence).sentence.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
