import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';

interface ExportOptions extends CallOptions {
  format: 'json' | 'jsonl' | 'csv';
  output?: string;
  bom?: boolean;
}

export function makeExport(): Command {
  return makeCommand('export', 'the whole ledger in one file: json, jsonl, or a table of events as csv', [
    'export > ledger.json',
    'export --format jsonl | grep \'"is":"event"\'',
    'export --format csv --bom --output events.csv',
  ])
    .addOption(new Option('--format <format>', 'the form').choices(['json', 'jsonl', 'csv']).default('json'))
    .option('--output <file>', 'write there instead of to standard output')
    .option('--bom', 'begin a csv with a byte order mark, for spreadsheets')
    .action(async (options: ExportOptions) => {
      const call = readCall(options);
      const { exportCsv, exportJson, exportJsonLines } = await import('../../exports/index.ts');
      await withIsnad(call, 'export', async ({ ledger }) => {
        const items = ledger.askExport({ readings: options.format === 'csv' });
        const pieces = {
          json: () => exportJson(items),
          jsonl: () => exportJsonLines(items),
          csv: () => exportCsv(items, { bom: options.bom === true }),
        }[options.format]();
        if (options.output !== undefined) await pipeline(Readable.from(pieces), createWriteStream(options.output));
        else await pipeline(Readable.from(pieces), process.stdout, { end: false });
      });
    });
}
