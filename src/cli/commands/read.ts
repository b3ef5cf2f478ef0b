import type { Command } from 'commander';
import { type Call, type CallOptions, makeCommand, readCall } from '../call.ts';
import { type GivenOptions, givenOf } from '../ingesting.ts';
import { type ReadItem, readInputs } from '../reading.ts';
import { readingLines } from '../reading-view.ts';
import { plain } from '../words.ts';
import { addGiven } from './ingest.ts';

type ReadOptions = CallOptions & GivenOptions & { text?: boolean };

export function makeRead(): Command {
  return addGiven(
    makeCommand('read', 'read articles and show what was found; nothing is kept', [
      'read article.txt',
      'read --date 2024-04-24 --json articles/*.txt',
      'read https://example.org/article',
      'cat article.txt | isnad read --date 2024-04-24 -',
    ]),
  )
    .option('--text', 'with --json: the text of every document, not only where no file holds it as it is')
    .argument('[inputs...]', 'files, folders, globs, web addresses, or - for standard input', ['-'])
    .action(async (inputs: string[], options: ReadOptions) => {
      const call = readCall(options);
      const warn = (message: string) => {
        if (!call.json) call.terminal.note(`${call.terminal.paint('yellow', 'warning')} ${plain(message)}`);
      };
      for await (const item of readInputs(call, inputs, givenOf(options), warn)) await printItem(call, item, options);
    });
}

async function printItem(call: Call, item: ReadItem, options: ReadOptions): Promise<void> {
  const { terminal } = call;
  if (item.rejected !== null) {
    const { code, reason } = item.rejected;
    process.exitCode = 1;
    if (call.json) terminal.note(JSON.stringify({ rejected: { path: item.path ?? item.url, code, reason } }));
    else terminal.note(`${terminal.paint('red', 'rejected')} ${plain(reason)}`);
    return;
  }
  const { reading, version } = item;
  if (call.json) {
    const document = options.text ? { ...reading.document, text: version.text } : reading.document;
    await terminal.print(JSON.stringify({ ...reading, document }));
  } else for (const line of readingLines(terminal, reading, version)) await terminal.print(line);
}
