import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deriveVersions, type ListedFeed, readOpml } from '../intake/index.ts';
import { furnitureTables } from '../languages/index.ts';
import type { Watch } from '../model/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import {
  collectEarly,
  type FeedHealth,
  healthOf,
  newFeedState,
  StateFiles,
  type WatchEvent,
  Watcher,
} from '../watching/index.ts';
import type { Call } from './call.ts';
import { CallError } from './fault.ts';
import { authorityOf, stampSeal } from './stamping.ts';
import { plain } from './words.ts';

export interface WatchingOptions {
  every?: number;
  privateNetworks?: boolean;
}

export function readMinutes(value: string): number {
  const minutes = Number(value);
  if (!(minutes > 0) || minutes > 10_080) {
    throw new CallError('bad-number', `bad number of minutes: ${value}; expected more than 0, at most 10080 (a week)`);
  }
  return minutes;
}

const mostOpmlBytes = 20_000_000;

/** What the arguments name: addresses of feeds, OPML files with many, folders. */
export async function readTargets(targets: readonly string[]): Promise<ListedFeed[]> {
  const found: ListedFeed[] = [];
  for (const target of targets) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) found.push({ address: checkedAddress(target), name: null });
    else found.push(...(await readPath(target)));
  }
  return found;
}

export function checkedAddress(address: string): string {
  try {
    const url = new URL(address);
    if (url.protocol === 'file:') return url.href;
    if ((url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '') {
      url.hash = '';
      return url.href;
    }
  } catch {}
  throw new CallError(
    'bad-address',
    `no address of a feed: ${address}; expected http:// or https://, without password`,
  );
}

async function readPath(path: string): Promise<ListedFeed[]> {
  const about = await stat(path).catch(() => null);
  if (about === null) throw new CallError('not-found', `no such file or folder: ${path}`);
  if (about.isDirectory()) return [{ address: pathToFileURL(resolve(path)).href, name: null }];
  const feeds = about.size > mostOpmlBytes ? null : readOpml(await readFile(path, 'utf8'));
  if (feeds === null) throw new CallError('bad-opml', `${path}: no OPML list of feeds`);
  return feeds.map(({ address, name }) => ({ address: checkedAddress(address), name }));
}

export function watchesOf(action: Watch['action'], feeds: readonly ListedFeed[]): Watch[] {
  const at = new Date().toISOString();
  return feeds.map(({ address, name }) => ({ action, address, name, who: 'user', at }));
}

/** What is watched, with how each does: from the record, and from what the watcher last wrote down. */
export async function askFeeds(isnad: Isnad, dataDir: string): Promise<FeedHealth[]> {
  const states = new Map((await new StateFiles(dataDir).readAll()).map((state) => [state.address, state]));
  const now = Date.now();
  return (await isnad.feeds()).map(({ address, name, at }) =>
    healthOf(states.get(address) ?? newFeedState(address, Date.parse(at)), name, now),
  );
}

/** Watches until `stop`, and seals the record once a day, beside whatever else this process does. `done` fails where nothing more can be kept. */
export function startWatching(
  call: Call,
  isnad: Isnad,
  options: WatchingOptions,
  onEvent: (event: WatchEvent) => void = () => {},
): { stop: () => void; done: Promise<void> } {
  collectEarly();
  const watcher = new Watcher(isnad, {
    dataDir: call.dataDir,
    allowPrivateNetworks: options.privateNetworks === true,
    derive: (capture, bytes) => deriveVersions(capture, bytes, { furniture: furnitureTables }),
    onEvent,
    ...(options.every === undefined ? {} : { every: options.every * 60_000 }),
  });
  const authority = authorityOf(call, undefined);
  const sealToday = async (): Promise<void> => {
    const made = await isnad.seal(true);
    const failure = made === null || authority === null ? null : await stampSeal(call, made, authority);
    if (failure !== null) call.terminal.note(failure);
  };
  const seal = (): void => void sealToday().catch((error: unknown) => call.terminal.note(String(error)));
  const hourly = setInterval(seal, 3_600_000);
  seal();
  return { stop: () => watcher.stop(), done: watcher.run().finally(() => clearInterval(hourly)) };
}

/** What happens, a line each: JSON for programs. */
export function reportEvent(call: Call, event: WatchEvent): void {
  const { terminal } = call;
  if (call.json) void terminal.print(JSON.stringify(event));
  else if (event.kind === 'failed')
    terminal.note(`${terminal.paint('red', 'failed')} ${plain(event.address)}: ${plain(event.reason)}`);
  else if (event.kind === 'polled') {
    if (event.fresh > 0) void terminal.print(`${event.address}: ${event.fresh} new`);
  } else if (event.kind === 'article') {
    const what = event.rejected === null ? 'article' : terminal.paint('red', 'rejected');
    void terminal.print(`${what} ${plain(event.rejected ?? event.address)}`);
  } else if (event.outcome !== 'unchanged') void terminal.print(`${event.outcome} ${plain(event.address)}`);
}
