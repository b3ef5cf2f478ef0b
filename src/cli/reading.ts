import { join } from 'node:path';
import type { Received, ReceivedItem, ReceiveOptions, Rejection } from '../intake/index.ts';
import { type Capture, hashOf, type Reading, type Version } from '../model/index.ts';
import type { Call } from './call.ts';
import { packageFolder } from './package.ts';

/** What became of one document, or of one item that could not be read. */
export type ReadItem =
  | { rejected: null; reading: Reading; version: Version }
  | { rejected: Rejection; path: string | null; url: string | null };

/** Reads articles without keeping anything; each happening stands once in a reading. */
export async function* readInputs(
  call: Call,
  inputs: readonly string[],
  options: ReceiveOptions,
  onWarning: (message: string) => void,
): AsyncGenerator<ReadItem> {
  const { deriveVersions, receive } = await import('../intake/index.ts');
  const { loadKnowledge } = await import('../knowledge/index.ts');
  const { furnitureTables } = await import('../languages/index.ts');
  const { createReader, tellOnce } = await import('../reading/index.ts');
  const userDir = join(call.dataDir, 'knowledge');
  const reader = createReader(loadKnowledge({ packageDir: join(packageFolder, 'knowledge'), userDir }));
  for await (const received of receive(inputs, options)) {
    for (const { message } of received.warnings) onWarning(message);
    if (received.rejected !== null) {
      yield { rejected: received.rejected, path: received.path, url: received.url };
      continue;
    }
    if (received.attachedTo !== undefined) continue;
    const derived = deriveVersions(captureOf(received), received.bytes, { furniture: furnitureTables });
    for (const { message } of derived.warnings) onWarning(message);
    if (derived.rejected !== null) yield { rejected: derived.rejected, path: received.path, url: received.url };
    for (const version of derived.versions) yield { rejected: null, reading: tellOnce(reader.read(version)), version };
  }
}

/** The capture that an ingest would keep of these bytes. */
function captureOf(item: Received & ReceivedItem): Capture {
  const { bytes, path, url, finalUrl, mediaType, charset, given } = item;
  return {
    sha256: hashOf(bytes),
    size: bytes.length,
    capturedAt: new Date().toISOString(),
    path,
    url,
    finalUrl,
    mediaType,
    charset,
    given,
    rejected: null,
  };
}
