import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DocumentItem, EventItem, Page as ListPage } from '../../src/ledger/index.ts';
import { describeLive } from './stage.ts';

describeLive('the web app over the demo corpus', (stage) => {
  async function askAll<T>(list: string): Promise<T[]> {
    const response = await fetch(`${stage.server.address}/api/v1/${list}?limit=1000`);
    return ((await response.json()) as ListPage<T>).items;
  }

  /** The events that most documents tell of, of as many stories. */
  async function mainEvents(count: number): Promise<EventItem[]> {
    const events = (await askAll<EventItem>('events')).sort((a, b) => b.documents - a.documents);
    const stories = new Set<string | undefined>();
    return events
      .filter((event) => {
        const isNew = event.story !== null && !stories.has(event.story.id);
        stories.add(event.story?.id);
        return isNew;
      })
      .slice(0, count);
  }

  /** Turns pages of the list until the event stands on it. */
  async function findInList(page: Page, id: string) {
    const link = page.locator(`.event-row a[href="/events/${id}"]`);
    await page.locator('.event-row').first().waitFor();
    while ((await link.count()) === 0) {
      const shown = await page.locator('.event-row').count();
      await page.locator('button.more').click();
      await expect.poll(() => page.locator('.event-row').count()).toBeGreaterThan(shown);
    }
    return link;
  }

  it('leads from the list over an event to the words, for three stories', async () => {
    const events = await mainEvents(3);
    expect(events).toHaveLength(3);
    for (const event of events) {
      const { page, complaints, close } = await stage.open(`/events`);
      await (await findInList(page, event.id)).click();
      await page.locator('.event h1').waitFor();
      expect(await page.locator('.document-row').count()).toBe(event.documents);
      const quote = page.locator('.fields-table .quote bdi').first();
      const words = (await quote.innerText()).replace(/^«|»$/g, '');
      await quote.click();
      await page.locator('.matn .in-passage').first().waitFor();
      expect((await page.locator('.matn .in-passage').allInnerTexts()).join('')).toBe(words);
      expect(complaints).toEqual([]);
      await close();
    }
  }, 120_000);

  it('shows every article whole, block by block, at phone width too', async () => {
    const documents = await askAll<DocumentItem>('documents');
    expect(documents.length).toBeGreaterThan(29);
    const { page, complaints, close } = await stage.open('/', { width: 390 });
    for (const { id } of documents) {
      const document = await stage.isnad.ledger.askDocument(id);
      await page.goto(`${stage.server.address}/documents/${id}`);
      await page.locator('.matn').waitFor();
      const shown = await page.locator('.matn').textContent();
      for (const { start, end } of document?.version.blocks ?? []) {
        expect(shown).toContain(document?.version.text.slice(start, end));
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(complaints).toEqual([]);
    await close();
  }, 240_000);

  it('says the same in both languages', async () => {
    const [event] = await mainEvents(1);
    for (const language of ['ar', 'en'] as const) {
      const { page, complaints, close } = await stage.open(`/events/${event?.id}`, { language });
      await page.locator('svg.chain[role=img]').waitFor();
      const { min, max } = event?.origins ?? { min: 0, max: 0 };
      const line = await page.locator('.standing-line').first().innerText();
      if (language === 'en') expect(line).toContain(min === max ? `${min} independent` : `at most ${max}`);
      expect(await page.locator('main').innerText()).not.toMatch(
        /\{\{|\b(?:event|reader|origins|standing|field)\.[a-z]+/i,
      );
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
