import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/http/index.ts';
import { builtApp } from './app.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { attackId, links } from './links.ts';
import { serveFixture } from './serve.ts';
import { visit } from './visit.ts';

describe.skipIf(chromiumPath === null)('the desk, stories and the finder', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveFixture(builtApp());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const [story] = links.stories;

  it('shows everything at the first visit, and at the next only what moved', async () => {
    const { page, complaints, close } = await visit(browser, server.address);
    await page.getByRole('heading', { name: 'أحدث ما في السجل' }).waitFor();
    await page.locator(`.story-news a[href="/events/${attackId}"]`).waitFor();
    await page.getByRole('button', { name: 'اطّلعتُ؛ ابدأ من هنا' }).click();
    await page.getByText('لم يتحرك شيء منذ زيارتك الأخيرة.').waitFor();
    await page.getByRole('button', { name: 'أظهر كل شيء' }).click();
    await page.locator(`.story-news a[href="/events/${attackId}"]`).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from the desk over a story to the words of an account', async () => {
    const { page, complaints, close } = await visit(browser, server.address);
    await page.locator(`.story-name a[href="/stories/${story?.id}"]`).click();
    await page.getByRole('heading', { level: 1, name: story?.title ?? '' }).waitFor();
    await page.locator('.timeline svg.times .published').first().waitFor();
    await page.locator('.account blockquote a').first().click();
    await page.locator('.matn .in-passage, .matn .selected').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds pages and events from anywhere by keyboard', async () => {
    const { page, complaints, close } = await visit(browser, `${server.address}/disputes`);
    await page.locator('.dispute').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'ابحث عن أي شيء' }).fill('القصص');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/stories');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
