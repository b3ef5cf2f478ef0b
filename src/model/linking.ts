import type { Copy, Dispute, GatheredStatement, LedgerEvent, Story } from './ledger.ts';

/**
 * What pairs are of: copies and stories of documents, events of event mentions, statements of statements; `denial` of a denial and a document
 * that it may answer.
 */
export const linkLevels = ['copy', 'event', 'near', 'statement', 'denial', 'story'] as const;
export type LinkLevel = (typeof linkLevels)[number];
/** What is gathered into groups that have an id. */
export type Gathering = 'event' | 'statement' | 'story';

/** Two items that were held to belong together. An item: a document, or `document#e1`, `document#s1`. */
export interface ItemPair {
  level: LinkLevel;
  a: string;
  b: string;
}

/** An item and the id of what it is gathered into. */
export interface Home {
  item: string;
  home: string;
}

/** A document on its day (days since 1970). */
export interface Spot {
  day: number;
  document: string;
}

/** A document in the blocks of all that have its keys: hashes of 32 bits, signed as the stores have them, each once. */
export interface Placing extends Spot {
  keys: number[];
}

/** A part of one block, in order and without gaps. */
export interface Stretch {
  key: number;
  spots: Spot[];
}

/**
 * A dispute as it was found, before people's decisions. `owner`: what it was found from and goes with: the item that disputes, an event, a
 * decision; `document`: the document that the owner is of, null for an event.
 */
export interface OwnedDispute {
  id: string;
  owner: string;
  document: string | null;
  found: { kind: Dispute['kind']; sides: Dispute['sides']; why: string; confirmed?: true };
}

/** What one pass of linking changes. Ids in `gone` were there before and are no longer. */
export interface LinkChange {
  /** The documents that are linked now. */
  documents: string[];
  made: ItemPair[];
  lost: ItemPair[];
  events: { gone: string[]; items: LedgerEvent[] };
  statements: { gone: string[]; items: GatheredStatement[] };
  stories: { gone: string[]; items: Story[] };
  disputes: { gone: string[]; items: Dispute[] };
  /** All that `owners` had goes. */
  found: { owners: string[]; items: OwnedDispute[] };
  /** Copies that hold one of `documents` go; `originals` says what each document with copies is a copy of. */
  copies: { documents: string[]; items: Copy[]; originals: { document: string; original: string }[] };
}

/** What linking asks of whatever keeps profiles (`P`) and links; it never asks for all of anything. */
export interface LinkStore<P> {
  /** Documents that came, changed or went since they were linked: those that still stand in blocks, and of those that are there the first by day. */
  askTouched(limit: number): { placed: string[]; documents: string[] };
  /** What lost a member by that. */
  askStale(): { [gathering in Gathering]: string[] };
  /** The profiles of those that are there. */
  askProfiles(documents: string[]): P[];
  /** Where documents stand that were linked before. */
  askPlaces(documents: string[]): Placing[];
  /** What stands around these places, so many on each side. Stretches may meet; where nothing stands around a place there may be none. */
  askStretches(placings: Placing[], reach: number): Stretch[];
  keepPlaces(gone: string[], placings: Placing[]): void;
  /** Of each two, whether they stand within so many of each other. */
  askNear(questions: { key: number; from: Spot; to: Spot }[], reach: number): boolean[];
  /** Pairs with a side in these documents. */
  askPairs(level: LinkLevel, documents: string[]): ItemPair[];
  /** Those of these pairs of documents between which a pair of any level stands. */
  askPaired(pairs: { a: string; b: string }[]): { a: string; b: string }[];
  askHomes(gathering: Gathering, documents: string[]): Home[];
  askMembers(gathering: Gathering, homes: string[]): Home[];
  askOriginals(documents: string[]): { document: string; original: string }[];
  /** By their ids, or those with a side in these documents. */
  askDisputes(by: 'id' | 'document', values: string[]): Dispute[];
  /** By their ids, their owners, or the document that their owner is of. */
  askFound(by: 'id' | 'owner' | 'document', values: string[]): OwnedDispute[];
  keepChange(change: LinkChange): void;
}

/** A question to a store, by its name. */
export interface LinkQuestion {
  name: keyof LinkStore<unknown>;
  args: unknown[];
}
