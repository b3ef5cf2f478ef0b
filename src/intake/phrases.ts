import type { BlockKind, BlockRole } from '../model/index.ts';
import { fold } from '../text/index.ts';
import type { FurnitureWords } from './furniture-words.ts';
import { bareOf } from './lines.ts';

export interface Mark {
  kind: BlockKind;
  role: BlockRole | null;
}

export interface PhraseMark extends Mark {
  takes: number;
}

/** The words of all languages, made ready to be looked up in folded lines. */
export interface Phrases {
  wholeLine(bare: string): PhraseMark | null;
  lineStart(folded: string): PhraseMark | null;
  anywhere(folded: string): PhraseMark | null;
  /** Where the tail begins in the folded stretch, or null. */
  tail(folded: string): { at: number; mark: Mark } | null;
  agencies: Vocabulary;
  wires: Vocabulary;
  pictures: Vocabulary;
  cities: Vocabulary;
  dates: Vocabulary;
  months: Vocabulary;
  sourceLabels: Vocabulary;
  bylineWords: Vocabulary;
  /** "name from town" in two, where the town is known; else the stretch as it is. */
  splitAtPlace(segment: string): string[];
}

/** A list of words or short phrases. */
export interface Vocabulary {
  has(bare: string): boolean;
  /** The stretch with every entry taken out. */
  without(folded: string): string;
  isIn(folded: string): boolean;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Words of two scripts may touch where a page's markup was lost ("iconدقائق"): only letters of its own script make a form a part of a word. */
const edges = (letter: string): string =>
  /\p{Script=Arabic}/u.test(letter)
    ? '[\\p{Script=Arabic}\\p{M}]'
    : /\d|#/.test(letter)
      ? '\\p{N}'
      : '[\\p{Script=Latin}\\p{N}]';

function patternOf(form: string): string {
  return fold(form)
    .trim()
    .split(/\s+/)
    .map((word) => (word === '…' ? '[^\\n]{0,80}?' : word === '#' ? '\\d+' : literal(word).replace(/#/g, '\\d+')))
    .join('\\s+');
}

/** One expression for many forms, the longest first; an edge only where the form itself begins or ends in a letter. */
function anyOf(forms: readonly string[]): string {
  // Forms with the same edges share them: written out form by form the expression takes seconds to compile.
  const groups = new Map<string, string[]>();
  for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length)) {
    const before = /^[\p{L}\p{N}#]/u.test(form) ? `(?<!${edges(form[0] as string)})` : '';
    const after = /[\p{L}\p{N}#]$/u.test(form) ? `(?!${edges(form.at(-1) as string)})` : '';
    const key = `${before}\n${after}`;
    groups.set(key, [...(groups.get(key) ?? []), patternOf(form)]);
  }
  return [...groups]
    .map(([key, patterns]) => {
      const [before, after] = key.split('\n');
      return `${before}(?:${patterns.join('|')})${after}`;
    })
    .join('|');
}

function vocabularyOf(words: readonly string[]): Vocabulary {
  const all = new Set(words.map(bareOf));
  const pattern = new RegExp(words.length === 0 ? '(?!)' : anyOf(words), 'gu');
  return {
    has: (bare) => all.has(bare),
    without: (folded) => folded.replace(pattern, ' '),
    isIn: (folded) => folded.search(pattern) >= 0,
  };
}

const ready = new WeakMap<readonly FurnitureWords[], Phrases>();

export function phrasesOf(languages: readonly FurnitureWords[]): Phrases {
  let phrases = ready.get(languages);
  if (phrases === undefined) {
    phrases = compile(languages);
    ready.set(languages, phrases);
  }
  return phrases;
}

const kindsOfOutlet = /^(?:صحيفه|جريده|وكاله|شبكه|موقع|قناه|منصه|مجله|بوابه|اذاعه|راديو|تلفزيون|the)\s+/;

/** The same words with the document's own outlet among the agencies, also without what kind of outlet it is. */
export function withOutlet(phrases: Phrases, outlet: string | null): Phrases {
  const name = outlet === null ? '' : bareOf(outlet);
  if (name === '') return phrases;
  const short = name.replace(kindsOfOutlet, '');
  const { agencies } = phrases;
  const isOwn = (bare: string) => bare === name || bare === short;
  return { ...phrases, agencies: { ...agencies, has: (bare) => isOwn(bare) || agencies.has(bare) } };
}

function compile(languages: readonly FurnitureWords[]): Phrases {
  const exact = new Map<string, PhraseMark>();
  const patterned: { pattern: RegExp; mark: PhraseMark }[] = [];
  const starts: { pattern: RegExp; mark: PhraseMark }[] = [];
  const anywhere: { pattern: RegExp; mark: PhraseMark }[] = [];
  const tails: { pattern: RegExp; mark: PhraseMark }[] = [];
  for (const phrase of languages.flatMap((words) => words.phrases)) {
    const mark: PhraseMark = {
      kind: phrase.kind ?? 'furniture',
      role: phrase.role,
      takes: phrase.takes === 'rest' ? Number.POSITIVE_INFINITY : (phrase.takes ?? 0),
    };
    const forms = anyOf(phrase.forms);
    if (phrase.where === 'start') starts.push({ pattern: new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${forms})`, 'u'), mark });
    if (phrase.where === 'any') anywhere.push({ pattern: new RegExp(forms, 'u'), mark });
    if (phrase.where === 'tail')
      tails.push({
        pattern: new RegExp(`(?:^|(?<=[.!؟?…»"”)][\\s/]*))(?:${forms})[^.!؟?\\n]{0,220}[.!؟?)\\s]*$`, 'u'),
        mark,
      });
    if (phrase.where !== 'line') continue;
    for (const form of phrase.forms) {
      if (/[…#]/.test(form)) patterned.push({ pattern: new RegExp(`^(?:${patternOf(form)})$`, 'u'), mark });
      else if (!exact.has(bareOf(form))) exact.set(bareOf(form), mark);
    }
  }
  const first = (list: readonly { pattern: RegExp; mark: PhraseMark }[], text: string) =>
    list.find(({ pattern }) => pattern.test(text))?.mark ?? null;
  const gather = (pick: (words: FurnitureWords) => readonly string[]) => vocabularyOf(languages.flatMap(pick));
  const cities = gather((words) => words.cities);
  const from = new RegExp(`\\s(?:${anyOf(languages.flatMap((words) => words.fromWords))})\\s`, 'u');
  return {
    splitAtPlace: (segment) => {
      const parts = segment.split(from);
      return parts.length === 2 && cities.has(bareOf(parts[1] as string)) ? parts : [segment];
    },
    wholeLine: (bare) => exact.get(bare) ?? first(patterned, bare),
    lineStart: (folded) => first(starts, folded),
    anywhere: (folded) => first(anywhere, folded),
    tail: (folded) => {
      for (const { pattern, mark } of tails) {
        const at = pattern.exec(folded)?.index;
        if (at !== undefined) return { at, mark };
      }
      return null;
    },
    agencies: gather((words) => words.agencies),
    wires: gather((words) => words.wires),
    pictures: gather((words) => words.pictures),
    cities,
    dates: gather((words) => [...words.months.flat(), ...words.lunarMonths, ...words.weekdays, ...words.dateWords]),
    months: gather((words) => words.months.flat()),
    sourceLabels: gather((words) => words.sourceLabels),
    bylineWords: gather((words) => words.bylineWords),
  };
}
