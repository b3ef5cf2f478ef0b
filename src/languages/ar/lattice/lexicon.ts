import type { Actor, Outlet, Place } from '../../../model/index.ts';
import { findTokens, fold } from '../../../text/index.ts';
import type { ArcKind, VerbForm } from '../analysis.ts';
import { adjectiveForms, dualsOf } from '../inflection.ts';
import { givenNames } from '../names/given.ts';
import { adjectives, brokenPeoples, heads, placeNouns } from '../names/words.ts';
import { particles } from '../particles/words.ts';
import { intransitiveVerbs } from '../verbs/index.ts';
import { type Split, spellAlike, splitsOf } from './clitics.ts';

/** What a word or phrase can be. `support`: words of which one must stand in the same document (folded); null where none is asked for. */
export interface Entry {
  kind: ArcKind;
  id: string;
  form: VerbForm | null;
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p' | null;
  support: ReadonlySet<string> | null;
  /** True for a short name: without support it is not this name at all. */
  short: boolean;
}

/** An entry found in a word, with the clitics that were taken off. */
export interface Candidate extends Split {
  entry: Entry;
}

/** A name of several words, from its second word on. */
export interface Phrase {
  rest: readonly string[];
  entry: Entry;
}

export type PhrasesBySecond = ReadonlyMap<string, readonly (Phrase & Split)[]>;

export interface Names {
  actors: readonly Actor[];
  places: readonly Place[];
  outlets: readonly Outlet[];
}

/** Kinds of actors whose short names ("الجيش", "وزير الخارجية") are every country's: an armed group's ("الكتائب", "الحركة") may be any group's. */
const countrySupports: ReadonlySet<string> = new Set(['state', 'government', 'armed-forces', 'institution', 'office']);
/** Verbs that take no object, so that what looks like their pronoun belongs to a noun: "سيطرته" is his control. */
const intransitive = new Set(intransitiveVerbs.split(' '));
const ranks = new Set(heads.filter((head) => head.class === 'rank').map((head) => head.id));
const conjunctions = new Set(['و', 'ف']);
const prepositions = new Set(['ب', 'ك', 'ل']);

/** All words that Arabic reading knows, and how a word of the text finds them. */
export class Lexicon {
  readonly #words = new Map<string, Entry[]>();
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(names: Names, verbForms: Iterable<VerbForm>) {
    this.#addParticles();
    this.#addHeads();
    for (const form of verbForms) this.#addVerbForm(form);
    this.#addNames(names);
    for (const list of this.#phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** Every entry that a folded word can stand for, with its clitics. */
  candidates(folded: string): readonly Candidate[] {
    return this.#findCandidates(spellAlike(folded));
  }

  /** The phrases that may begin with a folded word, by their second word, longest first, with the proclitics before them; null for none. */
  phrasesAt(folded: string): PhrasesBySecond | null {
    return bySecondWord(this.#findPhrases(spellAlike(folded)));
  }

  #findCandidates(word: string): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set<Entry>();
    for (const split of splitsOf(word)) {
      const article = split.proclitics.at(-1) === 'ال';
      for (const entry of this.#words.get(split.stem) ?? []) {
        if (!seen.has(entry) && isPossible(split, entry, article)) {
          seen.add(entry);
          found.push({ ...split, entry });
        }
      }
      if (!article || split.enclitic !== null) continue;
      // names keep their article: it is part of the name
      for (const entry of this.#words.get(`ال${split.stem}`) ?? []) {
        if (isName(entry) && !seen.has(entry)) {
          seen.add(entry);
          found.push({ proclitics: split.proclitics.slice(0, -1), stem: `ال${split.stem}`, enclitic: null, entry });
        }
      }
    }
    return found;
  }

  #findPhrases(word: string): (Phrase & Split)[] {
    const found: (Phrase & Split)[] = [];
    const tried = new Set<string>();
    for (const split of splitsOf(word)) {
      if (split.enclitic !== null) continue;
      const article = split.proclitics.at(-1) === 'ال';
      const first = article ? `ال${split.stem}` : split.stem;
      const proclitics = article ? split.proclitics.slice(0, -1) : split.proclitics;
      const key = `${proclitics.join('')}|${first}`;
      if (proclitics.includes('س') || tried.has(key)) continue;
      tried.add(key);
      for (const phrase of this.#phrases.get(first) ?? [])
        found.push({ ...phrase, proclitics, stem: first, enclitic: null });
    }
    return found;
  }

  #add(word: string, entry: Entry): void {
    const list = this.#words.get(word);
    if (list === undefined) this.#words.set(word, [entry]);
    else list.push(entry);
  }

  #addParticles(): void {
    for (const [id, words] of Object.entries(particles)) {
      for (const word of new Set(words.split(/\s+/).map(fold))) this.#add(word, plainEntry('particle', id, null, null));
    }
  }

  #addHeads(): void {
    const listed = (words: string | undefined): string[] =>
      words?.split('|').map((word) => spellAlike(fold(word))) ?? [];
    for (const head of heads) {
      const put = (folded: string, gender: 'm' | 'f', number: 's' | 'd' | 'p'): void =>
        this.#add(folded, plainEntry('role', head.id, gender, number));
      // plurals first: مسؤولين is oftener many than two
      for (const word of listed(head.p)) put(word, head.class === 'body' || head.class === 'paper' ? 'f' : 'm', 'p');
      for (const [words, gender] of [
        [listed(head.s), 'm'],
        [listed(head.f), 'f'],
      ] as const) {
        for (const word of words) {
          put(word, gender, 's');
          for (const dual of dualsOf(word)) put(dual, gender, 'd');
          // in annexation the dual's ن falls: مسؤولا الأمن
          if (!word.endsWith('ه')) put(`${word}ا`, gender, 'd');
        }
      }
    }
    for (const word of new Set(givenNames.map((name) => spellAlike(fold(name)))))
      this.#add(word, plainEntry('noun', 'given', null, 's'));
    for (const word of placeNouns)
      this.#add(spellAlike(fold(word)), plainEntry('noun', 'place-noun', word.endsWith('ة') ? 'f' : 'm', 's'));
    for (const word of Object.keys(adjectives)) {
      for (const form of adjectiveForms(spellAlike(fold(word))))
        this.#add(form.folded, plainEntry('noun', `adjective:${fold(word)}`, form.gender, form.number));
    }
  }

  #addVerbForm(form: VerbForm): void {
    const kind =
      form.part === 'perfect' || form.part === 'imperfect' ? 'verb' : form.part === 'masdar' ? 'masdar' : 'participle';
    this.#add(form.folded, {
      kind,
      id: form.lemma,
      form,
      gender: form.gender,
      number: form.number,
      support: null,
      short: false,
    });
  }

  #addNames({ actors, places, outlets }: Names): void {
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
        });
      // a short name counts where the full one, a word of its context, or its country is spoken of
      const support = new Set([
        ...own,
        ...(context ?? []),
        ...(entry.country === null || !countrySupports.has(entry.kind) ? [] : (countries.get(entry.country) ?? [])),
      ]);
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
          });
        }
      }
    }
    for (const place of places) put('place', place);
    for (const outlet of outlets) put('outlet', outlet);
  }

  #addName(words: readonly string[], entry: Entry): void {
    const [first, ...rest] = words;
    if (first === undefined) return;
    if (rest.length === 0) {
      if (
        first.length > 1 &&
        !this.#words.get(first)?.some((known) => known.kind === entry.kind && known.id === entry.id)
      )
        this.#add(first, entry);
      return;
    }
    const list = this.#phrases.get(first);
    if (list === undefined) this.#phrases.set(first, [{ rest, entry }]);
    else if (
      !list.some(
        (known) =>
          known.entry.id === entry.id && known.entry.kind === entry.kind && known.rest.join(' ') === rest.join(' '),
      )
    )
      list.push({ rest, entry });
  }
}

function bySecondWord(phrases: readonly (Phrase & Split)[]): PhrasesBySecond | null {
  if (phrases.length === 0) return null;
  const found = new Map<string, (Phrase & Split)[]>();
  for (const phrase of phrases) {
    const second = phrase.rest[0] as string;
    const list = found.get(second);
    if (list === undefined) found.set(second, [phrase]);
    else list.push(phrase);
  }
  return found;
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

const plainEntry = (kind: ArcKind, id: string, gender: 'm' | 'f' | null, number: 's' | 'd' | 'p' | null): Entry => ({
  kind,
  id,
  form: null,
  gender,
  number,
  support: null,
  short: false,
});

const isName = (entry: Entry): boolean => entry.kind === 'actor' || entry.kind === 'place' || entry.kind === 'outlet';

/** Which clitics go with which kind of word. */
function isPossible(split: Split, entry: Entry, article: boolean): boolean {
  const { proclitics, enclitic } = split;
  const preposition = proclitics.find((clitic) => prepositions.has(clitic));
  const future = proclitics.includes('س');
  if (entry.kind === 'verb') {
    if (article || (preposition !== undefined && (preposition !== 'ل' || entry.form?.part !== 'imperfect')))
      return false;
    if (split.accusative === true || enclitic === 'ي') return false;
    if (enclitic !== null && intransitive.has(entry.id)) return false;
    return !future || (entry.form?.part === 'imperfect' && entry.form.clipped !== true);
  }
  if (future) return false;
  // كان is not كأن
  if (entry.id === 'complementizer' && preposition === 'ك') return false;
  if (entry.kind === 'particle')
    return (
      !article &&
      (enclitic === null || entry.id === 'quantifier') &&
      (preposition === undefined || entry.id !== 'preposition') &&
      proclitics.every((clitic) => conjunctions.has(clitic) || prepositions.has(clitic))
    );
  if (isName(entry)) return !article && enclitic === null;
  if (entry.kind === 'nisba') return enclitic === null;
  // a rank stands with its article before a name; without it the word is something else (لواء a brigade, مشير one who points)
  if (entry.kind === 'role' && ranks.has(entry.id)) return article;
  return true;
}
