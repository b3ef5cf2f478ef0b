import type { Statement } from '../../../../model/index.ts';
import type { Arc } from '../../analysis.ts';
import { isArticled } from '../affixes.ts';
import { demonstratives, keysOf } from '../coreference.ts';
import type { Argument, EventDraft } from '../draft.ts';
import type { PhrasedSentence } from '../phrases.ts';
import { ownPlaces } from '../places.ts';
import { shapeOf, wordOf } from '../telling/view.ts';

/** One mention as it is held against others of its document. */
export interface Mention {
  draft: EventDraft;
  /** Its place in the document's order, and of its sentence in that of sentences. */
  index: number;
  line: number;
  shape: string;
  word: Arc;
  holder: Statement | null;
  who: readonly string[];
  whom: readonly string[];
  where: readonly string[];
  munitions: readonly string[];
  /** Whether knowledge has all whom it names as each. */
  isKnown: { who: boolean; whom: boolean; where: boolean };
  /** What its sentence says, and the same without who took part; worked out where first asked for. */
  readonly words: ReadonlySet<string>;
  readonly ownWords: ReadonlySet<string>;
  isDemonstrative: boolean;
}

/** The mentions of a document in text order. */
export function mentionsOf(
  sentences: readonly PhrasedSentence[],
  drafts: readonly EventDraft[],
  holderOf: (draft: EventDraft) => Statement | null,
): Mention[] {
  const lines = new Map(sentences.map((sentence, line) => [sentence, line]));
  const words = new Map<PhrasedSentence, ReadonlySet<string>>();
  const wordsOf = (sentence: PhrasedSentence): ReadonlySet<string> => {
    const known = words.get(sentence) ?? contentWords(sentence);
    words.set(sentence, known);
    return known;
  };
  return drafts.map((draft, index) => {
    const [who, whom, where] = [keysOfAll(draft.actors), keysOfAll(draft.recipients), keysOfAll(ownPlaces(draft))];
    let own: ReadonlySet<string> | null = null;
    return {
      draft,
      index,
      line: lines.get(draft.sentence) ?? 0,
      shape: shapeOf(draft),
      word: wordOf(draft),
      holder: holderOf(draft),
      who: [...who, ...draft.nisbas.map(({ arc }) => arc.id)],
      whom,
      where,
      munitions: keysOfAll(draft.munitions),
      isKnown: {
        who: areKnown(draft.actors),
        whom: areKnown(draft.recipients),
        where: ownPlaces(draft).some(isKnown),
      },
      get words() {
        return wordsOf(draft.sentence);
      },
      get ownWords() {
        own ??= withoutNames(draft, wordsOf(draft.sentence));
        return own;
      },
      isDemonstrative: isDemonstrative(draft),
    };
  });
}

const keysOfAll = (slot: readonly Argument[]): string[] => [...new Set(slot.flatMap(keysOf))];

const isKnown = ({ phrase }: Argument): boolean => phrase.nominals.some(({ id }) => id !== null);
const areKnown = (slot: readonly Argument[]): boolean => slot.every(isKnown);

function isDemonstrative({ trigger: { phrase }, sentence: { arcs } }: EventDraft): boolean {
  if (phrase === null) return false;
  return [arcs[phrase.from - 1], arcs[phrase.from], arcs[phrase.to]].some(
    (arc) => arc !== undefined && demonstratives.has(arc.stem),
  );
}

function contentWords({ arcs }: PhrasedSentence): ReadonlySet<string> {
  const words = new Set<string>();
  for (const arc of arcs) {
    if (arc.kind === 'particle' || arc.kind === 'mark') continue;
    words.add(contentWord(arc));
  }
  return words;
}

const contentWord = (arc: Arc): string =>
  arc.kind === 'verb' ? arc.id : isArticled(arc) && arc.stem.startsWith('ال') ? arc.stem.slice(2) : arc.stem;

function withoutNames(draft: EventDraft, words: ReadonlySet<string>): ReadonlySet<string> {
  const named = new Set([...draft.actors, ...draft.recipients, ...draft.places].flatMap(wordsOfArgument));
  return new Set([...words].filter((word) => !named.has(word)));
}

const wordsOfArgument = ({ phrase, sentence }: Argument): string[] =>
  sentence.arcs.slice(phrase.from, phrase.to).map(contentWord);
