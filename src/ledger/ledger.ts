import type { Dispute, LinkQuestion } from '../model/index.ts';
import type { EditItem } from './ask-edits.ts';
import type { Filter } from './filter.ts';
import type { PreparedVersion } from './prepared.ts';
import type { KeptVersion } from './reading-rows.ts';
import type {
  Changes,
  Days,
  DisputeItem,
  DocumentDetail,
  DocumentItem,
  EventDetail,
  EventItem,
  ExportItem,
  MentionText,
  Network,
  Page,
  QuietSource,
  RejectItem,
  SearchHit,
  SourceDetail,
  SourceItem,
  StatementDetail,
  StatementItem,
  StoryDetail,
  StoryItem,
  Summary,
  UncertainMerge,
} from './views.ts';

export interface KeptReject {
  line: number;
  path: string | null;
  url: string | null;
  code: string;
  reason: string;
  whole: boolean;
  captureSha256: string | null;
  size: number;
  capturedAt: string;
}

/** All that comes of some lines of the journal; kept in one transaction together with the position reached. */
export interface KeptBatch {
  versions: PreparedVersion[];
  rejects: KeptReject[];
  /** Paths and addresses that could be taken in: what was rejected at them before is no longer listed. */
  received: { path: string | null; url: string | null }[];
  position: number;
  positionHash: string;
}

/** What became of each version of a batch, in its order. */
export type Change = 'new' | 'version' | 'unchanged';

/** Where the tables stand: the last line of the journal that they hold, and what they were read with. */
export interface Position {
  line: number;
  hash: string | null;
  linked: boolean;
  /** Linking was interrupted where it cannot be taken up. */
  interrupted: boolean;
  reader: string | null;
  knowledge: string | null;
}

/**
 * The tables and the questions that they answer. Lists come in pages of at most 1,000 (50 unless told), newest first, in a fixed order.
 * What is undated stands last in its list. A question about something unknown gives null.
 */
export interface Ledger {
  /** Takes the rows of the batch for good: whoever gives them cannot use them again. */
  keepBatch(batch: KeptBatch): Promise<Change[]>;
  /** Answers what linking asks, see LinkStore. Profiles come packed: see unpackProfile(). */
  answerLinking(question: LinkQuestion): Promise<unknown>;
  /** Says that nothing is left to link. */
  keepLinked(): Promise<void>;
  /** Forgets all links, so that everything is linked anew. */
  keepUnlinked(): Promise<void>;
  /** Takes the documents out of every table and lists them as redacted. */
  keepRedaction(redaction: {
    captureSha256: string[];
    line: number;
    hash: string;
    why: string;
    at: string;
  }): Promise<void>;
  /** Moves the position over lines of the journal that change no table. */
  keepPosition(line: number, hash: string): Promise<void>;
  keepMade(made: { reader: string; knowledge: string }): Promise<void>;
  /** Empties every table. */
  clear(): Promise<void>;

  /** Writes the readings of current versions anew, as people's decisions leave them. */
  keepSettled(settled: PreparedVersion[]): Promise<void>;

  askPosition(): Promise<Position>;
  /** Another one after each writing, by whichever process: what was answered before it may have changed. Null of a ledger that holds nothing. */
  askWritten(): Promise<string | null>;
  /** Which version of each of these documents is the current one. */
  askCurrent(documents: string[]): Promise<{ document: string; version: string }[]>;
  /** The current versions of these documents in full. */
  askKept(documents: string[]): Promise<KeptVersion[]>;
  /** To what each of these statements and mentions (`document:s1`, `document:e1`) belongs. */
  askHomes(members: string[]): Promise<{ member: string; home: string | null }[]>;
  askDispute(id: string): Promise<Dispute | null>;
  /** The captures that a document was read from, and the other documents that share one of them. */
  askCaptures(document: string): Promise<{ captureSha256: string[]; shared: string[] }>;

  /** Of these captures, those that could not be read as a whole, and why. */
  askRejected(captureSha256: string[]): Promise<{ captureSha256: string; code: string; reason: string }[]>;

  /** How many events fall on each day. */
  askDays(filter?: Filter): Promise<Days>;
  /** What came in after a moment (ISO date-time; null: ever), and what moved by it. */
  askChanges(since?: string | null, limit?: number): Promise<Changes>;
  /** Outlets that published at a steady pace and fell silent. */
  askQuiet(): Promise<QuietSource[]>;
  askSummary(): Promise<Summary>;
  askEvents(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<EventItem>>;
  /** By its address, that of any of its mentions, or `document:mention`. A page shows no more than 1,000 mentions, and few of the merges that only confirm; `whole`: all. */
  askEvent(id: string, whole?: boolean): Promise<EventDetail | null>;
  /** How an event (by its own address) is told: all of its mentions, page by page, each with all of its statements. */
  askTellings(event: string, cursor?: string | null): Promise<Page<MentionText>>;
  /** The items of these events (by their own addresses), in the order of the ids; those that are not there are left out. */
  askEventItems(ids: string[]): Promise<EventItem[]>;
  /** Which events these documents tell of. */
  askTold(documents: string[]): Promise<{ document: string; event: string }[]>;
  askStatements(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<StatementItem>>;
  /** By the id of the gathered statement or `document:statement`. */
  askStatement(id: string): Promise<StatementDetail | null>;
  askDisputes(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<DisputeItem>>;
  /** What a person should look at first; what was confirmed is left out. */
  askUncertainDisputes(cursor?: string | null, limit?: number): Promise<Page<DisputeItem>>;
  askUncertainMerges(cursor?: string | null, limit?: number): Promise<Page<UncertainMerge>>;
  askStories(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<StoryItem>>;
  askStory(id: string, whole?: boolean): Promise<StoryDetail | null>;
  /** The items of a story's events page by page, in its order. */
  askStoryEvents(story: string, cursor?: string | null): Promise<Page<EventItem>>;
  askSources(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<SourceItem>>;
  /** Those in events, busiest first. */
  askActors(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<SourceItem>>;
  /** A source or an actor. */
  askSource(id: string): Promise<SourceDetail | null>;
  /** At most so many sources (100 unless told), the busiest; of some, whatever they take part in. */
  askNetwork(size?: number, of?: readonly string[]): Promise<Network>;
  /** Documents in which the filter's words stand, phrases as phrases, with where they stand. A page may be short and yet not the last. */
  askSearch(filter: Filter, cursor?: string | null, limit?: number): Promise<Page<SearchHit>>;
  askDocuments(filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<DocumentItem>>;
  askDocument(id: string, version?: string | null): Promise<DocumentDetail | null>;
  /** What versions changed against those before them, newest first; of one document where it is given. At most 200 a page. */
  askEdits(document?: string | null, cursor?: string | null, limit?: number): Promise<Page<EditItem>>;
  askRejects(cursor?: string | null, limit?: number): Promise<Page<RejectItem>>;
  askExport(options?: { readings?: boolean }): AsyncIterable<ExportItem>;
  close(): Promise<void>;
}
