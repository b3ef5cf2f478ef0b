import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authority, Voucher } from '../store/authority.ts';
import { type Ended, isnad, jsonLines, makeFolder, spawnIsnad, stop } from './command.ts';

// As a user types it: watch a feed, see how it does, what changed, make a bundle, verify it, tamper with it, verify again.

const folder = makeFolder();
const data = join(folder.path, 'data');
const pem = join(folder.path, 'roots.pem');
const otherPem = join(folder.path, 'other.pem');
const env: Record<string, string> = {};
let site: Server;
let feed = '';
let killed = '3';

const pageOf = (n: number): string =>
  `<html lang="ar"><head><meta charset="utf-8"><title>قصف على سوق في أم روابة ${n}</title></head><body><article><h1>قصف على سوق في أم روابة ${n}</h1>
<p>قالت وزارة الصحة السودانية إن ${n === 1 ? killed : '4'} أشخاص قُتلوا في قصف مدفعي على سوق في مدينة أم روابة يوم السبت 17 أيار 2025.</p>
<p>وأضافت الوزارة أن فرق الإسعاف نقلت المصابين إلى مستشفى المدينة، وأن حصيلة القصف مرشحة للارتفاع خلال الساعات المقبلة.</p></article></body></html>`;

beforeAll(async () => {
  const voucher = await Voucher.make('جذر الشهود');
  const authority = await Authority.make('شاهد الوقت', undefined, voucher);
  writeFileSync(pem, voucher.pem);
  writeFileSync(otherPem, (await Voucher.make('جذر آخر')).pem);
  site = createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url === '/stamp') {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const answer = await authority.answer(Buffer.concat(pieces), new Date());
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
    } else if (request.url === '/feed') {
      const items = [1, 2].map((n) => `<item><title>خبر ${n}</title><link>${origin}/${n}</link></item>`);
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(`<rss version="2.0"><channel><title>صدى النيل</title>${items.join('')}</channel></rss>`);
    } else if (request.url === '/1' || request.url === '/2') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(Number(request.url.slice(1))));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  feed = `${origin}/feed`;
  env['ISNAD_TIMESTAMP_URL'] = `${origin}/stamp`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
  folder.remove();
});

const ask = (...args: string[]): Promise<Ended> => isnad(args, { data, cwd: folder.path });

/** Watches until all of this was said, then stops it. */
async function watch(args: string[], ...wanted: RegExp[]): Promise<string> {
  const child = spawnIsnad(['watch', '--private-networks', ...args], { data, env, cwd: folder.path });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: string) => {
      said += chunk;
    });
  const end = Date.now() + 40_000;
  while (!wanted.every((one) => one.test(said)) && Date.now() < end) await new Promise((done) => setTimeout(done, 100));
  expect(await stop(child)).toBe(0);
  for (const one of wanted) expect(said).toMatch(one);
  return said;
}

test('a feed is watched until stopped, and watched again the record is sealed and its seal stamped', async () => {
  const said = await watch([feed], /article .*\/1\n/, /article .*\/2\n/);
  expect(said).toContain('watching 1 feed; stop with Ctrl-C');
  expect(said).toContain(`${feed}: 2 new`);
  expect(said).not.toMatch(/warning/i);
  await watch([], /stamped on .* by شاهد الوقت/);
  expect(existsSync(join(data, 'stamps', '1.tsr'))).toBe(true);
});

test('sources say what is watched and how it does', async () => {
  const { stdout } = await ask('sources', '--health');
  expect(stdout).toMatch(/صدى النيل +http:\S+\/feed +well +\d{4}-\d\d-\d\d \d\d:\d\d +2 /);
  expect((await ask('sources', 'add', 'https://example.org/rss')).stdout).toBe('1 feed added\n');
  expect((await ask('sources', 'list')).stdout).toContain('https://example.org/rss');
  expect((await ask('sources', 'remove', 'https://example.org/rss')).stdout).toBe('1 feed removed\n');
  expect(jsonLines((await ask('feeds', '--json')).stdout).map(({ address }) => address)).toEqual([feed]);
});

test('an edit is listed with what it did', async () => {
  killed = '5';
  expect((await ask('ingest', '--private-networks', feed.replace('/feed', '/1'))).code).toBe(0);
  expect((await ask('changes')).stdout).toMatch(/killed: 3 → 5[\s\S]*- 3\n[\s\S]*\+ 5\n/);
});

test('the record holds, its stamp leads to the roots that are named and to no others; what it cannot prove is said', async () => {
  const { code, stdout } = await ask('verify', '--roots', pem);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^the record holds\nseal 1 was stamped .* the root جذر الشهود/),
  ]);
  expect(stdout).toMatch(/What this cannot prove:\n.*compare the number of seal 1/s);
  expect(await ask('verify', '--roots', otherPem)).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^stamp seal 1 was stamped .* leads to none of the trusted roots\n/),
  });
  expect((await ask('verify', '--roots', join(folder.path, 'none.pem'))).code).toBe(2);
});

test('a bundle of an event holds, also without the record; with a byte changed it does not', async () => {
  const [event] = jsonLines((await ask('events', '--json')).stdout);
  const made = await ask('bundle', String(event?.['id']), '--output', 'market.wacz');
  expect(made.stdout).toMatch(
    /^market\.wacz: the event "[^"]+", \d documents? with \d captures?\nIts number.*: sha256:[0-9a-f]{64}\n$/,
  );
  const path = join(folder.path, 'market.wacz');
  const whole = await isnad(['verify', '--roots', pem, path], { data: join(folder.path, 'nothing') });
  expect(whole.code).toBe(0);
  expect(whole.stdout).toMatch(/holds seal 1 was stamped/);
  expect(whole.stdout).toContain(made.stdout.match(/sha256:[0-9a-f]{64}/)?.[0]);
  const bytes = readFileSync(path);
  bytes.writeUInt8((bytes[2_000] ?? 0) ^ 1, 2_000);
  writeFileSync(join(folder.path, 'changed.wacz'), bytes);
  expect(await ask('verify', 'changed.wacz')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/does not hold/),
  });
  expect((await isnad(['verify', '--roots', otherPem, path], {})).code).toBe(1);
});

test('a record whose journal was changed does not hold', async () => {
  const copy = join(folder.path, 'copy');
  cpSync(data, copy, { recursive: true });
  const journal = join(copy, 'journal.jsonl');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('صدى', 'نسيم').replace('"status":200', '"status":201'));
  const { code, stdout } = await isnad(['verify'], { data: copy });
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^journal journal line \d+ was changed/)]);
});
