import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppOptions, createApp, type RunningServer, startServer } from '../../src/http/index.ts';
import type { EventItem, Ledger } from '../../src/ledger/index.ts';
import { type Isnad, openIsnad } from '../../src/pipeline/index.ts';
import type { FeedHealth } from '../../src/watching/index.ts';
import { copyDemoData } from '../browser/demo-data.ts';

const feed: FeedHealth = {
  address: 'https://news.example/feed',
  name: 'news',
  addedAt: '2025-07-01T00:00:00.000Z',
  status: 'failing',
  lastPoll: '2025-07-02T00:00:00.000Z',
  lastSuccess: null,
  lastError: { at: '2025-07-02T00:00:00.000Z', reason: 'no answer' },
  lastNew: null,
  nextPoll: '2025-07-03T00:00:00.000Z',
  failures: 1,
  articlesADay: 0.5,
  items: { waiting: 0, kept: 0, givenUp: 0 },
};

/** A server over the demo corpus and what else it takes for every list to have something in it. */
export interface Stand {
  server: RunningServer;
  isnad: Isnad;
  /** The same API with other options: for whom it refuses. */
  serve(options: Partial<AppOptions>): ReturnType<typeof createApp>;
  close(): Promise<void>;
}

const articleOf = (day: number, title: string, text: string) => ({
  url: `https://quiet.example/${day}`,
  title,
  outlet: 'quiet.example',
  published: `2025-01-0${day}T08:00:00Z`,
  language: 'ar',
  text,
});

/** An outlet that falls silent, one of its articles edited, and a file that nobody can read. */
async function takeMore(isnad: Isnad): Promise<void> {
  const lines = (articles: readonly object[]) => Buffer.from(articles.map((one) => JSON.stringify(one)).join('\n'));
  const before = [1, 2, 3, 4, 5].map((day) =>
    articleOf(day, 'قصف', `قُتل ${day} مدنيين في قصف على مدينة سنجار، وفق مصدر طبي.`),
  );
  await isnad.take([{ path: 'before.jsonl', bytes: lines(before) }], []);
  const after = articleOf(5, 'قصف على سنجار', 'قُتل تسعة مدنيين في قصف على مدينة سنجار، وفق مصدر أمني.');
  const unreadable = { path: 'noise.docx', bytes: Uint8Array.from([0, 1, 2, 3]) };
  await isnad.take([{ path: 'after.jsonl', bytes: lines([after]) }, unreadable], []);
}

export async function openStand(): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'isnad-http-'));
  await copyDemoData(dataDir);
  const isnad = await openIsnad({ dataDir });
  await takeMore(isnad);
  const [event] = (await isnad.ledger.askEvents()).items as [EventItem];
  await isnad.decide({ kind: 'confirm', on: [event.id], why: 'seen', field: null, value: null, who: 'tester' });
  const feeds = { list: async () => [feed], add: async () => 1, remove: async () => 1 };
  const parts = { ledger: isnad.ledger, isnad, decisions: isnad, feeds };
  const server = await startServer({ ...parts, port: 0, webFolder: null });
  return {
    server,
    isnad,
    serve: (options) => createApp({ ...parts, ownHosts: () => new Set(['127.0.0.1']), ...options }),
    close: async () => {
      await server.close();
      await isnad.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A ledger whose store is gone. */
export const goneLedger = new Proxy({} as Ledger, {
  get: () => () => Promise.reject(new Error('the store is gone')),
});
