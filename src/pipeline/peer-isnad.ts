import { connect, type Socket } from 'node:net';
import type { Received, ReceiveOptions } from '../intake/index.ts';
import { type CarriedError, type ExportItem, type Ledger, unpackError } from '../ledger/index.ts';
import type { Capture, Visit, Watch } from '../model/index.ts';
import { askHolder, type Seal, socketPathOf } from '../record/index.ts';
import type { DecisionItem, DecisionRequest } from './decisions.ts';
import type { Fault, IngestOptions, IngestSummary, Isnad, Progress } from './isnad.ts';
import { InUseError } from './isnad.ts';
import { packItem, readMessages, writeMessage } from './peer-messages.ts';

export type Receive = (inputs: string[], options: ReceiveOptions) => AsyncIterable<Received>;

interface Answer {
  answers?: boolean;
  value?: unknown;
  error?: CarriedError;
  progress?: Progress;
  item?: ExportItem;
}

interface Exchange {
  /** What follows the request: the items of an ingest. */
  send?: (socket: Socket) => Promise<void>;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Works through the process that holds the folder. Inputs are received here, with this process's folder and rights, and sent over. */
export class PeerIsnad implements Isnad {
  readonly remote = true;
  readonly ledger: Ledger;
  private readonly path: string;
  private readonly receive: Receive;

  private constructor(path: string, receive: Receive) {
    this.path = path;
    this.receive = receive;
    this.ledger = this.remoteLedger();
  }

  /** Null where nobody holds the folder. @throws InUseError where its holder does not serve others */
  static async connect(dataDir: string, receive: Receive): Promise<PeerIsnad | null> {
    const path = await socketPathOf(dataDir);
    const holder = await askHolder(path);
    if (holder === null) return null;
    if ((holder as { answers?: boolean }).answers !== true) {
      const who = holder.pid === 0 ? 'another process' : `process ${holder.pid} (${holder.role})`;
      throw new InUseError(`the ledger in ${dataDir} is in use by ${who}: wait until it is done, or stop it`);
    }
    return new PeerIsnad(path, receive);
  }

  private async *exchange(
    ask: string,
    args: unknown[],
    { send, onProgress }: Exchange = {},
  ): AsyncGenerator<ExportItem, unknown> {
    const socket = connect(this.path);
    let sending: Promise<void> | undefined;
    try {
      for await (const message of readMessages(socket)) {
        const { answers, value, error, progress, item } = message as Answer;
        if (answers !== undefined) {
          await writeMessage(socket, { ask, args });
          sending = send?.(socket);
          sending?.catch(() => socket.destroy());
        } else if (error !== undefined) throw unpackError(error);
        else if (progress !== undefined) onProgress?.(progress);
        else if (item !== undefined) yield item;
        else return value;
      }
      await sending;
    } finally {
      socket.destroy();
    }
    throw new InUseError('the process that holds the ledger went away: run it again, nothing that was kept is lost');
  }

  private async request<T>(ask: string, args: unknown[], exchange?: Exchange): Promise<T> {
    const answer = await this.exchange(ask, args, exchange).next();
    return answer.value as T;
  }

  ingest(inputs: string[], options: IngestOptions = {}): Promise<IngestSummary> {
    const { onProgress, ...receiveOptions } = options;
    return this.ingestItems(this.receive(inputs, receiveOptions), onProgress);
  }

  watch(entries: readonly Watch[]): Promise<number> {
    return this.request('watch', [entries]);
  }

  feeds(): Promise<Watch[]> {
    return this.request('feeds', []);
  }

  async keepVisits(visits: readonly Visit[]): Promise<void> {
    await this.request('keepVisits', [visits]);
  }

  visits(url?: string): Promise<Visit[]> {
    return this.request('visits', [url]);
  }

  ingestItems(items: AsyncIterable<Received>, onProgress?: (progress: Progress) => void): Promise<IngestSummary> {
    const send = async (socket: Socket): Promise<void> => {
      for await (const item of items) await writeMessage(socket, packItem(item));
      await writeMessage(socket, { end: true });
    };
    return this.request('ingest', [], { send, onProgress });
  }

  async take(): Promise<never> {
    throw new InUseError('only the process that holds the ledger takes in what is sent to it');
  }

  retry(ids?: string[], options: IngestOptions = {}): Promise<IngestSummary> {
    return this.request('retry', [ids ?? null], { onProgress: options.onProgress });
  }

  rebuild(options: { onProgress?: (progress: Progress) => void } = {}): Promise<IngestSummary> {
    return this.request('rebuild', [], { onProgress: options.onProgress });
  }

  async relink(): Promise<void> {
    await this.request('relink', []);
  }

  redact(document: string, why: string, options: { who?: string; whole?: boolean } = {}): Promise<string[]> {
    return this.request('redact', [document, why, options]);
  }

  decide(request: DecisionRequest): Promise<DecisionItem> {
    return this.request('decide', [request]);
  }

  decisions(about: string | null = null): Promise<DecisionItem[]> {
    return this.request('decisions', [about]);
  }

  seal(daily?: boolean): Promise<Seal | null> {
    return this.request('seal', [daily]);
  }

  verify(): Promise<Fault[]> {
    return this.request('verify', []);
  }

  async capture(sha256: string): Promise<{ capture: Capture; bytes: Uint8Array } | null> {
    const found = await this.request<{ capture: Capture; bytes: string } | null>('capture', [sha256]);
    return found && { capture: found.capture, bytes: Buffer.from(found.bytes, 'base64') };
  }

  servePeers(): void {
    throw new InUseError('only the process that holds the ledger serves others');
  }

  async close(): Promise<void> {}

  private remoteLedger(): Ledger {
    const exchange = (options?: { readings?: boolean }) => this.exchange('askExport', [options ?? {}]);
    const refuse = async (): Promise<never> => {
      throw new InUseError('the tables are written by the process that holds the ledger');
    };
    const ask =
      (name: string) =>
      (...args: unknown[]) =>
        this.request(name, args);
    const own: { [name: string]: unknown } = {
      askExport: async function* (options?: { readings?: boolean }) {
        yield* exchange(options);
      },
      close: async () => {},
    };
    // one answer for each question by its name: the peer refuses those that it does not know
    return new Proxy({} as Ledger, {
      get: (_, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (Object.hasOwn(own, name)) return own[name];
        return name.startsWith('ask') ? ask(name) : refuse;
      },
    });
  }
}
