import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { software } from '../package.ts';
import { count, plain } from '../words.ts';

export function makeBundleCommand(): Command {
  return makeCommand(
    'bundle',
    'evidence to hand over: the captures behind an event, a story or a document, with a report, in one WACZ',
    ['bundle 3f1c9a0b7d2e4a51', 'bundle 3f1c9a0b7d2e4a51 --output zummar.wacz && isnad verify zummar.wacz'],
  )
    .argument('<id>', 'of an event, a story or a document')
    .option('--output <file>', 'where to write it (default: isnad-ID.wacz)')
    .action(async (id: string, options: CallOptions & { output?: string }) => {
      const call = readCall(options);
      const { checkBundle, makeBundle } = await import('../../bundles/index.ts');
      await withIsnad(call, 'bundle', async ({ ledger }) => {
        const bundle = await makeBundle(call.dataDir, ledger, id, { software, at: new Date().toISOString() });
        if (bundle === null)
          throw new CallError('unknown-id', `unknown id: ${id}; isnad events, stories and documents list ids`);
        const { kind, documents } = bundle.subject;
        const path = options.output ?? `isnad-${bundle.subject.id.replace(/[^\w-]/g, '-')}.wacz`;
        await pipeline(Readable.from(bundle.bytes), createWriteStream(path));
        const { number, faults, captures } = await checkBundle(path);
        if (faults.length > 0) throw new Error(`${path} does not hold what it should: ${faults[0]}; run isnad verify`);
        if (call.json) await call.terminal.print(JSON.stringify({ path, kind, documents: documents.length, number }));
        else {
          await call.terminal.print(
            `${path}: the ${kind} "${plain(bundle.subject.title)}", ${count(documents.length, 'document')} with ${count(captures, 'capture')}`,
          );
          await call.terminal.print(`Its number, to be handed over apart from it: ${number}`);
        }
      });
    });
}
