import type { KeptBatch, Ledger, PreparedVersion } from '../ledger/index.ts';
import type { Capture } from '../model/index.ts';
import type { Filled, Piece } from './prepare.ts';
import type { Preparer } from './preparer.ts';
import type { Tally } from './tally.ts';

/** A batch is written when it holds so many versions, or so many units of text: what memory an ingest takes does not grow with its length. */
const mostVersions = 50;
const mostUnits = 4_000_000;
/** So many items, or bytes of them, are being read at a time. */
const mostItems = 32;
const mostBytes = 16_000_000;

/** What goes on beside the filling. */
export interface Beside {
  /** Done before a batch is written that puts other versions in the place of those that are there. */
  beforeReplacing(): Promise<void>;
  /** Told of each batch that was written, with how many versions of it are new. */
  afterKeeping(count: number): void;
}

/** Versions of a batch that are written together. */
interface Part {
  versions: PreparedVersion[];
  replaces: boolean;
}

/**
 * Fills the tables from captures, in the journal's order. While one batch is written, the next is read.
 * Nothing here depends on when or in how large pieces it is called: the same lines give the same rows.
 */
export class Filling {
  private readonly preparer: Preparer;
  private readonly ledger: Ledger;
  private readonly tally: Tally;
  private batch: KeptBatch;
  private units = 0;
  private writing: Promise<void> = Promise.resolve();
  /** What was added and is not in a batch yet, one after the other. */
  private coming: Promise<void> = Promise.resolve();
  private readonly pending: Promise<void>[] = [];
  private readonly beside: Beside | null;
  private readonly most: number;
  private items = 0;
  private bytes = 0;
  /** Where the tables stand once what is being written is. */
  private reachedBefore: [position: number, hash: string];

  constructor(
    preparer: Preparer,
    ledger: Ledger,
    tally: Tally,
    from: { line: number; hash: string },
    beside: Beside | null = null,
    most = mostVersions,
  ) {
    this.preparer = preparer;
    this.ledger = ledger;
    this.tally = tally;
    this.beside = beside;
    this.most = most;
    this.batch = emptyBatch(from.line, from.hash);
    this.reachedBefore = [from.line, from.hash];
  }

  /** Begins to read an item; waits where many are being read already. Throws what went wrong with one before it. */
  async add(filled: Filled): Promise<void> {
    const size = filled.bytes?.length ?? 0;
    this.items++;
    this.bytes += size;
    const pieces = this.preparer.prepare(filled);
    const { line, capture } = filled;
    this.afterwards(async () => {
      for await (const piece of pieces) await this.take(piece, capture);
      this.reached(line.n, line.hash);
      if (this.batch.rejects.length >= this.most) await this.write();
      this.items--;
      this.bytes -= size;
    });
    this.pending.push(this.coming);
    while (this.items >= mostItems || this.bytes >= mostBytes) await this.pending.shift();
    if (this.pending.length > mostItems) await this.pending.shift();
  }

  /** Says how far the tables reach once what was added so far is written. */
  reach(line: number, hash: string): void {
    this.afterwards(async () => this.reached(line, hash));
  }

  private afterwards(work: () => Promise<void>): void {
    this.coming = this.coming.then(work);
    // heard where it is awaited; unheard until then, it would end the process
    this.coming.catch(() => {});
  }

  private reached(line: number, hash: string): void {
    if (line < this.batch.position) return;
    this.batch.position = line;
    this.batch.positionHash = hash;
  }

  private async take(piece: Piece, capture: Capture): Promise<void> {
    if (piece.kind === 'taken') this.forget(capture);
    else if (piece.kind === 'reject') this.batch.rejects.push(piece.reject);
    else {
      const { document } = piece.version;
      // a batch has one version of a document at most: each stands for a moment, and what disputes it then is known
      if (this.batch.versions.some((one) => one.document === document)) await this.write();
      this.batch.versions.push(piece.version);
      this.units += piece.version.units;
      if (this.batch.versions.length >= this.most || this.units >= mostUnits) await this.write();
    }
  }

  /** What could be taken in at last is no longer listed as rejected. */
  private forget({ path, url }: Capture): void {
    this.batch.received.push({ path, url });
    this.batch.rejects = this.batch.rejects.filter((reject) => {
      return path === null ? reject.path !== null || reject.url !== url : reject.path !== path;
    });
  }

  private async write(): Promise<void> {
    const batch = this.batch;
    this.batch = emptyBatch(batch.position, batch.positionHash);
    this.units = 0;
    await this.writing;
    this.writing = this.keep(batch);
    this.writing.catch(() => {});
  }

  private async keep(batch: KeptBatch): Promise<void> {
    for (const { versions, replaces } of await this.partsOf(batch.versions)) {
      const isLast = versions.at(-1) === batch.versions.at(-1);
      // only the last part moves the position: until it is written, all of the batch would come again
      const part = isLast ? { ...batch, versions } : { ...emptyBatch(...this.reachedBefore), versions };
      if (replaces) await this.beside?.beforeReplacing();
      const changes = await this.ledger.keepBatch(part);
      this.beside?.afterKeeping(changes.filter((change) => change !== 'unchanged').length);
      for (const [i, version] of versions.entries()) this.tally.version(version, changes[i] ?? 'unchanged');
    }
    this.reachedBefore = [batch.position, batch.positionHash];
    for (const reject of batch.rejects) this.tally.reject(reject);
  }

  /**
   * What came before another version takes the place of one is linked with the one that goes, and so has to be written before it: each version of a
   * document that is there begins another part. `replaces`: it is not the version that is there.
   */
  private async partsOf(versions: readonly PreparedVersion[]): Promise<Part[]> {
    if (this.beside === null || versions.length === 0) return [{ versions: [...versions], replaces: false }];
    const there = await this.ledger.askCurrent(versions.map(({ document }) => document));
    const current = new Map(there.map(({ document, version }) => [document, version]));
    const parts: Part[] = [];
    for (const version of versions) {
      const known = current.get(version.document);
      const last = parts.at(-1);
      if (last !== undefined && known === undefined) last.versions.push(version);
      else parts.push({ versions: [version], replaces: known !== undefined && known !== version.id });
    }
    return parts;
  }

  /** Writes what is left, also where something went wrong, and throws that then. */
  async finish(): Promise<void> {
    const outcome = this.coming;
    await outcome.catch(() => {});
    await this.write();
    await this.writing;
    await outcome;
  }
}

function emptyBatch(position: number, positionHash: string): KeptBatch {
  return { versions: [], rejects: [], received: [], position, positionHash };
}
