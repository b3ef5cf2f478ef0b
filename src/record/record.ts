import { chmod, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  type Capture,
  type Decision,
  hashOf,
  isJudgement,
  type JournalEntry,
  type JournalLine,
  type Judgement,
  type Visit,
  type Watch,
} from '../model/index.ts';
import { CaptureFiles, type Content } from './captures.ts';
import { noteCut } from './cuts.ts';
import { type Disk, realDisk } from './disk.ts';
import { RecordError } from './fault.ts';
import { Journal, parseLine, readLines } from './journal.ts';
import { makeSeal, type Seal } from './seals.ts';
import { type RecordFault, verifyRecord } from './verification.ts';
import { type WatchEntry, Watched } from './watched.ts';

/** One item to keep. `content` null: nothing arrived (a refused address, an unreadable file), only the rejection is kept. */
export interface Incoming {
  content: Content | null;
  about: Omit<Capture, 'sha256' | 'size'>;
}

/** `kept`: new and synced to disk. `known`: was kept before. `redacted`: its bytes were destroyed by a decision and are not taken again. */
export interface Kept {
  status: 'kept' | 'known' | 'redacted';
  capture: Capture;
  line: JournalLine | null;
}

export interface RecordOptions {
  disk?: Disk;
  onNotice?: (sentence: string) => void;
}

const nothing = new Uint8Array();

/**
 * What makes two captures one: bytes, what was told beside them, where from, and how they were declared. Not where a file lay:
 * moving or renaming it changes nothing, unless its kind by name changes. For a rejected one the place is all there is.
 */
function identityOf(capture: Capture): string {
  const { sha256, given, url, finalUrl, mediaType, charset, rejected, path } = capture;
  const g = [given.published, given.outlet, given.url, given.language, given.title];
  const place = rejected === null ? kindByName(path) : [path, rejected.code];
  return hashOf(JSON.stringify([sha256, g, url, finalUrl, mediaType, charset, place])).slice(0, 32);
}

function kindByName(path: string | null): string {
  return path === null ? '' : extname(path).toLowerCase();
}

/**
 * The record of one data folder: captures and journal. One process at a time: hold the folder's lock first.
 * What `keep` and `decide` give back is synced to disk.
 */
export class Record {
  readonly journal: Journal;
  readonly captures: CaptureFiles;
  private readonly known: Set<string>;
  private readonly redacted: Map<string, Decision>;
  private readonly judged: Judgement[];
  private readonly watched: Watched;

  private constructor(
    journal: Journal,
    captures: CaptureFiles,
    known: Set<string>,
    redacted: Map<string, Decision>,
    judged: Judgement[],
    watched: Watched,
  ) {
    this.journal = journal;
    this.captures = captures;
    this.known = known;
    this.redacted = redacted;
    this.judged = judged;
    this.watched = watched;
  }

  static async open(dataDir: string, options: RecordOptions = {}): Promise<Record> {
    const disk = options.disk ?? realDisk;
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const known = new Set<string>();
    const hashes = new Set<string>();
    const redacted = new Map<string, Decision>();
    const judged: Judgement[] = [];
    const watched = new Watched();
    const onLine = ({ entry }: JournalLine): void => {
      if (entry.type === 'capture') {
        known.add(identityOf(entry.capture));
        hashes.add(entry.capture.sha256);
      } else if (entry.type !== 'decision') watched.add(entry);
      else if (isJudgement(entry.decision)) judged.push(entry.decision);
      else if (entry.decision.kind === 'redact' && entry.decision.captureSha256 !== null) {
        redacted.set(entry.decision.captureSha256, entry.decision);
      }
    };
    const journal = await Journal.open(join(dataDir, 'journal.jsonl'), disk, onLine, options.onNotice ?? (() => {}));
    const captures = new CaptureFiles(dataDir, disk);
    await captures.open((hash) => hashes.has(hash) && !redacted.has(hash));
    for (const hash of redacted.keys()) await captures.destroy(hash);
    await chmod(journal.path, 0o600);
    return new Record(journal, captures, known, redacted, judged, watched);
  }

  /** Keeps a batch: files written and synced, then the journal, synced once. All new ones or, on an error, none. */
  async keep(items: readonly Incoming[]): Promise<Kept[]> {
    const staged = new Set<string>();
    const kept: Kept[] = [];
    const added = new Set<string>();
    try {
      for (const item of items) kept.push(await this.admit(item, staged, added));
      if (staged.size > 0) await this.captures.syncStaged();
      const fresh = kept.filter((one) => one.status === 'kept');
      const lines = await this.journal.append(fresh.map(({ capture }) => ({ type: 'capture', capture })));
      for (const [i, one] of fresh.entries()) one.line = lines[i] ?? null;
    } catch (error) {
      await this.captures.drop([...staged]);
      throw error;
    }
    for (const identity of added) this.known.add(identity);
    await this.captures.settle([...staged]);
    return kept;
  }

  private async admit(item: Incoming, staged: Set<string>, added: Set<string>): Promise<Kept> {
    const measured = await this.measure(item.content, staged);
    const capture: Capture = { sha256: measured.sha256, size: measured.size, ...item.about };
    if (this.redacted.has(capture.sha256)) {
      if (measured.isStaged) await this.unstage(capture.sha256, staged);
      return { status: 'redacted', capture, line: null };
    }
    const identity = identityOf(capture);
    if (this.known.has(identity) || added.has(identity)) return { status: 'known', capture, line: null };
    added.add(identity);
    if (item.content instanceof Uint8Array) await this.stage(item.content, capture.sha256, staged);
    else if (item.content === null) await this.stage(nothing, capture.sha256, staged);
    return { status: 'kept', capture, line: null };
  }

  /** Bytes at hand are hashed and only written where they are new; a stream has to be written to be hashed. */
  private async measure(
    content: Content | null,
    staged: Set<string>,
  ): Promise<{ sha256: string; size: number; isStaged: boolean }> {
    if (content === null) return { sha256: hashOf(nothing), size: 0, isStaged: false };
    if (content instanceof Uint8Array) return { sha256: hashOf(content), size: content.length, isStaged: false };
    const written = await this.captures.stage(content);
    if (await this.captures.has(written.sha256)) {
      await this.captures.drop([written.sha256]);
      return { ...written, isStaged: false };
    }
    staged.add(written.sha256);
    return { ...written, isStaged: true };
  }

  private async stage(content: Uint8Array, sha256: string, staged: Set<string>): Promise<void> {
    if (staged.has(sha256) || (await this.captures.has(sha256))) return;
    await this.captures.stage(content);
    staged.add(sha256);
  }

  private async unstage(sha256: string, staged: Set<string>): Promise<void> {
    staged.delete(sha256);
    await this.captures.drop([sha256]);
  }

  /** Writes decisions down; a redaction's bytes are destroyed once it stands in the journal. */
  async decide(decisions: readonly Decision[]): Promise<JournalLine[]> {
    const lines = await this.journal.append(
      decisions.map((decision): JournalEntry => ({ type: 'decision', decision })),
    );
    for (const decision of decisions) {
      if (isJudgement(decision)) this.judged.push(decision);
      if (decision.kind !== 'redact' || decision.captureSha256 === null) continue;
      this.redacted.set(decision.captureSha256, decision);
      await this.captures.destroy(decision.captureSha256);
    }
    return lines;
  }

  /** What people decided about readings and links, in the order in which they did. */
  get judgements(): readonly Judgement[] {
    return this.judged;
  }

  /** Writes down which feeds are watched and what came of visits. */
  async note(entries: readonly WatchEntry[]): Promise<JournalLine[]> {
    const lines = await this.journal.append(entries);
    for (const entry of entries) this.watched.add(entry);
    return lines;
  }

  /** The feeds that are watched now, in the order in which they were added. */
  feeds(): Watch[] {
    return [...this.watched.feeds.values()];
  }

  /** Visits that found something else than before, oldest first. */
  visits(): Visit[] {
    return [...this.watched.visits];
  }

  /** The decision that destroyed these bytes, if one did. */
  redactionOf(sha256: string): Decision | null {
    return this.redacted.get(sha256) ?? null;
  }

  /** The lines of the journal after line `after`. */
  async *lines(after = 0): AsyncGenerator<JournalLine> {
    for await (const raw of readLines(this.journal.path)) {
      if (raw.n <= after) continue;
      const line = parseLine(raw.text);
      if (line === null) {
        throw new RecordError('damaged', `the journal ${this.journal.path} is damaged at line ${raw.n}`);
      }
      yield line;
    }
  }

  /** Seals what came since the last seal; null where nothing did. */
  seal(daily = false): Promise<Seal | null> {
    return makeSeal(this.journal, daily);
  }

  /** Writes down that tables have reached a line behind the journal's end: verify() tells it from then on. */
  noteCut(reached: number, hash: string | null): Promise<void> {
    return noteCut(this.journal.path, this.journal.line, reached, hash);
  }

  async verify(): Promise<RecordFault[]> {
    return verifyRecord(this.journal.path, this.captures);
  }

  async close(): Promise<void> {
    await this.journal.close();
  }
}
