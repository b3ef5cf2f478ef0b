import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { emptyFilter } from '../../ledger/index.ts';
import type { Isnad } from '../../pipeline/index.ts';
import { makeCommand, readCall, withIsnad } from '../call.ts';
import { type GivenOptions, givenOf, ingestOptions, summaryLines } from '../ingesting.ts';
import { packageFolder } from '../package.ts';
import { addGiven } from './ingest.ts';
import { addAddress, type ServeOptions, serveUntilStopped } from './serve.ts';

const demoFolder = join(packageFolder, 'demo');

/** The folders of the demo corpus; what lies beside them speaks about it and is no article. */
function demoInputs(): string[] {
  return readdirSync(demoFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const path = join(demoFolder, entry.name);
      const near = relative(process.cwd(), path);
      return near.startsWith('..') ? path : near;
    })
    .sort();
}

export function makeStart(): Command {
  return addAddress(
    addGiven(
      makeCommand('start', 'take articles in (the demo corpus where none are given), then serve the web app', [
        'start',
        'start articles/ https://example.org/article',
        'start --port 9000',
      ]),
    ),
  )
    .argument('[inputs...]', 'what to take in first')
    .action(async (inputs: string[], options: ServeOptions & GivenOptions) => {
      const call = readCall(options);
      await withIsnad(
        call,
        'start',
        async (isnad) => {
          const wanted = inputs.length > 0 ? inputs : (await isDemoWanted(isnad)) ? demoInputs() : [];
          if (wanted.length > 0) {
            const running = ingestOptions(call, givenOf(options));
            const summary = await isnad.ingest(wanted, running.options).finally(running.end);
            if (call.json) await call.terminal.print(JSON.stringify(summary));
            else for (const line of summaryLines(call, summary)) await call.terminal.print(line);
          }
          await serveUntilStopped(call, isnad, options);
        },
        { alone: true },
      );
    });
}

/** Invented articles do not belong among someone's own: the demo goes into a ledger that is empty or already has it. */
async function isDemoWanted(isnad: Isnad): Promise<boolean> {
  const { items } = await isnad.ledger.askDocuments(emptyFilter, null, 1000);
  const isDemo = (path: string | null) => path !== null && resolve(path).startsWith(demoFolder + sep);
  return items.length === 0 || items.some((item) => isDemo(item.path));
}
