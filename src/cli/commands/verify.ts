import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Roots, Seal, Stamp } from '../../record/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { rootsOf } from '../stamping.ts';
import { count, plain } from '../words.ts';

export function makeVerify(): Command {
  return makeCommand(
    'verify',
    'check the record: every capture against its hash, every line of the journal against the one before; or a bundle, offline',
    ['verify', 'verify --json', 'verify isnad-3f1c9a0b7d2e4a51.wacz', 'verify --roots authorities.pem'],
  )
    .argument('[bundle]', 'a file that isnad bundle made')
    .option(
      '--roots <file>',
      'time stamps have to lead to one of these certificates (PEM; default: ISNAD_TIMESTAMP_ROOTS, else it is said whether they lead to one that Node has)',
    )
    .action(async (bundle: string | undefined, options: CallOptions & { roots?: string }) => {
      const call = readCall(options);
      const roots = await rootsOf(call, options.roots);
      if (bundle !== undefined) {
        await verifyBundle(call, bundle, roots);
        return;
      }
      await withIsnad(call, 'verify', async (isnad) => {
        const faults: { code: string; message: string }[] = await isnad.verify();
        const { checkStamps, printStamp, readStamps, sealsOf } = await import('../../record/index.ts');
        const seals = await sealsOf(call.dataDir);
        const { stamps } = await checkStamps(await readStamps(call.dataDir), seals, roots ?? undefined);
        const isTrusted = ({ root }: Stamp): boolean => roots === null || root !== null;
        for (const stamp of stamps.filter((one) => !isTrusted(one)))
          faults.push({ code: 'stamp', message: printStamp(stamp) });
        if (faults.length > 0) process.exitCode = 1;
        for (const fault of faults) {
          await call.terminal.print(
            call.json ? JSON.stringify(fault) : `${call.terminal.paint('red', fault.code)} ${plain(fault.message)}`,
          );
        }
        if (call.json) return;
        await call.terminal.print(verdict('the record', faults.length));
        for (const stamp of stamps.filter(isTrusted)) await call.terminal.print(plain(printStamp(stamp)));
        await tellUnproven(call, seals, stamps);
      });
    });
}

const verdict = (what: string, faults: number): string =>
  faults === 0 ? `${what} holds` : `${what} does not hold: ${count(faults, 'fault')}`;

/** What a check of one's own record cannot show. */
async function tellUnproven(call: Call, seals: readonly Seal[], stamps: readonly Stamp[]): Promise<void> {
  const last = seals.at(-1);
  const limits = [
    'That sites sent these bytes to everybody, and that what they report is true.',
    'That whoever holds this machine wrote down only what came: captures can be invented.',
    last === undefined
      ? 'That lines were not cut off the end together with their captures: nothing is sealed yet (isnad seal).'
      : `That everything was not written anew, seals included: compare the number of seal ${last.n} with one that left this machine: ${last.seal}`,
    ...(stamps.length === 0
      ? ['When anything was received: times are the word of this machine until a seal is stamped (isnad seal --stamp).']
      : []),
  ];
  await call.terminal.print('');
  await call.terminal.print('What this cannot prove:');
  for (const one of limits) await call.terminal.print(`  ${one}`);
}

async function verifyBundle(call: Call, path: string, roots: Roots | null): Promise<void> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile())
    throw new CallError('no-file', `${path}: there is no such file: check the name`);
  const { checkBundle, unproven } = await import('../../bundles/index.ts');
  const { terminal } = call;
  const check = await checkBundle(path, roots);
  if (check.faults.length > 0) process.exitCode = 1;
  if (call.json) {
    await terminal.print(JSON.stringify({ ...check, unproven: unproven.map(({ en }) => en) }));
    return;
  }
  const { about: subject, number, faults, holds } = check;
  if (subject !== null)
    await terminal.print(terminal.paint('bold', `${subject.kind} ${subject.id}: ${plain(subject.title)}`));
  await terminal.print(verdict('the bundle', faults.length));
  for (const fault of faults) await terminal.print(`${terminal.paint('red', 'does not hold')} ${plain(fault)}`);
  for (const one of holds) await terminal.print(`${terminal.paint('green', 'holds')} ${one}`);
  if (number !== null) await terminal.print(`its number: ${number}`);
  await terminal.print('');
  await terminal.print('What this cannot prove:');
  for (const { en } of unproven) await terminal.print(`  ${en}`);
}
