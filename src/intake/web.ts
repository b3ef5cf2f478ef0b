import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Agent, request } from 'undici';
import { createAgent } from './addresses.ts';
import type { Given, Received, ReceiveLimits, RejectionCode } from './received.ts';
import { nothingGiven } from './sidecars.ts';

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
  homepage?: string;
};

/** Who we say that we are: the truth, so that a site may refuse us. */
export const userAgent = `isnad/${about.version}${about.homepage === undefined ? '' : ` (+${about.homepage})`}`;

class Refused extends Error {
  readonly rejection: RejectionCode;
  readonly bytes: Uint8Array | undefined;

  constructor(rejection: RejectionCode, message: string, bytes?: Uint8Array) {
    super(message);
    this.rejection = rejection;
    this.bytes = bytes;
  }
}

/** An address that may be asked for: http or https, nobody's password in it. */
function checkedAddress(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Refused('bad-address', 'not a web address: check its spelling');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused('bad-address', `${url.protocol}// is not read: give an http or https address`);
  if (url.username !== '' || url.password !== '')
    throw new Refused('bad-address', 'it holds a user name or password: give it without');
  url.hash = '';
  return url;
}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body, unpacked, as far as the limit: what unpacks to more is refused, however little came over the wire. */
async function readBody(body: Readable, encoding: string | undefined, limit: number): Promise<Uint8Array> {
  // Giving up a body makes it report that it was given up, after nobody listens.
  body.on('error', () => {});
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 1 || names.some((name) => decoders[name] === undefined)) {
    body.destroy();
    throw new Refused('http-error', `the server packs its answer in a way that is not known here (${encoding})`);
  }
  const decoder = names[0] === undefined ? undefined : decoders[names[0]]?.();
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = decoder === undefined ? body : body.pipe(decoder as NodeJS.ReadWriteStream & Readable);
  if (decoder !== undefined) body.on('error', (error) => (stream as Readable).destroy(error));
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      total += part.length;
      if (total > limit)
        throw new Refused(
          'too-large',
          `the page is larger than ${limit / 1_000_000} MB or never ends: it was given up`,
        );
      parts.push(part);
    }
  } finally {
    body.destroy();
    (stream as Readable).destroy();
  }
  return Buffer.concat(parts);
}

function contentType(header: string | string[] | undefined): { mediaType: string | null; charset: string | null } {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return { mediaType: null, charset: null };
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(text)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset: /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(text)?.[1] ?? null };
}

interface Answer {
  bytes: Uint8Array;
  finalUrl: string;
  mediaType: string | null;
  charset: string | null;
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function ask(start: URL, agent: Agent, limits: ReceiveLimits, signal: AbortSignal): Promise<Answer> {
  let url = start;
  for (let hops = 0; ; hops++) {
    const answer = await request(url, {
      method: 'GET',
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
    }).catch((error: unknown) => {
      if (hops > 0 && codeOf(error) === 'ISNAD_PRIVATE_ADDRESS') {
        throw new Refused(
          'redirect-to-private',
          `it redirects to ${url.host}, an address of a private network: it was not followed`,
        );
      }
      throw error;
    });
    const location = answer.headers['location'];
    if (isRedirect(answer.statusCode) && typeof location === 'string') {
      answer.body.on('error', () => {});
      answer.body.destroy();
      if (hops >= limits.redirects)
        throw new Refused(
          'too-many-redirects',
          `more than ${limits.redirects} redirects: give the address that they lead to`,
        );
      url = checkedAddress(new URL(location, url).href);
      continue;
    }
    const type = contentType(answer.headers['content-type']);
    const isRead = answer.statusCode >= 200 && answer.statusCode < 300;
    const bytes = await readBody(answer.body, headerOf(answer.headers['content-encoding']), limits.pageBytes);
    if (!isRead)
      throw new Refused(
        'http-error',
        `the server answered ${answer.statusCode}: open it in a browser and save the page`,
        bytes,
      );
    return { bytes, finalUrl: url.href, ...type };
  }
}

const headerOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value;

function codeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}

/** What went wrong in the net, as a code of ours and a sentence. */
function failureOf(error: unknown): { code: RejectionCode; reason: string } {
  if (error instanceof Refused) return { code: error.rejection, reason: error.message };
  const code = codeOf(error) ?? (error instanceof Error ? error.name : '');
  if (code === 'ISNAD_PRIVATE_ADDRESS') {
    return {
      code: 'private-address',
      reason: 'an address of a private network or of this machine: allow private networks if that is meant',
    };
  }
  if (/TIMEOUT|TimeoutError|ETIMEDOUT/.test(code))
    return { code: 'timeout', reason: 'the server took too long: try again later' };
  if (/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/.test(code))
    return { code: 'unreachable', reason: 'no server of that name is known: check the address' };
  if (/^Z_|^ERR__ERROR/.test(code))
    return { code: 'http-error', reason: 'its answer is packed wrongly: open it in a browser and save the page' };
  return { code: 'unreachable', reason: `the server could not be reached (${code || 'error'}): try again later` };
}

/** Fetches one web page. Never throws: what goes wrong is a rejection. */
export async function receivePage(
  address: string,
  given: Given,
  options: { limits: ReceiveLimits; isAllowed: (address: string) => boolean; signal: AbortSignal | null },
): Promise<Received> {
  const { limits } = options;
  const agent = createAgent({
    isAllowed: options.isAllowed,
    headersTimeout: limits.headersTimeout,
    bodyTimeout: limits.bodyTimeout,
    connectTimeout: limits.headersTimeout,
  });
  const deadline = AbortSignal.timeout(limits.totalTimeout);
  const signal = options.signal === null ? deadline : AbortSignal.any([deadline, options.signal]);
  try {
    const answer = await ask(checkedAddress(address), agent, limits, signal);
    return { rejected: null, path: null, url: address, ...answer, given: { ...nothingGiven, ...given }, warnings: [] };
  } catch (error) {
    const failure =
      options.signal?.aborted === true
        ? { code: 'stopped' as const, reason: 'stopped before it was read' }
        : failureOf(deadline.aborted ? deadline.reason : error);
    const bytes = error instanceof Refused ? error.bytes : undefined;
    const rejected = { code: failure.code, reason: `${address}: ${failure.reason}` };
    return { rejected, ...(bytes === undefined ? {} : { bytes }), path: null, url: address, warnings: [] };
  } finally {
    await agent.destroy().catch(() => {});
  }
}
