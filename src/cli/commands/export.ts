import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { software } from '../package.ts';

interface ExportOptions extends CallOptions {
  format: 'json' | 'jsonl' | 'csv' | 'warc' | 'wacz';
  output?: string;
  bom?: boolean;
}

export function makeExport(): Command {
  return makeCommand(
    'export',
    'the whole ledger in one file: json, jsonl, a table of events as csv, or the captures themselves as warc or wacz',
    [
      'export > ledger.json',
      'export --format jsonl | grep \'"is":"event"\'',
      'export --format csv --bom --output events.csv',
      'export --format wacz --output captures.wacz',
    ],
  )
    .addOption(
      new Option('--format <format>', 'the form').choices(['json', 'jsonl', 'csv', 'warc', 'wacz']).default('json'),
    )
    .option('--output <file>', 'write there instead of to standard output')
    .option('--bom', 'begin a csv with a byte order mark, for spreadsheets')
    .action(async (options: ExportOptions) => {
      const call = readCall(options);
      const { format, output } = options;
      if (format === 'warc' || format === 'wacz') {
        await write(await exportCaptures(call, format, output), output);
        return;
      }
      const { exportCsv, exportJson, exportJsonLines } = await import('../../exports/index.ts');
      await withIsnad(call, 'export', async ({ ledger }) => {
        const items = ledger.askExport({ readings: format === 'csv' });
        const pieces = {
          json: () => exportJson(items),
          jsonl: () => exportJsonLines(items),
          csv: () => exportCsv(items, { bom: options.bom === true }),
        }[format]();
        await write(pieces, output);
      });
    });
}

async function write(pieces: AsyncIterable<string | Uint8Array>, output: string | undefined): Promise<void> {
  if (output !== undefined) await pipeline(Readable.from(pieces), createWriteStream(output));
  else await pipeline(Readable.from(pieces), process.stdout, { end: false });
}

/** All captures of the record, as an archive of the web. A terminal is no place for it. */
async function exportCaptures(
  call: Call,
  format: 'warc' | 'wacz',
  output: string | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (output === undefined && process.stdout.isTTY)
    throw new CallError('no-file', `--format ${format} is no text: say where to write it with --output FILE`);
  const { exportWacz, exportWarc } = await import('../../exports/index.ts');
  const { readCaptures } = await import('../../record/index.ts');
  const making = { software, at: new Date().toISOString() };
  const captures = readCaptures(call.dataDir);
  return format === 'warc'
    ? exportWarc(captures, making)
    : exportWacz(captures, { ...making, title: 'Isnad captures' });
}
