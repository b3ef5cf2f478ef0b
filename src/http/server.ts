import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Ledger } from '../ledger/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import type { NameItem } from './answers.ts';
import { createApp } from './app.ts';
import type { Decisions } from './decisions.ts';
import type { FeedDesk } from './feed-routes.ts';
import { laterNames } from './names.ts';
import { type Keys, sessionKeys } from './roles.ts';
import { answerUnasked, answerUnreadable } from './unreadable.ts';

export interface ServerOptions {
  ledger: Ledger;
  /** What takes in; without it nothing can be added. */
  isnad?: Isnad;
  /** What is watched; absent where this server does not watch. */
  feeds?: FeedDesk | undefined;
  /** Where to listen; 127.0.0.1 unless told, so that nobody else on the network reads along. */
  host?: string;
  /** Taken exactly where given; else 8470 or the next free one. 0: any free one. */
  port?: number;
  /** The built web app; beside the program unless told. */
  webFolder?: string | null;
  /** The user's own knowledge, whose names come before the package's: `<data folder>/knowledge`. */
  knowledgeDir?: string;
  /** What things are called, instead of what knowledge calls them. */
  names?: readonly NameItem[];
  /** More names under which requests are taken (a proxy's): `isnad.example.org`. */
  hosts?: readonly string[];
  /** The lasting tokens: those of the data folder. */
  keys?: Keys;
  /** Where people's decisions are made; absent where the ledger is only shown. */
  decisions?: Decisions;
  /** How many bytes of answers are kept until something is written; 0: none. */
  roomForAnswers?: number;
  onFault?: (fault: unknown) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:8470` */
  address: string;
  /** Good for everything as long as this server runs. */
  token: string;
  close(): Promise<void>;
}

export const usualPort = 8470;
const portsTried = 100;

/** Where the build puts the web app, seen from the source and from the built program; null where it was not built. */
export function findWebFolder(): string | null {
  const candidates = ['../../dist/web', '../web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((folder) => existsSync(`${folder}/index.html`)) ?? null;
}

/** Serves API and app until closed. Throws where the port that was asked for is taken, naming it. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const own = new Set<string>();
  const given = options.names;
  const keys = sessionKeys(options.keys ?? null);
  const app = createApp({
    ledger: options.ledger,
    isnad: options.isnad,
    feeds: options.feeds,
    ownHosts: () => own,
    webFolder: options.webFolder === undefined ? findWebFolder() : options.webFolder,
    names: given === undefined ? laterNames(options.knowledgeDir) : () => given,
    keys,
    decisions: options.decisions ?? null,
    openReading: isLoopback(host),
    roomForAnswers: options.roomForAnswers,
    ...(options.onFault === undefined ? {} : { onFault: options.onFault }),
  });
  const errorHandler = (fault: unknown) => answerUnasked(fault, options.onFault ?? (() => {}));
  // who names no host is told so by the app, in its own words
  const server = createServer({ requireHostHeader: false }, getRequestListener(app.fetch, { errorHandler }));
  server.on('clientError', answerUnreadable);
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  const port = await listenOn(server, host, options.port);
  for (const name of hostNames(host)) {
    own.add(`${name}:${port}`);
    if (port === 80) own.add(name);
  }
  for (const name of options.hosts ?? []) own.add(name.toLowerCase());
  return { address: `http://${inAddress(host)}:${port}`, token: keys.token, close: () => closeServer(server) };
}

async function listenOn(server: Server, host: string, asked: number | undefined): Promise<number> {
  const first = asked ?? usualPort;
  const last = asked === undefined ? usualPort + portsTried - 1 : asked;
  for (let port = first; port <= last; port += 1) {
    if (await tryListen(server, host, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    asked === undefined
      ? `no free port between ${first} and ${last}; give one with --port`
      : `port ${asked} of ${host} is taken; give another with --port, or none to take the next free one`,
  );
}

function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** The names of one address: loopback is also called localhost; one that listens everywhere is asked for by any of these. */
function hostNames(host: string): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const loopback = everywhere || host === '127.0.0.1' || host === '::1' || host === 'localhost';
  const names = [inAddress(host).toLowerCase()];
  if (loopback) names.push('localhost', '127.0.0.1', '[::1]');
  return [...new Set(names)];
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
