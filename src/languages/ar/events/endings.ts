import type { Arc } from '../analysis.ts';
import type { NounReading } from './lexicon.ts';

/** Kinds of words whose ين is a plural's or a dual's, not of the word itself as in "فلسطين". */
const declined = new Set<Arc['kind']>(['role', 'noun', 'participle', 'nisba', 'word']);

/**
 * What the ending of a noun phrase tells of its place in the clause: ون and a dual's ان do what the verb says, ين and an accusative's
 * alef with tanween undergo it. `first`: the first word of the phrase, a number before the head takes the ending;
 * `adjective`: the one right behind the head, which agrees with it.
 */
export function endingOf(
  first: Arc,
  head: Arc,
  adjective: Arc | null,
  noun: NounReading | null,
  text: string,
): 'subject' | 'object' | null {
  const word = text.slice(first.start, first.end).replace(/[\u064c-\u0652]/g, '');
  if (first.kind === 'number') return numberEnding(word) ?? otherOnes[head.stem] ?? null;
  if (first !== head || !declined.has(head.kind)) return null;
  if (
    /(?:ًا|اً)$/.test(word) ||
    // "رتلا عسكريا": the adjective shows that the alef is the accusative's
    (word.endsWith('ا') && adjective !== null && /[ًا]$/.test(text.slice(adjective.start, adjective.end))) ||
    (word.endsWith('ا') && noun !== null && !noun.shape.endsWith('ا') && noun.enclitic === null)
  )
    return 'object';
  // "قادة ميدانيين": the adjective has the ending that a broken plural does not show
  const described = adjective === null ? '' : text.slice(adjective.start, adjective.end);
  if (head.number === 'p' && !/[وي]ن$/.test(word) && /.[وي]ن$/.test(described))
    return described.endsWith('ون') ? 'subject' : 'object';
  const number = noun?.sense.number ?? head.number;
  if (number !== 'p' && number !== 'd') return null;
  if (noun?.sense.people == null && head.kind !== 'role' && !head.id.startsWith('adjective:')) return null;
  if (/(?:ون|[^ؤ]ؤون|تان)$/.test(word) || (number === 'd' && word.endsWith('ان'))) return 'subject';
  if (/[يئ]ن$/.test(word)) return 'object';
  return null;
}

/** "سبعة آخرون" and "سبعة آخرين": an adjective takes the ending of its number. */
const otherOnes: Readonly<Record<string, 'subject' | 'object'>> = {
  اخرون: 'subject',
  اخران: 'subject',
  اخرين: 'object',
};

/** "اثنان", "عشرون" and "اثنين", "عشرين". */
function numberEnding(word: string): 'subject' | 'object' | null {
  if (/(?:اثنان|اثنتان|مئتان|مائتان|ألفان|ون)$/.test(word)) return 'subject';
  return /(?:اثنين|اثنتين|مئتين|مائتين|ألفين|عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين)$/.test(word)
    ? 'object'
    : null;
}
