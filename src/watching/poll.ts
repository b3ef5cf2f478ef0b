import { type Feed, type Fetched, readFeedBytes } from '../intake/index.ts';
import { isoOf } from './clock.ts';
import { backOff, retryAfter } from './pace.ts';
import { conditions, type Setting } from './setting.ts';
import type { FeedState, ItemState } from './state.ts';

const feedTypes =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';
const longestBackOff = 6 * 3_600_000;
const mostItems = 5_000;
const keptDays = 60;
const dayLength = 86_400_000;

/** Asks a feed once. What it lists and we do not have waits to be fetched; 304 is a success. */
export async function pollFeed(state: FeedState, setting: Setting): Promise<void> {
  const { clock, every } = setting;
  const rules = await setting.robots.rulesFor(state.address);
  if (rules.crawlDelay !== null) setting.pace.setGap(new URL(state.address).host, rules.crawlDelay);
  if (rules.unknown?.code === 'stopped') return;
  if (rules.unknown !== null) return fail(state, setting, rules.unknown.reason, null);
  if (!rules.isAllowed(state.address)) return fail(state, setting, 'its robots.txt does not allow it to be read', null);
  const fetched = await setting.fetch(state.address, conditions(state.etag, state.modified), feedTypes);
  if (fetched.rejected?.code === 'stopped') return;
  const now = clock.now();
  state.polls++;
  state.lastPoll = now;
  if (fetched.rejected !== null) return fail(state, setting, fetched.rejected.reason, fetched);
  const isUnchanged = fetched.exchange.status === 304;
  let fresh = 0;
  if (!isUnchanged) {
    const feed = readFeedBytes(fetched);
    if (typeof feed === 'string') return fail(state, setting, feed, fetched);
    fresh = takeUp(state, feed, now);
    const { headers } = fetched.exchange;
    state.etag = headers['etag'] ?? null;
    state.modified = headers['last-modified'] ?? null;
  }
  state.failures = 0;
  state.lastSuccess = now;
  state.nextAt = Math.max(now + every, retryAfter(fetched.exchange.headers, now) ?? 0);
  setting.tell({ kind: 'polled', address: state.address, fresh, unchanged: isUnchanged });
}

function fail(state: FeedState, setting: Setting, said: string, fetched: Fetched | null): void {
  const now = setting.clock.now();
  // who reads it sees the feed's address beside it
  const reason = said.startsWith(`${state.address}: `) ? said.slice(state.address.length + 2) : said;
  state.failures++;
  state.lastPoll = now;
  state.lastError = { at: now, reason };
  const until = fetched === null ? null : retryAfter(fetched.exchange.headers, now);
  state.nextAt = Math.max(now + backOff(setting.every, state.failures, longestBackOff), until ?? 0);
  if (until !== null) setting.pace.holdOff(new URL(state.address).host, until);
  setting.tell({ kind: 'failed', address: state.address, reason });
}

/** Items that were not listed before, to be fetched; those long gone from the feed are let go of. Gives how many are new. */
function takeUp(state: FeedState, feed: Feed, now: number): number {
  if (feed.title !== null) state.title = feed.title.slice(0, 300);
  const known = new Set(state.items.map(({ address }) => address));
  const fresh = feed.items
    .filter(({ address }) => !known.has(address))
    .map(({ id, address, published, publisher }): ItemState => {
      const waiting = { phase: 'waiting' as const, tries: 0, nextAt: now, visits: 0, seen: null };
      return {
        id,
        address,
        published,
        publisher,
        firstSeen: now,
        ...waiting,
        etag: null,
        modified: null,
        outcome: null,
      };
    });
  const listed = new Set(feed.items.map(({ address }) => address));
  const isKept = (item: ItemState): boolean =>
    item.phase === 'waiting' || listed.has(item.address) || now - item.firstSeen < keptDays * dayLength;
  const items = [...state.items.filter(isKept), ...fresh];
  state.items = items.length > mostItems ? items.slice(-mostItems) : items;
  if (fresh.length > 0) state.lastNew = now;
  const today = isoOf(now).slice(0, 10);
  state.days[today] = (state.days[today] ?? 0) + fresh.length;
  const oldest = isoOf(now - keptDays * dayLength).slice(0, 10);
  for (const date of Object.keys(state.days)) if (date < oldest) delete state.days[date];
  return fresh.length;
}
