import type { Actor, Outlet, Place } from '../../../model/index.ts';
import { hashOf } from '../../../model/index.ts';
import { findTokens, fold } from '../../../text/index.ts';
import { lookUp, type Printed, type PrintedRows, printRows, readPrinted } from '../../printed.ts';
import type { ArcKind } from '../analysis.ts';
import { adjectiveForms } from '../inflection.ts';
import { givenNames } from '../names/given.ts';
import { brokenPeoples } from '../names/words.ts';
import { spellAlike } from './clitics.ts';
import { type Entry, type Phrase, plainEntry } from './entry.ts';
import { spellings } from './spellings.ts';

export interface Names {
  actors: readonly Actor[];
  places: readonly Place[];
  outlets: readonly Outlet[];
}

/** How names are found: those of one word by it, those of several by their first, longest first. */
export interface NameWords {
  entriesOf(word: string): readonly Entry[];
  phrasesOf(first: string): readonly Phrase[];
  readonly countries: readonly Country[];
}

/** A state whose name and adjective are no other words. */
export interface Country {
  code: string;
  /** What speaks of it. */
  words: ReadonlySet<string>;
  /** Whether knowledge has bodies of it that are called by a short name. */
  hasBodies: boolean;
}

interface PrintedNames extends Printed {
  readonly words: PrintedRows;
  readonly phrases: PrintedRows;
  /** The words of each support, tabs between them. */
  readonly supports: readonly string[];
}

export const nameTable = 'names-ar';

/** Taking thousands of names apart is most of a start: where they were printed from knowledge of this hash, they are looked up. */
export function nameWords(names: Names & { hash: string }): NameWords {
  const printed = readPrinted<PrintedNames>(nameTable, keyOfNames(names.hash));
  return printed === null ? indexNames(names) : { ...namesFrom(printed), countries: countriesOf(names.actors) };
}

export function indexNames(names: Names): NameWords {
  const index = new NameIndex(names);
  return {
    entriesOf: (word) => index.words.get(word) ?? noEntries,
    phrasesOf: (first) => index.phrases.get(first) ?? noPhrases,
    countries: countriesOf(names.actors),
  };
}

/** Everything that `namesFrom` needs to give the same entries. */
export function printNames(names: Names & { hash: string }): PrintedNames {
  const { words, phrases } = new NameIndex(names);
  const supports = new Map<string, number>();
  const cellsOf = ({ kind, id, gender, number, support, short, country }: Entry): string[] => {
    let at = '';
    if (support !== null) {
      const listed = [...support].join('\t');
      if (!supports.has(listed)) supports.set(listed, supports.size);
      at = String(supports.get(listed));
    }
    return [kind, id, gender ?? '', number ?? '', at, short ? 'short' : '', country ?? ''];
  };
  const rowsOf = <T>(lists: ReadonlyMap<string, readonly T[]>, cells: (one: T) => string[]) =>
    printRows(new Map([...lists].map(([word, list]) => [word, list.flatMap(cells)])));
  return {
    key: keyOfNames(names.hash),
    words: rowsOf(words, cellsOf),
    phrases: rowsOf(phrases, ({ rest, entry }) => [rest.join(' '), ...cellsOf(entry)]),
    supports: [...supports.keys()],
  };
}

export function namesFrom(printed: PrintedNames): Omit<NameWords, 'countries'> {
  const supports: (ReadonlySet<string> | undefined)[] = [];
  const supportAt = (at: number): ReadonlySet<string> => {
    const listed = printed.supports[at];
    supports[at] ??= new Set(listed === '' ? [] : listed?.split('\t'));
    return supports[at];
  };
  const entryFrom = (cells: readonly string[], i: number): Entry => ({
    kind: cells[i] as Entry['kind'],
    id: cells[i + 1] as string,
    form: null,
    gender: (cells[i + 2] || null) as Entry['gender'],
    number: (cells[i + 3] || null) as Entry['number'],
    support: cells[i + 4] === '' ? null : supportAt(Number(cells[i + 4])),
    short: cells[i + 5] === 'short',
    country: cells[i + 6] || null,
  });
  return {
    entriesOf: lookUp(printed.words, cellsOfEntry, entryFrom),
    phrasesOf: lookUp(printed.phrases, cellsOfEntry + 1, (cells, i) => ({
      rest: (cells[i] as string).split(' '),
      entry: entryFrom(cells, i + 1),
    })),
  };
}

/** Kinds of actors whose short names ("الجيش", "وزير الخارجية") are every country's: an armed group's ("الكتائب", "الحركة") may be any group's. */
const countrySupports: ReadonlySet<string> = new Set(['state', 'government', 'armed-forces', 'institution', 'office']);
/** How many cells an entry is printed in. */
const cellsOfEntry = 7;
const noEntries: readonly Entry[] = [];
const noPhrases: readonly Phrase[] = [];

const keyOfNames = (hash: string): string =>
  hashOf(JSON.stringify([hash, cellsOfEntry, givenNames, brokenPeoples, spellings]));

class NameIndex {
  readonly words = new Map<string, Entry[]>();
  readonly phrases = new Map<string, Phrase[]>();

  constructor({ actors, places, outlets }: Names) {
    const countries = countryWords(actors);
    const put = (kind: ArcKind, entry: Actor | Place | Outlet): void => {
      const words = [...entry.ar, ...entry.en].map(wordsOf);
      const own = new Set(words.filter((name) => name.length > 0).map((name) => name.join(' ')));
      const context = entry.context.length === 0 ? null : new Set(entry.context.map((word) => wordsOf(word).join(' ')));
      for (const name of words)
        this.#addName(name, {
          kind,
          id: entry.id,
          form: null,
          gender: null,
          number: null,
          support: context,
          short: false,
          country: null,
        });
      // a short name counts where the full one, a word of its context, or its country is spoken of
      const bodyOf = countrySupports.has(entry.kind) ? entry.country : null;
      const support = new Set([...own, ...(context ?? []), ...(bodyOf === null ? [] : (countries.get(bodyOf) ?? []))]);
      const family = kind === 'actor' && entry.kind === 'person' ? familyNameOf(entry) : null;
      if (family !== null)
        this.#addName([family], {
          kind,
          id: entry.id,
          form: null,
          gender: null,
          number: null,
          support: own,
          short: true,
          country: null,
        });
      for (const name of entry.short)
        this.#addName(wordsOf(name), {
          kind,
          id: entry.id,
          form: null,
          gender: null,
          number: null,
          support,
          short: true,
          country: entry.kind === 'state' ? null : bodyOf,
        });
    };
    for (const actor of actors) {
      put('actor', actor);
      for (const nisba of actor.nisba) {
        const broken = brokenPeoples[nisba];
        if (broken !== undefined) this.#add(spellAlike(fold(broken)), plainEntry('nisba', actor.id, 'm', 'p'));
        for (const form of adjectiveForms(spellAlike(fold(nisba)))) {
          this.#add(form.folded, {
            kind: 'nisba',
            id: actor.id,
            form: null,
            gender: form.gender,
            number: form.number,
            support: null,
            short: false,
            country: actor.country,
          });
        }
      }
    }
    for (const place of places) put('place', place);
    for (const outlet of outlets) put('outlet', outlet);
    for (const list of this.phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  #add(word: string, entry: Entry): void {
    const list = this.words.get(word);
    if (list === undefined) this.words.set(word, [entry]);
    else list.push(entry);
  }

  #addName(words: readonly string[], entry: Entry): void {
    const [first, ...rest] = words;
    if (first === undefined) return;
    if (rest.length === 0) {
      if (
        first.length > 1 &&
        !this.words.get(first)?.some((known) => known.kind === entry.kind && known.id === entry.id)
      )
        this.#add(first, entry);
      return;
    }
    const list = this.phrases.get(first);
    if (list === undefined) this.phrases.set(first, [{ rest, entry }]);
    else if (
      !list.some(
        (known) =>
          known.entry.id === entry.id && known.entry.kind === entry.kind && known.rest.join(' ') === rest.join(' '),
      )
    )
      list.push({ rest, entry });
  }
}

/** The words of a name as the text's own words are compared with them. */
export function wordsOf(name: string): string[] {
  return findTokens(name)
    .filter((token) => token.kind !== 'mark')
    .map((token) => spellAlike(token.folded));
}

const given: ReadonlySet<string> = new Set(givenNames.map((name) => spellAlike(fold(name))));

/** The last word of a person's name, by which the news calls them once they were named in full; null where it is a given name as well. */
function familyNameOf(person: { ar: readonly string[] }): string | null {
  const words = wordsOf(person.ar[0] ?? '');
  const last = words.at(-1);
  return words.length < 2 || last === undefined || last.length < 4 || given.has(last) ? null : last;
}

/** The words that speak of a country, by its code: the state's Arabic names and every form of its adjective. */
function countryWords(actors: readonly Actor[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const actor of actors) {
    if (actor.kind !== 'state' || actor.country === null) continue;
    const names = actor.ar.map((name) => wordsOf(name).join(' '));
    words.set(actor.country, [
      ...names,
      ...actor.nisba.flatMap((nisba) => adjectiveForms(spellAlike(fold(nisba))).map((form) => form.folded)),
    ]);
  }
  return words;
}

function countriesOf(actors: readonly Actor[]): readonly Country[] {
  const homographs = new Set(
    actors.filter(({ kind, context }) => kind === 'state' && context.length > 0).map(({ country }) => country),
  );
  const withBodies = new Set(
    actors.filter(({ kind, short }) => kind !== 'state' && short.length > 0).map(({ country }) => country),
  );
  return [...countryWords(actors)]
    .filter(([code]) => !homographs.has(code))
    .map(([code, words]) => ({ code, words: new Set(words), hasBodies: withBodies.has(code) }));
}
