import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type Derived,
  deriveVersions,
  type Received,
  type ReceivedItem,
  type ReceiveOptions,
  receive,
} from '../../src/intake/index.ts';
import { furniture as arabic } from '../../src/languages/ar/furniture/words.ts';
import { furniture as english } from '../../src/languages/en/furniture/words.ts';
import { type Capture, hashOf } from '../../src/model/index.ts';

export const tools = { furniture: [arabic, english] };

/** A folder that is gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything that the inputs give, in order. */
export async function receiveAll(inputs: string[], options: ReceiveOptions = {}): Promise<Received[]> {
  const items: Received[] = [];
  for await (const item of receive(inputs, options)) items.push(item);
  return items;
}

/** What was received as a capture of the record. */
export function captureOf(item: Omit<ReceivedItem, 'warnings'>): Capture {
  return {
    sha256: hashOf(item.bytes),
    size: item.bytes.length,
    capturedAt: '2025-01-01T00:00:00Z',
    path: item.path,
    url: item.url,
    finalUrl: item.finalUrl,
    mediaType: item.mediaType,
    charset: item.charset,
    given: item.given,
    rejected: null,
  };
}

const nothing = { published: null, outlet: null, url: null, language: null, title: null };

/** The versions of bytes under a name, or of what came from an address. */
export function derive(
  content: string | Uint8Array,
  about: Partial<Omit<Capture, 'given'>> & { given?: Partial<Capture['given']> } = {},
): Derived {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { given, ...rest } = about;
  const item = { rejected: null, bytes, path: 'a.txt', url: null, finalUrl: null, mediaType: null, charset: null };
  return deriveVersions({ ...captureOf({ ...item, given: { ...nothing, ...given } }), ...rest }, bytes, tools);
}
