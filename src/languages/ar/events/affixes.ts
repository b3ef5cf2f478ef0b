import { fold, type Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { readNoun } from './lexicon.ts';
import { baNouns, lamNouns } from './nouns.ts';

/** Whether a word carries a pronoun: one that ends in ة in the text does not ("محافظة" is no "محافظه"). */
export const hasPronoun = (arc: Arc, text: string): boolean =>
  arc.enclitic !== null && !(arc.enclitic === 'ه' && text[arc.end - 1] === 'ة');

export const isArticled = (arc: Arc): boolean => arc.proclitics.includes('ال') || arc.stem.startsWith('ال');

/** The pronouns of the third person as a word carries them. */
export const thirdPerson: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما', 'هن']);

export const directions = new Set([
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'قرب',
  'داخل',
  'خارج',
  'وسط',
]);

export const isDefiniteArc = (arc: Arc, text: string): boolean =>
  isArticled(arc) || hasPronoun(arc, text) || arc.kind === 'actor' || arc.kind === 'place';

/** The clitics before a word: the lattice's, or, where it does not know the word, those of the noun that the event lexicon finds in it. */
function cliticsOf(arc: Arc): readonly string[] {
  if (arc.kind !== 'word' || arc.proclitics.length > 0) return arc.proclitics;
  let clitics = cliticsOfWord.get(arc.stem);
  if (clitics === undefined) {
    clitics = readNoun(arc.stem)?.proclitics ?? guessedClitics(arc.stem) ?? arc.proclitics;
    if (cliticsOfWord.size > 100_000) cliticsOfWord.clear();
    cliticsOfWord.set(arc.stem, clitics);
  }
  return clitics;
}

/** Of the words that no lexicon has and that were met. */
const cliticsOfWord = new Map<string, readonly string[]>();

const joinedOnly: readonly string[] = ['و'];

/** What a word that no lexicon has begins with: "بجريمة" is ب and a noun, but for the nouns that begin so themselves. */
function guessedClitics(stem: string): readonly string[] | null {
  const [, joined, noun] = /^(و?)([بل].{4,})$/.exec(stem) ?? [];
  if (noun !== undefined && !isOwnLetter(noun)) return joined === '' ? [noun.charAt(0)] : ['و', noun.charAt(0)];
  return /^و(?=.{3})/.test(stem) ? joinedOnly : null;
}

/** Whether the preposition that a word seems to carry is only guessed: behind another one, or as the name of a place, the letter is its own. */
export const isGuessed = (arc: Arc): boolean =>
  arc.kind === 'word' &&
  arc.proclitics.length === 0 &&
  readNoun(arc.stem) === null &&
  (fusedPreposition(arc) !== null || isJoined(arc));

const isOwnLetter = (noun: string): boolean =>
  ownLetters.has(noun) || ownLetters.has(noun.replace(/(?:ه|ات|ا|ي|ين|ان)$/, ''));

const ownLetters = new Set(
  `${baNouns} ${lamNouns}`.split(' ').flatMap((word) => [fold(word), fold(word).replace(/ه$/, '')]),
);

export const fusedPreposition = (arc: Arc): string | null =>
  arc.kind === 'particle'
    ? null
    : (cliticsOf(arc).find((clitic) => clitic === 'ب' || clitic === 'ل' || clitic === 'ك') ?? null);

export const isJoined = (arc: Arc): boolean => {
  const first = cliticsOf(arc)[0];
  return first === 'و' || first === 'ف';
};

export const isQuoteMark = (arc: Arc): boolean => arc.stem === '"' || arc.stem === '«' || arc.stem === '»';

/** How many characters of the kept word are fused clitics before the noun (its article stays). */
export function fusedLength(arc: Arc, tokens: readonly Token[], text: string): number {
  let letters = cliticsOf(arc).filter((clitic) => clitic !== 'ال').length;
  if (letters === 0) return 0;
  const token = tokens[arc.from] as Token;
  let at = 0;
  const surface = text.slice(token.start, token.end);
  // "للحوثيين": the article is inside the second ل
  if (/^[وف]?لل/.test(surface)) letters++;
  while (at < surface.length && letters > 0) {
    if (/\p{L}/u.test(surface[at] as string)) letters--;
    at++;
  }
  while (at < surface.length && /[\p{M}ـ]/u.test(surface[at] as string)) at++;
  return at < surface.length ? at : 0;
}

/** A name spelled as a particle ("أن") is read as the particle. */
const isConjunctionName = (arc: Arc): boolean => arc.kind === 'place' && (arc.stem === 'ان' || arc.stem === 'وان');

export const isSelecting = (arc: Arc): boolean =>
  arc.kind === 'particle' && (arc.id === 'quantifier' || arc.id === 'emphasis');

export const isNominalArc = (arc: Arc): boolean =>
  !isConjunctionName(arc) &&
  arc.kind !== 'verb' &&
  arc.kind !== 'mark' &&
  arc.kind !== 'date' &&
  arc.kind !== 'particle';
