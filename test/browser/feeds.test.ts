import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/http/index.ts';
import { deriveVersions } from '../../src/intake/index.ts';
import { furnitureTables } from '../../src/languages/index.ts';
import type { Watch } from '../../src/model/index.ts';
import { type Isnad, openIsnad } from '../../src/pipeline/index.ts';
import { healthOf, newFeedState, StateFiles, scaledClock, Watcher } from '../../src/watching/index.ts';
import { builtApp } from './app.ts';
import { chromiumPath, howToGetChromium, openBrowser } from './browser.ts';
import { visit } from './visit.ts';

if (chromiumPath === null) console.warn(howToGetChromium);

const pageOf = (killed: string): string =>
  `<html lang="ar"><head><meta charset="utf-8"><title>قصف على سوق في أم روابة</title></head><body><article><h1>قصف على سوق في أم روابة</h1>
<p>قالت وزارة الصحة السودانية إن ${killed} أشخاص قُتلوا في قصف مدفعي على سوق في مدينة أم روابة يوم السبت 17 أيار 2025.</p>
<p>وأضافت الوزارة أن فرق الإسعاف نقلت المصابين إلى مستشفى المدينة، وأن حصيلة القصف مرشحة للارتفاع خلال الساعات المقبلة.</p></article></body></html>`;

describe.skipIf(chromiumPath === null)('feeds in the app', () => {
  let killed = '3';
  let dataDir: string;
  let site: Server;
  let isnad: Isnad;
  let server: RunningServer;
  let browser: Browser;
  let watcher: Watcher;
  let running: Promise<void>;
  let feed = '';
  beforeAll(async () => {
    site = createServer((request, response) => {
      const origin = `http://${request.headers.host}`;
      if (request.url === '/feed') {
        const item = `<item><title>قصف على سوق في أم روابة</title><link>${origin}/1</link><pubDate>Sat, 17 May 2025 12:00:00 GMT</pubDate></item>`;
        response.writeHead(200, { 'content-type': 'application/rss+xml' });
        response.end(`<rss version="2.0"><channel><title>صدى النيل</title>${item}</channel></rss>`);
      } else if (request.url === '/1') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(killed));
      } else response.writeHead(404).end();
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    feed = `http://127.0.0.1:${(site.address() as AddressInfo).port}/feed`;
    dataDir = await mkdtemp(join(tmpdir(), 'isnad-feeds-'));
    isnad = await openIsnad({ dataDir });
    const watch = (action: Watch['action'], address: string) =>
      isnad.watch([{ action, address, name: null, who: 'test', at: new Date().toISOString() }]);
    server = await startServer({
      ledger: isnad.ledger,
      isnad,
      port: 0,
      webFolder: builtApp(),
      feeds: {
        list: async () => {
          const states = new Map((await new StateFiles(dataDir).readAll()).map((state) => [state.address, state]));
          const watched = await isnad.feeds();
          return watched.map(({ address }) =>
            healthOf(states.get(address) ?? newFeedState(address, 0), null, Date.now()),
          );
        },
        add: (address) => watch('add', address),
        remove: (address) => watch('remove', address),
      },
    });
    watcher = new Watcher(isnad, {
      dataDir,
      // what takes ten minutes takes two seconds
      clock: scaledClock(300),
      allowPrivateNetworks: true,
      derive: (capture, bytes) => deriveVersions(capture, bytes, { furniture: furnitureTables }),
    });
    running = watcher.run();
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    watcher?.stop();
    await running;
    await server?.close();
    await isnad?.close();
    site?.closeAllConnections();
    site?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('a feed is added, its article arrives without a reload, and an edit arrives with what it changed', async () => {
    const { page, complaints, close } = await visit(browser, `${server.address}/feeds#token=${server.token}`);
    let loads = 0;
    page.on('load', () => loads++);
    await page.locator('input[name=address]').fill(feed);
    await page.locator('form.taking button[type=submit]').click();
    await page.locator('.feeds li', { hasText: feed }).waitFor();
    const arrived = page.locator('.arrivals li');
    await arrived.first().waitFor({ timeout: 60_000 });
    expect(await arrived.allInnerTexts()).toEqual([expect.stringContaining('قصف على سوق في أم روابة')]);
    await page.locator('.feeds .firm').waitFor({ timeout: 30_000 });
    expect(await page.locator('.feeds li').innerText()).toContain('صدى النيل');
    killed = '5';
    const edit = page.locator('.edit').first();
    await edit.waitFor({ timeout: 60_000 });
    expect(await edit.locator('.effects').innerText()).toMatch(/القتلى من [3٣] إلى [5٥]/);
    await edit.locator('summary').click();
    expect([await edit.locator('del').innerText(), await edit.locator('ins').innerText()]).toEqual(['3', '5']);
    await edit.locator('a').click();
    await page.locator('.versions li').nth(1).waitFor();
    await page.locator('.versions summary').click();
    await page.locator('.versions .texts-beside').waitFor();
    expect(await page.locator('.versions .effects').innerText()).toMatch(/القتلى من [3٣] إلى [5٥]/);
    expect(await page.locator('.versions ins').innerText()).toBe('5');
    expect(loads).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is removed when asked twice, and what it brought stays; who may only read is not asked', async () => {
    const { page, close } = await visit(browser, `${server.address}/feeds#token=${server.token}`, { language: 'en' });
    const remove = page.locator('.feeds button');
    await remove.click();
    expect(await page.locator('.feeds li').count()).toBe(1);
    await remove.click();
    await page.getByText('Nothing is watched yet').waitFor();
    expect(await page.locator('.arrivals li').count()).toBe(1);
    await close();
    const reader = await visit(browser, `${server.address}/feeds`, { language: 'en', width: 390 });
    await reader.page.getByText('To add or remove feeds').waitFor();
    expect(await reader.page.locator('form.taking').count()).toBe(0);
    const width = await reader.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('what is no address is said', async () => {
    const { page, close } = await visit(browser, `${server.address}/feeds#token=${server.token}`, { language: 'en' });
    await page.locator('input[name=address]').fill('ftp://a.example/feed');
    await page.locator('form.taking button[type=submit]').click();
    expect(await page.getByRole('alert').innerText()).toContain('expected an http or https address');
    await close();
  });
});
