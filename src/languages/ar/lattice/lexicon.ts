import { fold } from '../../../text/index.ts';
import type { VerbForm } from '../analysis.ts';
import { adjectiveForms, dualsOf } from '../inflection.ts';
import { givenNames } from '../names/given.ts';
import { adjectives, heads, placeNouns, plainNouns } from '../names/words.ts';
import { particles } from '../particles/words.ts';
import { intransitiveVerbs, type VerbForms } from '../verbs/index.ts';
import { type Split, spellAlike, splitsOf } from './clitics.ts';
import { type Entry, type Phrase, plainEntry } from './entry.ts';
import type { Country, NameWords } from './name-words.ts';

/** An entry found in a word, with the clitics that were taken off. */
export interface Candidate extends Split {
  entry: Entry;
}

export type PhrasesBySecond = ReadonlyMap<string, readonly (Phrase & Split)[]>;

/** Verbs that take no object, so that what looks like their pronoun belongs to a noun: "سيطرته" is his control. */
const intransitive = new Set(intransitiveVerbs.split(' '));
const ranks = new Set(heads.filter((head) => head.class === 'rank').map((head) => head.id));
const conjunctions = new Set(['و', 'ف']);
const prepositions = new Set(['ب', 'ك', 'ل']);
const none: readonly Entry[] = [];
const mostKept = 100_000;

/** All words that Arabic reading knows, and how a word of the text finds them. */
export class Lexicon {
  readonly #words = new Map<string, Entry[]>();
  readonly #nouns = new Map<string, Entry[]>();
  /** Heads of several words ("مديرية أمن"), by their first. */
  readonly #titles = new Map<string, Phrase[]>();
  /** Plurals that stand in annexation alone, and so without the article ("المعلمي" is a name). */
  readonly #constructs = new Set<string>();
  readonly #verbs: VerbForms;
  readonly #names: NameWords;
  /** Of the verb forms that were met: of one form there is one entry. */
  readonly #verbEntries = new Map<string, readonly Entry[]>();
  readonly #peoples = new Map<string, readonly (string | null)[] | null>();

  constructor(names: NameWords, verbs: VerbForms, nounForms: Iterable<VerbForm>) {
    this.#names = names;
    this.#verbs = verbs;
    this.#addParticles();
    this.#addHeads();
    for (const form of nounForms) addTo(this.#nouns, form.folded, formEntry(form));
  }

  /** Every entry that a folded word can stand for, with its clitics. */
  candidates(folded: string): readonly Candidate[] {
    return this.#findCandidates(spellAlike(folded));
  }

  /** The countries whose adjective a word can be, in the lexicon's spelling; null where nothing is known of it. */
  peoplesOf(word: string): readonly (string | null)[] | null {
    let peoples = this.#peoples.get(word);
    if (peoples === undefined) {
      const candidates = this.#findCandidates(word);
      const adjectives = candidates.filter(({ entry }) => entry.kind === 'nisba');
      peoples = candidates.length === 0 ? null : adjectives.map(({ entry }) => entry.country);
      if (this.#peoples.size > mostKept) this.#peoples.clear();
      this.#peoples.set(word, peoples);
    }
    return peoples;
  }

  /** The phrases that may begin with a folded word, by their second word, longest first, with the proclitics before them; null for none. */
  phrasesAt(folded: string): PhrasesBySecond | null {
    return bySecondWord(this.#findPhrases(spellAlike(folded)));
  }

  get countries(): readonly Country[] {
    return this.#names.countries;
  }

  #findCandidates(word: string): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set<Entry>();
    for (const split of splitsOf(word)) {
      const article = split.proclitics.at(-1) === 'ال';
      const annexed = (article || split.enclitic !== null) && this.#constructs.has(split.stem);
      for (const entry of this.#entriesOf(split.stem)) {
        if (annexed && entry.kind === 'role') continue;
        if (!seen.has(entry) && isPossible(split, entry, article)) {
          seen.add(entry);
          found.push(candidateOf(split.proclitics, split.stem, split, entry));
        }
      }
      if (!article || split.enclitic !== null) continue;
      // names keep their article: it is part of the name
      for (const entry of this.#names.entriesOf(`ال${split.stem}`)) {
        if (isName(entry) && !seen.has(entry)) {
          seen.add(entry);
          found.push(candidateOf(split.proclitics.slice(0, -1), `ال${split.stem}`, split, entry));
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
      for (const { rest, entry } of [...this.#names.phrasesOf(first), ...(this.#titles.get(first) ?? [])])
        found.push({ rest, entry, proclitics, stem: first, enclitic: null, accusative: false });
    }
    return found;
  }

  #entriesOf(word: string): readonly Entry[] {
    const lists = [
      this.#words.get(word) ?? none,
      this.#verbEntriesOf(word),
      this.#nouns.get(word) ?? none,
      this.#names.entriesOf(word),
    ];
    return lists.flat();
  }

  #verbEntriesOf(word: string): readonly Entry[] {
    let entries = this.#verbEntries.get(word);
    if (entries === undefined) {
      const forms = this.#verbs.formsOf(word);
      if (forms.length === 0) return none;
      entries = forms.map(formEntry);
      this.#verbEntries.set(word, entries);
    }
    return entries;
  }

  #add(word: string, entry: Entry): void {
    addTo(this.#words, word, entry);
  }

  #addHead(words: string, entry: Entry): void {
    const [first, ...rest] = words.split(' ');
    if (first === undefined) return;
    if (rest.length === 0) this.#add(first, entry);
    else this.#titles.set(first, [...(this.#titles.get(first) ?? []), { rest, entry }]);
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
        this.#addHead(folded, plainEntry('role', head.id, gender, number));
      // plurals first: مسؤولين is oftener many than two
      const plurals = listed(head.p);
      for (const word of plurals) put(word, head.class === 'body' || head.class === 'paper' ? 'f' : 'm', 'p');
      for (const word of constructsOf(plurals)) {
        put(word, 'm', 'p');
        this.#constructs.add(word);
      }
      for (const [words, gender] of [
        [listed(head.s), 'm'],
        [listed(head.f), 'f'],
      ] as const) {
        for (const word of words) {
          put(word, gender, 's');
          if (word.includes(' ')) continue;
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
    for (const word of plainNouns)
      this.#add(spellAlike(fold(word)), plainEntry('noun', 'plain', /[ةت]$/.test(word) ? 'f' : 'm', 's'));
    for (const word of Object.keys(adjectives)) {
      for (const form of adjectiveForms(spellAlike(fold(word))))
        this.#add(form.folded, plainEntry('noun', `adjective:${fold(word)}`, form.gender, form.number));
    }
  }
}

/** In annexation the ن of a sound plural falls: "متمردو الحركة", "موظفي الوزارة". */
const constructsOf = (plurals: readonly string[]): string[] =>
  plurals.flatMap((word) => (/(?:ون|ين)$/.test(word) && word.length > 5 ? [word.slice(0, -1)] : []));

/** Field by field: what is spread and then added to has a layout of its own each time, and weighing looks into all of them. */
const candidateOf = (
  proclitics: readonly string[],
  stem: string,
  { enclitic, accusative }: Split,
  entry: Entry,
): Candidate => ({ proclitics, stem, enclitic, accusative, entry });

function addTo(words: Map<string, Entry[]>, word: string, entry: Entry): void {
  const list = words.get(word);
  if (list === undefined) words.set(word, [entry]);
  else list.push(entry);
}

const formEntry = (form: VerbForm): Entry => ({
  kind:
    form.part === 'perfect' || form.part === 'imperfect' ? 'verb' : form.part === 'masdar' ? 'masdar' : 'participle',
  id: form.lemma,
  form,
  gender: form.gender,
  number: form.number,
  support: null,
  short: false,
  country: null,
});

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
  // "ردا على": of two letters only a verbal noun takes the accusative's alef, the rest are particles ("كما", "منا")
  if (split.accusative === true && split.stem.length < 3 && entry.kind !== 'masdar') return false;
  // "هاجمها" has no ة with an alef behind it
  if (split.accusative === true && entry.gender === 'f' && split.stem.endsWith('ه')) return false;
  // كان is not كأن
  if (entry.id === 'complementizer' && (preposition === 'ك' || preposition === 'ب')) return false;
  if (entry.kind === 'particle')
    return (
      !article &&
      (enclitic === null || entry.id === 'quantifier') &&
      (preposition === undefined || entry.id !== 'preposition') &&
      proclitics.every((clitic) => conjunctions.has(clitic) || prepositions.has(clitic))
    );
  if (isName(entry)) return !article && enclitic === null;
  // names take no pronoun: "أمني" is no mother, "باسمه" no Basim
  if (entry.kind === 'nisba' || entry.id === 'given') return enclitic === null;
  // "وجهته إليه" is what was directed to somebody, not their side
  if (entry.id === 'side' && enclitic !== null && proclitics.includes('و')) return false;
  // "حاكم" is no quarter of yours
  if (entry.id === 'place-noun') return enclitic !== 'كم' && enclitic !== 'ك';
  // a rank stands with its article before a name; without it the word is something else (لواء a brigade, مشير one who points)
  // (but for the second half of one: "العميد ركن")
  if (entry.kind === 'role' && ranks.has(entry.id)) return article || entry.id === 'staff';
  return true;
}
