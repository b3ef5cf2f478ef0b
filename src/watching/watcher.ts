import { setMaxListeners } from 'node:events';
import { defaultLimits, fetchAddress, isPublicAddress } from '../intake/index.ts';
import { fetchItem } from './article.ts';
import { realClock } from './clock.ts';
import { lookIntoFolder } from './folder.ts';
import { Inbox } from './inbox.ts';
import { Pace } from './pace.ts';
import { pollFeed } from './poll.ts';
import { Robots } from './robots.ts';
import type { Desk, Setting, WatchOptions } from './setting.ts';
import { type FeedState, type ItemState, newFeedState, StateFiles } from './state.ts';

const usualEvery = 600_000;
const usualGap = 1_000;
const usualConcurrency = 24;
/** How long the list of feeds may be out of date, in real milliseconds. */
const listEvery = 1_000;
/** How often the states of feeds are written, in real milliseconds, and how many beside each other. */
const saveEvery = 500;
const savedTogether = 16;

/** A feed, its articles or a visit that is due. `item` null: the feed itself. */
interface Job {
  feed: FeedState;
  item: ItemState | null;
  host: string;
  dueAt: number;
}

/**
 * Polls what is watched until stopped: feeds and folders when they are due, then the articles that they list, then visits to
 * articles that were kept. Hosts are asked beside each other, each one at its own pace: a slow one holds up nobody else.
 */
export class Watcher {
  private readonly desk: Desk;
  private readonly setting: Setting;
  private readonly files: StateFiles;
  private readonly concurrency: number;
  private readonly states = new Map<string, FeedState>();
  private readonly dirty = new Set<FeedState>();
  private readonly running = new Set<Promise<void>>();
  private readonly busy = new Set<FeedState | ItemState>();
  /** How many hosts are being asked; what was fetched and waits to be kept is not among them. */
  private asking = 0;
  private savedAt = 0;
  private readonly stopping = new AbortController();
  private wake = new AbortController();
  private listedAt = 0;
  private fault: unknown = null;

  constructor(desk: Desk, options: WatchOptions) {
    this.desk = desk;
    this.files = new StateFiles(options.dataDir);
    this.concurrency = options.concurrency ?? usualConcurrency;
    const clock = options.clock ?? realClock;
    const limits = { ...defaultLimits, ...options.limits };
    const isAllowed = options.allowPrivateNetworks === true ? () => true : isPublicAddress;
    const { signal } = this.stopping;
    // each request that is under way listens; without a bound, as node warns of more than ten
    setMaxListeners(0, signal);
    const fetch: Setting['fetch'] = (address, headers, accept) => {
      const asked = { ...(headers === undefined ? {} : { headers }), ...(accept === undefined ? {} : { accept }) };
      return fetchAddress(address, { limits, isAllowed, signal, ...asked });
    };
    this.setting = {
      clock,
      every: options.every ?? usualEvery,
      desk,
      inbox: new Inbox((items) => desk.ingestItems(each(items)), { items: 100, size: 32_000_000 }),
      visits: new Inbox((visits) => desk.keepVisits(visits), { items: 500, size: 1 }),
      pace: new Pace(options.gap ?? usualGap),
      robots: new Robots((address) => fetch(address, undefined, 'text/plain,*/*;q=0.5'), clock.now),
      fetch,
      derive: options.derive,
      tell: options.onEvent ?? (() => {}),
    };
  }

  /** Runs until `stop`. Throws where nothing more can be kept (disk full, store gone). */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted && this.fault === null) {
      await this.readList();
      const next = this.startDue();
      await this.save();
      const { clock } = this.setting;
      this.wake = new AbortController();
      if (this.stopping.signal.aborted) break;
      const idle = clock.wait(Math.max(0, Math.min(next - clock.now(), 3_600_000)), this.wake.signal);
      const relist = new Promise((resolve) => setTimeout(resolve, listEvery));
      await Promise.race([idle, relist, ...this.running]);
      this.wake.abort();
    }
    await Promise.allSettled(this.running);
    await this.save(true);
    if (this.fault !== null) throw this.fault;
  }

  /** Lets go of what is being fetched; what has arrived is still kept. */
  stop(): void {
    this.stopping.abort();
    this.wake.abort();
  }

  private async readList(): Promise<void> {
    if (Date.now() - this.listedAt < listEvery) return;
    this.listedAt = Date.now();
    const watched = new Set((await this.desk.feeds()).map(({ address }) => address));
    for (const address of watched) {
      if (this.states.has(address)) continue;
      const known = await this.files.read(address);
      this.states.set(address, known ?? newFeedState(address, this.setting.clock.now()));
    }
    for (const [address, state] of this.states) {
      if (watched.has(address)) continue;
      this.states.delete(address);
      this.dirty.delete(state);
      await this.files.remove(address);
    }
  }

  /** Starts what is due, oldest first; gives when the next is due. */
  private startDue(): number {
    const now = this.setting.clock.now();
    let next = Number.POSITIVE_INFINITY;
    const due: Job[] = [];
    for (const job of this.jobs()) {
      const at = Math.max(job.dueAt, this.setting.pace.freeAt(job.host));
      if (at <= now) due.push(job);
      else next = Math.min(next, at);
    }
    due.sort((a, b) => a.dueAt - b.dueAt);
    for (const job of due) {
      if (this.asking >= this.concurrency || this.setting.inbox.isFull) break;
      if (this.setting.pace.freeAt(job.host) > now) continue;
      this.start(job);
    }
    return next;
  }

  private *jobs(): Generator<Job> {
    for (const feed of this.states.values()) {
      if (!this.busy.has(feed)) yield { feed, item: null, host: hostOf(feed.address), dueAt: feed.nextAt };
      for (const item of feed.items) {
        if (item.nextAt === null || this.busy.has(item)) continue;
        yield { feed, item, host: hostOf(item.address), dueAt: item.nextAt };
      }
    }
  }

  private start(job: Job): void {
    const subject = job.item ?? job.feed;
    this.busy.add(subject);
    this.asking++;
    const release = this.setting.pace.take(job.host);
    let isAsking = true;
    const onFetched = (): void => {
      if (isAsking) this.asking--;
      isAsking = false;
      release(this.setting.clock.now());
      this.wake.abort();
    };
    const work = this.work(job, onFetched)
      .catch((error: unknown) => {
        this.fault ??= error;
      })
      .finally(() => {
        this.busy.delete(subject);
        onFetched();
        if (this.states.has(job.feed.address)) this.dirty.add(job.feed);
        this.running.delete(work);
      });
    this.running.add(work);
  }

  private work({ feed, item }: Job, onFetched: () => void): Promise<void> {
    if (item !== null) return fetchItem(item, feed, this.setting, onFetched);
    if (feed.address.startsWith('file:')) return lookIntoFolder(feed, this.setting);
    return pollFeed(feed, this.setting);
  }

  /** Not at every step: what a kill takes with it is asked for again, and known by its bytes. */
  private async save(isLast = false): Promise<void> {
    if (!isLast && Date.now() - this.savedAt < saveEvery) return;
    const changed = [...this.dirty];
    this.dirty.clear();
    for (let at = 0; at < changed.length; at += savedTogether) {
      await Promise.all(changed.slice(at, at + savedTogether).map((state) => this.files.write(state)));
    }
    this.savedAt = Date.now();
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function hostOf(address: string): string {
  return address.startsWith('file:') ? address : new URL(address).host;
}
