import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { receiveWarc } from './archive/receive-warc.ts';
import { isZipName, receiveZip } from './archive/receive-zip.ts';
import { filesBeside } from './beside.ts';
import { kindOfPath } from './content.ts';
import { type FoundFile, receiveFile } from './files.ts';
import { hashOfAll, LeftOut, tellingLeftOut } from './left-out.ts';
import { defaultLimits, type Given, type Received, type ReceivedItem, type ReceiveLimits } from './received.ts';
import { isExport, receiveExport } from './telegram/receive-export.ts';

const headBytes = 65_536;

/** A file that may hold several articles. `from`: its path, or its bytes where it was sent. */
interface Container {
  name: string;
  from: string | Uint8Array;
  given: Given;
  beside: ReturnType<typeof filesBeside> | null;
}

const isWarcName = (name: string): boolean => /\.warc(\.gz)?$/i.test(name);

/** The articles that are packed in it; null where it is an article itself, or a table. `head`: its first bytes, asked for where the name does not tell. */
async function openContainer(
  { name, from, given, beside }: Container,
  head: () => Promise<Uint8Array>,
  limits: ReceiveLimits,
  signal: AbortSignal | null,
): Promise<AsyncGenerator<Received> | null> {
  const open = () => (typeof from === 'string' ? createReadStream(from, { highWaterMark: 1 << 18 }) : piecesOf(from));
  if (isWarcName(name)) {
    const leftOut = new LeftOut(name);
    const pages = receiveWarc({ name, of: await hashOfAll(open()), open, given }, limits, leftOut);
    return tellingLeftOut(pages, leftOut, `${name}: no record of this file is a page`);
  }
  if (isZipName(name)) return receiveZip({ name, of: await hashOfAll(open()), from, given }, limits);
  const mayBeExport = kindOfPath(name) === 'json' && isExport(await head());
  return mayBeExport ? receiveExport({ name, open, beside, given }, signal) : null;
}

/** What a found file holds: itself, or each of the articles that are packed in it. */
export async function* receiveFound(
  file: FoundFile,
  given: Given,
  limits: ReceiveLimits,
  signal: AbortSignal | null,
): AsyncGenerator<Received> {
  const { path, name } = file;
  const container = { name, from: path, given, beside: filesBeside(path, name) };
  const articles = file.refused === null ? await openContainer(container, () => headOf(path), limits, signal) : null;
  if (articles !== null) yield* articles;
  else yield await receiveFile(file, given, limits);
}

/** The same for bytes that were sent. */
export async function* unpack(item: ReceivedItem, signal: AbortSignal | null = null): AsyncGenerator<Received> {
  const { bytes, given } = item;
  const name = item.path === null || item.path === '-' ? 'what was sent.json' : item.path;
  const container = { name, from: bytes, given, beside: null };
  const articles = await openContainer(container, async () => bytes.subarray(0, headBytes), defaultLimits, signal);
  if (articles !== null) yield* articles;
  else yield item;
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18));
}

/** The first bytes of a file; none where it cannot be read, which reading it will say. */
async function headOf(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return new Uint8Array();
  }
}
