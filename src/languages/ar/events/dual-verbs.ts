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
  const before = arcs[i - 1];
  const surface = text.slice(start, end);
  if (kind !== 'masdar' || !surface.endsWith('ا') || proclitics.length > 0 || casualtyOfVerb(id) === null) return null;
  if (before === undefined || !twofold.has(before.kind) || !/(?:ين|ان)$/.test(before.stem)) return null;
  return (
    verbForms()
      .formsOf(fold(surface))
      .find(({ part, number, gender }) => part === 'perfect' && number === 'd' && gender === 'm') ?? null
  );
}

const twofold = new Set<Arc['kind']>(['role', 'noun', 'word', 'nisba', 'participle', 'number']);
