import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Isnad } from '../pipeline/index.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** What every call has: where it prints, in which form, and which ledger it is about. */
export interface Call {
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

export interface CallOptions {
  json?: boolean;
  data?: string;
}

/** A command with the options that all have, and examples under its help. */
export function makeCommand(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .summary(summary)
    .description(summary)
    .option('--json', 'JSON Lines instead of text for people')
    .option('--data <folder>', 'the data folder (default: ISNAD_DATA, else ./data)')
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ isnad ${example}\n`).join('')}`);
}

export function readCall(options: CallOptions): Call {
  const terminal = openTerminal();
  const { env } = terminal;
  return {
    terminal,
    json: options.json === true,
    dataDir: resolve(options.data ?? (env['ISNAD_DATA'] || 'data')),
    databaseUrl: env['ISNAD_DATABASE_URL'] || null,
  };
}

/**
 * Opens the ledger, does the work, closes it. Where another process holds the folder, that one does the work (`alone`: an error then). `willRead`: see openIsnad().
 * The stores are loaded only now: help, and what stores nothing, should not wait for them.
 */
export async function withIsnad<T>(
  call: Call,
  role: string,
  work: (isnad: Isnad) => Promise<T>,
  options: { alone?: boolean; willRead?: boolean } = {},
): Promise<T> {
  const { openIsnad } = await import('../pipeline/index.ts');
  const isnad = await openIsnad({
    dataDir: call.dataDir,
    databaseUrl: call.databaseUrl,
    role: `isnad ${role}`,
    orPeer: options.alone !== true,
    willRead: options.willRead === true,
    onNotice: (sentence) => call.terminal.note(sentence),
  });
  try {
    return await work(isnad);
  } finally {
    await isnad.close();
  }
}
