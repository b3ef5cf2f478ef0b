import type { Ledger } from '../ledger/index.ts';
import type { LinkQuestion } from '../model/index.ts';
import { type Linker, linkStale, type PassSizes } from './linker.ts';

const usual: PassSizes = { fewest: 300, full: 300 };

interface Touched {
  placed: string[];
  documents: string[];
}

/**
 * Links what has come while more is being read. A linker that goes beside asks what there is to link before each pass: here it waits for its answer
 * until a pass is worth it. What comes meanwhile stands in no block yet, so that no pass sees half of it; only what another version is to
 * replace has to wait, see beforeReplacing(). Links follow from the documents alone: when they were linked changes nothing.
 */
export class LinkingBeside {
  private readonly ledger: Ledger;
  private readonly linker: Linker;
  private readonly sizes: PassSizes;
  private waiting = 0;
  private linked = 0;
  private running: Promise<void> | null = null;
  private isOver = false;
  private isLeft = false;
  private onDrained: (() => void) | null = null;
  private wake: () => void = () => {};

  constructor(ledger: Ledger, linker: Linker) {
    this.ledger = ledger;
    this.linker = linker;
    this.sizes = linker.passes ?? usual;
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Lets the linker start what takes its time to start. */
  begin(): void {
    if (this.running === null) this.linker.begin();
  }

  /** So many documents came or changed. */
  afterKeeping(count: number): void {
    this.waiting += count;
    if (this.running === null && this.linker.goesBeside && this.waiting >= this.sizes.fewest) this.start();
    this.wake();
  }

  private start(): Promise<void> {
    const running = this.link();
    // heard where it is awaited; unheard until then, it would end the process
    running.catch(() => {});
    this.running = running;
    return running;
  }

  private async link(): Promise<void> {
    const { interrupted } = await this.ledger.askPosition();
    if (interrupted) await this.ledger.keepUnlinked();
    const answerLinking = (question: LinkQuestion): Promise<unknown> =>
      question.name === 'askTouched' ? this.touched(question) : this.ledger.answerLinking(question);
    await this.linker.link({ ...this.ledger, answerLinking });
  }

  /** Links all that is there, and nothing until the next call of afterKeeping(): what a new version ends had to be linked first, or nobody would know that it was there. */
  async beforeReplacing(): Promise<void> {
    if (!this.linker.goesBeside) {
      await linkStale(this.ledger, this.linker);
      return;
    }
    const drained = new Promise<void>((resolve) => {
      this.onDrained = resolve;
    });
    // one run serves the whole ingest: to start one takes time, and so does what each does when it ends
    const running = this.running ?? this.start();
    this.wake();
    await Promise.race([drained, running]);
  }

  /** Links what is left, where it has begun to; throws what went wrong. */
  async finish(): Promise<void> {
    this.isOver = true;
    this.wake();
    await this.running;
  }

  /** Ends what goes on beside, and leaves what is not linked yet. */
  async leave(): Promise<void> {
    this.isLeft = true;
    this.wake();
    await this.running;
  }

  private async touched(question: LinkQuestion): Promise<Touched> {
    for (;;) {
      if (this.isLeft) return { placed: [], documents: [] };
      const enough = this.linked === 0 ? this.sizes.fewest : this.sizes.full;
      if (this.isOver || this.onDrained !== null || this.waiting >= enough) {
        const { waiting } = this;
        const answer = (await this.ledger.answerLinking(question)) as Touched;
        const count = answer.placed.length + answer.documents.length;
        this.waiting -= count === 0 ? waiting : Math.min(waiting, answer.documents.length);
        this.linked += answer.documents.length;
        if (count > 0 || this.isOver) return answer;
        this.onDrained?.();
        this.onDrained = null;
        continue;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
