import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { eventLines } from '../event-view.ts';
import { CallError } from '../fault.ts';

export function makeEvent(): Command {
  return makeCommand('event', 'one event: its standing and why, who says it through whom, what is disputed', [
    'event 3f1c9a0b7d2e4a51',
    'event 3f1c9a0b7d2e4a51 --json',
  ])
    .argument('<id>', 'its id (isnad events lists them), or document:mention')
    .action(async (id: string, options: CallOptions) => {
      const call = readCall(options);
      await withIsnad(call, 'event', async (isnad) => {
        const event = await isnad.ledger.askEvent(id);
        if (event === null) throw new CallError('unknown-event', `unknown event: ${id}; isnad events lists them`);
        if (call.json) await call.terminal.print(JSON.stringify(event));
        else for (const line of eventLines(call.terminal, event)) await call.terminal.print(line);
      });
    });
}
