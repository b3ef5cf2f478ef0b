import { fileURLToPath } from 'node:url';
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts';
import type { NameItem } from './answers.ts';

const packageDir = fileURLToPath(new URL('../../knowledge', import.meta.url));

type Entry = Knowledge['actors'][number] | Knowledge['places'][number] | Knowledge['outlets'][number];

/** What knowledge calls its entries: of each the first name in either language. */
export function namesOf({ actors, places, outlets }: Pick<Knowledge, 'actors' | 'places' | 'outlets'>): NameItem[] {
  const named = (kind: NameItem['kind'], entries: readonly Pick<Entry, 'id' | 'ar' | 'en'>[]) =>
    entries.map(({ id, ar, en }): NameItem => ({ id, kind, ar: ar[0] ?? null, en: en[0] ?? null }));
  return [...named('actor', actors), ...named('place', places), ...named('outlet', outlets)];
}

/** The names of the package's knowledge with the user's laid over it, read when they are first asked for. */
export function laterNames(userDir: string | undefined): () => readonly NameItem[] {
  let names: readonly NameItem[] | null = null;
  return () => {
    names ??= namesOf(loadKnowledge({ packageDir, ...(userDir === undefined ? {} : { userDir }) }));
    return names;
  };
}
