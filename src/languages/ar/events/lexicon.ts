import type { Casualty } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { VerbForm } from '../analysis.ts';
import { spellAlike, splitsOf } from '../lattice/index.ts';
import {
  aircraftWords,
  casualtyWords,
  compoundHeads,
  eventAdjectives,
  munitionWords,
  peopleWords,
  placeHeads,
  targetHeads,
} from './nouns.ts';
import { type EventWord, eventWords, type SupportVerb, supportVerbs } from './words.ts';

type Count = 's' | 'd' | 'p';

/** A row of the event words, ready for looking up. */
export interface EventSense {
  row: EventWord;
  with: ReadonlySet<string> | null;
  andWith: ReadonlySet<string> | null;
  notOver: ReadonlySet<string> | null;
  without: ReadonlySet<string> | null;
  notAfter: ReadonlySet<string> | null;
  onlyAfter: ReadonlySet<string> | null;
}

/** What a noun can tell events: found by its folded shape without clitics. */
export interface NounSense {
  events: EventSense[];
  munition: { kind: string; mode: string | null } | null;
  people: { who: Casualty['who'] } | null;
  casualty: Casualty['what'] | null;
  /** The noun of the harmed themselves ("قتلى"), with its number before it. */
  counted: Casualty['what'] | null;
  place: boolean;
  target: boolean;
  aircraft: boolean;
  number: Count;
}

const listed = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');
const shapeOf = (word: string): string => spellAlike(fold(word));
/** The words of a row's condition with their duals and the accusative's alef. */
const stemsOf = (words: string | undefined): ReadonlySet<string> | null =>
  words === undefined
    ? null
    : new Set(
        listed(words).flatMap((word) => {
          const shape = shapeOf(word);
          const open = shape.endsWith('ه') ? `${shape.slice(0, -1)}ت` : shape;
          const annexed = open === shape ? [] : [`${open}ا`, `${open}ي`];
          return word.length < 3 ? [shape] : [shape, `${open}ان`, `${open}ين`, `${shape}ا`, ...annexed];
        }),
      );

const nouns = new Map<string, NounSense>();
const verbSenses = new Map<string, EventSense[]>();
const casualtyVerbs = new Map<string, Casualty['what']>();
const supports = new Map<string, SupportVerb[]>();

function nounSense(shape: string, number: Count): NounSense {
  let sense = nouns.get(shape);
  if (sense === undefined) {
    sense = {
      events: [],
      munition: null,
      people: null,
      casualty: null,
      counted: null,
      place: false,
      target: false,
      aircraft: false,
      number,
    };
    nouns.set(shape, sense);
  }
  return sense;
}

/** All shapes of "غارة/غارات": the singular, its duals, its plurals. */
function shapesOf(entry: string): [string, Count][] {
  const [one = '', ...many] = entry.split('/').map(shapeOf);
  const open = one.endsWith('ه') ? `${one.slice(0, -1)}ت` : one;
  // plurals first: "مسلحين" is far more often many than two
  return [[one, 's'], ...many.map((word): [string, Count] => [word, 'p']), [`${open}ان`, 'd'], [`${open}ين`, 'd']];
}

function addNouns(words: string, put: (sense: NounSense) => void): void {
  for (const entry of listed(words)) for (const [shape, number] of shapesOf(entry)) put(nounSense(shape, number));
}

/** All that a row may say, so that rows are of one layout whatever they say: they are looked into for every word that may tell an event. */
const saysNothing: { readonly [K in keyof Required<EventWord>]: EventWord[K] | undefined } = {
  label: undefined,
  type: undefined,
  mode: undefined,
  frame: undefined,
  verbs: undefined,
  nouns: undefined,
  with: undefined,
  without: undefined,
  finiteOnly: undefined,
  notWithPronoun: undefined,
  onlyWithPronoun: undefined,
  notBehindNoun: undefined,
  manyOnly: undefined,
  activeOnly: undefined,
  notOfGod: undefined,
  withAsObject: undefined,
  andWith: undefined,
  withBare: undefined,
  notOver: undefined,
  withAsSubject: undefined,
  nextTo: undefined,
  intoContent: undefined,
  reach: undefined,
  notAfter: undefined,
  onlyAfter: undefined,
};

for (const row of eventWords) {
  const sense: EventSense = {
    row: { ...saysNothing, ...row } as EventWord,
    with: stemsOf(row.with),
    andWith: stemsOf(row.andWith),
    notOver: stemsOf(row.notOver),
    without: stemsOf(row.without),
    notAfter: stemsOf(row.notAfter),
    onlyAfter: stemsOf(row.onlyAfter),
  };
  for (const lemma of listed(row.verbs ?? '')) {
    const key = fold(lemma);
    verbSenses.set(key, [...(verbSenses.get(key) ?? []), sense]);
  }
  addNouns(row.nouns ?? '', (noun) => noun.events.push(sense));
}
for (const { kind, words, mode } of munitionWords)
  addNouns(words, (noun) => {
    noun.munition ??= { kind, mode };
  });
for (const { who, words } of peopleWords)
  addNouns(words, (noun) => {
    noun.people ??= { who };
  });
for (const { what, verbs, nouns: words, counted } of casualtyWords) {
  for (const lemma of listed(verbs)) casualtyVerbs.set(fold(lemma), what);
  addNouns(words, (noun) => {
    noun.casualty ??= what;
  });
  addNouns(counted, (noun) => {
    noun.counted ??= what;
  });
}
addNouns(placeHeads, (noun) => {
  noun.place = true;
});
addNouns(targetHeads, (noun) => {
  noun.target = true;
});
addNouns(aircraftWords, (noun) => {
  noun.aircraft = true;
});
for (const support of supportVerbs)
  for (const lemma of listed(support.verbs)) {
    const key = fold(lemma);
    supports.set(key, [...(supports.get(key) ?? []), support]);
  }

const masdarSenses: ReadonlyMap<string, readonly EventSense[]> = new Map(
  [...verbSenses].map(([lemma, senses]) => [lemma, senses.filter(({ row }) => row.finiteOnly !== true)]),
);

const adjectives = new Set(
  listed(eventAdjectives).flatMap((word) => {
    const shape = shapeOf(word);
    return [shape, `${shape}ه`, `${shape}ين`, `${shape}ان`, `${shape}تين`, `${shape}تان`, `${shape}ات`];
  }),
);

const compounding = new Set(listed(compoundHeads).flatMap((entry) => shapesOf(entry).map(([shape]) => shape)));

/** Looks a lemma up by its folded copy; what was found is kept by the lemma itself. */
function byLemma<T>(folded: ReadonlyMap<string, T>, none: T): (lemma: string) => T {
  const known = new Map<string, T>();
  return (lemma) => {
    let found = known.get(lemma);
    if (found === undefined) {
      found = folded.get(fold(lemma)) ?? none;
      if (known.size > 100_000) known.clear();
      known.set(lemma, found);
    }
    return found;
  };
}

/** Whether a noun's shape, without clitics, makes a name out of the event noun annexed to it. */
export const makesName = (shape: string): boolean => compounding.has(shape);
/** What a noun's shape tells, without clitics; null where nothing. */
export const nounOf = (shape: string): NounSense | null => nouns.get(shape) ?? null;
const noSenses: readonly EventSense[] = [];
export const sensesOfVerb = byLemma(verbSenses, noSenses);
/** Those of them that a verbal noun tells as well. */
export const sensesOfMasdar = byLemma(masdarSenses, noSenses);
/** A word that spells one verb's plain form, though it was read as a form of another: "توعد" of وعد. */
export const isOwnVerb = ({ stem, id }: { stem: string; id: string }): boolean =>
  sensesOfVerb(stem).length > 0 && stem !== fold(id);
export const casualtyOfVerb = byLemma<Casualty['what'] | null>(casualtyVerbs, null);
const noSupports: readonly SupportVerb[] = [];
export const supportsOf = byLemma(supports, noSupports);
export const isEventAdjective = (shape: string): boolean => adjectives.has(shape);

/** A noun of this lexicon inside a folded word, with the clitics that stand around it. */
export interface NounReading {
  shape: string;
  proclitics: readonly string[];
  enclitic: string | null;
  sense: NounSense;
}

const thirdPerson = new Set(['ه', 'ها', 'هم', 'هما', 'هن', 'نا']);
/** What was found before: in words as they are, and in those that end in ة. */
const readings = new Map<string, NounReading | null>();
const openReadings = new Map<string, NounReading | null>();

/** The noun that a folded word holds, by the split that takes off the fewest letters; null where it holds none. */
export function readNoun(folded: string, surface = ''): NounReading | null {
  const endsOpen = surface.endsWith('ة');
  const known = endsOpen ? openReadings : readings;
  let found = known.get(folded);
  if (found === undefined) {
    if (known.size > 100_000) known.clear();
    found = null;
    for (const split of splitsOf(spellAlike(folded))) {
      if (split.proclitics.includes('س') || (split.enclitic !== null && !thirdPerson.has(split.enclitic))) continue;
      // "اجتماعية" ends in ة: no pronoun
      if (split.enclitic === 'ه' && endsOpen) continue;
      const sense = nouns.get(split.stem);
      if (sense === undefined) continue;
      const longer = found === null || split.stem.length > found.shape.length;
      if (longer) found = { shape: split.stem, proclitics: split.proclitics, enclitic: split.enclitic, sense };
    }
    known.set(folded, found);
  }
  return found !== null && surface.endsWith('ه') ? ownedOf(found) : found;
}

/** "والده": his father, where it is not written as a mother is. */
function ownedOf(noun: NounReading): NounReading {
  if (noun.enclitic !== null || !noun.shape.endsWith('ه')) return noun;
  const shape = noun.shape.slice(0, -1);
  const sense = nouns.get(shape);
  return sense?.people == null || noun.sense.people === null ? noun : { ...noun, shape, enclitic: 'ه', sense };
}

/** The event nouns as word forms, so that the lattice knows them beside the masdars. */
export function eventNounForms(): VerbForm[] {
  const forms: VerbForm[] = [];
  for (const row of eventWords)
    for (const entry of listed(row.nouns ?? '')) {
      const lemma = entry.split('/')[0] as string;
      for (const [folded, number] of shapesOf(entry))
        forms.push({
          folded,
          lemma,
          part: 'masdar',
          voice: 'either',
          gender: /(?:ه|ات)$/.test(folded) ? 'f' : 'm',
          number,
        });
    }
  return forms;
}
