import type { Counts, IngestSummary, Progress } from '../pipeline/index.ts';

/** Something that is being taken in. `state` failed: `error` says why; what was kept until then is kept. */
export interface Job {
  id: string;
  kind: 'ingest' | 'retry';
  state: 'running' | 'linking' | 'done' | 'failed';
  startedAt: string;
  endedAt: string | null;
  /** Who asked for it: the name of their token. */
  who: string;
  counts: Counts | null;
  summary: IngestSummary | null;
  error: string | null;
}

const mostKept = 50;
const tellEvery = 300;

/** What this server was asked to take in, the latest first. */
export class Jobs {
  private readonly jobs: Job[] = [];
  private readonly tell: (job: Job) => void;
  private count = 0;

  constructor(tell: (job: Job) => void) {
    this.tell = tell;
  }

  list(): readonly Job[] {
    return this.jobs;
  }

  find(id: string): Job | null {
    return this.jobs.find((job) => job.id === id) ?? null;
  }

  start(
    kind: Job['kind'],
    who: string,
    work: (onProgress: (progress: Progress) => void) => Promise<IngestSummary>,
  ): Job {
    this.count += 1;
    const job: Job = {
      id: `${Date.now().toString(36)}-${this.count}`,
      kind,
      state: 'running',
      startedAt: new Date().toISOString(),
      endedAt: null,
      who,
      counts: null,
      summary: null,
      error: null,
    };
    this.jobs.unshift(job);
    this.jobs.length = Math.min(this.jobs.length, mostKept);
    let told = 0;
    const onProgress = ({ step, counts }: Progress): void => {
      job.counts = { ...counts };
      if (step === 'linking') job.state = 'linking';
      if (Date.now() < told + tellEvery && step !== 'linking') return;
      told = Date.now();
      this.tell(job);
    };
    const end = (rest: Partial<Job>): void => {
      Object.assign(job, rest, { endedAt: new Date().toISOString() });
      this.tell(job);
    };
    work(onProgress).then(
      (summary) => end({ state: 'done', summary }),
      (error: unknown) => end({ state: 'failed', error: error instanceof Error ? error.message : String(error) }),
    );
    this.tell(job);
    return job;
  }
}
