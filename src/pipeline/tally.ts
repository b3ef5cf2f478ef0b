import type { Change, KeptReject, Ledger, PreparedVersion } from '../ledger/index.ts';
import type { Counts, IngestSummary, Progress } from './isnad.ts';

type Step = Progress extends infer P ? (P extends Progress ? Omit<P, 'counts'> : never) : never;

/** Counts what becomes of each item and tells it on. */
export class Tally {
  readonly counts: Counts = { received: 0, kept: 0, unchanged: 0, unread: 0, rejected: 0, warnings: 0 };
  private readonly onProgress: ((progress: Progress) => void) | undefined;

  constructor(onProgress: ((progress: Progress) => void) | undefined) {
    this.onProgress = onProgress;
  }

  tell(step: Step): void {
    this.onProgress?.({ ...step, counts: { ...this.counts } } as Progress);
  }

  version({ document, title, path, url, read }: PreparedVersion, change: Change): void {
    if (change === 'unchanged') {
      this.counts.unchanged++;
      this.tell({ step: 'unchanged', path, url });
      return;
    }
    this.counts.kept++;
    if (!read) this.counts.unread++;
    this.tell({ step: 'kept', document, title, path, change, read });
  }

  unchanged(path: string | null, url: string | null): void {
    this.counts.unchanged++;
    this.tell({ step: 'unchanged', path, url });
  }

  reject(reject: Pick<KeptReject, 'path' | 'url' | 'code' | 'reason' | 'whole'>): void {
    const { path, url, code, reason, whole } = reject;
    if (whole) {
      this.counts.rejected++;
      this.tell({ step: 'rejected', path, url, code, reason });
    } else {
      this.counts.warnings++;
      this.tell({ step: 'warning', path, code, message: reason });
    }
  }

  async summary(ledger: Ledger): Promise<IngestSummary> {
    const { documents, statements, events, disputes, origins } = await ledger.askSummary();
    return { ...this.counts, documents, statements, events, disputes, origins };
  }
}
