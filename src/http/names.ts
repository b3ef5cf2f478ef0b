import { fileURLToPath } from 'node:url';
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts';
import type { NameItem } from './answers.ts';

const packageDir = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** What knowledge calls its entries: of each the first name in either language. */
export function namesOf({ actors, places, outlets }: Pick<Knowledge, 'actors' | 'places' | 'outlets'>): NameItem[] {
  return [...actors, ...places, ...outlets].map(({ id, ar, en }) => ({ id, ar: ar[0] ?? null, en: en[0] ?? null }));
}

/** The names of the package's knowledge with the user's laid over it, read when they are first asked for. */
export function laterNames(userDir: string | undefined): () => readonly NameItem[] {
  let names: readonly NameItem[] | null = null;
  return () => {
    names ??= namesOf(loadKnowledge({ packageDir, ...(userDir === undefined ? {} : { userDir }) }));
    return names;
  };
}
