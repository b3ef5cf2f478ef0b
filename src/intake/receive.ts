import { isPublicAddress } from './addresses.ts';
import { receiveFound, unpack } from './containers.ts';
import { findFiles } from './files.ts';
import { defaultLimits, type Given, type Received, type ReceiveLimits, type ReceiveOptions } from './received.ts';
import { nothingGiven } from './sidecars.ts';
import { receivePage } from './web.ts';

/**
 * The bytes of everything that the inputs name, one item at a time, in the order given: files, folders with all that is below
 * them, glob patterns, `-` for standard input, http and https addresses. What cannot be received comes as rejected; nothing
 * stops what follows but `signal`.
 */
export async function* receive(
  inputs: readonly string[],
  options: ReceiveOptions = {},
): AsyncGenerator<Received, void, undefined> {
  const limits: ReceiveLimits = { ...defaultLimits, ...options.limits };
  const given: Given = {
    ...nothingGiven,
    published: options.date ?? null,
    outlet: options.outlet ?? null,
    language: options.language ?? null,
  };
  const signal = options.signal ?? null;
  for (const input of inputs) {
    if (signal?.aborted) return;
    if (input === '-') {
      const item = await receiveStandardInput(options.stdin ?? process.stdin, given, limits);
      if (item.rejected === null) yield* unpack(item, signal);
      else yield item;
    } else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) {
      yield await receivePage(input, given, {
        limits,
        isAllowed: options.allowPrivateNetworks === true ? () => true : isPublicAddress,
        signal,
      });
    } else {
      for await (const file of findFiles(input)) {
        if (signal?.aborted) return;
        for await (const item of receiveFound(file, given, limits, signal)) {
          if (signal?.aborted) return;
          yield item;
        }
      }
    }
  }
}

async function receiveStandardInput(
  stream: AsyncIterable<Uint8Array | string>,
  given: Given,
  limits: ReceiveLimits,
): Promise<Received> {
  const parts: Uint8Array[] = [];
  let total = 0;
  const reject = (code: 'too-large' | 'unreadable', reason: string): Received => ({
    rejected: { code, reason },
    path: '-',
    url: null,
    warnings: [],
  });
  try {
    for await (const part of stream) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      total += bytes.length;
      if (total > limits.tableBytes)
        return reject('too-large', `standard input: larger than ${limits.tableBytes / 1_000_000} MB: give it in parts`);
      parts.push(bytes);
    }
  } catch (error) {
    return reject(
      'unreadable',
      `standard input: could not be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
    );
  }
  const none = { url: null, finalUrl: null, mediaType: null, charset: null };
  return { rejected: null, bytes: Buffer.concat(parts), path: '-', ...none, given, warnings: [] };
}
