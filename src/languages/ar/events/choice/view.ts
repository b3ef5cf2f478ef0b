import type { Statement } from '../../../../model/index.ts';
import type { Register } from '../../names/index.ts';
import { keysOf } from '../coreference.ts';
import type { Argument, EventDraft } from '../draft.ts';
import type { Phrase, PhrasedSentence } from '../phrases.ts';

/** The slots whose fillers are chosen by weights. */
export const chosenSlots = ['actor', 'recipient', 'place'] as const;
export type ChosenSlot = (typeof chosenSlots)[number];

export const fillersOf = (draft: EventDraft, slot: ChosenSlot): readonly Argument[] =>
  slot === 'actor' ? draft.actors : slot === 'recipient' ? draft.recipients : draft.places;

/** What a document tells, as far as choosing looks at it. `drafts`: one for each happening, in text order. */
export interface Told {
  sentences: readonly PhrasedSentence[];
  drafts: readonly EventDraft[];
  /** The innermost statement that holds a draft. */
  holderOf: (draft: EventDraft) => Statement | null;
  register: Register;
}

/** Where a word of a draft stands: the arc of a sentence. */
export interface Anchor {
  index: number;
  arc: number;
}

/** How often the document fills each slot with a referent. */
type Uses = Record<ChosenSlot, Map<string, number>>;

/** A document's phrases and drafts, counted and found again: made once, asked for every draft. */
export class DocumentView {
  readonly told: Told;
  readonly #indexes = new Map<PhrasedSentence, number>();
  readonly #keys = new Map<Phrase, string>();
  readonly #counts = new Map<string, number>();
  readonly #inTitle = new Set<string>();
  readonly #uses: Uses = { actor: new Map(), recipient: new Map(), place: new Map() };
  readonly #anchors = new Map<EventDraft, readonly Anchor[]>();
  readonly #words = new Map<PhrasedSentence, number[]>();
  readonly #before = new Map<EventDraft, EventDraft>();
  readonly #ofSentence = new Map<PhrasedSentence, EventDraft[]>();
  /** The first title of the document. */
  readonly title: number | null;

  constructor(told: Told) {
    this.told = told;
    let title: number | null = null;
    told.sentences.forEach((sentence, i) => {
      this.#indexes.set(sentence, i);
      const isTitle = sentence.sentence.block.kind === 'title';
      if (isTitle) title ??= i;
      for (const phrase of sentence.phrases) {
        const key = this.keyOf({ phrase, sentence });
        this.#counts.set(key, this.countOf(key) + 1);
        if (isTitle) this.#inTitle.add(key);
      }
    });
    this.title = title;
    const last = new Map<boolean, EventDraft>();
    for (const draft of told.drafts) {
      for (const slot of chosenSlots)
        for (const filler of fillersOf(draft, slot)) {
          const key = this.keyOf(filler);
          this.#uses[slot].set(key, this.usesOf(slot, key) + 1);
        }
      const beside = this.#ofSentence.get(draft.sentence) ?? [];
      beside.push(draft);
      this.#ofSentence.set(draft.sentence, beside);
      const anchors = this.#findAnchors(draft);
      this.#anchors.set(draft, anchors);
      for (const { index, arc } of anchors) {
        const sentence = told.sentences[index] as PhrasedSentence;
        const words = this.#words.get(sentence) ?? [];
        words.push(arc);
        this.#words.set(sentence, words);
      }
      const before = last.get(draft.headline);
      if (before !== undefined) this.#before.set(draft, before);
      last.set(draft.headline, draft);
    }
  }

  /** Whether a title names the referent. */
  isInTitle(key: string): boolean {
    return key !== '' && this.#inTitle.has(key);
  }

  /** What a phrase refers to: ids of knowledge or its words; '' for nothing to know it by. */
  keyOf(argument: Argument): string {
    let key = this.#keys.get(argument.phrase);
    if (key === undefined) {
      key = keysOf(argument).join(' ');
      this.#keys.set(argument.phrase, key);
    }
    return key;
  }

  indexOf(sentence: PhrasedSentence): number {
    return this.#indexes.get(sentence) ?? 0;
  }

  countOf(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  usesOf(slot: ChosenSlot, key: string): number {
    return this.#uses[slot].get(key) ?? 0;
  }

  anchorsOf(draft: EventDraft): readonly Anchor[] {
    return this.#anchors.get(draft) ?? [];
  }

  /** The happening told before, in the headlines or in the text. */
  before(draft: EventDraft): EventDraft | null {
    return this.#before.get(draft) ?? null;
  }

  /** The happenings of the same sentence, itself among them. */
  besides(draft: EventDraft): readonly EventDraft[] {
    return this.#ofSentence.get(draft.sentence) ?? [];
  }

  /** How many words of events stand in arcs `[from, to)` of a sentence. */
  wordsBetween(sentence: PhrasedSentence, from: number, to: number): number {
    let found = 0;
    for (const arc of this.#words.get(sentence) ?? []) if (arc >= from && arc < to) found++;
    return found;
  }

  #findAnchors(draft: EventDraft): Anchor[] {
    const found: Anchor[] = [];
    for (const { start } of draft.spans) {
      const index = this.#sentenceAt(start);
      const arc = this.told.sentences[index]?.arcs.findIndex(({ end }) => end > start) ?? -1;
      if (arc >= 0) found.push({ index, arc });
    }
    return found.length > 0 ? found : [{ index: this.indexOf(draft.sentence), arc: draft.trigger.arc }];
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
