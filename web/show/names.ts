import type { Language } from '../app/language.tsx';
import { englishOf, isUnnamed, type Names, unnamedInArabic, unnamedInEnglish } from './unnamed.ts';

export type { Names } from './unnamed.ts';

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
  if (language === 'en') return named.name === null ? (named.surface ?? null) : unnamedInEnglish(named.name, names);
  const known = [named.name ?? '', ...(named.names ?? [])].find((name) => arabic.test(name));
  if (known !== undefined) return known;
  if (named.surface !== undefined && named.surface !== null && arabic.test(named.surface)) return named.surface;
  const left = named.name ?? named.surface ?? null;
  // what readers call somebody unnamed in English is no name of theirs
  return left !== null && isUnnamed(left) ? unnamedInArabic(left, names) : left;
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
