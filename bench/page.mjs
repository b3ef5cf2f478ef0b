// npm run bench:page [load] [scroll]: what the web app costs its reader. Needs Chromium (ISNAD_CHROMIUM, or /usr/bin/chromium) and what `npm run build` builds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startServer } from '../dist/http/index.js';
import { openIsnad } from '../dist/pipeline/index.js';
import { makeFolder, repository } from './material.mjs';

const webFolder = join(repository, 'dist', 'web');
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const at95 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];
const round = (value) => Math.round(value * 10) / 10;

/** Opens a page of this browser with its processor slowed so many times. */
async function openPage(browser, slowed) {
  const context = await browser.newContext({ locale: 'ar-IQ', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return { page, session, close: () => context.close() };
}

/** In the page: when each of these was first painted, in milliseconds since it was asked for. */
const watchPaints = `
  window.paints = {};
  const wanted = { title: '.event-row a', story: '.story-name' };
  new MutationObserver(() => {
    for (const [name, place] of Object.entries(wanted)) {
      if (name in paints || document.querySelector(place) === null) continue;
      paints[name] = NaN;
      requestAnimationFrame(() => setTimeout(() => { paints[name] = performance.now(); }));
    }
  }).observe(document, { childList: true, subtree: true });
`;

/**
 * Script of the first load, compressed, in kilobytes; and when the desk first shows anything, when the titles of the newest events,
 * and when the app stands with its stories: five times, each in a new browser profile.
 */
async function measureLoad(browser, address, slowed) {
  const scripts = new Set();
  const paints = [];
  for (let n = 0; n < 5; n += 1) {
    const { page, close } = await openPage(browser, slowed);
    page.on('response', (response) => {
      const name = new URL(response.url()).pathname;
      if (name.endsWith('.js')) scripts.add(name);
    });
    await page.addInitScript(watchPaints);
    await page.goto(address);
    await page.locator('.story-name').first().waitFor();
    await page.waitForLoadState('networkidle');
    const first = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN");
    paints.push({ ...(await page.evaluate('paints')), first });
    await close();
  }
  const bytes = [...scripts].map((name) => gzipSync(readFileSync(join(webFolder, name)), { level: 6 }).length);
  return {
    kilobytes: bytes.reduce((sum, one) => sum + one, 0) / 1000,
    first: median(paints.map(({ first }) => first)),
    title: median(paints.map(({ title }) => title)),
    story: median(paints.map(({ story }) => story)),
  };
}

/** Events enough for a long list, after the pattern of one that was read. */
function* copiesOf(items, count) {
  for (let n = 0; n < count; n += 1) {
    const item = items[n % items.length];
    const day = new Date(Date.UTC(2025, 11, 31) - Math.floor(n / 20) * 86_400_000).toISOString().slice(0, 10);
    const date = { from: day, to: day, precision: 'day', how: 'stated', surface: null, start: null, end: null };
    yield { ...item, id: n.toString(16).padStart(16, '0'), date };
  }
}

/** How long frames are while a list of so many events is scrolled from top to bottom of what was loaded, and what the main thread does in each. */
async function measureScrolling(browser, ledger, count) {
  const events = [...copiesOf((await ledger.askEvents()).items, count)];
  const long = {
    ...ledger,
    // in larger pages than are asked for: it is the list that is measured, not the way to it
    askEvents: async (_filter, cursor) => {
      const [from, limit] = [Number(cursor ?? 0), 1_000];
      const next = from + limit < events.length ? String(from + limit) : null;
      return { items: events.slice(from, from + limit), next };
    },
  };
  const server = await startServer({ ledger: long, port: 0, webFolder });
  const { page, session, close } = await openPage(browser, 1);
  try {
    await page.goto(`${server.address}/events`);
    await page.locator('.rows.long').waitFor();
    while ((await page.locator('button.more').count()) > 0) {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.waitForTimeout(20);
    }
    const rows = await page.locator('.event-row').count();
    await page.evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(500);
    await session.send('Performance.enable');
    const work = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const before = await work();
    const frames = await page.evaluate(`new Promise((resolve) => {
      const frames = [];
      let last = performance.now();
      const step = (now) => {
        frames.push(now - last);
        last = now;
        scrollBy(0, 90);
        if (frames.length < 600) requestAnimationFrame(step); else resolve(frames.slice(1));
      };
      requestAnimationFrame(step);
    })`);
    const busy = ((await work()) - before) / frames.length;
    return { rows, median: median(frames), p95: at95(frames), busy };
  } finally {
    await close();
    await server.close();
  }
}

const folder = makeFolder();
const isnad = await openIsnad({ dataDir: folder.path });
const browser = await chromium.launch({
  executablePath: process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium',
  // frames are not held back to the screen's pace, so that what one takes can be seen
  args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const wanted = process.argv.slice(2);
const isWanted = (part) => wanted.length === 0 || wanted.includes(part);
try {
  await isnad.ingest([join(repository, 'demo')]);
  if (isWanted('load')) {
    const server = await startServer({ ledger: isnad.ledger, port: 0, webFolder });
    const { kilobytes, first, title, story } = await measureLoad(browser, server.address, 4);
    await server.close();
    console.log(`script of the first load, compressed: ${round(kilobytes)} KB`);
    console.log(
      `processor slowed 4 times: first paint ${Math.round(first)} ms, first titles ${Math.round(title)} ms, the app with its stories ${Math.round(story)} ms`,
    );
  }
  if (isWanted('scroll')) {
    const { rows, median: usual, p95, busy } = await measureScrolling(browser, isnad.ledger, 20_000);
    console.log(
      `scrolling 20,000 events: ${round(usual)} ms a frame (p95 ${round(p95)}), the main thread at work ${round(busy)} ms of it; ${rows} rows drawn`,
    );
  }
} finally {
  await browser.close();
  await isnad.close();
  folder.remove();
}
