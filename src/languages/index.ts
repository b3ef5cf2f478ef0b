import { furniture as arabicFurniture } from './ar/furniture/words.ts';
import { arabic } from './ar/pack.ts';
import { furniture as englishFurniture } from './en/furniture/words.ts';
import type { Pack } from './pack.ts';

export type { Extraction, KnownNames, KnownOfVersion, LanguageReader, Pack } from './pack.ts';

/** Every language that can be read. A document in another one is kept and shown as unread. */
export const packs: readonly Pack[] = [arabic];

/** What pages print around their stories, a table a language; also for languages that have no pack yet. */
export const furnitureTables = [arabicFurniture, englishFurniture] as const;
