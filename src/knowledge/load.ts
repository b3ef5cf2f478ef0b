import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { actorSchema, hashOf, outletSchema, placeSchema } from '../model/index.ts';
import { indexKnowledge, type Knowledge, type KnowledgeEntries } from './knowledge.ts';
import { type KnowledgeTexts, knowledgeFiles, layEntries } from './overlay.ts';

export interface KnowledgeFolders {
  /** The package's own `knowledge/`. All three files must be there. */
  readonly packageDir: string;
  /** The user's `ISNAD_DATA/knowledge/`, laid over the package's. The folder and each file may be missing. */
  readonly userDir?: string | undefined;
  /** What `compileKnowledge` wrote; default `../dist/knowledge.json` beside `packageDir`. Used only while it fits the files. */
  readonly compiledFile?: string | undefined;
}

interface Compiled {
  readonly of: string;
  readonly entries: KnowledgeEntries;
}

/**
 * Reads, checks and indexes all knowledge. Reading YAML takes a second or so; where the compiled file was made from
 * exactly these bytes, it is taken instead and only the user's files are read.
 * @throws KnowledgeError with every mistake of every file
 */
export function loadKnowledge(folders: KnowledgeFolders): Knowledge {
  const texts = readFolder(folders.packageDir, '', true);
  const compiled = readCompiled(folders.compiledFile ?? defaultCompiledFile(folders.packageDir));
  const base = compiled !== null && compiled.of === hashTexts(texts) ? compiled.entries : texts;
  if (folders.userDir === undefined) return indexKnowledge(layEntries([base]));
  const own = readFolder(folders.userDir, `${folders.userDir}/`, false);
  const isEmpty = knowledgeFiles.every((file) => own.texts[file] === null);
  return indexKnowledge(layEntries(isEmpty ? [base] : [base, own]));
}

/**
 * Checks the package's knowledge and writes it as JSON, which loads many times faster than YAML. Returns where to.
 * @throws KnowledgeError with every mistake of every file
 */
export function compileKnowledge(folders: Omit<KnowledgeFolders, 'userDir'>): string {
  const texts = readFolder(folders.packageDir, '', true);
  const compiled: Compiled = { of: hashTexts(texts), entries: layEntries([texts]) };
  const target = folders.compiledFile ?? defaultCompiledFile(folders.packageDir);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(compiled));
  return target;
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
