import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { boxesOf, overlapping } from './boxes.ts';
import { outletArticles, outletLinks, outletNames } from './outlets.ts';
import { describeFixture } from './stage.ts';

describeFixture(
  'who gets it from whom, among a hundred outlets',
  (stage) => {
    it.each([
      ['ar', 1440],
      ['en', 1440],
      ['ar', 390],
      ['en', 390],
    ] as const)('no name lies over another, and every outlet is reached, in %s at %i', async (language, width) => {
      const { page, complaints, close } = await stage.open('/network', { language, width });
      await page.locator('.ways .way').first().waitFor();
      const drawn = await page.locator('.ways .way').count();
      expect(drawn).toBeGreaterThan(20);
      expect(drawn).toBeLessThanOrEqual(60);
      expect(await unclear(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const listed = await page.locator('.network-table tbody th button').allInnerTexts();
      expect(new Set(listed)).toEqual(new Set(outletNames.map((name) => name[language])));
      expect(await page.locator('.choose select').first().locator('option').count()).toBe(outletNames.length + 1);
      // the last of them is drawn by nobody until it is chosen
      await page.locator('.network-table tbody th button').last().click();
      await page.locator('.ways [aria-pressed="true"]').first().waitFor();
      expect(new URL(page.url()).searchParams.get('actor')).toMatch(/^outlet-\d+$/);
      const ways = await page.locator('.ways .way').count();
      expect(ways).toBeGreaterThan(0);
      expect(await page.locator('.network-table tbody tr').count()).toBe(ways);
      expect(await unclear(page)).toEqual([]);
      await page.goBack();
      await expect.poll(() => page.locator('.ways .way').count()).toBe(drawn);
      expect(complaints).toEqual([]);
      await close();
    });

    it('the busiest one is still legible with all its lines, and weak lines are there for whoever asks', async () => {
      const { page, complaints, close } = await stage.open('/network', { language: 'ar', width: 1440 });
      await page.locator('.network-table tbody th button').first().click();
      await page.locator('.ways [aria-pressed="true"]').first().waitFor();
      expect(await page.locator('.ways .way').count()).toBeGreaterThan(10);
      expect(await unclear(page)).toEqual([]);
      await page.locator('.network-links button').click();
      await page.locator('.choose select').nth(1).selectOption('5');
      await expect.poll(() => new URL(page.url()).search).toBe('?least=5');
      expect(await unclear(page)).toEqual([]);
      await page.reload();
      await page.locator('.choose select').nth(1).waitFor();
      expect(await page.locator('.choose select').nth(1).inputValue()).toBe('5');
      expect(complaints).toEqual([]);
      await close();
    });
  },
  { articles: outletArticles, links: outletLinks, names: outletNames },
);

/** Names drawn that lie over one another, or stick out of the picture. */
async function unclear(page: Page): Promise<string[]> {
  const names = await boxesOf(page.locator('.ways li button'));
  const [frame] = await boxesOf(page.locator('.ways'));
  const out = names.filter(
    ({ box }) =>
      frame === undefined || box.x < frame.box.x - 1 || box.x + box.width > frame.box.x + frame.box.width + 1,
  );
  return [...overlapping(names), ...out.map(({ text }) => text)];
}
