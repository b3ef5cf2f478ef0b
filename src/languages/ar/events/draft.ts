import type { Casualty, DateRange, EventType, Factuality, Quantity, Span } from '../../../model/index.ts';
import type { Arc } from '../analysis.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import type { Trigger } from './triggers.ts';

/** A noun phrase with the sentence that it stands in: arguments may come from the sentence before. */
export interface Argument {
  phrase: Phrase;
  sentence: PhrasedSentence;
}

export interface PlaceArgument extends Argument {
  role: 'where' | 'from' | 'target';
  /** Whether it came from the context, not from the trigger's own clause. */
  inherited: boolean;
}

export const asPlace = (
  { phrase, sentence }: Argument,
  role: PlaceArgument['role'],
  inherited = false,
): PlaceArgument => ({ phrase, sentence, role, inherited });

export interface CasualtyDraft extends Quantity, Span {
  what: Casualty['what'];
  who: Casualty['who'];
}

/** An event mention while its arguments are gathered, before mentions of one happening are put together. */
export interface EventDraft {
  type: EventType;
  mode: Set<string>;
  label: string;
  trigger: Trigger;
  sentence: PhrasedSentence;
  /** The words of the trigger and of further mentions of the same happening. */
  spans: Span[];
  actors: Argument[];
  recipients: Argument[];
  places: PlaceArgument[];
  munitions: Argument[];
  /** Adjectives of the trigger that name a state: actors where no other is told. */
  nisbas: { arc: Arc; sentence: PhrasedSentence }[];
  /** Adjectives of a condemned deed: whom the condemnation is aimed at where no other is told. */
  recipientNisbas: { arc: Arc; sentence: PhrasedSentence }[];
  casualties: CasualtyDraft[];
  /** That people came to harm is told, but not how many to which: "66 قتيلا وجريحا". */
  tolled?: true;
  /** Figures that other passages give for the same happening. */
  rivals: CasualtyDraft[];
  date: DateRange | null;
  factuality: Factuality;
  count: Quantity | null;
  headline: boolean;
  /** Whether it is the first event that the body tells. */
  order: 'first' | 'later';
  /** The document's text. */
  text: string;
  /** Whether an actor's id is a state that is a place as well. */
  placeOfActor: (id: string) => boolean;
  rules: { rule: string; start: number; end: number }[];
}
