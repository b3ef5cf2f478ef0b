import type { Token } from '../../../text/index.ts';
import type { Entry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Country } from './name-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Option } from './weigh.ts';
import { ownAdjectives, ownerWords, regionWords } from './whose-words.ts';

/** Whether a name is short for a body or an office of one state and, with other words behind it, may be any state's. */
export const isShortBody = (entry: Entry): boolean => entry.short && entry.country !== null;

/**
 * Whether what stands behind a short name of a state's body ("وزارة الخارجية", "الجيش") says that it is another's: an adjective that is not
 * the state's own, known or not, a part of a country, or whom it belongs to. Such a body is nobody known, however much of that state is spoken of.
 */
export function isOfAnother(
  entry: Entry,
  tokens: readonly Token[],
  next: number,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): boolean {
  if (!isShortBody(entry)) return false;
  const [word, behind] = [tokens[next], tokens[next + 1]];
  if (word?.kind !== 'word') return false;
  const folded = vocabulary.wordAt(next);
  if (ownerWords.has(folded)) return true;
  const isFeminine = tokens[next - 1]?.folded.endsWith('ه') === true;
  if (folded === 'في') return isFeminine && behind?.kind === 'word' && regionWords.has(vocabulary.wordAt(next + 1));
  if (folded.startsWith('ب')) return isFeminine && regionWords.has(folded.slice(1));
  if (!folded.startsWith('ال')) return false;
  const peoples = lexicon.peoplesOf(folded);
  if (peoples === null) return isFeminine && unknownAdjective.test(folded) && !ownAdjectives.has(folded.slice(2));
  return peoples.length > 0 && !peoples.includes(entry.country);
}

/** The adjective of a land that no lexicon has; a man's may be a family name ("الرئيس العتيبي"). */
const unknownAdjective = /^ال.{2,}يه$/;

/** What a document tells of countries: its words, and those of the sentence that is read. */
export interface Told {
  vocabulary: Vocabulary;
  near: () => ReadonlySet<string>;
}

/** What a short name of a state's body can be, and whether the document supports it. */
export interface Body {
  entry: Entry;
  option: Option | null;
  length: number;
  isSupported: boolean;
}

/** Of so many states a short name is no longer theirs alone: "البرلمان". */
const manyStates = 3;
/** Of so great a share of the states that have bodies listed, it is what every state has: "الجيش", "وزارة الخارجية". */
const everyState = 0.8;

/** What its own sentence says counts as much as so many words elsewhere. */
const nearby = 4;

/**
 * The options without those bodies of one length whose country is spoken of less than that of another; all of them fall where the document speaks more
 * of a state whose body of that kind nobody listed.
 */
export function withoutLesser(
  options: readonly Option[],
  bodies: readonly Body[],
  countries: readonly Country[],
  told: Told,
): readonly Option[] {
  if (bodies.length < 2) return options;
  const lesser = new Set(bodies.map(({ option }) => option));
  for (const length of new Set(bodies.map((body) => body.length))) {
    const alike = bodies.filter((body) => body.length === length);
    for (const { option } of mostSpokenOf(alike, countries, told)) lesser.delete(option);
  }
  return options.filter((option) => !lesser.has(option));
}

function mostSpokenOf(
  alike: readonly Body[],
  countries: readonly Country[],
  { vocabulary, near }: Told,
): readonly Body[] {
  const supported = alike.filter(({ isSupported }) => isSupported);
  const isNear = (words: ReadonlySet<string>): boolean => {
    const here = near();
    for (const word of words) if (here.has(word)) return true;
    return false;
  };
  // what the document has none of does not stand in the sentence either
  const withNear = (words: ReadonlySet<string>, count: number): number =>
    count > 0 && isNear(words) ? count + nearby : count;
  const counts = supported.map(({ entry: { support } }) =>
    support === null ? 0 : withNear(support, vocabulary.countOf(support)),
  );
  const most = Math.max(0, ...counts);
  if (alike.length >= manyStates) {
    const listed = new Set(alike.map(({ entry }) => entry.country));
    const everyHas = listed.size >= everyState * countries.filter(({ hasBodies }) => hasBodies).length;
    const told = vocabulary.countsOf(countries);
    const isMore = ({ code, words, hasBodies }: Country, k: number): boolean => {
      const count = told[k] as number;
      if (count === 0 || count + nearby <= most || (hasBodies && !everyHas) || listed.has(code)) return false;
      return count > most || withNear(words, count) > most;
    };
    if (countries.some(isMore)) return [];
  }
  return supported.filter((_, k) => counts[k] === most);
}
