import type { Arc } from '../../analysis.ts';
import type { PhrasedSentence } from '../phrases.ts';
import { type FeatureSink, type NumberWord, parts } from './features.ts';
import { type Location, mostLocations } from './locations.ts';
import { type Profile, wordAt } from './profile.ts';
import type { Happening } from './view.ts';

/** How many words of a path are told apart; a longer one is "long". */
const longest = 4;
/** More than there are pairs of a preposition and such a place. */
const mostStands = 1 << 14;

/**
 * The words of a phrase, of the happening, and of what stands around and between them. `anchor`: the arc that tells the happening beside the phrase.
 * Words are weighed by their numbers where these are known.
 */
export function describeWording(
  sink: FeatureSink,
  numberOf: NumberWord,
  happening: Happening,
  profile: Profile,
  anchor: number | null,
  location: Location,
): void {
  const { draft, word, lemma } = happening;
  const { head, preposition } = profile;
  const { phrase, sentence } = profile.argument;
  const stands = profile.prepositionNumber * mostLocations + location.number;
  if (!sink.recall(parts.head, profile.headNumber, happening.type)) {
    sink.add('head', head);
    sink.add('head-type', head, draft.type);
    if (phrase.preposition !== null) sink.add('head-preposition', head, preposition);
    sink.keep();
  }
  if (!sink.recall(parts.lemma, happening.lemmaNumber, stands)) {
    sink.add('lemma', lemma);
    sink.add('lemma-location', lemma, standsAt(location, profile));
    sink.keep();
  }
  if (!sink.recall(parts.wordBefore, profile.wordBefore, location.number)) {
    sink.add('word-before', wordAt(sentence, phrase.from - 1), location.name);
    sink.keep();
  }
  if (anchor === null) return;
  const before = wordAt(sentence, anchor - 1);
  if (!sink.recall(parts.wordBeforeTrigger, numberOf(before), stands)) {
    sink.add('word-before-trigger', before, standsAt(location, profile));
    sink.keep();
  }
  const path = phrase.from > anchor ? pathOf(sentence, anchor + 1, phrase.from) : pathOf(sentence, phrase.to, anchor);
  if (!sink.recall(parts.path, numberOf(path) * mostStands + stands, happening.frameAndForm)) {
    sink.add('path-frame', path, `${draft.trigger.sense.row.frame} ${word} ${standsAt(location, profile)}`);
    sink.keep();
  }
}

const standsAt = ({ name }: Location, { preposition }: Profile): string => `${name} ${preposition}`;

/** What stands in arcs `[from, to)`: verbs, phrases, marks and particles, each run of the same once. */
function pathOf({ arcs, phrases, phraseAt }: PhrasedSentence, from: number, to: number): string {
  let path = '';
  let last = '';
  let length = 0;
  for (let k = from; k < to; k++) {
    const step = stepAt(arcs[k] as Arc, phrases[phraseAt[k] as number]?.from === k);
    if (step === null || (length > 0 && step === last)) continue;
    if (length === longest) return 'long';
    path = length === 0 ? step : `${path} ${step}`;
    last = step;
    length++;
  }
  return path;
}

function stepAt({ kind, stem }: Arc, opensPhrase: boolean): string | null {
  if (kind === 'verb') return 'verb';
  if (kind === 'mark' || kind === 'particle') return stem;
  return opensPhrase ? 'phrase' : null;
}
