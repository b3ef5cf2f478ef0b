import type { Statement } from '../../../../model/index.ts';
import type { Arc } from '../../analysis.ts';
import { isArticled } from '../affixes.ts';
import { endsClause } from '../clauses.ts';
import type { EventDraft } from '../draft.ts';
import type { PhrasedSentence } from '../phrases.ts';

const had = new Set(['كان', 'كانت', 'كانوا']);

/** A document as far as the telling of happenings looks at it: its sentences, what they tell, and who says what. */
export class TellingView {
  readonly sentences: readonly PhrasedSentence[];
  readonly holderOf: (draft: EventDraft) => Statement | null;
  readonly #told = new Map<PhrasedSentence, EventDraft[]>();
  readonly #alike = new Map<string, Set<string | null>>();
  readonly #counts = new Map<PhrasedSentence, { verbs: number; clauses: number }[]>();
  readonly #headlines = new Set<string>();

  constructor(
    sentences: readonly PhrasedSentence[],
    drafts: readonly EventDraft[],
    holderOf: (draft: EventDraft) => Statement | null,
  ) {
    this.sentences = sentences;
    this.holderOf = holderOf;
    for (const draft of drafts) {
      const beside = this.#told.get(draft.sentence) ?? [];
      beside.push(draft);
      this.#told.set(draft.sentence, beside);
      if (draft.headline) this.#headlines.add(draft.type);
      const alike = this.#alike.get(draft.label) ?? new Set();
      alike.add(this.#tellerOf(draft));
      this.#alike.set(draft.label, alike);
    }
  }

  /** Whether two speakers tell a happening of the kind, so that their accounts can be set against each other. */
  isToldByAnother(draft: EventDraft): boolean {
    const alike = this.#alike.get(draft.label) ?? new Set();
    return this.#tellerOf(draft) !== null && [...alike].filter((teller) => teller !== null).length > 1;
  }

  #tellerOf(draft: EventDraft): string | null {
    return this.holderOf(draft)?.chain[0]?.id ?? null;
  }

  /** The happenings of one sentence. */
  besides({ sentence }: EventDraft): readonly EventDraft[] {
    return this.#told.get(sentence) ?? [];
  }

  /** Whether a headline tells a happening of a type. */
  isTypeInHeadline(type: string): boolean {
    return this.#headlines.has(type);
  }

  /** How many verbs and ends of clauses stand before it in its sentence. */
  before({ sentence, trigger }: EventDraft): { verbs: number; clauses: number } {
    let counts = this.#counts.get(sentence);
    if (counts === undefined) {
      counts = [];
      let [verbs, clauses] = [0, 0];
      for (const [k, { kind }] of sentence.arcs.entries()) {
        counts.push({ verbs, clauses });
        if (kind === 'verb') verbs++;
        if (endsClause(sentence.arcs, k)) clauses++;
      }
      this.#counts.set(sentence, counts);
    }
    return counts[trigger.arc] as { verbs: number; clauses: number };
  }

  /** "وكان انتحاري فجر نفسه": told as what had happened before. */
  isFlashback({ sentence, trigger }: EventDraft): boolean {
    return sentence.arcs.slice(0, trigger.arc).some(({ stem }) => had.has(stem));
  }
}

export const wordOf = (draft: EventDraft): Arc => draft.sentence.arcs[draft.trigger.arc] as Arc;

/** How the word that tells a happening stands: a verb, a participle, or a noun that is known, new, or of somebody. */
export function shapeOf({ trigger, sentence }: EventDraft): string {
  if (trigger.form !== 'noun' || trigger.phrase === null)
    return trigger.form === 'verb' && trigger.passive ? 'passive' : trigger.form;
  const head = sentence.arcs[trigger.arc] as Arc;
  const isKnown = isArticled(trigger.phrase.head) || isArticled(head);
  return `${isKnown ? 'known' : trigger.phrase.definite ? 'annexed' : 'new'} ${trigger.phrase.number}`;
}
