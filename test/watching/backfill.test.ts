import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Received, readSitemap } from '../../src/intake/index.ts';
import { Backfill, type BackfillOptions } from '../../src/watching/index.ts';

let server: Server;
let origin = '';
const asked: string[] = [];

const urlset = (pages: readonly [string, string?][]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages
    .map(
      ([path, changed]) =>
        `<url><loc>${origin}${path}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`,
    )
    .join('\n')}</urlset>`;

beforeAll(async () => {
  const files: { [path: string]: () => string | Buffer | number } = {
    '/robots.txt': () => `User-agent: *\nDisallow: /private/\nSitemap: ${origin}/index.xml\n`,
    '/index.xml': () =>
      `<sitemapindex><sitemap><loc>${origin}/a.xml?x=1&amp;y=2</loc></sitemap><sitemap><loc>${origin}/b.xml.gz</loc><lastmod>2024-04-20</lastmod></sitemap><sitemap><loc>${origin}/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>${origin}/evil.xml</loc></sitemap><sitemap><loc>${origin}/index.xml</loc></sitemap></sitemapindex>`,
    '/a.xml?x=1&y=2': () => urlset([['/1', '2024-04-05'], ['/2', '2024-05-05'], ['/private/3'], ['/gone']]),
    '/b.xml.gz': () =>
      gzipSync(
        urlset([
          ['/4', '2024-04-06T10:00:00Z'],
          ['/1', '2024-04-05'],
        ]),
      ),
    '/old.xml': () => urlset([['/0', '2019-12-31']]),
    '/evil.xml': () => '<!DOCTYPE urlset [<!ENTITY a "b">]><urlset></urlset>',
    '/gone': () => 404,
  };
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = files[path]?.() ?? `خبر ${path}`;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const backfillOf = (more: Partial<BackfillOptions> = {}) =>
  new Backfill({
    isKnown: () => false,
    allowPrivateNetworks: true,
    gap: 5,
    signal: new AbortController().signal,
    ...more,
  });

test('a site is planned from the sitemaps that its robots.txt names, packed and nested ones too', async () => {
  const plan = await backfillOf({ from: '2024-04-01', to: '2024-04-30' }).plan([`${origin}/`], []);
  expect(plan.hosts.map(({ pages }) => pages)).toEqual([[`${origin}/1`, `${origin}/gone`, `${origin}/4`]]);
  expect(plan).toMatchObject({ pages: 3, forbidden: 1, outside: 1, known: 0 });
  expect(plan.problems).toEqual([`${origin}/evil.xml: it declares entities, and is not read`]);
  expect(asked).not.toContain('/old.xml');
  expect(asked.filter((path) => path === '/index.xml').length).toBe(1);
});

test('a plan says how long it takes, and leaves out what is known', async () => {
  const listed = Array.from({ length: 10 }, (_, i) => ({ address: `${origin}/p${i}`, changed: null }));
  const plan = await backfillOf({ gap: 2_000, isKnown: (address) => address.endsWith('3') }).plan([], listed);
  expect(plan).toMatchObject({ pages: 9, known: 1, duration: 9 * 2_500 });
});

test('pages are fetched in their order, handed on in batches, and each is told; a stopped run leaves the rest', async () => {
  const stop = new AbortController();
  const backfill = backfillOf({ signal: stop.signal });
  const listed = [...Array.from({ length: 8 }, (_, i) => `${origin}/q${i}`), `${origin}/gone`].map((address) => ({
    address,
    changed: null,
  }));
  const kept: Received[] = [];
  const told: [string, boolean][] = [];
  const plan = await backfill.plan([], listed);
  await backfill.run(
    plan,
    async (items) => void kept.push(...items),
    (address, rejected) => told.push([address, rejected !== null]),
  );
  expect(told).toEqual(listed.map(({ address }) => [address, address.endsWith('gone')]));
  expect(kept.map(({ url }) => url)).toEqual(listed.map(({ address }) => address));
  stop.abort();
  await backfill.run(
    plan,
    async (items) => void kept.push(...items),
    () => told.push(['more', true]),
  );
  expect(kept.length).toBe(listed.length);
});

test('a list has one address a line; what is none is passed over', () => {
  const list =
    '# pages\nhttps://a.example/1\n\nhttps://a.example/2#top remark\nftp://a.example/3\nhttps://u:p@a.example/\n';
  expect(readSitemap(Buffer.from(list))).toEqual({
    pages: [
      { address: 'https://a.example/1', changed: null },
      { address: 'https://a.example/2', changed: null },
    ],
    sitemaps: [],
  });
  expect(readSitemap(Buffer.from('nothing here'))).toBe('it is no sitemap and no list of addresses');
  expect(readSitemap(gzipSync(Buffer.alloc(61_000_000)))).toMatch(/more than 60 MB/);
});
