import type { Command } from 'commander';
import { readStamps, sealsOf } from '../../record/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { authorityOf, stampSeal } from '../stamping.ts';
import { count } from '../words.ts';

export function makeSeal(): Command {
  return makeCommand(
    'seal',
    'seal the record: one number over all captures since the last seal, to be published or handed to a notary',
    ['seal', 'seal --stamp http://timestamp.example', 'seal --json'],
  )
    .option(
      '--stamp <address>',
      'have the seal stamped by this time-stamp authority (RFC 3161; default: ISNAD_TIMESTAMP_URL, else nobody)',
    )
    .action(async (options: CallOptions & { stamp?: string }) => {
      const call = readCall(options);
      const authority = authorityOf(call, options.stamp);
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
        if (authority !== null) await stampLast(call, authority);
      });
    });
}

/** Has the last seal stamped, unless it is. */
async function stampLast(call: Call, authority: string): Promise<void> {
  const last = (await sealsOf(call.dataDir)).at(-1);
  if (last === undefined || (await readStamps(call.dataDir)).has(last.n)) return;
  const failure = await stampSeal(call, last, authority);
  if (failure === null) return;
  call.terminal.note(`${call.terminal.paint('red', 'failed')} ${failure}`);
  process.exitCode = 1;
}
