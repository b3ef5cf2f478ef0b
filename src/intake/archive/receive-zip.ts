import { createHash } from 'node:crypto';
import { readEntry, readZip, type ZipEntry, ZipError } from '../../archives/index.ts';
import { kindOfPath } from '../content.ts';
import { LeftOut, tellingLeftOut } from '../left-out.ts';
import type { Given, Received, ReceiveLimits } from '../received.ts';
import { sidecarSuffix } from '../sidecars.ts';
import { receiveWarc } from './receive-warc.ts';

/** A zip archive: a path for the file system, or its bytes. `of`: its hash. */
export interface ZipFile {
  name: string;
  of: string;
  from: string | Uint8Array;
  given: Given;
}

const mostTogether = 8_000_000_000;

/** Whether the name is that of an archive that we open. */
export function isZipName(path: string): boolean {
  return /\.(zip|wacz)$/i.test(path);
}

/** The articles of a zip archive, or the pages of a WACZ. What is damaged is told; what is whole is taken. */
export function receiveZip(file: ZipFile, limits: ReceiveLimits): AsyncGenerator<Received> {
  const leftOut = new LeftOut(file.name);
  const isWacz = /\.wacz$/i.test(file.name);
  const items = guarded(file, isWacz ? receiveWacz(file, limits, leftOut) : receiveArticles(file, limits, leftOut));
  return tellingLeftOut(items, leftOut, `${file.name}: nothing in this archive is an article that is read`);
}

async function* guarded(file: ZipFile, items: AsyncGenerator<Received>): AsyncGenerator<Received> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const reason = `${file.name}: the archive was not read on, ${error.message}`;
    yield { rejected: { code: 'bad-archive', reason }, path: file.name, url: null, warnings: [] };
  }
}

async function* entriesOf(file: ZipFile): AsyncGenerator<ZipEntry> {
  let left = mostTogether;
  for await (const entry of readZip(file.from)) {
    left -= entry.size;
    if (left < 0) throw new ZipError(`it unpacks to more than ${mostTogether / 1_000_000_000} GB`);
    yield entry;
  }
}

async function* receiveArticles(file: ZipFile, limits: ReceiveLimits, leftOut: LeftOut): AsyncGenerator<Received> {
  for await (const entry of entriesOf(file)) {
    const path = `${file.name}#${entry.name}`;
    const isHidden = /(^|\/)(\.|__MACOSX\/)/.test(entry.name) || entry.name.endsWith(sidecarSuffix);
    if (isHidden || kindOfPath(entry.name) === null) {
      leftOut.add('no-articles', 'files that are no articles');
      continue;
    }
    const bytes = await readEntry(entry, limits.textBytes);
    if (bytes === null) {
      const reason = `${path}: larger than ${limits.textBytes / 1_000_000} MB: give it as a file`;
      yield { rejected: { code: 'too-large', reason }, path, url: null, warnings: [] };
      continue;
    }
    const unknown = { url: null, finalUrl: null, mediaType: null, charset: null };
    const part = { of: file.of, name: file.name, at: entry.name };
    yield { rejected: null, bytes, path, ...unknown, given: file.given, warnings: [], part };
  }
}

async function* receiveWacz(file: ZipFile, limits: ReceiveLimits, leftOut: LeftOut): AsyncGenerator<Received> {
  const found = new Map<string, string>();
  let listed: { path: string; hash: string }[] | null = null;
  for await (const entry of entriesOf(file)) {
    if (entry.name === 'datapackage.json') listed = resourcesIn(await readEntry(entry, 10_000_000));
    if (!/^archive\/.*\.warc(\.gz)?$/i.test(entry.name)) continue;
    const hash = createHash('sha256');
    const name = `${file.name}#${entry.name}`;
    yield* receiveWarc({ name, of: file.of, open: () => hashing(entry, hash), given: file.given }, limits, leftOut);
    found.set(entry.name, `sha256:${hash.digest('hex')}`);
  }
  for (const [path, hash] of found) {
    const said = listed?.find((one) => one.path === path)?.hash;
    if (said === hash) continue;
    const what = said === undefined ? 'its list of files does not name' : 'its list of files has another hash for';
    const reason = `${file.name}: ${what} ${path}: it was changed after it was made, its whole records were taken all the same`;
    yield { rejected: { code: 'bad-archive', reason }, path: `${file.name}#${path}`, url: null, warnings: [] };
  }
}

async function* hashing(entry: ZipEntry, hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  for await (const piece of await entry.open()) {
    hash.update(piece);
    yield piece;
  }
}

function resourcesIn(json: Buffer | null): { path: string; hash: string }[] {
  try {
    const { resources } = JSON.parse(json?.toString('utf8') ?? '') as { resources: { path: string; hash: string }[] };
    return resources.filter(({ path, hash }) => typeof path === 'string' && typeof hash === 'string');
  } catch {
    return [];
  }
}
