import type { Language } from '../app/language.tsx';
import bodies from './bodies.json' with { type: 'json' };
import { fold } from './fold.ts';

/** What knowledge calls things, by id. */
export type Names = ReadonlyMap<string, { ar: string | null; en: string | null }>;

/** What any named thing of a reading carries: its name in English where knowledge has one, and the words of the article. */
export type Named = { id?: string; name: string | null; names?: string[] | undefined; surface?: string | null };

const arabic = /\p{Script=Arabic}/u;

/**
 * The name to show in a language: in Arabic the first Arabic name, else the article's own words;
 * in English the name from knowledge. Null where nobody is named.
 */
export function nameIn(language: Language, named: Named, names?: Names): string | null {
  const shown = named.id === undefined ? undefined : names?.get(named.id)?.[language];
  if (shown !== undefined && shown !== null) return shown;
  if (language === 'en') return named.name === null ? (named.surface ?? null) : inEnglish(named.name, names);
  const known = [named.name ?? '', ...(named.names ?? [])].find((name) => arabic.test(name));
  if (known !== undefined) return known;
  if (named.surface !== undefined && named.surface !== null && arabic.test(named.surface)) return named.surface;
  const left = named.name ?? named.surface ?? null;
  // what readers call somebody unnamed in English is no name of theirs
  return left !== null && unnamed.test(left) ? null : left;
}

/** "Unnamed source", "Two unnamed officials". */
const unnamed = /^(?:\S+ )?unnamed /i;

/** What readers call somebody unnamed is English, but whom they belong to may stand behind it in the article's words. */
function inEnglish(name: string, names?: Names): string {
  const [, who, whose] = /^(.+?), (.+)$/.exec(name) ?? [];
  if (who === undefined || whose === undefined || !unnamed.test(name) || !arabic.test(whose)) return name;
  const known = englishOf(whose, names);
  return known === null ? name : `${who}, ${known}`;
}

const commonBodies = new Map(Object.entries(bodies).map(([words, english]) => [fold(words), english]));
const byArabic = new WeakMap<Names, ReadonlyMap<string, string | null>>();

/** What Arabic words for a body are in English: by knowledge, where they are one body's name, else what kind of body it is. Null where neither knows. */
function englishOf(words: string, names: Names | undefined): string | null {
  const own = fold(words.trim());
  const known = names === undefined ? undefined : indexOf(names).get(own);
  return known ?? commonBodies.get(own) ?? null;
}

function indexOf(names: Names): ReadonlyMap<string, string | null> {
  const before = byArabic.get(names);
  if (before !== undefined) return before;
  const index = new Map<string, string | null>();
  for (const { ar, en } of names.values()) {
    if (ar === null || en === null) continue;
    const key = fold(ar);
    // two of one name: which of them is meant is not known
    index.set(key, index.has(key) && index.get(key) !== en ? null : en);
  }
  byArabic.set(names, index);
  return index;
}

/** What an id that a correction names is called. Whoever is called by a name is not whom knowledge has under the same letters. */
export function calledAs(language: Language, id: string, names: Names): string {
  const own = /^(?:name|local):/.exec(id);
  if (own !== null) return id.slice(own[0].length);
  return names.get(id)?.[language] ?? names.get(id)?.ar ?? names.get(id)?.en ?? id;
}

/** To whom somebody belongs, where the page's reader may not read the name itself: nobody but an article names them, in its own script. */
export function belongsIn(
  language: Language,
  shown: string | null,
  affiliation: string | null,
  names?: Names,
): string | null {
  if (language === 'ar' || shown === null || affiliation === null || !arabic.test(shown)) return null;
  return arabic.test(affiliation) ? englishOf(affiliation, names) : affiliation;
}
