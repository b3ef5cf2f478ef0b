import { setMaxListeners } from 'node:events';
import {
  defaultLimits,
  type Fetched,
  fetchAddress,
  isPublicAddress,
  itemOf,
  type ListedPage,
  type Received,
  type ReceiveLimits,
  readSitemap,
} from '../intake/index.ts';
import { realClock } from './clock.ts';
import { Inbox } from './inbox.ts';
import { retryAfter } from './pace.ts';
import { Robots } from './robots.ts';

/** What is to be fetched, and what it would take. Times in milliseconds. */
export interface BackfillPlan {
  hosts: { host: string; pages: string[]; gap: number }[];
  pages: number;
  /** Pages that are in the record already, that robots.txt forbids, that lie outside the days asked for. */
  known: number;
  forbidden: number;
  outside: number;
  /** How long it takes: hosts are asked beside each other, each one at its own pace. */
  duration: number;
  /** Sitemaps that could not be read. */
  problems: string[];
}

export interface BackfillOptions {
  /** Whether an address is in the record already. */
  isKnown: (address: string) => boolean;
  /** Days, `YYYY-MM-DD`, between which a page last changed; pages of unknown date are taken. */
  from?: string | undefined;
  to?: string | undefined;
  /** At most so many pages. */
  limit?: number | undefined;
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more. */
  gap?: number | undefined;
  allowPrivateNetworks?: boolean | undefined;
  limits?: Partial<ReceiveLimits> | undefined;
  signal: AbortSignal;
}

const usualGap = 1_000;
/** How long an answer takes, as a rule: plans count with it. */
const usualAnswer = 500;
const mostSitemaps = 1_000;
const mostPages = 500_000;
const sitemapBytes = 60_000_000;

/** Asks sites and sitemaps what there is, and fetches it, politely: one request at a time to a host, as its robots.txt allows. */
export class Backfill {
  private readonly options: BackfillOptions;
  private readonly robots: Robots;

  constructor(options: BackfillOptions) {
    this.options = options;
    // each request and pause that is under way listens
    setMaxListeners(0, options.signal);
    this.robots = new Robots((address) => this.fetch(address, {}, 'text/plain,*/*;q=0.5'), realClock.now);
  }

  private fetch(address: string, limits: Partial<ReceiveLimits> = {}, accept?: string): Promise<Fetched> {
    const { signal, allowPrivateNetworks } = this.options;
    return fetchAddress(address, {
      limits: { ...defaultLimits, ...this.options.limits, ...limits },
      isAllowed: allowPrivateNetworks === true ? () => true : isPublicAddress,
      signal,
      ...(accept === undefined ? {} : { accept }),
    });
  }

  /** What there is to fetch. `starts`: sites (their robots.txt names the sitemaps) and sitemaps; `listed`: pages that were named one by one. */
  async plan(starts: readonly string[], listed: readonly ListedPage[]): Promise<BackfillPlan> {
    const problems: string[] = [];
    const found = new Map(listed.map((page) => [page.address, page]));
    const open = await this.sitemapsOf(starts, problems);
    const seen = new Set(open);
    for (let next = open.shift(); next !== undefined && !this.options.signal.aborted; next = open.shift()) {
      await this.wait(usualGap / 4);
      const { rejected, bytes } = await this.fetch(
        next,
        { pageBytes: sitemapBytes },
        'application/xml,text/xml,*/*;q=0.5',
      );
      const sitemap = rejected === null ? readSitemap(bytes ?? new Uint8Array()) : rejected.reason;
      if (typeof sitemap === 'string') {
        problems.push(sitemap.startsWith(next) ? sitemap : `${next}: ${sitemap}`);
        continue;
      }
      for (const page of sitemap.pages) if (found.size < mostPages) found.set(page.address, page);
      for (const { address, changed } of sitemap.sitemaps) {
        const isOld = changed !== null && this.options.from !== undefined && changed.slice(0, 10) < this.options.from;
        if (isOld || seen.has(address) || seen.size >= mostSitemaps) continue;
        seen.add(address);
        open.push(address);
      }
    }
    return this.sortOut([...found.values()], problems);
  }

  private async sitemapsOf(starts: readonly string[], problems: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const start of starts) {
      const { origin, pathname } = new URL(start);
      if (pathname !== '/') found.push(start);
      else {
        const { sitemaps } = await this.robots.rulesFor(start);
        found.push(...(sitemaps.length > 0 ? sitemaps.filter((one) => URL.canParse(one)) : [`${origin}/sitemap.xml`]));
        if (sitemaps.length === 0)
          problems.push(`${origin}: its robots.txt names no sitemap, /sitemap.xml was asked for`);
      }
    }
    return [...new Set(found)];
  }

  private async sortOut(pages: readonly ListedPage[], problems: string[]): Promise<BackfillPlan> {
    const { from, to, isKnown, limit, gap } = this.options;
    const hosts = new Map<string, { host: string; pages: string[]; gap: number }>();
    const unknown = new Set<string>();
    const counts = { pages: 0, known: 0, forbidden: 0, outside: 0 };
    for (const { address, changed } of pages) {
      if (limit !== undefined && counts.pages >= limit) break;
      const day = changed?.slice(0, 10);
      const rules = await this.robots.rulesFor(address);
      if (rules.unknown !== null) unknown.add(`${rules.unknown.reason}: nothing is fetched there`);
      if (day !== undefined && ((from !== undefined && day < from) || (to !== undefined && day > to))) counts.outside++;
      else if (isKnown(address)) counts.known++;
      else if (!rules.isAllowed(address)) counts.forbidden++;
      else {
        const { host } = new URL(address);
        const own = hosts.get(host) ?? { host, pages: [], gap: Math.max(gap ?? usualGap, rules.crawlDelay ?? 0) };
        own.pages.push(address);
        hosts.set(host, own);
        counts.pages++;
      }
    }
    problems.push(...unknown);
    const longest = [...hosts.values()].map((one) => one.pages.length * (one.gap + usualAnswer));
    return { ...counts, hosts: [...hosts.values()], duration: Math.max(0, ...longest), problems };
  }

  /** Fetches the pages of a plan and hands them on in batches. `onPage`: told after each, kept or not. */
  async run(
    plan: BackfillPlan,
    ingest: (items: Received[]) => Promise<unknown>,
    onPage: (address: string, rejected: string | null) => void,
  ): Promise<void> {
    const inbox = new Inbox<Received>(ingest, { items: 100, size: 32_000_000 });
    const { signal } = this.options;
    await Promise.all(
      plan.hosts.map(async ({ pages, gap }) => {
        const keeping: Promise<void>[] = [];
        for (const address of pages) {
          if (signal.aborted) break;
          const fetched = await this.fetch(address);
          if (fetched.rejected?.code === 'stopped') break;
          const kept = inbox.add(itemOf(address, fetched, {}), fetched.bytes?.length);
          keeping.push(kept.then(() => onPage(address, fetched.rejected?.reason ?? null)));
          while (inbox.isFull) await keeping.shift();
          const until = retryAfter(fetched.exchange.headers, realClock.now());
          const pause = fetched.rejected !== null && until !== null ? until - realClock.now() : 0;
          await this.wait(Math.max(gap, pause));
        }
        await Promise.all(keeping);
      }),
    );
  }

  private wait(ms: number): Promise<void> {
    return realClock.wait(ms, this.options.signal);
  }
}
