import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/intake/addresses.ts';
import { defaultLimits, deriveVersions, type ReceiveOptions } from '../../src/intake/index.ts';
import { receivePage } from '../../src/intake/web.ts';
import { captureOf, receiveAll, tools } from './taken.ts';

const paragraph =
  'قالت وزارة الدفاع إن قواتها صدت هجوما على قاعدة شرقي المدينة فجر الثلاثاء، وإن ثلاثة جنود أصيبوا بجروح طفيفة.';
const page = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>صد هجوم على قاعدة شرقي المدينة</title></head><body><article><h1>صد هجوم على قاعدة شرقي المدينة</h1>${`<p>${paragraph}</p>`.repeat(5)}</article></body></html>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const html = { 'content-type': 'text/html; charset=utf-8' };
const redirect =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

/** Writes for as long as anybody reads. */
const endless: Answer = (_, response) => {
  response.writeHead(200, html);
  const write = (): void => {
    while (!response.destroyed && response.write('<p>قال</p>'.repeat(2000)));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
};

const seen: IncomingMessage[] = [];
const routes: Record<string, Answer> = {
  '/page': (_, response) => response.writeHead(200, html).end(page),
  '/gzip': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/brotli': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/bomb': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000, 0x61))),
  '/torn': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('this is not gzip'),
  '/twice': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(page))),
  '/once': redirect('/page'),
  '/loop': redirect('/loop'),
  '/to-neighbour': (_, response) => redirect(`http://127.0.0.2:${port()}/page`)(_, response),
  '/to-mapped': (_, response) => redirect(`http://[::ffff:7f00:2]:${port()}/page`)(_, response),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-password': redirect('http://user:word@127.0.0.1/'),
  '/endless': endless,
  '/silent': () => {},
  '/stalls': (_, response) => void response.writeHead(200, html).write('<html>'),
  '/missing': (_, response) => response.writeHead(404, html).end(page),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 …'),
  '/video': (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('قال قال قال'),
  '/cp1256': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=windows-1256' })
      .end(Buffer.from('dec7e120e3d3c4e6e120dad1c7deed', 'hex')),
};

const server = createServer((request, response) => {
  seen.push(request);
  const answer = routes[request.url ?? ''];
  if (answer === undefined) response.writeHead(500).end();
  else answer(request, response);
});
let base = '';
const port = () => new URL(base).port;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function receiveOne(address: string, options: ReceiveOptions = {}) {
  const [item] = await receiveAll([address], options);
  if (item === undefined) throw new Error('nothing came');
  return item;
}
const local: ReceiveOptions = { allowPrivateNetworks: true };

describe('web pages', () => {
  it('come with their type, charset and last address', async () => {
    const item = await receiveOne(`${base}/once`, { ...local, outlet: 'الصحيفة' });
    expect(item).toMatchObject({
      rejected: null,
      path: null,
      url: `${base}/once`,
      finalUrl: `${base}/page`,
      mediaType: 'text/html',
      charset: 'utf-8',
    });
    if (item.rejected !== null) throw new Error(item.rejected.reason);
    const [version] = deriveVersions(captureOf(item), item.bytes, tools).versions;
    expect(version).toMatchObject({
      path: null,
      url: `${base}/page`,
      key: `${base}/page`,
      plain: false,
      outlet: 'الصحيفة',
      title: 'صد هجوم على قاعدة شرقي المدينة',
    });
  });

  it('are asked for under our own name', async () => {
    await receiveOne(`${base}/page`, local);
    expect(seen.at(-1)?.headers['user-agent']).toMatch(/^isnad\/\d+\.\d+\.\d+/);
  });

  it.each(['/gzip', '/brotli'])('are unpacked: %s', async (path) => {
    const item = await receiveOne(base + path, local);
    if (item.rejected !== null) throw new Error(item.rejected.reason);
    expect(Buffer.from(item.bytes).toString()).toBe(page);
  });

  it('are decoded as their server declares', async () => {
    const item = await receiveOne(`${base}/cp1256`, local);
    if (item.rejected !== null) throw new Error(item.rejected.reason);
    const { versions, warnings } = deriveVersions(captureOf(item), item.bytes, tools);
    expect([versions[0]?.text, warnings]).toEqual(['قال مسؤول عراقي', []]);
  });

  const refused: [string, string][] = [
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/torn', 'http-error'],
    ['/twice', 'http-error'],
    ['/loop', 'too-many-redirects'],
    ['/to-file', 'bad-address'],
    ['/to-password', 'bad-address'],
    ['/silent', 'timeout'],
    ['/stalls', 'timeout'],
    ['/missing', 'http-error'],
  ];
  it.each(refused)('that misbehave are given up: %s', async (path, code) => {
    const item = await receiveOne(base + path, {
      ...local,
      limits: { headersTimeout: 500, bodyTimeout: 500, totalTimeout: 20_000 },
    });
    expect(item.rejected?.code).toBe(code);
    expect(item.rejected?.reason.startsWith(`${base}${path}: `)).toBe(true);
  });

  it('that only drip are given up when their time is over', async () => {
    const item = await receiveOne(`${base}/endless`, {
      ...local,
      limits: { totalTimeout: 300, pageBytes: Number.MAX_SAFE_INTEGER },
    });
    expect(item.rejected?.code).toBe('timeout');
  });

  it('keep what came of an error page', async () => {
    const item = await receiveOne(`${base}/missing`, local);
    expect(Buffer.from((item as { bytes?: Uint8Array }).bytes ?? []).toString()).toBe(page);
  });

  it.each([
    ['/pdf', 'not-text'],
    ['/video', 'unsupported-type'],
  ])('that are no text are kept and rejected: %s', async (path, code) => {
    const item = await receiveOne(base + path, local);
    if (item.rejected !== null) throw new Error(item.rejected.reason);
    expect(deriveVersions(captureOf(item), item.bytes, tools).rejected?.code).toBe(code);
  });

  it('one that fails does not stop the next', async () => {
    const items = await receiveAll([`${base}/missing`, 'ftp://a.example/x', 'http://', `${base}/page`], local);
    expect(items.map((item) => item.rejected?.code ?? 'read')).toEqual([
      'http-error',
      'bad-address',
      'bad-address',
      'read',
    ]);
  });

  it('stop when told', async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 100);
    const item = await receiveOne(`${base}/silent`, { ...local, signal: control.signal });
    expect(item.rejected?.code).toBe('stopped');
  });
});

describe('private networks', () => {
  const hostile: [string, () => string][] = [
    ['loopback', () => `http://127.0.0.1:${port()}/page`],
    ['loopback by name', () => `http://localhost:${port()}/page`],
    ['a number for an address', () => `http://2130706433:${port()}/page`],
    ['hexadecimal', () => `http://0x7f000001:${port()}/page`],
    ['octal', () => `http://0177.0.0.1:${port()}/page`],
    ['short form', () => `http://127.1:${port()}/page`],
    ['IPv6 loopback', () => `http://[::1]:${port()}/page`],
    ['IPv4 in IPv6', () => `http://[::ffff:127.0.0.1]:${port()}/page`],
    ['IPv4 in IPv6 by NAT', () => `http://[64:ff9b::7f00:1]:${port()}/page`],
    ['this host', () => `http://0.0.0.0:${port()}/page`],
    ['metadata', () => 'http://169.254.169.254/latest/meta-data/'],
    ['ten', () => 'http://10.0.0.1/'],
    ['one hundred and seventy-two', () => 'http://172.16.5.4/'],
    ['one hundred and ninety-two', () => 'http://192.168.1.1/'],
    ['shared', () => 'http://100.64.0.1/'],
    ['documentation', () => 'http://192.0.2.1/'],
    ['unique local', () => 'http://[fd00::1]/'],
    ['link local', () => 'http://[fe80::1]/'],
    ['multicast', () => 'http://224.0.0.1/'],
    ['broadcast', () => 'http://255.255.255.255/'],
    ['full-width digits', () => `http://１２７.0.0.1:${port()}/page`],
  ];
  it.each(hostile)('are refused: %s', async (_, address) => {
    const before = seen.length;
    const item = await receiveOne(address());
    expect(item.rejected?.code).toBe('private-address');
    expect(seen.length).toBe(before);
  });

  it('are not reached by a redirect from where it is allowed', async () => {
    const isAllowed = (address: string): boolean => address === '127.0.0.1';
    const given = { published: null, outlet: null, url: null, language: null, title: null };
    const ask = (path: string) => receivePage(base + path, given, { limits: defaultLimits, isAllowed, signal: null });
    for (const path of ['/to-neighbour', '/to-mapped']) {
      expect((await ask(path)).rejected?.code).toBe('redirect-to-private');
    }
    expect((await ask('/once')).rejected).toBeNull();
  });

  it.each(['8.8.8.8', '2001:4860:4860::8888', '[2606:4700::1111]', '93.184.216.34'])(
    'what anybody can reach is not one: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['', 'localhost', '999.1.1.1', '::ffff:10.0.0.1', 'fe80::1%eth0'])(
    'what is no address is not public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});
