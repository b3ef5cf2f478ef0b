import type { Progress } from '../pipeline/index.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './words.ts';

export interface ProgressView {
  show(progress: Progress): void;
  end(): void;
}

const linesEvery = 500;

/** How far an ingest has come, on standard error: a bar that moves on a terminal, a line now and then elsewhere. */
export async function showProgress(terminal: Terminal): Promise<ProgressView> {
  return terminal.noteTty ? await drawBar() : writeLines(terminal);
}

const done = ({ counts }: Progress): number => counts.kept + counts.unchanged + counts.rejected;

/** How many items there will be is only known when all were met, so the bar's end moves with what was met. */
async function drawBar(): Promise<ProgressView> {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '{bar} {value} of {total}  {step}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    linewrap: false,
  });
  bar.start(1, 0, { step: '' });
  return {
    show(progress) {
      const step = progress.step === 'linking' ? 'linking' : 'path' in progress ? plain(progress.path ?? '') : '';
      bar.setTotal(Math.max(1, progress.counts.received, done(progress)));
      bar.update(done(progress), { step });
    },
    end: () => bar.stop(),
  };
}

function writeLines(terminal: Terminal): ProgressView {
  let next = linesEvery;
  return {
    show(progress) {
      if (progress.step === 'linking') terminal.note(`linking ${progress.documents} documents`);
      else if (done(progress) >= next) {
        terminal.note(`${done(progress)} of ${progress.counts.received} taken in`);
        next += linesEvery;
      }
    },
    end() {},
  };
}
