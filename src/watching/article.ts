import { type Derived, type Fetched, itemOf } from '../intake/index.ts';
import { type Capture, hashOf, type Listing } from '../model/index.ts';
import { isoOf } from './clock.ts';
import { backOff, retryAfter } from './pace.ts';
import { conditions, type Setting } from './setting.ts';
import type { FeedState, ItemState } from './state.ts';
import { nextVisit, outcomeOf, seenOf } from './visits.ts';

const firstRetry = 60_000;
const longestRetry = 12 * 3_600_000;
const mostTries = 8;

/** Fetches an article that a feed listed, or visits one again. `onFetched`: the host has answered; what follows concerns it no more. */
export async function fetchItem(
  item: ItemState,
  feed: FeedState,
  setting: Setting,
  onFetched: () => void,
): Promise<void> {
  const rules = await setting.robots.rulesFor(item.address);
  const { host } = new URL(item.address);
  if (rules.crawlDelay !== null) setting.pace.setGap(host, rules.crawlDelay);
  if (rules.unknown !== null) {
    if (rules.unknown.code !== 'stopped') item.nextAt = rules.until;
    return;
  }
  if (!rules.isAllowed(item.address)) return refuse(item, feed, setting);
  if (item.phase === 'kept') return visit(item, feed, setting, onFetched);
  const fetched = await setting.fetch(item.address);
  const until = retryAfter(fetched.exchange.headers, setting.clock.now());
  if (until !== null && fetched.rejected !== null) setting.pace.holdOff(host, until);
  onFetched();
  await take(item, feed, fetched, setting);
}

const listingOf = (item: ItemState, feed: FeedState): Listing => ({
  feed: feed.address,
  item: item.id,
  firstSeen: isoOf(item.firstSeen),
  published: item.published,
  publisher: item.publisher,
});

const givenOf = (item: ItemState) => ({ published: item.published, outlet: item.publisher });

/** A failure is kept as well, once; what may pass is tried again. */
async function take(item: ItemState, feed: FeedState, fetched: Fetched, setting: Setting): Promise<void> {
  if (fetched.rejected?.code === 'stopped') return;
  await setting.inbox.add(itemOf(item.address, fetched, givenOf(item), listingOf(item, feed)), fetched.bytes?.length);
  const now = setting.clock.now();
  item.tries++;
  if (fetched.rejected === null) {
    const version = derive(item, fetched, setting).versions[0];
    item.phase = version === undefined ? 'given-up' : 'kept';
    item.seen = version === undefined ? null : seenOf(version);
    item.nextAt = version === undefined ? null : nextVisit(0, now);
    remember(item, fetched);
  } else {
    const isPassing = mayPass(fetched);
    item.phase = isPassing && item.tries < mostTries ? 'waiting' : 'given-up';
    item.nextAt = item.phase === 'waiting' ? now + backOff(firstRetry, item.tries - 1, longestRetry) : null;
  }
  setting.tell({
    kind: 'article',
    address: item.address,
    feed: feed.address,
    rejected: fetched.rejected?.reason ?? null,
  });
}

function mayPass({ rejected, exchange }: Fetched): boolean {
  if (rejected?.code === 'timeout' || rejected?.code === 'unreachable') return true;
  const { status } = exchange;
  return rejected?.code === 'http-error' && status !== null && (status >= 500 || status === 429 || status === 408);
}

function remember(item: ItemState, { exchange }: Fetched): void {
  item.etag = exchange.headers['etag'] ?? null;
  item.modified = exchange.headers['last-modified'] ?? null;
}

async function refuse(item: ItemState, feed: FeedState, setting: Setting): Promise<void> {
  const reason = `${item.address}: robots.txt of its site does not allow it to be read`;
  if (item.phase === 'waiting') {
    const rejected = { code: 'robots' as const, reason };
    await setting.inbox.add({ rejected, path: null, url: item.address, warnings: [], listing: listingOf(item, feed) });
    item.phase = 'given-up';
    setting.tell({ kind: 'article', address: item.address, feed: feed.address, rejected: reason });
  } else item.outcome = 'blocked';
  item.nextAt = null;
}

function derive(item: ItemState, fetched: Fetched, setting: Setting): Derived {
  const { bytes, mediaType, charset, exchange } = fetched;
  const content = bytes ?? new Uint8Array();
  const capture: Capture = {
    sha256: hashOf(content),
    size: content.length,
    capturedAt: exchange.endedAt,
    path: null,
    url: item.address,
    finalUrl: exchange.finalUrl,
    mediaType,
    charset,
    given: { ...givenOf(item), url: null, language: null, title: null },
    rejected: null,
  };
  try {
    return setting.derive(capture, content);
  } catch {
    return { versions: [], rejected: { code: 'bad-page', reason: 'it could not be taken apart' }, warnings: [] };
  }
}

/** Asks for a kept article again and writes down what was found; another text is taken in as a version. */
async function visit(item: ItemState, feed: FeedState, setting: Setting, onFetched: () => void): Promise<void> {
  const fetched = await setting.fetch(item.address, conditions(item.etag, item.modified));
  onFetched();
  if (fetched.rejected?.code === 'stopped' || item.seen === null) return;
  const derived = fetched.bytes === null || fetched.rejected !== null ? null : derive(item, fetched, setting);
  const { outcome, reason, isVersion } = outcomeOf(fetched, derived, item.seen);
  if (isVersion)
    await setting.inbox.add(itemOf(item.address, fetched, givenOf(item), listingOf(item, feed)), fetched.bytes?.length);
  const now = setting.clock.now();
  // that an article was unchanged is worth knowing each time; any other outcome that stays is written down once
  if (outcome === 'unchanged' || outcome !== item.outcome || isVersion) {
    const sha256 = fetched.bytes === null ? null : hashOf(fetched.bytes);
    const { exchange } = fetched;
    await setting.visits.add({ url: item.address, at: exchange.endedAt, outcome, reason, sha256, exchange });
  }
  item.outcome = outcome;
  const version = derived?.versions[0];
  if (isVersion && version !== undefined) item.seen = seenOf(version);
  if (outcome === 'unchanged' || isVersion) remember(item, fetched);
  item.visits = isVersion ? Math.max(0, item.visits - 2) : item.visits + 1;
  item.nextAt = nextVisit(item.visits, now);
  setting.tell({ kind: 'visit', address: item.address, outcome });
}
