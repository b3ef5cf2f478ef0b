import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { finishIngest, type GivenOptions, givenOf, ingestOptions } from '../ingesting.ts';

/** The options that say what the inputs do not say of themselves. */
export function addGiven(command: Command): Command {
  return command
    .option('--date <date>', 'when it was published, where nothing beside or in the text says so')
    .option('--outlet <name>', 'who published it, likewise')
    .option('--language <code>', 'its language (ar, en …), likewise')
    .option('--private-networks', 'allow web addresses of private networks and of this machine');
}

export function makeIngest(): Command {
  return addGiven(
    makeCommand(
      'ingest',
      'take articles into the ledger: files, folders, globs, web addresses, or - for standard input',
      [
        'ingest articles/',
        'ingest "2025-*/*.html" feed.jsonl',
        'ingest https://example.org/article',
        'ingest --date 2025-02-10 --outlet "وكالة الرافد" article.txt',
      ],
    ),
  )
    .argument('<inputs...>', 'what to take in')
    .action(async (inputs: string[], options: CallOptions & GivenOptions) => {
      const call = readCall(options);
      await withIsnad(
        call,
        'ingest',
        async (isnad) => {
          const running = ingestOptions(call, givenOf(options));
          const summary = await isnad.ingest(inputs, running.options).finally(running.end);
          await finishIngest(call, summary);
        },
        { willRead: true },
      );
    });
}
