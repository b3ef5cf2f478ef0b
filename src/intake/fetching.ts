import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Agent, request } from 'undici';
import type { Exchange } from '../model/index.ts';
import { createAgent } from './addresses.ts';
import type { ReceiveLimits, Rejection, RejectionCode } from './received.ts';

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

/** What is asked beside the address: what is wanted, and what we have already (`If-None-Match`, `If-Modified-Since`). */
export interface FetchOptions {
  limits: ReceiveLimits;
  isAllowed: (address: string) => boolean;
  signal: AbortSignal | null;
  accept?: string;
  headers?: Readonly<Record<string, string>>;
}

/** What came. `rejected` null: an answer of 2xx, or 304 where something was had already. `bytes` null where none came. */
export interface Fetched {
  rejected: Rejection | null;
  bytes: Uint8Array | null;
  mediaType: string | null;
  charset: string | null;
  exchange: Exchange;
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
const pageTypes = 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5';
const mostHeaderUnits = 2_000;

/** Headers as they are kept: names sorted, values shortened, nobody's cookies. */
function keptHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const names = Object.keys(headers).filter((name) => !/^(set-cookie2?|__proto__)$/i.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, (headerOf(headers[name]) ?? '').slice(0, mostHeaderUnits)]),
  );
}

type Body = Pick<Fetched, 'bytes' | 'mediaType' | 'charset'>;

async function ask(
  start: URL,
  agent: Agent,
  options: FetchOptions,
  signal: AbortSignal,
  exchange: Exchange,
): Promise<Body> {
  const { limits } = options;
  let url = start;
  for (let hops = 0; ; hops++) {
    exchange.finalUrl = url.href;
    const answer = await request(url, {
      method: 'GET',
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: options.accept ?? pageTypes,
        'accept-encoding': 'gzip, deflate, br',
        ...options.headers,
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
    exchange.status = answer.statusCode;
    exchange.headers = keptHeaders(answer.headers);
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
      exchange.redirects.push({ status: answer.statusCode, to: url.href });
      continue;
    }
    const type = contentType(answer.headers['content-type']);
    if (answer.statusCode === 304 && options.headers !== undefined) {
      answer.body.on('error', () => {});
      answer.body.destroy();
      return { bytes: null, ...type };
    }
    const isRead = answer.statusCode >= 200 && answer.statusCode < 300;
    const bytes = await readBody(answer.body, headerOf(answer.headers['content-encoding']), limits.pageBytes);
    if (!isRead)
      throw new Refused(
        'http-error',
        `the server answered ${answer.statusCode}: open it in a browser and save the page`,
        bytes,
      );
    return { bytes, ...type };
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

const now = (): string => new Date().toISOString();

/** Asks for one address, following redirects. Never throws: what goes wrong is a rejection, and how far it came is kept. */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  const { limits } = options;
  const exchange: Exchange = {
    requested: address,
    redirects: [],
    finalUrl: address,
    status: null,
    headers: {},
    serverAddress: null,
    startedAt: now(),
    endedAt: now(),
    tool: userAgent,
  };
  const agent = createAgent({
    isAllowed: options.isAllowed,
    headersTimeout: limits.headersTimeout,
    bodyTimeout: limits.bodyTimeout,
    connectTimeout: limits.headersTimeout,
    onConnected: (server) => {
      exchange.serverAddress = server;
    },
  });
  // by hand: what AbortSignal.any ties to a signal that lives as long as the process is not let go of
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const deadline = setTimeout(() => ending.abort(new DOMException('', 'TimeoutError')), limits.totalTimeout);
  options.signal?.addEventListener('abort', stop);
  try {
    if (options.signal?.aborted) stop();
    const body = await ask(checkedAddress(address), agent, options, ending.signal, exchange);
    return { rejected: null, ...body, exchange };
  } catch (error) {
    const failure =
      options.signal?.aborted === true
        ? { code: 'stopped' as const, reason: 'stopped before it was read' }
        : failureOf(ending.signal.aborted ? ending.signal.reason : error);
    const rejected = { code: failure.code, reason: `${address}: ${failure.reason}` };
    const bytes = error instanceof Refused ? (error.bytes ?? null) : null;
    return { rejected, bytes, mediaType: null, charset: null, exchange };
  } finally {
    exchange.endedAt = now();
    clearTimeout(deadline);
    options.signal?.removeEventListener('abort', stop);
    await agent.destroy().catch(() => {});
  }
}
