import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Received } from '../../src/intake/index.ts';
import type { Visit } from '../../src/model/index.ts';
import { StateFiles, scaledClock, type WatchEvent, Watcher, type WatchOptions } from '../../src/watching/index.ts';
import { deriveVersions } from '../store/rooms.ts';

// How a watcher behaves towards sites, with nothing behind it but lists of what it handed on. Time runs at 600 times its speed; what is
// asserted of times is only that nothing came too early.

const speed = 600;
const second = 1_000 / speed;

interface Asked {
  path: string;
  at: number;
  headers: IncomingMessage['headers'];
}

let server: Server;
let folder = '';
let asked: Asked[] = [];
let answer: (path: string, response: ServerResponse, request: IncomingMessage) => void;
let kept: Received[] = [];
let events: WatchEvent[] = [];
let open: { stop(): Promise<void> } | null = null;

beforeEach(async () => {
  [asked, kept, events] = [[], [], []];
  folder = mkdtempSync(join(tmpdir(), 'isnad-polite-'));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: Date.now(), headers: request.headers });
    answer(path, response, request);
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
});
afterEach(async () => {
  await open?.stop();
  open = null;
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string, host = '127.0.0.1'): string =>
  `http://${host}:${(server.address() as AddressInfo).port}${path}`;
const feedOf = (...links: string[]): string =>
  `<rss version="2.0"><channel><title>x</title>${links.map((link) => `<item><title>${link}</title><link>${link}</link><pubDate>Mon, 01 Apr 2024 10:00:00 GMT</pubDate><source url="http://a.example/">وكالة الرافد</source></item>`).join('')}</channel></rss>`;
const timesOf = (path: string): number[] => asked.filter((one) => one.path === path).map((one) => one.at);

function watch(addresses: string[], options: Partial<WatchOptions> = {}): void {
  const feeds = addresses.map((address) => {
    return { action: 'add' as const, address, name: null, who: 'test', at: '2024-04-01T00:00:00Z' };
  });
  const desk = {
    feeds: async () => feeds,
    async ingestItems(items: AsyncIterable<Received>) {
      for await (const item of items) kept.push(item);
    },
    keepVisits: async (_: readonly Visit[]) => {},
  };
  const watcher = new Watcher(desk, {
    dataDir: folder,
    clock: scaledClock(speed),
    allowPrivateNetworks: true,
    derive: deriveVersions,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const running = watcher.run();
  open = {
    async stop() {
      watcher.stop();
      await running;
    },
  };
}

async function until(check: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!check() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(check()).toBe(true);
}
const stateOf = async (address: string) => {
  await open?.stop();
  open = null;
  return new StateFiles(folder).read(address);
};

test('what has not changed is asked for with what its server gave, and 304 is a success', async () => {
  answer = (path, response, request) => {
    if (path !== '/feed') return void response.writeHead(404).end();
    const tags = { etag: '"a1"', 'last-modified': 'Mon, 01 Apr 2024 10:00:00 GMT' };
    if (request.headers['if-none-match'] === '"a1"') response.writeHead(304, tags).end();
    else response.writeHead(200, tags).end(feedOf());
  };
  watch([at('/feed')]);
  await until(() => events.filter((event) => event.kind === 'polled' && event.unchanged).length >= 2);
  const [first, ...rest] = asked.filter(({ path }) => path === '/feed');
  expect([first?.headers['if-none-match'], first?.headers['if-modified-since']]).toEqual([undefined, undefined]);
  for (const { headers } of rest)
    expect([headers['if-none-match'], headers['if-modified-since']]).toEqual(['"a1"', 'Mon, 01 Apr 2024 10:00:00 GMT']);
  for (const { headers } of asked) expect(headers['user-agent']).toMatch(/^isnad\/\d/);
  const state = await stateOf(at('/feed'));
  expect(state).toMatchObject({ failures: 0, lastError: null });
  expect(state?.lastSuccess).toBe(state?.lastPoll);
});

test('the article behind each item is kept, with who published it, when it says so, and apart from that when it was first seen', async () => {
  answer = (path, response) => {
    if (path === '/feed') response.writeHead(200).end(feedOf(at('/1')));
    else if (path === '/1')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('title: خبر\n\nspeaker-a: قول');
    else response.writeHead(404).end();
  };
  const before = Date.now();
  watch([at('/feed')]);
  await until(() => kept.length === 1);
  const [item] = kept;
  expect(item).toMatchObject({
    rejected: null,
    url: at('/1'),
    given: { outlet: 'وكالة الرافد', published: '2024-04-01T10:00:00.000Z' },
    listing: { feed: at('/feed'), published: '2024-04-01T10:00:00.000Z', publisher: 'وكالة الرافد' },
  });
  expect(Date.parse(item?.listing?.firstSeen ?? '')).toBeGreaterThanOrEqual(before);
});

test('what robots.txt forbids is never asked for and kept as a rejection; the pause that it wants is kept', async () => {
  const links = Array.from({ length: 5 }, (_, i) => `/${i}`);
  answer = (path, response) => {
    if (path === '/robots.txt') response.writeHead(200).end('User-agent: *\nDisallow: /private/\nCrawl-delay: 30\n');
    else if (path === '/feed') response.writeHead(200).end(feedOf(...[...links, '/private/x'].map((link) => at(link))));
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(`title: خبر ${path}\n\nspeaker-a: قول`);
  };
  watch([at('/feed')], { every: 3_600_000 });
  await until(() => kept.length === links.length + 1);
  expect(kept.filter(({ rejected }) => rejected !== null).map(({ url, rejected }) => [url, rejected?.code])).toEqual([
    [at('/private/x'), 'robots'],
  ]);
  expect(timesOf('/private/x')).toEqual([]);
  expect(timesOf('/robots.txt').length).toBe(1);
  const times = links.flatMap((link) => timesOf(link)).sort((a, b) => a - b);
  // a millisecond or two are lost between two clocks that are read one after the other
  for (const [i, time] of times.slice(1).entries())
    expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(30 * second - 3);
});

test('Retry-After is kept to for the whole host, by its other feeds too, and not by other hosts', async () => {
  let isOver = false;
  answer = (path, response) => {
    if (path === '/robots.txt') response.writeHead(404).end();
    else if (path === '/busy' && !isOver) {
      isOver = true;
      response.writeHead(429, { 'retry-after': '900' }).end();
    } else response.writeHead(200).end(feedOf());
  };
  watch([at('/busy'), at('/other'), at('/elsewhere', '127.0.0.2')]);
  await until(() => timesOf('/busy').length >= 2 && timesOf('/other').length >= 1);
  const [held = 0] = timesOf('/busy');
  const after = [...timesOf('/busy').slice(1), ...timesOf('/other')].filter((time) => time > held);
  for (const time of after) expect(time - held).toBeGreaterThanOrEqual(900 * second - 5);
  expect(timesOf('/elsewhere').length).toBeGreaterThan(0);
});

test('a feed that fails is asked ever more rarely', async () => {
  answer = (path, response) => void response.writeHead(path === '/feed' ? 500 : 404).end();
  watch([at('/feed')], { every: 60_000 });
  await until(() => timesOf('/feed').length >= 5);
  const times = timesOf('/feed');
  for (const [i, time] of times.slice(1).entries())
    expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(60 * second * 2 ** (i + 1) - 5);
  expect(await stateOf(at('/feed'))).toMatchObject({
    lastSuccess: null,
    lastError: { reason: expect.stringMatching(/500/) },
  });
});

test('a robots.txt that cannot be had puts off its site and gives nothing up; being stopped is no failure', async () => {
  const robotsOf = (host: string) =>
    asked.filter(({ path, headers }) => path === '/robots.txt' && headers.host?.startsWith(host));
  answer = (path, response, { headers }) => {
    // each host's robots.txt cannot be had when it is asked for first
    if (path === '/robots.txt') response.writeHead(robotsOf(headers.host ?? '').length > 1 ? 404 : 503).end();
    else if (path === '/feed') response.writeHead(200).end(feedOf(at('/1', '127.0.0.2')));
    else if (path === '/1')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('title: خبر\n\nspeaker-a: قول');
  };
  watch([at('/feed')]);
  await until(() => kept.length === 1);
  expect(kept[0]?.rejected).toBeNull();
  for (const host of ['127.0.0.1', '127.0.0.2']) expect(robotsOf(host).length).toBeGreaterThanOrEqual(2);
  answer = () => {};
  const polls = timesOf('/feed').length;
  await until(() => timesOf('/feed').length > polls);
  expect(await stateOf(at('/feed'))).toMatchObject({ failures: 0, items: [{ phase: 'kept' }] });
});

test('hosts that never answer hold up nobody, however many', async () => {
  answer = (path, response) => {
    if (path === '/robots.txt') response.writeHead(404).end();
    else if (path === '/good') response.writeHead(200).end(feedOf(at('/1', '127.0.1.1')));
    else if (path === '/1')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('title: خبر\n\nspeaker-a: قول');
  };
  const silent = Array.from({ length: 20 }, (_, i) => at('/silent', `127.0.2.${i + 1}`));
  watch([...silent, at('/good', '127.0.1.1')], { limits: { headersTimeout: 60_000, totalTimeout: 60_000 } });
  await until(() => kept.length === 1);
  expect(events.filter(({ kind }) => kind === 'failed')).toEqual([]);
});

test('a folder gives what is new and what changed in it, once', async () => {
  answer = (_, response) => void response.end();
  const articles = mkdtempSync(join(folder, 'articles-'));
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_200));
  writeFileSync(join(articles, 'a.txt'), 'خبر أول');
  writeFileSync(join(articles, '.hidden.txt'), 'لا');
  await settled();
  watch([pathToFileURL(articles).href]);
  await until(() => kept.length === 1);
  writeFileSync(join(articles, 'b.txt'), 'خبر ثان');
  writeFileSync(join(articles, 'a.txt'), 'خبر أول معدل');
  await until(() => kept.length === 3);
  await settled();
  // which of the two is seen first is the poll's moment
  expect(kept.map(({ path }) => path?.slice(-5)).toSorted()).toEqual(['a.txt', 'a.txt', 'b.txt']);
});
