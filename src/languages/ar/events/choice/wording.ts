import type { Arc } from '../../analysis.ts';
import type { PhrasedSentence } from '../phrases.ts';
import type { FeatureSink } from './features.ts';
import type { Location } from './locations.ts';
import type { Profile } from './profile.ts';
import type { Happening } from './view.ts';

/** How many words of a path are told apart; a longer one is "long". */
const longest = 4;

/** The words of a phrase, of the happening, and of what stands around and between them. `anchor`: the arc that tells the happening beside the phrase. */
export function describeWording(
  sink: FeatureSink,
  { draft, word, lemma }: Happening,
  profile: Profile,
  anchor: number | null,
  { name: location }: Location,
): void {
  const { head, preposition } = profile;
  const { phrase, sentence } = profile.argument;
  const stands = `${location} ${preposition}`;
  sink.add('head', head);
  sink.add('head-type', head, draft.type);
  if (phrase.preposition !== null) sink.add('head-preposition', head, preposition);
  sink.add('lemma', lemma);
  sink.add('lemma-location', lemma, stands);
  sink.add('word-before', wordAt(sentence, phrase.from - 1), location);
  if (anchor === null) return;
  sink.add('word-before-trigger', wordAt(sentence, anchor - 1), stands);
  const [from, to] = phrase.from > anchor ? [anchor + 1, phrase.from] : [phrase.to, anchor];
  sink.add('path-frame', pathOf(sentence, from, to), `${draft.trigger.sense.row.frame} ${word} ${stands}`);
}

/** What a word is weighed as: names, numbers and dates by their kind, verbs by their lemma. */
function wordAt({ arcs }: PhrasedSentence, index: number): string {
  const arc = arcs[index];
  if (arc === undefined) return 'edge';
  switch (arc.kind) {
    case 'actor':
    case 'place':
    case 'number':
    case 'date':
      return `a ${arc.kind}`;
    case 'verb':
      return `verb ${arc.id}`;
    default:
      return arc.stem;
  }
}

/** What stands in arcs `[from, to)`: verbs, phrases, marks and particles, each run of the same once. */
function pathOf({ arcs, phrases, phraseAt }: PhrasedSentence, from: number, to: number): string {
  const path: string[] = [];
  for (let k = from; k < to; k++) {
    const step = stepAt(arcs[k] as Arc, phrases[phraseAt[k] as number]?.from === k);
    if (step === null || step === path.at(-1)) continue;
    if (path.length === longest) return 'long';
    path.push(step);
  }
  return path.join(' ');
}

function stepAt({ kind, stem }: Arc, opensPhrase: boolean): string | null {
  if (kind === 'verb') return 'verb';
  if (kind === 'mark' || kind === 'particle') return stem;
  return opensPhrase ? 'phrase' : null;
}
