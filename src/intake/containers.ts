import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { filesBeside } from './beside.ts';
import { kindOfPath } from './content.ts';
import { type FoundFile, receiveFile } from './files.ts';
import type { Given, Received, ReceivedItem, ReceiveLimits } from './received.ts';
import { isExport, receiveExport } from './telegram/receive-export.ts';

const headBytes = 65_536;

/** What a found file holds: itself, or each of the articles that are packed in it. */
export async function* receiveFound(
  file: FoundFile,
  given: Given,
  limits: ReceiveLimits,
  signal: AbortSignal | null,
): AsyncGenerator<Received> {
  const { path, name } = file;
  if (file.refused === null && kindOfPath(path) === 'json' && isExport(await headOf(path))) {
    const open = () => createReadStream(path, { highWaterMark: 1 << 18 });
    yield* receiveExport({ name, open, beside: filesBeside(path, name), given }, signal);
    return;
  }
  yield await receiveFile(file, given, limits);
}

/** The same for bytes that were sent. */
export async function* unpack(item: ReceivedItem, signal: AbortSignal | null = null): AsyncGenerator<Received> {
  const { bytes, given } = item;
  const name = item.path ?? 'what was sent';
  if (isExport(bytes)) yield* receiveExport({ name, open: () => piecesOf(bytes), beside: null, given }, signal);
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
