import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { emptyFilter } from '../../src/ledger/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import { healthOf, StateFiles, scaledClock, type WatchEvent, Watcher } from '../../src/watching/index.ts';
import { startChild } from '../store/children.ts';
import { deriveVersions, smallRooms } from '../store/rooms.ts';
import { good, type Kind, kinds, Sites } from './sites.ts';

/**
 * One feed of each kind, good and broken; in the long form two hundred feeds, and an hour of polls of the watcher's clock once all has
 * come. Twenty starts and some thousand articles take minutes on a busy machine.
 */
const isLong = process.env['ISNAD_LONG'] === '1';
const shape = isLong ? { feeds: 200, items: 20, kills: 20 } : { feeds: kinds.length, items: 3, kills: 2 };
const timeout = isLong ? 900_000 : 120_000;
const longestWait = isLong ? 400_000 : 60_000;
const speed = 60;
const hour = 3_600_000 / speed;

/** What is said of a feed of each broken kind. */
const faults: { [kind in Kind]?: RegExp } = {
  endless: /larger than 1 MB or never ends/,
  bomb: /larger than 1 MB or never ends/,
  loop: /more than \d+ redirects/,
  failing: /the server answered 500/,
  entities: /it declares entities/,
  'not-a-feed': /it is no feed/,
};

interface Memory {
  kind: 'memory';
  live: number;
  rss: number;
}

let sites: Sites | null = null;
afterEach(() => sites?.close());

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(dataDir: string) {
  const rooms = smallRooms();
  return assemble({ dataDir, role: 'test' }, rooms.receive, () => rooms);
}

async function watchAll(dataDir: string, addresses: string[]): Promise<void> {
  const isnad = await open(dataDir);
  const at = new Date().toISOString();
  await isnad.watch(addresses.map((address) => ({ action: 'add', address, name: null, who: 'test', at })));
  await isnad.close();
}

async function documentUrls(isnad: Awaited<ReturnType<typeof open>>) {
  const found: { url: string | null; versions: number }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof isnad.ledger.askDocuments>> = await isnad.ledger.askDocuments(
      emptyFilter,
      cursor,
      1000,
    );
    found.push(...page.items.map(({ url, versions }) => ({ url, versions })));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

test('good and broken feeds, killed on the way: every article of the good ones is in the ledger once, every bad one accounted for', {
  timeout,
}, async () => {
  const { feeds, items, kills } = shape;
  sites = await Sites.open(feeds, items);
  const dataDir = makeFolder();
  await watchAll(
    dataDir,
    sites.sites.map(({ feed }) => feed),
  );
  const wanted = new Set(sites.goodArticles());
  const arrived = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    let events = 0;
    const dieAfter = 3 + ((kill * 7) % Math.max(4, Math.ceil(wanted.size / kills)));
    const { child: killed, ended } = startChild('watching', [dataDir, '20'], null, (line, child) => {
      const event = JSON.parse(line) as WatchEvent | { kind: 'opened' };
      if (event.kind === 'article' || event.kind === 'polled') events++;
      if (event.kind === 'article' && event.rejected === null) arrived.add(event.address);
      if (events >= dieAfter) child.kill('SIGKILL');
    });
    const late = setTimeout(() => killed.kill('SIGKILL'), 20_000);
    const result = await ended;
    clearTimeout(late);
    expect(result.signal).toBe('SIGKILL');
  }
  // then it runs on, until all has come
  const memory: Memory[] = [];
  const { child, ended } = startChild('watching', [dataDir, String(speed)], null, (line) => {
    const event = JSON.parse(line) as WatchEvent | Memory;
    if (event.kind === 'memory') memory.push(event);
  });
  const files = new StateFiles(dataDir);
  const isDone = async (): Promise<boolean> => {
    const states = new Map((await files.readAll()).map((state) => [state.address, state]));
    return (sites as Sites).sites.every(({ kind, feed, articles }) => {
      const state = states.get(feed);
      if (state === undefined) return false;
      if (kind === 'truncated') return state.items.length > 0 && state.items.every(({ phase }) => phase === 'kept');
      if (!good.includes(kind)) return state.failures > 0 || state.lastSuccess !== null;
      return articles.every((address) => state.items.some((item) => item.address === address && item.phase === 'kept'));
    });
  };
  const until = Date.now() + longestWait;
  while (!(await isDone()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await isDone()).toBe(true);
  const settled = memory.length;
  if (isLong) await new Promise((resolve) => setTimeout(resolve, hour));
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });

  const isnad = await open(dataDir);
  const there = (await documentUrls(isnad)).filter(({ url }) => url !== null && wanted.has(url));
  expect(new Set(there.map(({ url }) => url)).size).toBe(wanted.size);
  expect(there.filter(({ versions }) => versions !== 1)).toEqual([]);
  expect(there.length).toBe(wanted.size);
  expect(await isnad.verify()).toEqual([]);
  await isnad.close();
  const states = new Map((await files.readAll()).map((state) => [state.address, state]));
  for (const { kind, feed } of sites.sites) {
    const state = states.get(feed);
    if (state === undefined) throw new Error(`nothing is known of ${feed}`);
    const { status, lastError } = healthOf(state, null, Date.now());
    const isBroken = !good.includes(kind) && kind !== 'truncated';
    expect([kind, status === 'failing', lastError !== null]).toEqual([kind, isBroken, isBroken]);
    expect(lastError?.reason ?? '').toMatch(faults[kind] ?? /^$/);
  }
  if (!isLong) return;
  // an hour of polls and visits takes no more memory than there was while the articles came: the least of each time, as linking takes some
  // for a moment
  const least = (some: readonly Memory[], of: 'live' | 'rss'): number => Math.min(...some.map((one) => one[of]));
  const [coming, last] = [memory.slice(0, settled), memory.slice(-4)];
  console.info(
    `MB in use and of the process: ${memory.map(({ live, rss }) => `${Math.round(live / 1e6)}/${Math.round(rss / 1e6)}`).join(' ')}; all there after ${settled * 5} s`,
  );
  expect(least(last, 'live')).toBeLessThan(1.25 * least(coming, 'live'));
  expect(least(last, 'rss')).toBeLessThan(1.15 * least(coming, 'rss'));
});

test('an edit, a removal and a server that is down are told apart, and written down', async () => {
  sites = await Sites.open(1, 4);
  const dataDir = makeFolder();
  const [site] = sites.sites;
  if (site === undefined) throw new Error('no site');
  await watchAll(dataDir, [site.feed]);
  const isnad = await open(dataDir);
  const outcomes = new Map<string, Set<string>>();
  const watcher = new Watcher(isnad, {
    dataDir,
    clock: scaledClock(600),
    allowPrivateNetworks: true,
    derive: deriveVersions,
    onEvent: (event) => {
      if (event.kind !== 'visit') return;
      outcomes.set(event.address, (outcomes.get(event.address) ?? new Set()).add(event.outcome));
    },
  });
  const running = watcher.run();
  const until = async (check: () => boolean): Promise<void> => {
    const end = Date.now() + 30_000;
    while (!check() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(check()).toBe(true);
  };
  await until(() => outcomes.size === 4);
  const [edited = '', removed = '', down = '', same = ''] = site.articles;
  sites.edits.set(edited, `title: خبر آخر\nurl: ${edited}\n\nspeaker-a: قول غيره`);
  sites.edits.set(removed, 410);
  sites.edits.set(down, 503);
  await until(() => [edited, removed, down].every((address) => (outcomes.get(address)?.size ?? 0) > 1));
  watcher.stop();
  await running;
  expect([...(outcomes.get(edited) ?? [])]).toContain('edited');
  expect([...(outcomes.get(removed) ?? [])]).toEqual(['unchanged', 'removed']);
  expect([...(outcomes.get(down) ?? [])]).toEqual(['unchanged', 'unreachable']);
  expect([...(outcomes.get(same) ?? [])]).toEqual(['unchanged']);
  expect((await isnad.visits(removed)).map(({ outcome, exchange }) => [outcome, exchange.status])).toEqual([
    ['removed', 410],
  ]);
  const documents = await documentUrls(isnad);
  expect(documents.find(({ url }) => url === edited)?.versions).toBe(2);
  expect(documents.length).toBe(4);
  const [edit] = (await isnad.ledger.askEdits()).items;
  expect(edit?.document.url).toBe(edited);
  expect(edit?.title).toEqual({ before: 'خبر 0-0', after: 'خبر آخر' });
  expect(edit?.statements.removed.map(({ words }) => words)).toEqual(['قول 0 0']);
  expect(edit?.statements.added.map(({ words }) => words)).toEqual(['قول غيره']);
  expect(edit?.events.removed.length).toBe(1);
  expect(await isnad.verify()).toEqual([]);
  await isnad.close();
});
