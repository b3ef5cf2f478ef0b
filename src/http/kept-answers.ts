import type { Ledger } from '../ledger/index.ts';

/** An answer as it is sent: written, tagged and, where the asker takes that, deflated. */
export interface SentAnswer {
  tag: string;
  body: Uint8Array<ArrayBuffer>;
  deflated: boolean;
}

/** A question whose answer may be kept: `answer` where it is there already, else `keep` for when it has been worked out. */
export interface KeptQuestion {
  answer: SentAnswer | null;
  keep(answer: SentAnswer): void;
}

/** Addresses whose answers follow from the ledger alone; files, sessions, jobs and feeds are other things. */
const ofLedger =
  /^\/api\/v1\/(?:(?:events|statements|disputes|stories|sources|actors|documents)(?:\/[^/]+)?|search|days|summary|changes|quiet|network|queue\/(?:merges|disputes)|edits)$/;

/** In bytes of bodies: some thousand pages of lists. */
const usualRoom = 32 * 1024 * 1024;
/** What is larger than this is rare, and would drive out many. */
const largestKept = 1024 * 1024;
/** What an answer takes beside its body, in bytes. */
const beside = 500;

/**
 * Answers that were given since the ledger was written last. They are let go, all of them, as soon as it has been written again, by whichever
 * process; before each question the ledger is asked for that. The longest unasked goes first where room is needed.
 */
export class KeptAnswers {
  private readonly ledger: Pick<Ledger, 'askWritten'>;
  private readonly room: number;
  private written: string | null = null;
  private answers = new Map<string, SentAnswer>();
  private size = 0;
  private underWay: Promise<void> | null = null;
  private waiting: Promise<string | null> | null = null;

  constructor(ledger: Pick<Ledger, 'askWritten'>, room: number = usualRoom) {
    this.ledger = ledger;
    this.room = room;
  }

  /** `asked`: the address with its query; `form`: all else that the answer depends on. Null for what is never kept. */
  async find(path: string, asked: string, form: string): Promise<KeptQuestion | null> {
    if (this.room === 0 || !ofLedger.test(path)) return null;
    const written = await this.lookWhenWritten();
    if (written !== this.written) {
      this.written = written;
      this.answers = new Map();
      this.size = 0;
    }
    if (written === null) return null;
    const key = `${form} ${asked}`;
    const answer = this.answers.get(key) ?? null;
    if (answer !== null) {
      this.answers.delete(key);
      this.answers.set(key, answer);
    }
    // what is worked out now may be of after the next writing, never of before this one: it goes with the others then
    return { answer, keep: (given) => this.keep(written, key, given) };
  }

  /** One look serves all who asked before it began: where looking is slow, nobody waits for more than the one under way and the next. */
  private lookWhenWritten(): Promise<string | null> {
    if (this.waiting !== null) return this.waiting;
    if (this.underWay === null) return this.look();
    this.waiting = this.underWay.then(() => {
      this.waiting = null;
      return this.look();
    });
    return this.waiting;
  }

  private look(): Promise<string | null> {
    const found = this.ledger.askWritten();
    const over: Promise<void> = found.then(
      () => this.end(over),
      () => this.end(over),
    );
    this.underWay = over;
    return found;
  }

  private end(look: Promise<void>): void {
    if (this.underWay === look) this.underWay = null;
  }

  private keep(written: string, key: string, answer: SentAnswer): void {
    if (written !== this.written || answer.body.length > largestKept) return;
    const before = this.answers.get(key);
    if (before !== undefined) this.forget(key, before);
    this.answers.set(key, answer);
    this.size += sizeOf(key, answer);
    for (const [oldest, one] of this.answers) {
      if (this.size <= this.room) break;
      this.forget(oldest, one);
    }
  }

  private forget(key: string, answer: SentAnswer): void {
    this.answers.delete(key);
    this.size -= sizeOf(key, answer);
  }
}

const sizeOf = (key: string, { body }: SentAnswer): number => body.length + 2 * key.length + beside;
