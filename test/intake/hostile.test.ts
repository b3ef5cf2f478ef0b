import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isPublicAddress } from '../../src/intake/addresses.ts';
import { readFeed } from '../../src/intake/feeds.ts';
import { fetchAddress } from '../../src/intake/fetching.ts';
import { readOpml } from '../../src/intake/opml.ts';
import { defaultLimits, type RejectionCode } from '../../src/intake/received.ts';

// Each address or answer with what happened. Those that name a private address in any spelling are asked for with the rules
// as they are; the others against servers on loopback, which alone is allowed then.

/** Names with what they resolve to, one answer after the other: the last stays. */
const names = vi.hoisted(() => new Map<string, string[][]>());
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>();
  type Done = (error: Error | null, found: { address: string; family: number }[]) => void;
  const lookup = (name: string, options: object, done: Done): void => {
    const told = names.get(name);
    if (told === undefined) return void dns.lookup(name, { ...options, all: true }, done);
    const now = (told.length > 1 ? told.shift() : told[0]) ?? [];
    done(
      null,
      now.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { ...dns, lookup };
});

/** Connections that reached a server of this machine although they should not. */
let reached = 0;
const canary = createServer((_, response) => {
  reached++;
  response.end('inside');
});
let inside = 0;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const html = { 'content-type': 'text/html' };
const redirect =
  (location: () => string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location: location() }).end();
const packed =
  (encoding: string, bytes: Buffer): Answer =>
  (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bytes);
const drip =
  (part: string): Answer =>
  (_, response) => {
    response.writeHead(200, html);
    const write = (): void => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  };
let hops = 0;

const answers: Record<string, [Answer, RejectionCode]> = {
  '/to-loopback': [redirect(() => `http://127.0.0.2:${inside}/`), 'redirect-to-private'],
  '/to-six': [redirect(() => `http://[::1]:${inside}/`), 'redirect-to-private'],
  '/to-mapped': [redirect(() => `http://[::ffff:7f00:2]:${inside}/`), 'redirect-to-private'],
  '/to-decimal': [redirect(() => `http://2130706434:${inside}/`), 'redirect-to-private'],
  '/to-metadata': [redirect(() => 'http://169.254.169.254/latest/meta-data/', 307), 'redirect-to-private'],
  '/to-ten': [redirect(() => 'http://10.0.0.1/', 308), 'redirect-to-private'],
  '/to-file': [redirect(() => 'file:///etc/passwd'), 'bad-address'],
  '/to-ftp': [redirect(() => 'ftp://127.0.0.1/'), 'bad-address'],
  '/to-data': [redirect(() => 'data:text/html,hello'), 'bad-address'],
  '/to-script': [redirect(() => 'javascript:alert(1)'), 'bad-address'],
  '/to-password': [redirect(() => 'http://user:word@127.0.0.1/'), 'bad-address'],
  '/loop': [redirect(() => '/loop'), 'too-many-redirects'],
  '/far': [redirect(() => `/far?${hops++}`), 'too-many-redirects'],
  '/gzip-bomb': [packed('gzip', gzipSync(Buffer.alloc(9_000_000))), 'too-large'],
  '/deflate-bomb': [packed('deflate', deflateSync(Buffer.alloc(9_000_000))), 'too-large'],
  '/brotli-bomb': [packed('br', brotliCompressSync(Buffer.alloc(9_000_000))), 'too-large'],
  '/nested-bomb': [packed('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(9_000_000)))), 'http-error'],
  '/unknown-packing': [packed('zstd', Buffer.from('(µ/ý')), 'http-error'],
  '/torn-packing': [packed('gzip', gzipSync(Buffer.alloc(900_000)).subarray(0, 300)), 'http-error'],
  '/endless': [drip('<p>قال</p>'.repeat(500)), 'too-large'],
  '/endless-headers': [
    (_, response) => response.writeHead(200, { ...html, 'x-long': 'a'.repeat(60_000) }).end(),
    'unreachable',
  ],
  '/silent': [() => {}, 'timeout'],
  '/stalls': [(_, response) => void response.writeHead(200, html).write('<p>'), 'timeout'],
  '/error': [(_, response) => response.writeHead(500).end('broken'), 'http-error'],
  '/error-bomb': [
    (_, response) => response.writeHead(500, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(9_000_000))),
    'too-large',
  ],
  '/hangs-up': [(request) => request.socket.destroy(), 'unreachable'],
};
const server = createServer((request, response) => {
  const answer = answers[(request.url ?? '').replace(/\?.*/, '')];
  if (answer === undefined) response.writeHead(404).end();
  else answer[0](request, response);
});
const raw = createRawServer((socket) => {
  socket.on('error', () => {});
  socket.end('SSH-2.0-OpenSSH_9.2\r\n');
});
let port = 0;
let rawPort = 0;
beforeAll(async () => {
  const open = async (one: typeof server | typeof raw, host: string): Promise<number> => {
    await new Promise<void>((done) => one.listen(0, host, done));
    return (one.address() as AddressInfo).port;
  };
  port = await open(server, '127.0.0.1');
  rawPort = await open(raw, '127.0.0.1');
  inside = await open(canary, '::');
});
afterAll(() => {
  server.closeAllConnections();
  canary.closeAllConnections();
  for (const one of [server, raw, canary]) one.close();
});

const limits = {
  ...defaultLimits,
  pageBytes: 1_000_000,
  headersTimeout: 700,
  bodyTimeout: 700,
  totalTimeout: 8_000,
};
const ask = (address: string, isAllowed = isPublicAddress) =>
  fetchAddress(address, { limits, isAllowed, signal: null });

const hidden = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  'localhost',
  'LOCALHOST',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '0.0.0.0',
  '0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '１２７.０.０.１',
  '127。0。0。1',
];
test.each(hidden)('%s is not connected to', async (host) => {
  const { rejected, bytes, exchange } = await ask(`http://${host}:${inside}/`);
  expect([rejected?.code, bytes, exchange.serverAddress]).toEqual(['private-address', null, null]);
  expect(reached).toBe(0);
});

const unreadable: [string, RejectionCode][] = [
  ['file:///etc/passwd', 'bad-address'],
  ['ftp://example.org/', 'bad-address'],
  ['gopher://127.0.0.1:70/_', 'bad-address'],
  ['javascript:alert(1)', 'bad-address'],
  ['data:text/html,<p>', 'bad-address'],
  ['http://user:word@example.org/', 'bad-address'],
  ['http://', 'bad-address'],
  ['http://exa mple.org/', 'bad-address'],
  ['not an address', 'bad-address'],
];
test.each(unreadable)('%s is no address to ask', async (address, code) => {
  expect((await ask(address)).rejected?.code).toBe(code);
});

test.each(Object.entries(answers).map(([path, [, code]]) => [path, code] as const))(
  'the answer of %s ends as %s',
  async (path, code) => {
    const { rejected, exchange } = await ask(
      `http://127.0.0.1:${port}${path}`,
      (address) => address === '127.0.0.1' || isPublicAddress(address),
    );
    expect([rejected?.code, exchange.requested.endsWith(path)]).toEqual([code, true]);
    expect(reached).toBe(0);
  },
);

test.each<[string, string[][]]>([
  ['resolves to this machine', [['127.0.0.1']]],
  ['resolves to this machine in IPv6', [['::1']]],
  ['resolves to metadata', [['169.254.169.254']]],
  ['has a public and a private address', [['93.184.216.34', '127.0.0.1']]],
  ['has a private and a public address', [['10.0.0.1', '93.184.216.34']]],
  ['resolves to nothing', [[]]],
])('a name that %s is not connected to', async (_, told) => {
  names.set('site.example', told);
  const { rejected, exchange } = await ask(`http://site.example:${inside}/`);
  expect([rejected?.code, exchange.serverAddress, reached]).toEqual(['private-address', null, 0]);
});

test('a name that has come to mean another address is looked at again at each redirect', async () => {
  names.set('turning.example', [['127.0.0.1'], ['127.0.0.2']]);
  answers['/again'] = [redirect(() => `http://turning.example:${inside}/`), 'redirect-to-private'];
  const { rejected, exchange } = await ask(
    `http://turning.example:${port}/again`,
    (address) => address === '127.0.0.1',
  );
  expect([rejected?.code, exchange.redirects.length, reached]).toEqual(['redirect-to-private', 1, 0]);
});

test('what speaks no HTTP is unreachable', async () => {
  expect((await ask(`http://127.0.0.1:${rawPort}/`, () => true)).rejected?.code).toBe('unreachable');
});

test.each([
  '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
  '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><link>http://a/&a;</link></item></channel></rss>',
  '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd" [<!ELEMENT rss ANY>]><rss/>',
  '<!doctype opml [<!entity % p SYSTEM "http://127.0.0.1/">%p;]><opml/>',
])('XML with declarations of its own is not read: %s', (text) => {
  expect(readFeed(text, 'http://example.org/')).toContain('not read');
  expect(readOpml(text)).toBe(null);
});
