import type { Statement } from '../../../../model/index.ts';
import type { Register } from '../../names/index.ts';
import type { Argument, EventDraft } from '../draft.ts';
import type { PhrasedSentence } from '../phrases.ts';

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
