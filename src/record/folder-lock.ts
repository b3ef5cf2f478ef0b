import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hashOf } from '../model/index.ts';
import { RecordError } from './fault.ts';

/** Who holds a folder. */
export interface Holder {
  pid: number;
  role: string;
}

/** Some systems cut a socket's path at 104 bytes. */
const longestPath = 84;
const answerTime = 2_000;

/** Where a folder's socket stands: in the folder, or under a short name where that path would be too long. */
export async function socketPathOf(dataDir: string): Promise<string> {
  const folder = await realpath(dataDir);
  const inside = join(folder, 'isnad.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  const own = join(tmpdir(), `isnad-${process.getuid?.() ?? 'user'}`);
  await mkdir(own, { mode: 0o700, recursive: true });
  const { uid } = await lstat(own);
  if (process.getuid !== undefined && uid !== process.getuid()) {
    throw new RecordError('in-use', `${own} belongs to another user: set TMPDIR to a folder of your own`);
  }
  return join(own, `${hashOf(folder).slice(0, 24)}.sock`);
}

/**
 * The lock of a data folder: a unix socket that this process listens on. When the process dies, however it dies, the kernel
 * stops listening for it, and the next one can tell. The same socket is the way to talk to who holds the folder.
 */
export class FolderLock {
  readonly path: string;
  private readonly server: Server;
  private readonly sockets: Set<Socket>;
  private answer: ((socket: Socket) => void) | null = null;

  private constructor(path: string, server: Server, sockets: Set<Socket>) {
    this.path = path;
    this.server = server;
    this.sockets = sockets;
  }

  /** @throws RecordError `in-use`, naming the process that holds the folder */
  static async take(dataDir: string, role: string): Promise<FolderLock> {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const path = await socketPathOf(dataDir);
    const sockets = new Set<Socket>();
    const server = createServer();
    const own = `${path}.${randomBytes(6).toString('hex')}`;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(own, resolve);
    });
    await chmod(own, 0o600);
    const lock = new FolderLock(path, server, sockets);
    server.on('connection', (socket) => lock.greet(socket, role));
    try {
      await claim(own, path, dataDir);
    } catch (error) {
      server.close();
      throw error;
    } finally {
      await rm(own, { force: true });
    }
    server.unref();
    return lock;
  }

  /** Every connection is first told who holds the folder. */
  private greet(socket: Socket, role: string): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.write(`${JSON.stringify({ pid: process.pid, role, answers: this.answer !== null })}\n`);
    if (this.answer === null) socket.end();
    else this.answer(socket);
  }

  /** From now on, connections are handed over after the greeting. */
  serve(answer: (socket: Socket) => void): void {
    this.answer = answer;
  }

  async release(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await rm(this.path, { force: true });
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** Gives `own`, which listens already, the name that all look for. A hard link either makes the name or fails: there is no moment between. */
async function claim(own: string, path: string, dataDir: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await link(own, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await askHolder(path);
    if (holder !== null) {
      const shown = relative(process.cwd(), dataDir).startsWith('..')
        ? dataDir
        : `./${relative(process.cwd(), dataDir)}`;
      const who = holder.pid === 0 ? 'another process' : `process ${holder.pid} (${holder.role})`;
      throw new RecordError(
        'in-use',
        `the ledger in ${shown} is in use by ${who}: stop it, or give another data folder`,
      );
    }
    await clearDead(path);
    await wait(5 + Math.floor(tries / 4));
  }
  throw new RecordError('in-use', `the lock ${path} could not be taken: remove it if no isnad is running`);
}

/** Who answers on a socket; null where nobody listens any more. */
export async function askHolder(path: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let text = '';
    const done = (holder: Holder | null): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(holder);
    };
    const timer = setTimeout(() => done({ pid: 0, role: '' }), answerTime);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      done(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : { pid: 0, role: '' });
    });
    socket.on('data', (data) => {
      text += data.toString('utf8');
      const end = text.indexOf('\n');
      if (end !== -1) done(JSON.parse(text.slice(0, end)) as Holder);
    });
    socket.on('end', () => done({ pid: 0, role: '' }));
  });
}

/** Removes a dead process's socket. One at a time, or a second remover could take away the name that the first has just claimed. */
async function clearDead(path: string): Promise<void> {
  const guard = `${path}.clearing`;
  try {
    const handle = await open(guard, 'wx', 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(await readFile(guard, 'utf8').catch(() => ''));
    if (pid > 0 && !isAlive(pid))
      await rename(guard, `${guard}.${process.pid}`).then(
        () => rm(`${guard}.${process.pid}`),
        () => {},
      );
    return;
  }
  try {
    if ((await askHolder(path)) === null) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
