import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type RunningServer, startServer } from '../../src/http/index.ts';
import { type Isnad, openIsnad } from '../../src/pipeline/index.ts';
import type { FeedHealth } from '../../src/watching/index.ts';
import { builtApp } from './app.ts';
import { chromiumPath, howToGetChromium, openBrowser } from './browser.ts';
import { copyDemoData } from './demo-data.ts';
import { type Stock, serveFixture } from './serve.ts';
import { type Visit, type Visitor, visit } from './visit.ts';

if (chromiumPath === null) console.warn(howToGetChromium);

/** A server with a browser before it. Filled in before the first test of the group. */
export interface Stage {
  server: RunningServer;
  browser: Browser;
  /** Opens an address of the server as a new reader would. */
  open(path: string, visitor?: Visitor): Promise<Visit>;
}

export interface LiveStage extends Stage {
  isnad: Isnad;
}

/** A group of tests over the five articles of the fixture, or over other ones read by hand; skipped where there is no Chromium. */
export function describeFixture(name: string, tests: (stage: Stage) => void, stock?: Stock): void {
  describeStage<Stage>(name, tests, async () => {
    const server = await serveFixture(builtApp(), {}, stock);
    return { server, close: () => server.close() };
  });
}

/** A group of tests over articles that Isnad itself took in: of the folders named, else the demo corpus. */
export function describeLive(name: string, tests: (stage: LiveStage) => void, inputs: string[] | null = null): void {
  describeStage<LiveStage>(name, tests, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'isnad-browser-'));
    if (inputs === null) await copyDemoData(dataDir);
    const isnad = await openIsnad({ dataDir });
    if (inputs !== null) await isnad.ingest(inputs);
    const server = await startServer({
      ledger: isnad.ledger,
      isnad,
      decisions: isnad,
      feeds: { list: async () => [failing], add: async () => 0, remove: async () => 0 },
      port: 0,
      webFolder: builtApp(),
    });
    const close = async () => {
      await server.close();
      await isnad.close();
      await rm(dataDir, { recursive: true, force: true });
    };
    return { server, isnad, close };
  });
}

/** A feed as the page of feeds shows it; nothing is fetched here. */
const failing: FeedHealth = {
  address: 'https://agency.example/feed.xml',
  name: 'وكالة المثال',
  addedAt: '2025-03-01T06:00:00.000Z',
  status: 'failing',
  lastPoll: '2025-03-06T06:00:00.000Z',
  lastSuccess: '2025-03-05T06:00:00.000Z',
  lastError: { at: '2025-03-06T06:00:00.000Z', reason: 'no answer within 30 seconds' },
  lastNew: '2025-03-05T06:00:00.000Z',
  nextPoll: '2025-03-06T08:00:00.000Z',
  failures: 3,
  articlesADay: 12,
  items: { waiting: 1, kept: 40, givenUp: 2 },
};

function describeStage<S extends Stage>(
  name: string,
  tests: (stage: S) => void,
  start: () => Promise<Omit<S, 'browser' | 'open'> & { close(): Promise<void> }>,
): void {
  describe.skipIf(chromiumPath === null)(name, () => {
    const stage = {} as S;
    let close: (() => Promise<void>) | null = null;
    beforeAll(async () => {
      const { close: closeStage, ...parts } = await start();
      close = closeStage;
      const browser = await openBrowser();
      Object.assign(stage, parts, {
        browser,
        open: (path: string, visitor?: Visitor) => visit(browser, `${stage.server.address}${path}`, visitor),
      });
    }, 240_000);
    afterAll(async () => {
      await stage.browser?.close();
      await close?.();
    });
    tests(stage);
  });
}
