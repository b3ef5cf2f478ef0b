import type { Command } from 'commander';
import { emptyFilter, type RejectItem } from '../../ledger/index.ts';
import { makeCommand, readCall, withIsnad } from '../call.ts';
import { addLimit, type ListOptions } from '../filters.ts';
import { finishIngest, ingestOptions } from '../ingesting.ts';
import { type List, printList } from '../list.ts';

const rejects: List<RejectItem> = {
  ask: (ledger, _filter, cursor, limit) => ledger.askRejects(cursor, limit),
  columns: [
    { head: 'WHEN', cell: (item) => item.capturedAt.slice(0, 16).replace('T', ' ') },
    { head: 'WHAT', cell: (item) => item.path ?? item.url ?? '', grows: true },
    { head: 'LEFT OUT', cell: (item) => (item.whole ? 'all of it' : 'a part') },
    { head: 'WHY', cell: (item) => item.reason, grows: true, style: () => 'red' },
    { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
  ],
  none: 'nothing was rejected',
};

export function makeRejects(): Command {
  return addLimit(
    makeCommand('rejects', 'what could not be taken in, and why', [
      'rejects',
      'rejects --retry',
      'rejects --retry 12 15',
    ]),
  )
    .option('--retry [ids...]', 'take it in again: all of it, or the ids given')
    .action(async (options: ListOptions & { retry?: true | string[] }) => {
      const call = readCall(options);
      const { retry } = options;
      await withIsnad(call, 'rejects', async (isnad) => {
        if (retry === undefined) return printList(call, isnad.ledger, emptyFilter, rejects, options.limit);
        const running = ingestOptions(call, {});
        const summary = await isnad.retry(retry === true ? undefined : retry, running.options).finally(running.end);
        return finishIngest(call, summary);
      });
    });
}
