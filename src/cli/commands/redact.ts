import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';

interface RedactOptions extends CallOptions {
  why: string;
  who?: string;
  whole?: boolean;
  yes?: boolean;
}

export function makeRedact(): Command {
  return makeCommand('redact', 'destroy the bytes and the text of a document; its hash and this decision stay', [
    'redact 3f1c9a0b7d2e4a51 --why "names a minor at risk"',
    'redact 3f1c9a0b7d2e4a51 --why "court order 17/2025" --whole',
  ])
    .argument('<id>', 'the document (isnad documents lists them)')
    .requiredOption('--why <reason>', 'why; it is kept')
    .option('--who <name>', 'who decides; it is kept (default: the name you are logged in with)')
    .option('--whole', 'also the other documents of the same file, where it is a table')
    .option('--yes', 'do not ask')
    .action(async (id: string, options: RedactOptions) => {
      const call = readCall(options);
      if (options.why.trim() === '') throw new CallError('missing-why', 'missing reason: say --why');
      await withIsnad(call, 'redact', async (isnad) => {
        if ((await isnad.ledger.askDocument(id)) === null) {
          throw new CallError('unknown-document', `unknown document: ${id}; isnad documents lists them`);
        }
        if (!options.yes && process.stdin.isTTY && !(await isSure(id)))
          return call.terminal.note('nothing was destroyed');
        const ids = await isnad.redact(id, options.why, {
          ...(options.who === undefined ? {} : { who: options.who }),
          ...(options.whole === undefined ? {} : { whole: options.whole }),
        });
        for (const one of ids) {
          await call.terminal.print(call.json ? JSON.stringify({ redacted: one }) : `redacted ${one}`);
        }
      });
    });
}

async function isSure(id: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`Destroy document ${id}? This cannot be undone. Type yes: `);
  prompt.close();
  return answer.trim().toLowerCase() === 'yes';
}
