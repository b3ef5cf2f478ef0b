import { fold } from '../../../text/index.ts';
import type { Arc, VerbForm } from '../analysis.ts';
import { verbForms } from '../verbs/index.ts';
import { casualtyOfVerb } from './lexicon.ts';

/**
 * "إن جنديين قتلا": right behind a noun in the dual a harm that ends in alef is a verb of that noun, though a verbal noun in the accusative is
 * spelled alike.
 */
export function dualVerb(arcs: readonly Arc[], i: number, text: string): VerbForm | null {
  const { kind, id, start, end, proclitics } = arcs[i] as Arc;
  if (kind !== 'masdar' || proclitics.length > 0) return null;
  const before = arcs[i - 1];
  const surface = text.slice(start, end);
  if (!surface.endsWith('ا') || casualtyOfVerb(id) === null) return null;
  if (before === undefined || !twofold.has(before.kind) || !/(?:ين|ان)$/.test(before.stem)) return null;
  if (isGoverned(arcs, i - 1) || isJoinedMasdar(arcs[i + 1], text)) return null;
  return (
    verbForms()
      .formsOf(fold(surface))
      .find(({ part, number, gender }) => part === 'perfect' && number === 'd' && gender === 'm') ?? null
  );
}

const twofold = new Set<Arc['kind']>(['role', 'noun', 'word', 'nisba', 'participle', 'number']);

/** "في المدنيين قتلا": what a preposition governs does nothing; "اثنان من المسلحين قتلا" are two all the same. */
const isGoverned = (arcs: readonly Arc[], noun: number): boolean => {
  const before = arcs[noun - 1];
  const [fused] = (arcs[noun] as Arc).proclitics.filter((clitic) => clitic === 'ب' || clitic === 'ل' || clitic === 'ك');
  if (fused !== undefined) return true;
  return (
    before?.kind === 'particle' && before.id === 'preposition' && !/^اثن(?:ان|ين)$/.test(arcs[noun - 2]?.stem ?? '')
  );
};

/** "قتلا وتنكيلا": verbal nouns that say how. */
const isJoinedMasdar = (next: Arc | undefined, text: string): boolean =>
  next?.kind === 'masdar' && next.proclitics[0] === 'و' && /[اً]$/.test(text.slice(next.start, next.end));
