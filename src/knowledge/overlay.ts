import { actorSchema, outletSchema, placeSchema } from '../model/index.ts';
import { checkEntries, checkIds, type LocatedEntries } from './check.ts';
import { type Located, type ParsedFile, parseEntries } from './file.ts';
import type { KnowledgeEntries } from './knowledge.ts';
import { KnowledgeError, type KnowledgeProblem } from './problem.ts';

export const knowledgeFiles = ['actors.yaml', 'places.yaml', 'outlets.yaml'] as const;
export type KnowledgeFile = (typeof knowledgeFiles)[number];

/** The texts of one folder; a missing file is null. `prefix` stands before the file names in messages. */
export interface KnowledgeTexts {
  readonly prefix: string;
  readonly texts: Readonly<Record<KnowledgeFile, string | null>>;
}

/** A layer that was checked before, or texts still to be read. */
export type Layer = KnowledgeTexts | KnowledgeEntries;

/**
 * Lays layers over each other: the same id replaces, new ids add. Pure.
 * @throws KnowledgeError with every mistake of every layer
 */
export function layEntries(layers: readonly Layer[]): KnowledgeEntries {
  const problems: KnowledgeProblem[] = [];
  const read = layers.map((layer) => ('texts' in layer ? readTexts(layer, problems) : locate(layer)));
  const entries: LocatedEntries = {
    actors: lay(read.map((each) => each.actors)),
    places: lay(read.map((each) => each.places)),
    outlets: lay(read.map((each) => each.outlets)),
  };
  // With an entry or a file missing, every reference to it would be reported as dangling.
  if (problems.length === 0 && layers.some((layer) => 'texts' in layer)) problems.push(...checkEntries(entries));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return {
    actors: entries.actors.map((each) => each.value),
    places: entries.places.map((each) => each.value),
    outlets: entries.outlets.map((each) => each.value),
  };
}

function readTexts({ prefix, texts }: KnowledgeTexts, problems: KnowledgeProblem[]): LocatedEntries {
  const take = <T extends { readonly id: string }>(parsed: ParsedFile<T>) => {
    problems.push(...parsed.problems, ...checkIds(parsed.entries));
    return parsed.entries;
  };
  return {
    actors: take(parseEntries(`${prefix}actors.yaml`, texts['actors.yaml'] ?? '', actorSchema)),
    places: take(parseEntries(`${prefix}places.yaml`, texts['places.yaml'] ?? '', placeSchema)),
    outlets: take(parseEntries(`${prefix}outlets.yaml`, texts['outlets.yaml'] ?? '', outletSchema)),
  };
}

/** Entries that were checked before have no lines; a mistake that a later layer makes shows on that layer's line. */
function locate(entries: KnowledgeEntries): LocatedEntries {
  const at = <T>(file: KnowledgeFile, values: readonly T[]): Located<T>[] =>
    values.map((value) => ({ value, file, lineOf: () => 1 }));
  return {
    actors: at('actors.yaml', entries.actors),
    places: at('places.yaml', entries.places),
    outlets: at('outlets.yaml', entries.outlets),
  };
}

function lay<T extends { readonly id: string }>(layers: readonly (readonly Located<T>[])[]): Located<T>[] {
  const byId = new Map<string, Located<T>>();
  for (const layer of layers) {
    for (const entry of layer) {
      // deleted first, so that what a later layer replaces comes last and takes the blame for a name borne twice
      byId.delete(entry.value.id);
      byId.set(entry.value.id, entry);
    }
  }
  return [...byId.values()];
}
