import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { plain } from '../words.ts';

export function makeVerify(): Command {
  return makeCommand(
    'verify',
    'check the record: every capture against its hash, every line of the journal against the one before; or a bundle, offline',
    ['verify', 'verify --json', 'verify isnad-3f1c9a0b7d2e4a51.wacz'],
  )
    .argument('[bundle]', 'a file that isnad bundle made')
    .action(async (bundle: string | undefined, options: CallOptions) => {
      const call = readCall(options);
      if (bundle !== undefined) {
        await verifyBundle(call, bundle);
        return;
      }
      await withIsnad(call, 'verify', async (isnad) => {
        const faults = await isnad.verify();
        for (const fault of faults) {
          await call.terminal.print(
            call.json ? JSON.stringify(fault) : `${call.terminal.paint('red', fault.code)} ${fault.message}`,
          );
        }
        if (faults.length > 0) process.exitCode = 1;
        else if (!call.json) await call.terminal.print('the record holds');
        if (!call.json) await tellStamps(call);
      });
    });
}

/** What others signed for the seals; whether they are to be trusted is for people to say. */
async function tellStamps(call: Call): Promise<void> {
  const { checkStamps, readStamps, sealsOf } = await import('../../record/index.ts');
  const { stamps } = await checkStamps(await readStamps(call.dataDir), await sealsOf(call.dataDir));
  for (const { seal, at, authority, certificate } of stamps) {
    await call.terminal.print(
      `seal ${seal} was stamped on ${at} by ${plain(authority)}, certificate sha256:${certificate}`,
    );
  }
}

async function verifyBundle(call: Call, path: string): Promise<void> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile())
    throw new CallError('no-file', `${path}: there is no such file: check the name`);
  const { checkBundle, unproven } = await import('../../bundles/index.ts');
  const { terminal } = call;
  const check = await checkBundle(path);
  if (check.faults.length > 0) process.exitCode = 1;
  if (call.json) {
    await terminal.print(JSON.stringify({ ...check, unproven: unproven.map(({ en }) => en) }));
    return;
  }
  const { about: subject, number, faults, holds } = check;
  if (subject !== null)
    await terminal.print(terminal.paint('bold', `${subject.kind} ${subject.id}: ${plain(subject.title)}`));
  for (const fault of faults) await terminal.print(`${terminal.paint('red', 'does not hold')} ${plain(fault)}`);
  for (const one of holds) await terminal.print(`${terminal.paint('green', 'holds')} ${one}`);
  if (number !== null) await terminal.print(`its number: ${number}`);
  await terminal.print('');
  await terminal.print('What this cannot prove:');
  for (const { en } of unproven) await terminal.print(`  ${en}`);
}
