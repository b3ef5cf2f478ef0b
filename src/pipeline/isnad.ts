import type { Received, ReceiveOptions } from '../intake/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Capture, Visit, Watch } from '../model/index.ts';
import type { Seal } from '../record/index.ts';
import type { DecisionItem, DecisionRequest } from './decisions.ts';

export interface IsnadOptions {
  /** The data folder: record, embedded store, lock. Made where it is missing. */
  dataDir: string;
  /** A PostgreSQL address; the embedded store in the data folder where it is absent. */
  databaseUrl?: string | null;
  /** The user's own knowledge, laid over the package's; `<dataDir>/knowledge` unless told. */
  knowledgeDir?: string | null;
  /** Who holds the folder, for the message that others get: `isnad serve`. */
  role?: string;
  /** The schema of the tables in PostgreSQL; `isnad` unless told. */
  databaseSchema?: string | undefined;
  /** Empties the tables and fills them anew, whatever stands in them; for those that belong to another record. */
  rebuild?: boolean;
  /** Work through the process that holds the folder where one does and answers, instead of failing. */
  orPeer?: boolean;
  /** Much will be read: what reads is started while the tables are opened. */
  willRead?: boolean;
  /** Told what happened when the folder was opened: a torn line cut off, tables that caught up. One sentence each. */
  onNotice?: (sentence: string) => void;
}

/** `date`, `outlet`, `language`, `stdin`, `signal`, `allowPrivateNetworks`, `limits`: see intake. */
export interface IngestOptions extends ReceiveOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface IngestSummary {
  /** Items met; one table or feed is one item. */
  received: number;
  /** Documents that are new, or have a new version. */
  kept: number;
  /** Items and documents that were there already. */
  unchanged: number;
  /** Of those kept: in a language that has no pack yet. */
  unread: number;
  rejected: number;
  /** Rows and parts that were left out. */
  warnings: number;
  /** The whole ledger after it. */
  documents: number;
  statements: number;
  events: number;
  disputes: number;
  origins: number;
}

export type Counts = Pick<IngestSummary, 'received' | 'kept' | 'unchanged' | 'unread' | 'rejected' | 'warnings'>;

/**
 * `recorded`: the capture is synced to disk and will not be lost. `kept`: the document is in the ledger.
 * `linking`: events, disputes and origins are being worked out anew. Every report carries the counts so far.
 */
export type Progress = { counts: Counts } & (
  | { step: 'recorded'; sha256: string; path: string | null; url: string | null }
  | {
      step: 'kept';
      document: string;
      title: string | null;
      path: string | null;
      change: 'new' | 'version';
      read: boolean;
    }
  | { step: 'unchanged'; path: string | null; url: string | null }
  | { step: 'rejected'; path: string | null; url: string | null; code: string; reason: string }
  | { step: 'warning'; path: string | null; code: string; message: string }
  | { step: 'linking'; documents: number }
);

/** What does not hold in the record; empty where all does. */
export interface Fault {
  code: 'journal' | 'seal' | 'capture-missing' | 'capture-changed' | 'capture-unknown' | 'ledger';
  message: string;
}

export interface Isnad {
  /** Files, folders, globs, addresses or `-`. One bad item never stops the others; throws only where nothing more can be kept (disk full, store gone). */
  ingest(inputs: string[], options?: IngestOptions): Promise<IngestSummary>;
  /** Files as somebody sent them, each under its path in the folder that was given, then addresses. */
  take(
    files: readonly { path: string; bytes: Uint8Array }[],
    addresses: readonly string[],
    options?: IngestOptions,
  ): Promise<IngestSummary>;
  /** Takes in what was received already: by a watcher, by another process. */
  ingestItems(items: AsyncIterable<Received>, onProgress?: (progress: Progress) => void): Promise<IngestSummary>;
  /** Writes down that feeds are watched, or no longer; what says nothing new is left out. Gives how many lines were written. */
  watch(entries: readonly Watch[]): Promise<number>;
  /** What is watched now, in the order in which it was added. */
  feeds(): Promise<Watch[]>;
  keepVisits(visits: readonly Visit[]): Promise<void>;
  /** Visits that found something else than before, oldest first; of one article where its address is given. */
  visits(url?: string): Promise<Visit[]>;
  /** Takes in again what was rejected: all of it, or the ids given. */
  retry(ids?: string[], options?: IngestOptions): Promise<IngestSummary>;
  /** Empties the tables and fills them again from the record. */
  rebuild(options?: { onProgress?: (progress: Progress) => void }): Promise<IngestSummary>;
  relink(): Promise<void>;
  /**
   * Destroys the bytes and the derived text of a document; its hash, size and this decision stay. Cannot be undone.
   * Refused where its capture holds other documents too, unless `whole`. Gives the ids of all documents destroyed.
   */
  redact(document: string, why: string, options?: { who?: string; whole?: boolean }): Promise<string[]>;
  /** Writes down what a person decides and brings the ledger in line with it. Throws a RequestError where it means nothing. */
  decide(request: DecisionRequest): Promise<DecisionItem>;
  /** All decisions with what became of them, in the order in which they were made; those about one thing where its id is given. */
  decisions(about?: string | null): Promise<DecisionItem[]>;
  /** Seals what the record got since the last seal; null where nothing came, or where `daily` and one was made today (UTC). */
  seal(daily?: boolean): Promise<Seal | null>;
  verify(): Promise<Fault[]>;
  /** A capture's bytes, null where it is unknown or redacted. */
  capture(sha256: string): Promise<{ capture: Capture; bytes: Uint8Array } | null>;
  /** Lets other processes of this user write and ask through this one while it holds the folder. */
  servePeers(): void;
  /** Where true, another process holds the data folder and does the work. */
  readonly remote: boolean;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** Thrown where another process holds the data folder. */
export class InUseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InUseError';
  }
}
