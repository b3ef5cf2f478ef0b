import robotsModule from 'robots-parser';
import type { Fetched, Rejection } from '../intake/index.ts';

interface Parsed {
  isAllowed(address: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
}
// CommonJS: whether its types say that the module itself can be called depends on who resolves it
const robotsParser = robotsModule as unknown as (address: string, text: string) => Parsed;

interface Rules {
  isAllowed: (address: string) => boolean;
  crawlDelay: number | null;
  sitemaps: string[];
  until: number;
  /** Why nobody knows what is allowed; null where that is known. Until it is, nothing is asked for, and nothing is given up. */
  unknown: Rejection | null;
}

const keptFor = 24 * 3_600_000;
const keptAfterFailure = 600_000;
const longestDelay = 60_000;
const mostUnits = 500_000;
const agentName = 'isnad';

/** What each site's robots.txt allows, asked once a day. A site without one allows everything; one whose server fails allows nothing for now. */
export class Robots {
  private readonly sites = new Map<string, Rules>();
  private readonly fetch: (address: string) => Promise<Fetched>;
  private readonly now: () => number;

  constructor(fetch: (address: string) => Promise<Fetched>, now: () => number) {
    this.fetch = fetch;
    this.now = now;
  }

  async rulesFor(address: string): Promise<Rules> {
    const { origin } = new URL(address);
    const known = this.sites.get(origin);
    if (known !== undefined && known.until > this.now()) return known;
    const rules = await this.ask(`${origin}/robots.txt`);
    if (rules.unknown?.code !== 'stopped') this.sites.set(origin, rules);
    return rules;
  }

  private async ask(address: string): Promise<Rules> {
    const { rejected, bytes, exchange } = await this.fetch(address);
    const until = this.now() + keptFor;
    const open: Rules = { isAllowed: () => true, crawlDelay: null, sitemaps: [], until, unknown: null };
    const { status } = exchange;
    if (rejected !== null) {
      if (status !== null && status >= 400 && status < 500 && status !== 429) return open;
      return { ...open, isAllowed: () => false, until: this.now() + keptAfterFailure, unknown: rejected };
    }
    const text = Buffer.from(bytes ?? [])
      .toString('utf8')
      .slice(0, mostUnits);
    const robots = robotsParser(address, text);
    const delay = robots.getCrawlDelay(agentName);
    return {
      isAllowed: (page) => robots.isAllowed(page, agentName) !== false,
      crawlDelay: delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, longestDelay),
      sitemaps: robots.getSitemaps(),
      until,
      unknown: null,
    };
  }
}
