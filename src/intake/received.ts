import type { Capture, Exchange, Listing, Part, Version } from '../model/index.ts';

/** What was told beside the bytes: by a sidecar, by options. Null where not told. */
export type Given = Capture['given'];

/** Why something could not be read. `code` is stable; `reason` is one sentence: what, where, and what to do. */
export interface Rejection {
  code: RejectionCode;
  reason: string;
}

export type RejectionCode =
  | 'empty'
  | 'not-text'
  | 'too-large'
  | 'no-main-text'
  | 'unsupported-type'
  | 'bad-json'
  | 'bad-table'
  | 'bad-page'
  | 'bad-message'
  | 'bad-record'
  | 'bad-archive'
  | 'not-found'
  | 'not-a-file'
  | 'unreadable'
  | 'bad-address'
  | 'private-address'
  | 'redirect-to-private'
  | 'too-many-redirects'
  | 'timeout'
  | 'http-error'
  | 'unreachable'
  | 'robots'
  | 'bad-feed'
  | 'stopped';

/** Something was read, but not quite as given. `path` says where: the item's path, or a row's (`file.jsonl#7`). */
export interface IntakeWarning {
  code: string;
  message: string;
  path: string | null;
}

/** The bytes of one item as they came in. */
export interface ReceivedItem {
  rejected: null;
  bytes: Uint8Array;
  /** As given, `/`-separated; `-` for standard input; null for an address. */
  path: string | null;
  url: string | null;
  finalUrl: string | null;
  /** As the transport declared it, without parameters; null where none did. */
  mediaType: string | null;
  /** As the transport declared it; null where none did. */
  charset: string | null;
  given: Given;
  warnings: IntakeWarning[];
  exchange?: Exchange | undefined;
  listing?: Listing | undefined;
  part?: Part | undefined;
  /** Files that belong to it and come before it as items of their own, with `attachedTo` the path or address of this one. */
  attachments?: Capture['attachments'];
  attachedTo?: string | undefined;
}

/** An item that could not be received. `bytes` where some arrived. */
export interface RejectedItem {
  rejected: Rejection;
  bytes?: Uint8Array;
  path: string | null;
  url: string | null;
  warnings: IntakeWarning[];
  exchange?: Exchange | undefined;
  listing?: Listing | undefined;
  part?: Part | undefined;
}

export type Received = ReceivedItem | RejectedItem;

export interface ReceiveOptions {
  /** What holds for every item that a sidecar says nothing about. `date`: `YYYY-MM-DD` or an ISO date-time. */
  date?: string | undefined;
  outlet?: string | undefined;
  language?: string | undefined;
  /** Allow addresses of private networks and of this machine. Off by default. */
  allowPrivateNetworks?: boolean | undefined;
  /** What `-` reads; default the process's standard input. */
  stdin?: AsyncIterable<Uint8Array | string> | undefined;
  signal?: AbortSignal | undefined;
  limits?: Partial<ReceiveLimits> | undefined;
}

/** Sizes in bytes, times in milliseconds. */
export interface ReceiveLimits {
  textBytes: number;
  tableBytes: number;
  pageBytes: number;
  redirects: number;
  headersTimeout: number;
  bodyTimeout: number;
  totalTimeout: number;
}

export const defaultLimits: ReceiveLimits = {
  textBytes: 20_000_000,
  tableBytes: 200_000_000,
  pageBytes: 10_000_000,
  redirects: 5,
  headersTimeout: 15_000,
  bodyTimeout: 15_000,
  totalTimeout: 60_000,
};

/** What one capture gives: its versions (several for a table), or why it gives none. */
export interface Derived {
  versions: Version[];
  rejected: Rejection | null;
  warnings: IntakeWarning[];
}
