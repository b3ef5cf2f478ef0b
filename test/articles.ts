import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { deriveVersions, type ReceiveOptions, receive } from '../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../src/knowledge/index.ts';
import { furnitureTables } from '../src/languages/index.ts';
import { type Capture, documentKey, hashOf, idOf, type Reading, type Version } from '../src/model/index.ts';
import { createReader, type Reader } from '../src/reading/index.ts';
import { sharedPath } from './shared.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
export const demoFolder = join(repository, 'demo');

/** The folders of the demo corpus. */
export function demoInputs(): string[] {
  return readdirSync(demoFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(demoFolder, entry.name))
    .sort();
}

let knowledge: Knowledge | undefined;
let reader: Reader | undefined;

/** The package's own knowledge; loaded once for all files that share a thread. */
export function packageKnowledge(): Knowledge {
  knowledge ??= loadKnowledge({ packageDir: join(repository, 'knowledge') });
  return knowledge;
}

/** A reader with it, likewise. */
export function packageReader(): Reader {
  reader ??= createReader(packageKnowledge());
  return reader;
}

const read = new Map<string, Reading>();

/** The reading of a version, read once for all files that share a thread. */
export function readOnce(version: Version): Reading {
  const name = hashOf(JSON.stringify(version));
  const known = read.get(name) ?? packageReader().read(version);
  read.set(name, known);
  return known;
}

/** The versions of everything below the inputs. Throws on what cannot be received or read. */
export async function versionsOf(inputs: readonly string[], options: ReceiveOptions = {}): Promise<Version[]> {
  const versions: Version[] = [];
  for await (const received of receive(inputs, options)) {
    if (received.rejected !== null) throw new Error(received.rejected.reason);
    const { bytes, path, url, finalUrl, mediaType, charset, given } = received;
    const capture: Capture = {
      sha256: hashOf(bytes),
      size: bytes.length,
      capturedAt: '2026-01-01T00:00:00.000Z',
      path,
      url,
      finalUrl,
      mediaType,
      charset,
      given,
      rejected: null,
    };
    const derived = deriveVersions(capture, bytes, { furniture: furnitureTables });
    if (derived.rejected !== null) throw new Error(derived.rejected.reason);
    versions.push(...derived.versions);
  }
  return versions;
}

/** Real articles from outside the repository, every `step`-th one, at most `count`; none where the material is not at hand. */
export async function newsVersions(count: number, step = 1): Promise<Version[]> {
  const path = sharedPath('data', 'news-2015', 'articles.jsonl');
  if (path === null) return [];
  const versions: Version[] = [];
  let n = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (n++ % step !== 0) continue;
    if (versions.length === count) break;
    versions.push(...newsVersion(line));
  }
  return versions;
}

function newsVersion(line: string): Version[] {
  const { title, text, url, outlet, collected } = JSON.parse(line) as Record<string, string>;
  const bytes = new TextEncoder().encode(`${title}\n\n${text}`);
  const sha256 = hashOf(bytes);
  const given = {
    published: collected?.slice(0, 10) ?? null,
    outlet: outlet ?? null,
    url: url ?? null,
    language: null,
    title: null,
  };
  const capture: Capture = {
    sha256,
    size: bytes.length,
    capturedAt: '2026-01-01T00:00:00.000Z',
    path: `${idOf(documentKey({ url: given.url, sha256, outlet: given.outlet, title: null }))}.txt`,
    url: null,
    finalUrl: null,
    mediaType: null,
    charset: null,
    given,
    rejected: null,
  };
  return deriveVersions(capture, bytes, { furniture: furnitureTables }).versions;
}

/** The seed articles and the annotated ones from outside the repository; none where they are not at hand. */
export async function sharedVersions(): Promise<Version[]> {
  const folders = [sharedPath('seeds'), sharedPath('eval', 'texts-dev')];
  return versionsOf(folders.filter((folder) => folder !== null));
}
