import type {
  Copy,
  DateRange,
  Dispute,
  EventMention,
  EventType,
  GatheredStatement,
  LedgerEvent,
  Origins,
  Quantity,
  Reading,
  Reason,
  Standing,
  Statement,
  Story,
  Version,
} from '../model/index.ts';

/** One page of a list in its fixed order. `next` is handed back as the cursor of the following page; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Summary {
  documents: number;
  unread: number;
  versions: number;
  statements: number;
  events: number;
  disputes: number;
  /** Distinct origins behind the events, those disowned left out; every unnamed one counts as a different person. */
  origins: number;
  stories: number;
  copies: number;
  /** Items that could not be taken in, and rows and parts of items that were left out. */
  rejects: number;
  warnings: number;
  redacted: number;
  /** First and last day of publication known. */
  from: string | null;
  to: string | null;
}

/** A document in a list. `published` as precise as known. */
export interface DocumentItem {
  id: string;
  path: string | null;
  url: string | null;
  language: string;
  title: string | null;
  /** The first words of a document without a title; null where it has one. */
  opening: string | null;
  outlet: { id: string; name: string } | null;
  published: string | null;
  read: boolean;
  versions: number;
  statements: number;
  events: number;
}

/** One version in a document's history, oldest first. `id` names it in `askDocument(id, version)`. */
export interface VersionItem {
  id: string;
  captureSha256: string;
  capturedAt: string;
  path: string | null;
  url: string | null;
  title: string | null;
  published: string | null;
  updated: string | null;
  language: string;
  current: boolean;
}

export interface Named {
  id: string;
  name: string | null;
}

export interface PlacePoint extends Named {
  role: string;
  lat: number | null;
  lon: number | null;
  precision: string | null;
}

/** An event in a list. `date`: the narrowest range that a mention gives, the most frequent of these; null where none is dated. */
export interface EventItem {
  id: string;
  title: string;
  types: EventType[];
  labels: string[];
  date: DateRange | null;
  actors: Named[];
  recipients: Named[];
  places: PlacePoint[];
  origins: { min: number; max: number; narrated: number };
  carriers: number;
  documents: number;
  standing: Standing[];
  reasons: Reason[];
  disputes: number;
  /** Who disputes what is said of it, by the first link of the disputing statement; null where its own article does. */
  disputedBy: { kind: Dispute['kind']; by: (Named & { surface: string | null }) | null }[];
  /** Whether a person said that all that is told of it is one event; else the machine holds it to be one. */
  confirmed: boolean;
  story: { id: string; title: string } | null;
}

/** A statement as one document has it, with the words of each content span. `gathered`: id of the ledger's statement. */
export interface StatementText {
  document: string;
  statement: Statement;
  content: string[];
  gathered: string | null;
}

/** One document's mention of an event, the sentence it stands in, and the statements that it rests on. */
export interface MentionText {
  document: DocumentItem;
  mention: EventMention;
  passage: { start: number; end: number; text: string };
  statements: StatementText[];
}

/** `full`: of merges that only confirm what others say the strongest; `furtherMerges` of them are left out. A page has some of what is very much: of its mentions those in `mentions`, where `full` names all, and `furtherDisputes` are left out of it. */
export interface EventDetail extends EventItem {
  full: LedgerEvent;
  furtherMerges: number;
  mentions: MentionText[];
  disputed: DisputeItem[];
  furtherDisputes: number;
  /** Of its documents, those that carry one text. */
  copies: string[][];
  parts: { kind: 'part-of'; event: string; title: string }[];
}

/** Statements with the same content. `content` and `chain` are those of the first member. */
export interface StatementItem {
  id: string;
  content: string[];
  statement: Statement;
  day: string | null;
  origins: { min: number; max: number; narrated: number };
  standing: Standing[];
  reasons: Reason[];
  /** Where the first member stands, and in how many documents it stands in all. */
  document: DocumentItem;
  documents: number;
}

export interface StatementDetail extends StatementItem {
  full: GatheredStatement;
  members: (StatementText & { in: DocumentItem })[];
  events: { id: string; title: string }[];
  disputed: DisputeItem[];
}

/** One side of a dispute: a statement with the verb that it is said with, or the sentence of an event mention. `ledger`: the gathered statement or event that it belongs to. */
export interface DisputeSide {
  document: DocumentItem;
  id: string;
  statement: StatementText | null;
  mention: EventMention | null;
  text: string;
  ledger: string | null;
}

/** First what is disputed, then what disputes it. */
export interface DisputeItem {
  id: string;
  kind: Dispute['kind'];
  why: string;
  sides: [DisputeSide, DisputeSide];
  /** Whether who disputes it denies only a part of their own in it. */
  ownPart: boolean;
  /** Whether a person said that it is one; else the machine proposes it. */
  confirmed: boolean;
  /** What either side tells of or speaks about. */
  events: { id: string; title: string }[];
}

/** What holds an event together most weakly: without it, it would be two, `sides`. */
export interface UncertainMerge {
  event: { id: string; title: string };
  score: number;
  why: string[];
  /** The two mentions that were held to be the same. */
  pair: [MentionText, MentionText];
  /** Who stands on either side of it, as `document:e1`; the larger side first. */
  sides: [string[], string[]];
}

export interface StoryItem {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  documents: number;
  events: number;
  disputes: number;
}

export interface StoryDetail extends StoryItem {
  full: Story;
  documentItems: DocumentItem[];
  eventItems: EventItem[];
  disputed: DisputeItem[];
  furtherDisputes: number;
  /** Of its documents, those that carry one text. */
  copies: string[][];
}

/** What is known of a source: an outlet, agency, body or person that knowledge/ names or that publishes documents. */
export interface SourceItem {
  id: string;
  name: string | null;
  kind: string | null;
  /** Documents that it published. */
  documents: number;
  /** Statements that start with it, and statements that it passes on. */
  asOrigin: number;
  asRelay: number;
  /** Statements said in its name that it disowned. */
  disowned: number;
  /** Disputes in which a statement of its own is the disputed side. */
  disputed: number;
  /** Events in which it acts or is acted upon. */
  events: number;
}

/** An item that could not be taken in (`whole`), or a row or part of one that was left out. */
export interface RejectItem {
  id: string;
  path: string | null;
  url: string | null;
  code: string;
  reason: string;
  whole: boolean;
  captureSha256: string | null;
  size: number;
  capturedAt: string;
}

/** A document with its text. `events`, `statements`: to what in the ledger each id of the reading belongs (current version only). */
export interface DocumentDetail extends DocumentItem {
  key: string;
  version: Version;
  versionId: string;
  current: boolean;
  reading: Reading;
  history: VersionItem[];
  ledgerEvents: { mention: string; event: { id: string; title: string }; origins: MinMax; standing: Standing[] }[];
  ledgerStatements: { statement: string; gathered: string; origins: MinMax; standing: Standing[] }[];
  disputed: DisputeItem[];
  /** `first`: which of them had the text first, where times or credits tell. */
  copies: { kind: Copy['kind']; documents: DocumentItem[]; first: string | null }[];
  stories: { id: string; title: string }[];
}

export type MinMax = Pick<Origins, 'min' | 'max'>;

/** How many events fall on each day, oldest first; `wide`: how many are not known to the day. */
export interface Days {
  items: { day: string; events: number; disputed: number }[];
  wide: number;
}

/** A document as the export prints it. */
export interface ExportedDocument {
  id: string;
  path: string | null;
  url: string | null;
  language: string;
  title: string | null;
  outlet: { id: string; name: string } | null;
  published: string | null;
  read: boolean;
}

/** One item of an export; the parts come in this order, each in its fixed order. `reading` only where asked for. */
export type ExportItem =
  | { part: 'documents'; item: ExportedDocument; reading: Reading | null }
  | { part: 'events'; item: LedgerEvent }
  | { part: 'statements'; item: GatheredStatement }
  | { part: 'disputes'; item: Dispute }
  | { part: 'copies'; item: Copy }
  | { part: 'stories'; item: Story };

/** An event that documents of late tell of. `isNew`: no earlier one does. */
export interface MovedEvent {
  event: EventItem;
  isNew: boolean;
  /** How many of the documents that tell of it came since. */
  documents: number;
  /** Origins that only documents of late bring; empty where the event is new altogether. */
  origins: { id: string; name: string | null; named: boolean }[];
  /** Killed and wounded as told before and as told now; null where nobody gave a figure. */
  killed: { before: Quantity | null; now: Quantity | null };
  wounded: { before: Quantity | null; now: Quantity | null };
}

/** What came in after a moment, and what moved by it. It follows from when documents were captured, so that a rebuild changes nothing. */
export interface Changes {
  since: string | null;
  /** When the newest document was captured: `since` of the next question. */
  until: string | null;
  documents: { count: number; edited: number; items: DocumentItem[] };
  events: { count: number; items: MovedEvent[] };
  disputes: { count: number; items: DisputeItem[] };
}

/** An outlet that published at a steady pace and then fell silent. Days are days of publication. */
export interface QuietSource {
  id: string;
  name: string | null;
  documents: number;
  last: string;
  /** Days between two days with something published, on average, and days since the last until the newest document of all. */
  pace: number;
  silent: number;
}

/** A document that a search found. */
export interface SearchHit {
  document: DocumentItem;
  /** How many words of it match, and the passages in which they stand closest together. Offsets are into the current version's text. */
  found: number;
  passages: { start: number; end: number; text: string; marks: { start: number; end: number }[] }[];
}

/** Somebody whom a source has to do with, and in how many statements. */
export interface Tie {
  id: string;
  name: string | null;
  statements: number;
}

/** What one source or actor did and said. Months are `YYYY-MM`; of each list the newest or the most frequent. */
export interface SourceDetail extends SourceItem {
  months: { month: string; published: number; said: number; events: number }[];
  /** Through whom its words come to readers, whose words it passes on, and whom it speaks about. */
  relayedBy: Tie[];
  relays: Tie[];
  about: Tie[];
  /** Disputes about what it said (denied, disowned, contradicted), and those that it began. */
  disputedCases: DisputeItem[];
  disputingCases: DisputeItem[];
  said: StatementItem[];
  did: EventItem[];
  latest: DocumentItem[];
}

/** Who gets it from whom: the busiest sources and the ways between them. `carries`: how many statements it has from anybody at all, unnamed ones too. */
export interface Network {
  nodes: (SourceItem & { carries: number })[];
  ways: { from: string; to: string; statements: number }[];
}
