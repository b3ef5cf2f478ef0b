import { join } from 'node:path';
import type { Command } from 'commander';
import type { RunningServer } from '../../http/index.ts';
import type { Isnad } from '../../pipeline/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { askFeeds, startWatching, watchesOf } from '../watching.ts';

export interface ServeOptions extends CallOptions {
  port?: number;
  host?: string;
  privateNetworks?: boolean;
}

export function addAddress(command: Command): Command {
  return command
    .option('--port <number>', 'the port (default: 8470, or the next free one)', readPort)
    .option('--host <address>', 'where to listen (default: 127.0.0.1, this machine alone)');
}

function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CallError('bad-port', `bad port: ${value}; expected 0 to 65535`);
  }
  return port;
}

export function makeServe(): Command {
  return addAddress(
    makeCommand('serve', 'serve the web app and the API, and watch the feeds, until stopped', [
      'serve',
      'serve --port 9000',
    ]),
  )
    .option('--private-networks', 'allow feeds and pages at addresses of private networks and of this machine')
    .action(async (options: ServeOptions) => {
      const call = readCall(options);
      await withIsnad(call, 'serve', (isnad) => serveUntilStopped(call, isnad, options), { alone: true });
    });
}

/** Serves, prints the address with this session's token as the last line, and waits until someone stops it. Other calls on the same folder work through this one. */
export async function serveUntilStopped(call: Call, isnad: Isnad, options: ServeOptions): Promise<void> {
  const server = await startServing(call, isnad, options);
  isnad.servePeers();
  // Who reads the address may stop us at once.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const { address, token } = server;
  // behind the # it stays in the browser: no log and no other page sees it
  await call.terminal.print(call.json ? JSON.stringify({ address, token }) : `${address}/#token=${token}`);
  const watching = startWatching(call, isnad, options);
  await Promise.race([stopped, watching.done]);
  watching.stop();
  await watching.done.finally(() => server.close());
}

async function startServing(call: Call, isnad: Isnad, options: ServeOptions): Promise<RunningServer> {
  const { startServer } = await import('../../http/index.ts');
  const { TokenFile } = await import('../../record/index.ts');
  try {
    return await startServer({
      ledger: isnad.ledger,
      decisions: isnad,
      isnad,
      keys: new TokenFile(call.dataDir),
      knowledgeDir: join(call.dataDir, 'knowledge'),
      feeds: {
        list: () => askFeeds(isnad, call.dataDir),
        add: (address, name) => isnad.watch(watchesOf('add', [{ address, name }])),
        remove: (address) => isnad.watch(watchesOf('remove', [{ address, name: null }])),
      },
      ...(options.host === undefined ? {} : { host: options.host }),
      ...(options.port === undefined ? {} : { port: options.port }),
      onFault: (fault) => call.terminal.note(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    });
  } catch (error) {
    throw new CallError('no-address', error instanceof Error ? error.message : String(error));
  }
}
