import type { Derived, Fetched, Received, ReceiveLimits } from '../intake/index.ts';
import type { Capture, Visit, Watch } from '../model/index.ts';
import type { Clock } from './clock.ts';
import type { Inbox } from './inbox.ts';
import type { Pace } from './pace.ts';
import type { Robots } from './robots.ts';

/** What watching needs of the ledger's holder. */
export interface Desk {
  /** The feeds that are watched now. */
  feeds(): Promise<readonly Watch[]>;
  ingestItems(items: AsyncIterable<Received>): Promise<unknown>;
  keepVisits(visits: readonly Visit[]): Promise<void>;
}

export interface WatchOptions {
  dataDir: string;
  clock?: Clock;
  /** Milliseconds between two polls of a feed that does well. */
  every?: number;
  /** Milliseconds between two requests to one host. */
  gap?: number;
  /** How many hosts are asked at the same time. */
  concurrency?: number;
  allowPrivateNetworks?: boolean;
  limits?: Partial<ReceiveLimits>;
  /** What one capture's bytes hold; as the ledger itself derives it. */
  derive: (capture: Capture, bytes: Uint8Array) => Derived;
  onEvent?: (event: WatchEvent) => void;
}

export type WatchEvent =
  | { kind: 'polled'; address: string; fresh: number; unchanged: boolean }
  | { kind: 'failed'; address: string; reason: string }
  | { kind: 'article'; address: string; feed: string; rejected: string | null }
  | { kind: 'visit'; address: string; outcome: Visit['outcome'] };

/** What all jobs share. */
export interface Setting {
  clock: Clock;
  every: number;
  desk: Desk;
  inbox: Inbox<Received>;
  visits: Inbox<Visit>;
  pace: Pace;
  robots: Robots;
  fetch: (address: string, headers?: Record<string, string>, accept?: string) => Promise<Fetched>;
  derive: WatchOptions['derive'];
  tell: (event: WatchEvent) => void;
}

/** What a server gave us to ask by the next time. */
export function conditions(etag: string | null, modified: string | null): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  };
}
