import { findTokens, fold } from '../text/index.ts';
import data from './words.json' with { type: 'json' };

const stop = new Set(
  Object.values(data.stop)
    .flatMap((list) => list.split(' '))
    .map(fold),
);
const arabic = /^[\u0600-\u06ff]/;

/** The folded words and numbers of a text, in order; punctuation is left out. */
export function foldedWords(text: string): string[] {
  return findTokens(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.folded);
}

/**
 * A folded word without the particles and endings that Arabic writes onto it. For comparing only: two words with one stem
 * are not held to be the same word, they only speak for the same content. Words of other scripts stay as they are.
 */
export function stemOf(word: string): string {
  if (!arabic.test(word)) return word;
  let stem = word;
  for (const prefix of data.prefixes) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 3) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of data.suffixes) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  // long vowels come and go between writers (أمريكي, أميركي) and forms (انفجر, انفجار)
  const skeleton = stem.charAt(0) + stem.slice(1).replace(/[اوي]/g, '');
  return skeleton.length >= 3 ? skeleton : stem;
}

/** The same words come again and again in news: the stem of each is worked out once. Null: without content of its own. */
const stemOfWord = new Map<string, string | null>();
const mostKnown = 100_000;

function contentStem(word: string): string | null {
  let stem = stemOfWord.get(word);
  if (stem === undefined) {
    stem = stop.has(word) || word.length < 2 ? null : stemOf(word);
    if (stem !== null && stop.has(stem)) stem = null;
    if (stemOfWord.size >= mostKnown) stemOfWord.clear();
    stemOfWord.set(word, stem);
  }
  return stem;
}

/** The different content words of a text as stems, sorted; words without content of their own are left out. */
export function contentStems(text: string): string[] {
  return stemsOfWords(foldedWords(text));
}

/** The same for the folded words of a text. */
export function stemsOfWords(words: readonly string[]): string[] {
  const stems = new Set<string>();
  for (const word of words) {
    const stem = contentStem(word);
    if (stem !== null) stems.add(stem);
  }
  return [...stems].sort();
}

const stemsIn = (words: string): ReadonlySet<string> => new Set(words.split(' ').flatMap((word) => contentStems(word)));
const placeNouns = stemsIn(data.placeNouns);
const compass = stemsIn(data.compass);

/** "The city", "the north of the area": stems that say what kind of place it is and not which. */
export const namesNoPlace = (stems: readonly string[]): boolean =>
  stems.every((stem) => placeNouns.has(stem) || compass.has(stem));

/** Stems of a place's name without those of its kind, and with its side: North Sinai is not South Sinai. All of them where nothing else is left. */
export function properWords(stems: readonly string[]): readonly string[] {
  const proper = stems.filter((stem) => !placeNouns.has(stem));
  return proper.length > 0 ? proper : stems;
}

/** The stems of adjectives behind the name of a place, which say whose it is or where: "the Turkish border town of Suruc" («بلدة سروج التركية الحدودية») is Suruc. */
export function epithetsOf(surface: string): ReadonlySet<string> {
  const [kind, name, ...rest] = foldedWords(surface);
  if (kind === undefined || name === undefined || isDefinite(kind) || !placeNouns.has(stemOf(kind))) return new Set();
  const isEpithet = (word: string): boolean => /^ال.{3,}يه?$/u.test(word) && !compass.has(stemOf(word));
  return new Set(rest.every(isEpithet) ? rest.map(stemOf) : []);
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
const beside = listOf(data.beside);

/** Whether a place is told by another that it lies near ("near the airport"): what is there is not what was aimed at. */
export const isBeside = (surface: string): boolean => beside.has(foldedWords(surface)[0] ?? '');

const ownPart = listOf(data.ownPart);
const any = listOf(data.any);
const reports = new Set([...listOf(data.reports)].flatMap((word) => [word, stemOf(word)]));

/**
 * Whether what stands between a denial and the event that it names says that only the speaker's own part is denied: "denied
 * responsibility for the shelling" leaves the shelling, "denied carrying out any strikes" does not.
 */
export function isOwnPart(between: string): boolean {
  const words = foldedWords(between);
  const at = words.findIndex((word) => ownPart.has(word) || ownPart.has(word.replace(/^[وبلف]/, '')));
  return at !== -1 && !words.slice(at + 1).some((word) => any.has(word));
}

const turns = data.turns.map(foldedWords);

/** Whether the folded words of a sentence begin by turning to something else: "on the other hand", "in a separate incident". */
export const isTurn = (words: readonly string[]): boolean =>
  turns.some((turn) =>
    turn.every((word, i) => words[i] === word || (i === 0 && words[0]?.replace(/^[وف]/, '') === word)),
  );

const telling = listOf(data.telling);

/** Whether a text ends with a verb of telling. */
export function isTelling(text: string): boolean {
  const last = foldedWords(text).at(-1);
  return last !== undefined && (telling.has(last) || telling.has(last.replace(/^[وف]/, '')));
}

const common = new Set([...listOf(data.common)].flatMap((word) => [word, stemOf(word)]));

/** Whether a stem says nothing of which event is meant: every war has its attacks, forces and dead. */
export const isCommon = (stem: string): boolean => common.has(stem) || isReport(stem);

/** Whether a stem stands for a report as such ("the news", "these claims"). */
export const isReport = (stem: string): boolean => reports.has(stem);

/** Whether a folded word carries the definite article: a noun that does takes up what was told before. */
export const isDefinite = (word: string): boolean =>
  data.definite.some((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2);

const anyAttack = stemsIn(data.anyAttack);

/** Whether a stem is a word for an attack of whatever kind: "the attack" takes up a bombing as well as a raid. */
export const isAnyAttack = (stem: string): boolean => anyAttack.has(stem);

const blasts = stemsIn(data.blasts);

/** Whether a stem is a word for a blast: "the blast" takes up a bombing, and no shooting. */
export const isBlast = (stem: string): boolean => blasts.has(stem);

/** Words that end as duals and plurals do: verbal nouns of roots in n and t, verbs behind a noun ("siege begins"). */
const one = listOf(data.one);
const isOne = (word: string): boolean =>
  ['', 'ب', 'ل', 'ف', ...data.prefixes].some((prefix) => word.startsWith(prefix) && one.has(word.slice(prefix.length)));

/** Whether a folded noun, or the last of several words, is a dual or a plural, as far as its ending shows. */
export const isSeveral = (words: string): boolean => {
  const word = words.split(' ').at(-1) ?? '';
  return data.many.some((ending) => word.endsWith(ending) && word.length - ending.length >= 3) && !isOne(word);
};

const spokesmen = new Set(data.spokesman.map(fold));

/** Whether words name somebody who speaks for another ("المتحدث باسم …"). */
export function isSpokesman(surface: string): boolean {
  return foldedWords(surface).some((word) => spokesmen.has(word) || spokesmen.has(word.replace(/^[وبلف]/, '')));
}

/** How many members two sorted lists share. */
export function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as string;
    const y = b[k] as string;
    if (x === y) {
      shared++;
      i++;
      k++;
    } else if (x < y) i++;
    else k++;
  }
  return shared;
}

/** Shared members over the smaller list (0 to 1), which a longer telling of the same content does not lower. */
export function containment(a: readonly string[], b: readonly string[]): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}
