import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { finishIngest, ingestOptions } from '../ingesting.ts';

export function makeRebuild(): Command {
  return makeCommand('rebuild', 'empty the ledger and fill it again from the record', ['rebuild']).action(
    async (options: CallOptions) => {
      const call = readCall(options);
      await withIsnad(
        call,
        'rebuild',
        async (isnad) => {
          const running = ingestOptions(call, {});
          const { onProgress } = running.options;
          const summary = await isnad.rebuild(onProgress === undefined ? {} : { onProgress }).finally(running.end);
          await finishIngest(call, summary);
        },
        { willRead: true },
      );
    },
  );
}
