import bodies from './bodies.json' with { type: 'json' };
import { fold } from './fold.ts';
import words from './unnamed.json' with { type: 'json' };

/** What knowledge calls things, by id. */
export type Names = ReadonlyMap<string, { ar: string | null; en: string | null }>;

/** "Unnamed source", "Two unnamed security officials, Iraq": what readers call somebody unnamed, and whom they belong to behind a comma. */
const pattern = /^(?:\S+ )?unnamed (.+?)(?:, (.+))?$/i;
const arabic = /\p{Script=Arabic}/u;

/** Whether a name is none, but what readers call somebody unnamed. */
export const isUnnamed = (name: string): boolean => pattern.test(name);

/** Whether what is shown of somebody says by itself that they are not named. */
export const saysUnnamed = (shown: string): boolean => isUnnamed(shown) || /لم [يت]ُسمَّ/u.test(shown);

/** The same with whom they belong to in English, where knowledge has a name for it or it is a common body; else as it is. */
export function unnamedInEnglish(name: string, names?: Names): string {
  const [, , whose] = pattern.exec(name) ?? [];
  if (whose === undefined || !arabic.test(whose)) return name;
  const known = englishOf(whose, names);
  return known === null ? name : `${name.slice(0, -whose.length)}${known}`;
}

const nouns = new Map(Object.entries(words.nouns));
const kinds = new Map(Object.entries(words.kinds));
const things = new Set(words.things);
const women = new Set(words.women);
/** In English these are many already. */
const manyAlready = new Set(words.many);

/**
 * The same in Arabic, for where the words of the article are not at hand: "مصدر أمني لم يُسمَّ، العراق". What kind of person it is has to be
 * known; of what else is said of them that which has a word. Null where nothing can be said.
 */
export function unnamedInArabic(name: string, names?: Names): string | null {
  const [, who = '', whose] = pattern.exec(name) ?? [];
  const parts = who.split(' ');
  // "member of parliament" is one noun behind what goes before it
  const at = parts.findIndex((_, n) => nounOf(parts.slice(n).join(' ')) !== null);
  const noun = at === -1 ? null : nounOf(parts.slice(at).join(' '));
  if (noun === null) return null;
  const { forms, isMany, isThing, isWoman } = noun;
  const ending = isWoman ? (isMany ? 'ات' : 'ة') : !isMany ? '' : isThing ? 'ة' : 'ون';
  const own = parts.slice(0, at).flatMap((kind) => {
    const known = kinds.get(kind);
    return known === undefined ? [] : [`${known}${ending}`];
  });
  const hidden = isMany && !isThing ? (isWoman ? 'لم يُسمَّين' : 'لم يُسمَّوا') : isMany || isWoman ? 'لم تُسمَّ' : 'لم يُسمَّ';
  const body = whose === undefined ? null : arabicOf(whose, names);
  return `${[forms[isMany ? 1 : 0], ...own, hidden].join(' ')}${body === null ? '' : `، ${body}`}`;
}

/** A noun as readers write it, by its number: some stand in the list as many already. */
function nounOf(text: string): { forms: string[]; isMany: boolean; isThing: boolean; isWoman: boolean } | null {
  const found = (word: string, isMany: boolean) => {
    const forms = nouns.get(word);
    return forms === undefined ? null : { forms, isMany, isThing: things.has(word), isWoman: women.has(word) };
  };
  return (
    found(text, manyAlready.has(text)) ??
    found(text.replace(/^members of/, 'member of'), true) ??
    found(text.replace(/ies$/, 'y'), true) ??
    found(text.replace(/(?<=ss)es$/, ''), true) ??
    found(text.replace(/s$/, ''), true)
  );
}

const commonBodies = new Map(Object.entries(bodies).map(([own, english]) => [fold(own), english]));

/** What Arabic words for a body are in English: by knowledge, where they are one body's name, else what kind of body it is. Null where neither knows. */
export function englishOf(own: string, names: Names | undefined): string | null {
  const key = fold(own.trim());
  const known = names === undefined ? undefined : indexOf(names).english.get(key);
  return known ?? commonBodies.get(key) ?? null;
}

function arabicOf(own: string, names: Names | undefined): string | null {
  if (arabic.test(own)) return own;
  return names === undefined ? null : (indexOf(names).arabic.get(fold(own)) ?? null);
}

type Index = Record<'english' | 'arabic', ReadonlyMap<string, string | null>>;
const indexes = new WeakMap<Names, Index>();

function indexOf(names: Names): Index {
  const before = indexes.get(names);
  if (before !== undefined) return before;
  const [english, arabicNames] = [new Map<string, string | null>(), new Map<string, string | null>()];
  // two of one name: which of them is meant is not known
  const add = (index: Map<string, string | null>, key: string, name: string) =>
    index.set(key, index.has(key) && index.get(key) !== name ? null : name);
  for (const { ar, en } of names.values()) {
    if (ar === null || en === null) continue;
    add(english, fold(ar), en);
    add(arabicNames, fold(en), ar);
  }
  const index = { english, arabic: arabicNames };
  indexes.set(names, index);
  return index;
}
