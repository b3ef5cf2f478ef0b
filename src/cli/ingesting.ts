import type { IngestOptions, IngestSummary, Progress } from '../pipeline/index.ts';
import type { Call } from './call.ts';
import { type ProgressView, showProgress } from './progress.ts';
import { count, plain } from './words.ts';

export interface GivenOptions {
  date?: string;
  outlet?: string;
  language?: string;
  privateNetworks?: boolean;
}

/** What was told at the command, as intake takes it. */
export function givenOf(options: GivenOptions): IngestOptions {
  return {
    date: options.date,
    outlet: options.outlet,
    language: options.language,
    allowPrivateNetworks: options.privateNetworks,
  };
}

/** Options for an ingest that shows its progress and says at once what was rejected. Ctrl-C lets it finish what it holds. */
export function ingestOptions(call: Call, given: IngestOptions): { options: IngestOptions; end: () => void } {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  let view: ProgressView | null = null;
  let ended = false;
  void showProgress(call.terminal).then((ready) => {
    if (ended) ready.end();
    else view = ready;
  });
  return {
    options: {
      ...given,
      signal: stop.signal,
      onProgress(progress) {
        view?.show(progress);
        reportItem(call, progress);
      },
    },
    end() {
      ended = true;
      view?.end();
      process.removeListener('SIGINT', onSignal);
      process.removeListener('SIGTERM', onSignal);
    },
  };
}

function reportItem(call: Call, progress: Progress): void {
  const { terminal, json } = call;
  if (progress.step === 'rejected') {
    const { path, url, code, reason } = progress;
    if (json) terminal.note(JSON.stringify({ rejected: { path, url, code, reason } }));
    else terminal.note(`${terminal.paint('red', 'rejected')} ${plain(reason)}`);
  } else if (progress.step === 'warning') {
    const { path, code, message } = progress;
    if (json) terminal.note(JSON.stringify({ warning: { path, code, message } }));
    else terminal.note(`${terminal.paint('yellow', 'warning')} ${plain(message)}`);
  }
}

/** What the ledger holds now, one figure a line, as people read it. */
export function summaryLines(call: Call, summary: IngestSummary): string[] {
  const { terminal } = call;
  const bold = (n: number, one: string, many?: string) => terminal.paint('bold', count(n, one, many));
  const apart = [
    count(summary.kept, 'new document'),
    `${summary.unchanged} unchanged`,
    ...(summary.unread > 0 ? [`${summary.unread} in a language without a pack (kept, unread)`] : []),
    ...(summary.rejected > 0 ? [`${summary.rejected} rejected (isnad rejects says why)`] : []),
    ...(summary.warnings > 0 ? [count(summary.warnings, 'warning')] : []),
  ];
  return [
    apart.join(', '),
    `The ledger holds ${[
      bold(summary.documents, 'document'),
      bold(summary.statements, 'statement'),
      bold(summary.events, 'event'),
      bold(summary.disputes, 'dispute'),
      bold(summary.origins, 'origin'),
    ].join(', ')}.`,
  ];
}

/** Prints what came of an ingest and sets the exit code, 1 where something was rejected. */
export async function finishIngest(call: Call, summary: IngestSummary): Promise<void> {
  if (call.json) await call.terminal.print(JSON.stringify(summary));
  else for (const line of summaryLines(call, summary)) await call.terminal.print(line);
  if (summary.rejected > 0) process.exitCode = 1;
}
