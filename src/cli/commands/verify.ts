import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';

export function makeVerify(): Command {
  return makeCommand(
    'verify',
    'check the record: every capture against its hash, every line of the journal against the one before',
    ['verify', 'verify --json'],
  ).action(async (options: CallOptions) => {
    const call = readCall(options);
    await withIsnad(call, 'verify', async (isnad) => {
      const faults = await isnad.verify();
      for (const fault of faults) {
        await call.terminal.print(
          call.json ? JSON.stringify(fault) : `${call.terminal.paint('red', fault.code)} ${fault.message}`,
        );
      }
      if (faults.length > 0) process.exitCode = 1;
      else if (!call.json) await call.terminal.print('the record holds');
    });
  });
}
