import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { count } from '../words.ts';

export function makeSeal(): Command {
  return makeCommand(
    'seal',
    'seal the record: one number over all captures since the last seal, to be published or handed to a notary',
    ['seal', 'seal --json'],
  ).action(async (options: CallOptions) => {
    const call = readCall(options);
    await withIsnad(call, 'seal', async (isnad) => {
      const seal = await isnad.seal();
      if (call.json) await call.terminal.print(JSON.stringify(seal));
      else if (seal === null) call.terminal.note('nothing came since the last seal');
      else {
        await call.terminal.print(
          `seal ${seal.n} of ${seal.at}: ${count(seal.captures, 'capture')}, journal line ${seal.line}`,
        );
        await call.terminal.print(seal.seal);
      }
    });
  });
}
