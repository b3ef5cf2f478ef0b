import { type Received, unpack } from '../intake/index.ts';
import type { Ledger, RejectItem } from '../ledger/index.ts';
import type { Capture, Decision, Visit, Watch } from '../model/index.ts';
import type { FolderLock, Record, Seal, WatchEntry } from '../record/index.ts';
import { Deciding } from './deciding.ts';
import type { DecisionItem, DecisionRequest } from './decisions.ts';
import { Filling } from './filling.ts';
import { ingestAll, type Parts } from './ingest.ts';
import type { Fault, IngestOptions, IngestSummary, Isnad, Progress } from './isnad.ts';
import { linkStale } from './linker.ts';
import { answerPeer } from './peer-server.ts';
import { replay } from './replay.ts';
import { RequestError } from './request-error.ts';
import type { Rooms } from './rooms.ts';
import { Tally } from './tally.ts';

/** The one process that holds a data folder. What writes waits its turn; questions do not. */
export class LocalIsnad implements Isnad {
  readonly remote = false;
  readonly ledger: Ledger;
  private readonly parts: Parts;
  private readonly lock: FolderLock;
  private readonly deciding: Deciding;
  private turn: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | null = null;

  constructor(parts: Parts, lock: FolderLock) {
    this.parts = parts;
    this.ledger = parts.ledger;
    this.lock = lock;
    this.deciding = new Deciding(parts);
  }

  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn.catch(() => {});
    return turn;
  }

  private get record(): Record {
    return this.parts.record;
  }

  private get rooms(): Rooms {
    return this.parts.rooms;
  }

  ingest(inputs: string[], options: IngestOptions = {}): Promise<IngestSummary> {
    const { onProgress, ...receiveOptions } = options;
    return this.ingestItems(this.rooms.receive(inputs, receiveOptions), onProgress);
  }

  take(
    files: readonly { path: string; bytes: Uint8Array }[],
    addresses: readonly string[],
    options: IngestOptions = {},
  ): Promise<IngestSummary> {
    const { onProgress, ...receiveOptions } = options;
    return this.ingestItems(sentItems(files, this.rooms.receive([...addresses], receiveOptions)), onProgress);
  }

  /** Takes in what someone else received: a peer, or a test. */
  ingestItems(items: AsyncIterable<Received>, onProgress?: (progress: Progress) => void): Promise<IngestSummary> {
    return this.exclusively(async () => {
      const tally = new Tally(onProgress);
      this.rooms.preparer.begin();
      // after a failed write the tables may lag behind the journal
      await replay(this.parts, new Tally(undefined));
      try {
        await ingestAll(this.parts, items, tally);
      } catch (error) {
        await this.linkIfStale(tally).catch(() => {});
        throw error;
      }
      await this.linkIfStale(tally);
      return tally.summary(this.ledger);
    });
  }

  watch(entries: readonly Watch[]): Promise<number> {
    return this.exclusively(async () => {
      const watched = new Set(this.record.feeds().map(({ address }) => address));
      const fresh = entries.filter(({ address, action }) => {
        const isNew = watched.has(address) !== (action === 'add');
        if (action === 'add') watched.add(address);
        else watched.delete(address);
        return isNew;
      });
      await this.note(fresh.map((watch) => ({ type: 'watch', watch })));
      return fresh.length;
    });
  }

  async feeds(): Promise<Watch[]> {
    return this.record.feeds();
  }

  keepVisits(visits: readonly Visit[]): Promise<void> {
    return this.exclusively(() => this.note(visits.map((visit) => ({ type: 'visit', visit }))));
  }

  async visits(url?: string): Promise<Visit[]> {
    const all = this.record.visits();
    return url === undefined ? all : all.filter((visit) => visit.url === url);
  }

  /** What changes no table; the tables keep up with the journal all the same. */
  private async note(entries: readonly WatchEntry[]): Promise<void> {
    await replay(this.parts, new Tally(undefined));
    await this.record.note(entries);
    const { line, hash } = this.record.journal;
    await this.ledger.keepPosition(line, hash);
  }

  private async linkIfStale(tally: Tally): Promise<void> {
    await this.deciding.settle();
    await linkStale(this.ledger, this.rooms.linker, () => this.tellLinking(tally));
  }

  private async link(tally: Tally): Promise<void> {
    await this.tellLinking(tally);
    await this.rooms.linker.link(this.ledger);
    await this.ledger.keepLinked();
  }

  private async tellLinking(tally: Tally): Promise<void> {
    const { documents } = await this.ledger.askSummary();
    tally.tell({ step: 'linking', documents });
  }

  relink(): Promise<void> {
    return this.exclusively(async () => {
      await this.ledger.keepUnlinked();
      await this.link(new Tally(undefined));
    });
  }

  rebuild(options: { onProgress?: (progress: Progress) => void } = {}): Promise<IngestSummary> {
    return this.exclusively(async () => {
      const tally = new Tally(options.onProgress);
      await this.ledger.clear();
      this.deciding.forget();
      await this.ledger.keepMade(this.rooms.made);
      await replay(this.parts, tally);
      await this.deciding.settle();
      await this.link(tally);
      return tally.summary(this.ledger);
    });
  }

  /** At opening: what the journal holds beyond the tables (a run that was killed) is filled in. Gives how many lines. */
  catchUp(): Promise<number> {
    return this.exclusively(async () => {
      const tally = new Tally(undefined);
      const lines = await replay(this.parts, tally);
      await this.linkIfStale(tally);
      return lines;
    });
  }

  async retry(ids?: string[], options: IngestOptions = {}): Promise<IngestSummary> {
    const { onProgress, ...receiveOptions } = options;
    const wanted = (await this.allRejects()).filter(({ id, whole, code }) => {
      return whole && code !== 'redacted' && (ids === undefined || ids.includes(id));
    });
    const tally = new Tally(onProgress);
    return this.exclusively(async () => {
      const at = new Date().toISOString();
      const decisions = wanted.map(({ captureSha256, reason }): Decision => {
        return { kind: 'retry', who: 'user', at, why: reason, document: null, captureSha256 };
      });
      await this.record.decide(decisions);
      const again = await this.deriveAgain(wanted, tally);
      const { line, hash } = this.record.journal;
      await this.ledger.keepPosition(line, hash);
      const places = wanted.flatMap(({ id, url, path }) => (again.has(id) ? [] : [url ?? path ?? '']));
      const inputs = [...new Set(places)].filter((place) => place !== '' && place !== '-');
      if (inputs.length > 0) await ingestAll(this.parts, this.rooms.receive(inputs, receiveOptions), tally);
      await this.linkIfStale(tally);
      return tally.summary(this.ledger);
    });
  }

  private async allRejects(): Promise<RejectItem[]> {
    const all: RejectItem[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Ledger['askRejects']>> = await this.ledger.askRejects(cursor, 1_000);
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return all;
  }

  /** Whose bytes did arrive is derived and read again from the record. Gives the ids of those. */
  private async deriveAgain(rejects: readonly RejectItem[], tally: Tally): Promise<Set<string>> {
    const byHash = new Map<string, string[]>();
    for (const { id, captureSha256, size } of rejects) {
      if (captureSha256 !== null && size > 0) byHash.set(captureSha256, [...(byHash.get(captureSha256) ?? []), id]);
    }
    const done = new Set<string>();
    if (byHash.size === 0) return done;
    const { line: end, hash } = this.record.journal;
    const filling = new Filling(this.rooms.preparer, this.ledger, tally, { line: end, hash });
    for await (const line of this.record.lines()) {
      if (line.entry.type !== 'capture' || line.entry.capture.rejected !== null) continue;
      const { capture } = line.entry;
      const ids = byHash.get(capture.sha256);
      if (ids === undefined) continue;
      for (const id of ids) done.add(id);
      tally.counts.received++;
      await filling.add({ line, capture, bytes: await this.record.captures.read(capture.sha256), redacted: null });
    }
    await filling.finish();
    return done;
  }

  redact(document: string, why: string, options: { who?: string; whole?: boolean } = {}): Promise<string[]> {
    return this.exclusively(async () => {
      const { captureSha256, shared } = await this.ledger.askCaptures(document);
      if (captureSha256.length === 0) throw new RequestError(`unknown document: ${document}`);
      if (why.trim() === '') throw new RequestError('a redaction needs its reason (--why)');
      if (shared.length > 0 && options.whole !== true) {
        throw new RequestError(
          `document ${document} shares its capture with ${shared.length} others (${shared.slice(0, 3).join(', ')} …): redact them all together with --whole`,
        );
      }
      const at = new Date().toISOString();
      const decisions = captureSha256.map((sha256): Decision => {
        return { kind: 'redact', who: options.who ?? 'user', at, why, document, captureSha256: sha256 };
      });
      await this.record.decide(decisions);
      const { line, hash } = this.record.journal;
      await this.ledger.keepRedaction({ captureSha256, line, hash, why, at });
      await this.link(new Tally(undefined));
      return [document, ...shared];
    });
  }

  decide(request: DecisionRequest): Promise<DecisionItem> {
    return this.exclusively(async () => {
      const judgement = await this.deciding.judge(request);
      await this.record.decide([judgement]);
      await this.linkIfStale(new Tally(undefined));
      const { line, hash } = this.record.journal;
      await this.ledger.keepPosition(line, hash);
      const item = (await this.deciding.list(null)).find(({ id }) => id === judgement.id);
      if (item === undefined) throw new Error(`decision ${judgement.id} is written down and was not found again`);
      return item;
    });
  }

  decisions(about: string | null = null): Promise<DecisionItem[]> {
    return this.deciding.list(about);
  }

  seal(daily = false): Promise<Seal | null> {
    return this.exclusively(() => this.record.seal(daily));
  }

  async verify(): Promise<Fault[]> {
    const faults: Fault[] = await this.record.verify();
    const { line, hash } = await this.ledger.askPosition();
    let found: string | null = null;
    for await (const one of this.record.lines()) {
      if (one.n === line) found = one.hash;
    }
    if (line > 0 && found !== hash) {
      faults.push({ code: 'ledger', message: 'the tables do not follow from this journal: run isnad rebuild' });
    }
    return faults;
  }

  async capture(sha256: string): Promise<{ capture: Capture; bytes: Uint8Array } | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256) || this.record.redactionOf(sha256) !== null) return null;
    for await (const { entry } of this.record.lines()) {
      if (entry.type !== 'capture' || entry.capture.sha256 !== sha256) continue;
      const bytes = await this.record.captures.read(sha256);
      return bytes === null ? null : { capture: entry.capture, bytes };
    }
    return null;
  }

  servePeers(): void {
    this.lock.serve((socket) => answerPeer(this, socket));
  }

  /** Waits for what is being written, then lets go of the folder. */
  close(): Promise<void> {
    this.closing ??= this.exclusively(async () => {
      await this.rooms.preparer.close();
      await this.rooms.linker.close();
      await this.ledger.close();
      await this.record.close();
      await this.lock.release();
    });
    return this.closing;
  }
}

async function* sentItems(
  files: readonly { path: string; bytes: Uint8Array }[],
  pages: AsyncIterable<Received>,
): AsyncGenerator<Received> {
  const untold = { published: null, outlet: null, url: null, language: null, title: null };
  const unsent = { url: null, finalUrl: null, mediaType: null, charset: null };
  for (const { path, bytes } of files)
    yield* unpack({ rejected: null, bytes, path, ...unsent, given: untold, warnings: [] });
  yield* pages;
}
