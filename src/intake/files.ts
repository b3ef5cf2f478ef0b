import { lstat, open, readdir, stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { extensionOf, kindOfPath } from './content.ts';
import type { Given, Received, ReceiveLimits, RejectionCode } from './received.ts';
import { nothingGiven, readSidecar, sidecarSuffix } from './sidecars.ts';

/** A file that was found, or why what was named is none. `path`: for the file system; `name`: as given, `/`-separated. */
export type FoundFile =
  | { path: string; name: string; refused: null }
  | { path: string; name: string; refused: { code: RejectionCode; reason: string } };

const named = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

const errors: Readonly<Record<string, [RejectionCode, string]>> = {
  ENOENT: ['not-found', 'there is no such file: check the name'],
  EACCES: ['unreadable', 'permission denied: make it readable'],
  EPERM: ['unreadable', 'permission denied: make it readable'],
  ELOOP: ['unreadable', 'its links go round in circles: remove the link'],
  ENAMETOOLONG: ['not-found', 'the name is too long for a file'],
  EMFILE: ['unreadable', 'too many files are open: try again'],
};

function refusal(error: unknown, name: string): { code: RejectionCode; reason: string } {
  const code = (error as NodeJS.ErrnoException).code ?? 'error';
  const [kind, why] = errors[code] ?? ['unreadable', `it could not be read (${code})`];
  return { code: kind, reason: `${name}: ${why}` };
}

/** The files that one input names: itself, all below it, or all that its pattern matches, in the order of their names. */
export async function* findFiles(input: string): AsyncIterable<FoundFile> {
  const name = named(input);
  let about: Awaited<ReturnType<typeof stat>>;
  try {
    about = await stat(input);
  } catch (error) {
    const isPattern = /[*?[\]{}!]/.test(input);
    if (!isPattern || (error as NodeJS.ErrnoException).code !== 'ENOENT') {
      const isBroken = await lstat(input).then(
        (link) => link.isSymbolicLink(),
        () => false,
      );
      const reason = isBroken
        ? { code: 'unreadable' as const, reason: `${name}: the link leads nowhere: remove it` }
        : refusal(error, name);
      yield { path: input, name, refused: reason };
      return;
    }
    yield* findMatches(input);
    return;
  }
  if (about.isDirectory()) yield* findBelow(input.replace(/[/\\]+$/, '') || input);
  else yield fileOrNot(input, about);
}

function fileOrNot(path: string, about: Awaited<ReturnType<typeof stat>>): FoundFile {
  const name = named(path);
  if (about.isFile()) return { path, name, refused: null };
  const what = about.isFIFO()
    ? 'a pipe'
    : about.isSocket()
      ? 'a socket'
      : about.isDirectory()
        ? 'a linked folder'
        : 'a device';
  return { path, name, refused: { code: 'not-a-file', reason: `${name}: ${what}, not a file: it was left out` } };
}

async function* findMatches(pattern: string): AsyncIterable<FoundFile> {
  const matches = await glob([named(pattern)], {
    dot: false,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: isAbsolute(pattern),
  });
  const paths = matches.filter((path) => !path.endsWith('/') && !path.endsWith(sidecarSuffix)).sort(byName);
  let found = 0;
  for (const path of paths) {
    const file = await look(path);
    if (file === null) continue;
    found += 1;
    yield file;
  }
  if (found === 0) {
    const name = named(pattern);
    yield {
      path: pattern,
      name,
      refused: { code: 'not-found', reason: `${name}: no file matches: check the pattern` },
    };
  }
}

/** The file there, why it is none, or null for a folder. */
async function look(path: string): Promise<FoundFile | null> {
  try {
    const about = await stat(path);
    return about.isDirectory() ? null : fileOrNot(path, about);
  } catch (error) {
    const isLink = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const name = named(path);
    return {
      path,
      name,
      refused: isLink
        ? { code: 'unreadable', reason: `${name}: the link leads nowhere: remove it` }
        : refusal(error, name),
    };
  }
}

// By code unit, not by locale: the same folder is read in the same order everywhere.
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything below a folder but hidden files and sidecars. Links to folders are not followed: they may go round in circles. */
async function* findBelow(folder: string): AsyncIterable<FoundFile> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    yield { path: folder, name: named(folder), refused: refusal(error, named(folder)) };
    return;
  }
  for (const entry of entries) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}${sep}${entry.name}`;
    if (entry.isDirectory()) {
      yield* findBelow(path);
      continue;
    }
    if (entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => null);
      if (target?.isDirectory()) {
        yield fileOrNot(path, target);
        continue;
      }
    }
    const file = await look(path);
    if (file === null) continue;
    const kind = file.refused === null ? walkedKind(entry.name) : 'article';
    if (kind === 'other') continue;
    if (kind === 'document') {
      const reason = `${file.name}: a .${extensionOf(path)} file is not read: save it as text or as a web page`;
      yield { path, name: file.name, refused: { code: 'unsupported-type', reason } };
    } else yield file;
  }
}

/** Formats that may well hold an article. */
const documents = new Set([
  'pdf',
  'doc',
  'docx',
  'odt',
  'rtf',
  'epub',
  'xls',
  'xlsx',
  'ods',
  'ppt',
  'pptx',
  'eml',
  'msg',
  'mbox',
  'mht',
  'mhtml',
  'xml',
  'rss',
  'atom',
  'gz',
  'tar',
  '7z',
  'rar',
]);

/** What a file found in a folder may be by its name: pictures, settings, scripts and what describes the folder are nobody's articles. */
function walkedKind(name: string): 'article' | 'document' | 'other' {
  if (/^(readme|license|licence|notice|changelog|contributing)(\.(md|txt|html?))?$/i.test(name)) return 'other';
  const extension = extensionOf(name);
  if (extension === null || kindOfPath(name) !== null || /\.(warc|warc\.gz|wacz|zip)$/i.test(name)) return 'article';
  return documents.has(extension) ? 'document' : 'other';
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.endsWith(sidecarSuffix))
    .sort((a, b) => byName(a.name, b.name));
}

/** Reads one found file with its sidecar. Nothing larger than the limit is loaded. `given` holds where the sidecar is silent. */
export async function receiveFile(file: FoundFile, given: Given, limits: ReceiveLimits): Promise<Received> {
  const { path, name } = file;
  if (file.refused !== null) return { rejected: file.refused, path: name, url: null, warnings: [] };
  const kind = kindOfPath(path);
  const limit = kind === 'json' || kind === 'jsonl' || kind === 'csv' ? limits.tableBytes : limits.textBytes;
  try {
    const bytes = await readUpTo(path, limit);
    if (bytes === null) {
      const reason = `${name}: larger than ${limit / 1_000_000} MB: split it, or give its articles as JSON lines`;
      return { rejected: { code: 'too-large', reason }, path: name, url: null, warnings: [] };
    }
    const sidecar = await readSidecar(path, name);
    return {
      rejected: null,
      bytes,
      path: name,
      url: null,
      finalUrl: null,
      mediaType: null,
      charset: null,
      given: { ...nothingGiven, ...given, ...sidecar.given },
      warnings: sidecar.warnings,
    };
  } catch (error) {
    return { rejected: refusal(error, name), path: name, url: null, warnings: [] };
  }
}

/** The bytes of a file; null where it holds more than the limit, also where it grows while it is read. */
async function readUpTo(path: string, limit: number): Promise<Uint8Array | null> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > limit) return null;
    const parts: Buffer[] = [];
    let total = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(Math.min(Math.max(size - total, 0) + 1, 1 << 20));
      const { bytesRead } = await handle.read(part, 0, part.length, null);
      if (bytesRead === 0) break;
      total += bytesRead;
      if (total > limit) return null;
      parts.push(part.subarray(0, bytesRead));
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}
