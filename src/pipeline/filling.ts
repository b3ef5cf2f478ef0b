import type { Derived } from '../intake/index.ts';
import type { KeptBatch, KeptReject, KeptVersion, Ledger } from '../ledger/index.ts';
import type { Capture, JournalLine, Reading, Version } from '../model/index.ts';
import type { Rooms } from './rooms.ts';
import type { Tally } from './tally.ts';

/** A batch is written when it holds so many versions, or so many units of text: what memory an ingest takes does not grow with its length. */
const mostVersions = 50;
const mostUnits = 4_000_000;

/** A line of the journal that names a capture, with its bytes; null where they were redacted. */
export interface Filled {
  line: JournalLine;
  capture: Capture;
  bytes: Uint8Array | null;
  redacted: { why: string; at: string } | null;
}

/**
 * Fills the tables from captures, in the journal's order. While one batch is written, the next is read.
 * Nothing here depends on when or in how large pieces it is called: the same lines give the same rows.
 */
export class Filling {
  private readonly rooms: Rooms;
  private readonly ledger: Ledger;
  private readonly tally: Tally;
  private batch: KeptBatch;
  private units = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(rooms: Rooms, ledger: Ledger, tally: Tally, from: { line: number; hash: string }) {
    this.rooms = rooms;
    this.ledger = ledger;
    this.tally = tally;
    this.batch = emptyBatch(from.line, from.hash);
  }

  async add(filled: Filled): Promise<void> {
    const { capture, line } = filled;
    const derived = this.derive(filled);
    if (derived.versions.length > 0) this.forget(capture);
    const about = { line: line.n, captureSha256: capture.sha256, size: capture.size };
    for (const reject of rejectsOf(filled, derived)) this.batch.rejects.push({ ...reject, ...about });
    for (const version of derived.versions) {
      await this.read(version, filled);
      if (this.batch.versions.length >= mostVersions || this.units >= mostUnits) await this.write();
    }
    this.reach(line.n, line.hash);
    if (this.batch.rejects.length >= mostVersions) await this.write();
  }

  /** Says how far the tables reach once what was added so far is written. */
  reach(line: number, hash: string): void {
    if (line < this.batch.position) return;
    this.batch.position = line;
    this.batch.positionHash = hash;
  }

  /** What could be taken in at last is no longer listed as rejected. */
  private forget({ path, url }: Capture): void {
    this.batch.received.push({ path, url });
    this.batch.rejects = this.batch.rejects.filter((reject) => {
      return path === null ? reject.path !== null || reject.url !== url : reject.path !== path;
    });
  }

  private derive({ capture, bytes, redacted }: Filled): Derived {
    const reject = (code: string, reason: string) =>
      ({ versions: [], rejected: { code, reason }, warnings: [] }) as unknown as Derived;
    if (redacted !== null) return reject('redacted', redacted.why);
    if (capture.rejected !== null) return reject(capture.rejected.code, capture.rejected.reason);
    const where = capture.path ?? capture.url ?? capture.sha256;
    if (bytes === null)
      return reject('capture-missing', `${where}: its bytes are missing from the record: run isnad doctor`);
    try {
      return this.rooms.deriveVersions(capture, bytes);
    } catch (error) {
      return reject('intake-failed', `${where}: could not be taken apart (${messageOf(error)}): please report it`);
    }
  }

  /** One article that the reader fails on is listed and stops nothing else. */
  private async read(version: Version, { capture, line }: Filled): Promise<void> {
    // a turn for everything else that this process does, as reading keeps the thread to itself
    await new Promise((resolve) => setImmediate(resolve));
    try {
      const reading = this.rooms.read(version);
      const profile = this.rooms.profileOf(reading, version);
      const anchors = this.rooms.anchorsOf(profile);
      const containers = this.containersOf(reading);
      const kept = { version, reading, profile, anchors, containers, line: line.n, capturedAt: capture.capturedAt };
      this.batch.versions.push(kept);
      this.units += version.text.length;
    } catch (error) {
      const where = version.path ?? version.url ?? version.id;
      this.batch.rejects.push({
        line: line.n,
        path: version.path,
        url: version.url,
        code: 'reader-failed',
        reason: `${where}: could not be read (${messageOf(error)}): please report it`,
        whole: true,
        captureSha256: capture.sha256,
        size: capture.size,
        capturedAt: capture.capturedAt,
      });
    }
  }

  private containersOf(reading: Reading): KeptVersion['containers'] {
    const places = reading.events.flatMap((event) => event.places).filter(({ id }) => !id.startsWith('local:'));
    return Object.fromEntries(places.map(({ id }) => [id, this.rooms.containers(id)]));
  }

  private async write(): Promise<void> {
    const batch = this.batch;
    this.batch = emptyBatch(batch.position, batch.positionHash);
    this.units = 0;
    await this.writing;
    this.writing = this.keep(batch);
    // heard where it is awaited; unheard until then, it would end the process
    this.writing.catch(() => {});
  }

  private async keep(batch: KeptBatch): Promise<void> {
    const changes = await this.ledger.keepBatch(batch);
    for (const [i, change] of changes.entries()) this.tally.version(batch.versions[i] as KeptVersion, change);
    for (const reject of batch.rejects) this.tally.reject(reject);
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    await this.write();
    await this.writing;
  }
}

function emptyBatch(position: number, positionHash: string): KeptBatch {
  return { versions: [], rejects: [], received: [], position, positionHash };
}

type Reject = Pick<KeptReject, 'path' | 'url' | 'code' | 'reason' | 'whole' | 'capturedAt'>;

function rejectsOf({ capture, redacted }: Filled, derived: Derived): Reject[] {
  const { path, url, capturedAt } = capture;
  const rejects: Reject[] = derived.warnings.map((warning) => {
    const { code, message } = warning;
    return { path: warning.path ?? path, url, code, reason: message, whole: false, capturedAt };
  });
  if (derived.rejected !== null) {
    const { code, reason } = derived.rejected;
    rejects.push({ path, url, code, reason, whole: true, capturedAt: redacted?.at ?? capturedAt });
  }
  return rejects;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
