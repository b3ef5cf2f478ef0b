import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { count } from '../words.ts';

export function makeRelink(): Command {
  return makeCommand('relink', 'work out events, disputes, origins and stories anew from what was read', [
    'relink',
  ]).action(async (options: CallOptions) => {
    const call = readCall(options);
    await withIsnad(call, 'relink', async (isnad) => {
      await isnad.relink();
      const { documents, events, disputes, origins } = await isnad.ledger.askSummary();
      const found = { documents, events, disputes, origins };
      if (call.json) await call.terminal.print(JSON.stringify(found));
      else {
        const linked = [count(events, 'event'), count(disputes, 'dispute'), count(origins, 'origin')].join(', ');
        await call.terminal.print(`${count(documents, 'document')} linked: ${linked}.`);
      }
    });
  });
}
