import type { Token } from '../../../text/index.ts';
import { spellAlike } from './clitics.ts';
import type { Country } from './name-words.ts';

/** A word in the lexicon's spelling, and all its forms: behind it what it is without the clitics that its shape shows. */
interface Spelled {
  word: string;
  forms: readonly string[];
}

const mostKept = 200_000;
const spelledWords = new Map<string, Spelled>();

function spell(folded: string): Spelled {
  let spelled = spelledWords.get(folded);
  if (spelled === undefined) {
    const word = spellAlike(folded);
    const forms = new Set([
      word,
      word.replace(/^[وف]?[بكل]?(?=ال)/, ''),
      word.replace(/^(?:[وف]?لل)/, 'ال'),
      word.replace(/^[وف]?[بكل]?/, ''),
    ]);
    spelled = { word, forms: [...forms] };
    if (spelledWords.size > mostKept) spelledWords.clear();
    spelledWords.set(folded, spelled);
  }
  return spelled;
}

/** A set of names taken apart once: each with its words where it has several. */
type TakenApart = readonly { name: string; words: readonly string[] | null }[];
const takenApart = new WeakMap<ReadonlySet<string>, TakenApart>();

function takeApart(names: ReadonlySet<string>): TakenApart {
  let parts = takenApart.get(names);
  if (parts === undefined) {
    parts = [...names].map((name) => {
      const words = name.split(' ');
      return { name, words: words.length === 1 ? null : words };
    });
    takenApart.set(names, parts);
  }
  return parts;
}

/** A body's full name says more of whose the short one is than a word for its country. */
const fullName = 3;

/** Which words and names a document has: names that need support ask it. */
export class Vocabulary {
  readonly #tokens: readonly Token[];
  /** By token; null for what is no word. */
  readonly #spelled: readonly (Spelled | null)[];
  /** Each form of each word, and how often it stands. */
  readonly #words = new Map<string, number>();
  /** The words as they stand, with their clitics. */
  readonly #whole = new Set<string>();
  #told: { words: readonly string[]; places: ReadonlyMap<string, readonly number[]> } | null = null;
  /** For each set of names that was asked for, two of those found: one may be the very words that ask. */
  readonly #found = new Map<ReadonlySet<string>, readonly string[]>();
  readonly #counts = new Map<ReadonlySet<string>, number>();
  #ofCountries: { countries: readonly Country[]; counts: readonly number[] } | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#spelled = tokens.map(({ kind, folded }) => (kind === 'word' ? spell(folded) : null));
    const times = new Map<Spelled, number>();
    for (const spelled of this.#spelled) if (spelled !== null) times.set(spelled, (times.get(spelled) ?? 0) + 1);
    for (const [{ word, forms }, count] of times) {
      this.#whole.add(word);
      for (const form of forms) this.#words.set(form, (this.#words.get(form) ?? 0) + count);
    }
  }

  /** A token in the lexicon's spelling. */
  wordAt(token: number): string {
    return this.#spelled[token]?.word ?? (this.#tokens[token] as Token).folded;
  }

  /** The words of tokens `[from, to)` in all their forms. */
  formsBetween(from: number, to: number): ReadonlySet<string> {
    const forms = new Set<string>();
    for (let i = from; i < to; i++) for (const form of this.#spelled[i]?.forms ?? []) forms.add(form);
    return forms;
  }

  /** Whether a word stands somewhere without clitics, or behind "و" alone. */
  hasWhole(word: string): boolean {
    return this.#whole.has(word) || this.#whole.has(`و${word}`);
  }

  /** Whether one of these (a word, or words joined by a space) stands in the document, apart from `except`. */
  hasAny(names: ReadonlySet<string>, except: string): boolean {
    let found = this.#found.get(names);
    if (found === undefined) {
      found = this.#search(names);
      this.#found.set(names, found);
    }
    return found.some((name) => name !== except);
  }

  /** How often the document speaks of each of these countries. */
  countsOf(countries: readonly Country[]): readonly number[] {
    if (this.#ofCountries?.countries !== countries)
      this.#ofCountries = { countries, counts: countries.map(({ words }) => this.countOf(words)) };
    return this.#ofCountries.counts;
  }

  /** How often the document speaks of these; a name of several words counts `fullName` times. */
  countOf(names: ReadonlySet<string>): number {
    let count = this.#counts.get(names);
    if (count === undefined) {
      count = 0;
      for (const { name, words } of takeApart(names)) {
        if (words === null) count += this.#words.get(name) ?? 0;
        else if (this.#words.has(words.at(-1) as string)) count += fullName * this.#countPhrase(words);
      }
      this.#counts.set(names, count);
    }
    return count;
  }

  #search(names: ReadonlySet<string>): string[] {
    const found: string[] = [];
    for (const { name, words } of takeApart(names)) {
      // the words of a phrase stand alone in any text that has the phrase: most phrases are ruled out by them
      const stands =
        words === null
          ? this.#words.has(name)
          : this.#words.has(words.at(-1) as string) &&
            this.#words.has(words[0] as string) &&
            this.#countPhrase(words) > 0;
      if (stands) found.push(name);
      if (found.length === 2) break;
    }
    return found;
  }

  /** How often words follow each other in the document; before the first of them may stand clitics. */
  #countPhrase(phrase: readonly string[]): number {
    this.#told ??= placesOfWords(this.#spelled);
    const { words, places } = this.#told;
    const length = phrase.length;
    const follow = (last: number): boolean => {
      const first = last - length + 1;
      if (first < 0 || words[first]?.endsWith(phrase[0] as string) !== true) return false;
      for (let k = 1; k < length - 1; k++) if (words[first + k] !== phrase[k]) return false;
      return true;
    };
    return (places.get(phrase.at(-1) as string) ?? []).filter(follow).length;
  }
}

/** The words of a document in the lexicon's spelling, and where each stands among them. */
function placesOfWords(spelled: readonly (Spelled | null)[]): {
  words: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
} {
  const words: string[] = [];
  const places = new Map<string, number[]>();
  for (const each of spelled) {
    if (each === null) continue;
    const known = places.get(each.word);
    if (known === undefined) places.set(each.word, [words.length]);
    else known.push(words.length);
    words.push(each.word);
  }
  return { words, places };
}
