import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { actorSchema, hashOf, outletSchema, placeSchema } from '../model/index.ts';
import { indexKnowledge, type Knowledge, type KnowledgeEntries } from './knowledge.ts';
import { type KnowledgeTexts, knowledgeFiles, layEntries } from './overlay.ts';

export interface KnowledgeFolders {
  /** The package's own `knowledge/`. All three files must be there. */
  readonly packageDir: string;
  /** The user's `ISNAD_DATA/knowledge/`, laid over the package's. The folder and each file may be missing. */
  readonly userDir?: string | undefined;
  /** What `compileKnowledge` wrote; default `dist/knowledge.json` beside `packageDir`. Used only while it fits the files. */
  readonly compiledFile?: string | undefined;
}

interface Compiled {
  /** The SHA-256 of what it was made from. */
  readonly of: string;
  /** `Knowledge.hash` of the entries. */
  readonly hash: string;
  readonly entries: KnowledgeEntries;
}

/**
 * Reads, checks and indexes all knowledge. Reading YAML takes a second or more; where a compiled file was made from
 * exactly these bytes, it is taken instead and only the user's files are read. In a clone that was never built, the
 * first load leaves one in `.cache/`, so that the next are fast.
 * @throws KnowledgeError with every mistake of every file
 */
export function loadKnowledge(folders: KnowledgeFolders): Knowledge {
  const base = readPackage(folders);
  const own = folders.userDir === undefined ? null : readFolder(folders.userDir, `${folders.userDir}/`, false);
  if (own === null || knowledgeFiles.every((file) => own.texts[file] === null)) {
    return indexKnowledge(base.entries, base.hash);
  }
  return indexKnowledge(layEntries([base.entries, own]));
}

/**
 * Checks the package's knowledge and writes it as JSON, which loads many times faster than YAML. Returns where to.
 * @throws KnowledgeError with every mistake of every file
 */
export function compileKnowledge(folders: Omit<KnowledgeFolders, 'userDir'>): string {
  const target = folders.compiledFile ?? defaultCompiledFile(folders.packageDir);
  writeCompiled(target, compileTexts(readFolder(folders.packageDir, '', true)));
  return target;
}

function readPackage(folders: KnowledgeFolders): Compiled {
  const texts = readFolder(folders.packageDir, '', true);
  const cacheFile = resolve(folders.packageDir, '..', '.cache', 'knowledge.json');
  const of = hashTexts(texts);
  for (const file of [folders.compiledFile ?? defaultCompiledFile(folders.packageDir), cacheFile]) {
    const compiled = readCompiled(file);
    if (compiled?.of === of) return compiled;
  }
  const compiled = compileTexts(texts);
  try {
    writeCompiled(cacheFile, compiled);
  } catch {
    // a package that cannot be written to is read from YAML each time
  }
  return compiled;
}

function compileTexts(texts: KnowledgeTexts): Compiled {
  const { hash, actors, places, outlets } = indexKnowledge(layEntries([texts]));
  return { of: hashTexts(texts), hash, entries: { actors, places, outlets } };
}

/** By way of a rename, so that a process that reads at the same time finds the old file or the new, never half of one. */
function writeCompiled(target: string, compiled: Compiled): void {
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(compiled));
  renameSync(draft, target);
}

function defaultCompiledFile(packageDir: string): string {
  return resolve(packageDir, '..', 'dist', 'knowledge.json');
}

function readFolder(folder: string, prefix: string, isRequired: boolean): KnowledgeTexts {
  const read = (file: string): string | null => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch (error) {
      if (!isRequired && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    prefix,
    texts: {
      'actors.yaml': read('actors.yaml'),
      'places.yaml': read('places.yaml'),
      'outlets.yaml': read('outlets.yaml'),
    },
  };
}

/** Of the texts and of the fields that the schema knows: a new field has a default that an old copy lacks. */
function hashTexts({ texts }: KnowledgeTexts): string {
  const fields = [actorSchema, placeSchema, outletSchema].map((schema) => Object.keys(schema.shape));
  return hashOf(JSON.stringify([fields, knowledgeFiles.map((file) => texts[file])]));
}

/** Null where there is none or it was cut short: it is only a copy. */
function readCompiled(file: string): Compiled | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Compiled;
  } catch {
    return null;
  }
}
