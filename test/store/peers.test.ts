import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readFilter } from '../../src/ledger/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import { InUseError, type Isnad, type Progress } from '../../src/pipeline/index.ts';
import { FolderLock, socketPathOf } from '../../src/record/index.ts';
import { startChild } from './children.ts';
import { writeCorpus } from './corpus.ts';
import { smallRooms } from './rooms.ts';
import { makeFolder, removeFolder } from './stores.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = makeFolder('peers');
const dataDir = join(folder, 'data');
let server: ChildProcess;
let peer: Isnad;

function open(orPeer: boolean): Promise<Isnad> {
  const rooms = smallRooms();
  const refuse = (): never => {
    throw new Error('the peer does no work of its own');
  };
  return assemble({ dataDir, orPeer }, rooms.receive, refuse);
}

beforeAll(async () => {
  writeCorpus(join(folder, 'corpus'), 12);
  await new Promise<void>((resolve, reject) => {
    const started = startChild('store', [dataDir, join(folder, 'corpus'), '', 'serve'], null, (line) => {
      if (line === 'ingested') resolve();
    });
    server = started.child;
    void started.ended.then(({ errors }) => reject(new Error(errors)));
  });
  peer = await open(true);
});
afterAll(() => {
  server?.kill('SIGKILL');
  removeFolder(folder);
});

test('who opens a folder that is in use is told by whom', async () => {
  await expect(open(false)).rejects.toThrow(InUseError);
  await expect(open(false)).rejects.toThrow(`is in use by process ${server.pid} (isnad serve)`);
});

test('only its owner can reach the socket', async () => {
  expect(statSync(await socketPathOf(dataDir)).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('questions, their errors, and an export go through who holds the folder', async () => {
  expect(peer.remote).toBe(true);
  expect(await peer.ledger.askSummary()).toMatchObject({ documents: 12 });
  const { items, next } = await peer.ledger.askEvents(readFilter(new URLSearchParams('type=assault')), null, 3);
  expect(items).toHaveLength(3);
  expect((await peer.ledger.askEvents(undefined, next, 3)).items[0]?.id).not.toBe(items[0]?.id);
  await expect(peer.ledger.askEvents(undefined, 'x', 3)).rejects.toMatchObject({
    name: 'FilterError',
    field: 'cursor',
  });
  const parts: string[] = [];
  for await (const { part } of peer.ledger.askExport()) parts.push(part);
  expect(parts.filter((part) => part === 'documents')).toHaveLength(12);
  await expect(peer.ledger.clear()).rejects.toThrow('written by the process that holds the ledger');
});

test('an ingest goes through who holds the folder, with its progress', async () => {
  const path = join(folder, 'more.txt');
  writeFileSync(path, 'title: جديد\npublished: 2024-04-30\n\narmy: كلام جديد\n');
  const told: Progress[] = [];
  const summary = await peer.ingest([path, join(folder, 'missing.txt')], { onProgress: (one) => told.push(one) });
  expect(summary).toMatchObject({ received: 2, kept: 1, rejected: 1, documents: 13 });
  expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['recorded', 'kept', 'rejected', 'linking']));
  const [found] = (await peer.ledger.askDocuments(readFilter(new URLSearchParams('q=جديد')))).items;
  const sha256 = (await peer.ledger.askDocument(found?.id ?? ''))?.version.captureSha256 ?? '';
  expect(Buffer.from((await peer.capture(sha256))?.bytes ?? []).toString()).toContain('كلام جديد');
  await expect(peer.redact('ffffffffffffffff', 'why')).rejects.toThrow('unknown document');
  expect(await peer.redact(found?.id ?? '', 'why')).toEqual([found?.id]);
  expect(await peer.verify()).toEqual([]);
});

test('when its holder is killed the folder is free, and who worked through it is told', async () => {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
  await expect(peer.ledger.askSummary()).rejects.toThrow();
  const lock = await FolderLock.take(dataDir, 'isnad ingest');
  await expect(FolderLock.take(dataDir, 'isnad serve')).rejects.toThrow('(isnad ingest)');
  await lock.release();
  const again = await FolderLock.take(dataDir, 'isnad serve');
  await again.release();
});

test('of many that start at once over a dead lock, one gets it', async () => {
  const lock = await FolderLock.take(dataDir, 'first');
  const path = await socketPathOf(dataDir);
  await lock.release();
  // a socket that nobody listens on, as a killed process leaves it
  const leave = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  expect(() => execFileSync(process.execPath, ['-e', leave, path], { stdio: 'ignore' })).toThrow();
  const tries = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => FolderLock.take(dataDir, `try ${i}`)));
  const taken = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(taken).toHaveLength(1);
  for (const one of taken) await one.release();
});

test('a folder with a long path has its lock elsewhere', async () => {
  const long = join(folder, 'x'.repeat(120));
  mkdirSync(long);
  const lock = await FolderLock.take(long, 'a');
  expect(lock.path.startsWith(long)).toBe(false);
  await expect(FolderLock.take(long, 'b')).rejects.toThrow('in use by process');
  await lock.release();
});
