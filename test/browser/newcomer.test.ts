import { expect, it } from 'vitest';
import { emptyFilter } from '../../src/ledger/index.ts';
import { describeLive } from './stage.ts';

describeLive('what newcomers looked for and did not find, over the demo corpus', (stage) => {
  it('the documents lead to what was changed, which is in sight then, on a phone too', async () => {
    for (const width of [1280, 390]) {
      const { page, complaints, close } = await stage.open('/documents', { language: 'en', width });
      await page.locator('a[href="/feeds#edits-title"]').click();
      const title = page.locator('#edits-title');
      await title.waitFor();
      await expect.poll(() => title.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(844);
      expect(await title.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('whoever is in no list of names can be looked for in the articles', async () => {
    const { page, close } = await stage.open('/sources?q=زغفران');
    await page.locator('a[href^="/search?q="]').click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/search');
    expect(new URL(page.url()).searchParams.get('q')).toBe('زغفران');
    await close();
  });

  it('sources can be sorted by any of their figures, at desk and phone width, and the way back undoes it', async () => {
    for (const width of [1280, 390]) {
      const { page, complaints, close } = await stage.open('/sources', { language: 'en', width });
      const column = page.locator('tbody td:nth-of-type(4)');
      await column.first().waitFor();
      const figures = async () => (await column.allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0] ?? 0));
      const usual = await figures();
      if (width > 700) await page.locator('thead a').nth(3).click();
      else await page.locator('.find-form select').selectOption('contradicted');
      await expect.poll(() => new URL(page.url()).search).toBe('?sort=contradicted');
      await expect.poll(figures).toEqual(usual.toSorted((a, b) => b - a));
      expect(await page.locator('th[aria-sort="descending"]').count()).toBe(1);
      await page.goBack();
      await expect.poll(figures).toEqual(usual);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('the network says who has nearly all from one, and from whom', async () => {
    const { nodes, ways } = await stage.isnad.ledger.askNetwork();
    const { page, complaints, close } = await stage.open('/network', { language: 'en' });
    const rows = page.locator('.leanings tbody tr');
    await rows.first().waitFor();
    const carries = new Map(nodes.map((node) => [node.id, node.carries]));
    const leaning = ways.filter(({ to, statements }) => {
      const of = carries.get(to) ?? 0;
      return of >= 2 && statements / of >= 0.7;
    });
    expect(await rows.count()).toBe(leaning.length);
    const whole = leaning.filter(({ to, statements }) => statements === carries.get(to)).length;
    expect(await rows.filter({ hasText: /all \d/ }).count()).toBe(whole);
    await rows.first().locator('button').first().click();
    await page.locator('.ways [aria-pressed="true"]').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('what only unnamed sources say can be listed, and is marked where it stands among other values', async () => {
    const { page, complaints, close } = await stage.open('/events', { language: 'en' });
    await page.locator('.filters select').nth(1).selectOption('unnamed');
    await expect.poll(() => new URL(page.url()).search).toBe('?standing=unnamed');
    const row = page.locator('.event-row').filter({ hasText: 'only unnamed sources' });
    await row.first().waitFor();
    await expect.poll(async () => (await row.count()) === (await page.locator('.event-row').count())).toBe(true);
    // whoever demands or rules out is nobody's subject but their own: such an event has no telling but itself
    const { items } = await stage.isnad.ledger.askEvents({ ...emptyFilter, standing: ['unnamed'] });
    const details = await Promise.all(items.map(({ id }) => stage.isnad.ledger.askEvent(id)));
    const told = details.find((one) => one?.mentions.every(({ mention }) => mention.statements.length > 0));
    await page.locator(`.event-row a[href="/events/${told?.id}"]`).click();
    const marked = page.locator('.fields-table td.value .of-unnamed');
    await marked.first().waitFor();
    expect(await marked.count()).toBe(await page.locator('.fields-table td.value').count());
    expect(complaints).toEqual([]);
    await close();
  });

  it('that somebody is accused and denies it stands at the head of the event', async () => {
    const { items } = await stage.isnad.ledger.askEvents(undefined, null, 200);
    const accused = items.find(({ disputedBy }) =>
      disputedBy.some(({ kind }) => kind === 'conflicting-responsibility'),
    );
    const { page, close } = await stage.open(`/events/${accused?.id}`, { language: 'en' });
    const row = page.locator('.brief > div').filter({ hasText: 'Denies a part in it' });
    await row.waitFor();
    expect(await row.innerText()).toContain('accused by');
    await close();
  });

  it('the desk explains its words, in both languages', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { page, complaints, close } = await stage.open('/', { language });
      await page.locator('.words-mean summary').click();
      expect(await page.locator('.words-mean dd').count()).toBe(5);
      for (const meaning of await page.locator('.words-mean dd').allInnerTexts()) expect(meaning).toMatch(/\.$/);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('the ends of the strip of time stand beside its first and last bar, and what lies before it is one click away', async () => {
    for (const [language, width] of [
      ['ar', 1280],
      ['en', 390],
    ] as const) {
      const { page, complaints, close } = await stage.open('/', { language, width });
      await page.locator('.strip-bars .bar').first().waitFor();
      const bars = await Promise.all((await page.locator('.strip-bars .bar').all()).map((bar) => bar.boundingBox()));
      for (const end of await page.locator('.strip-end').all()) {
        const box = await end.boundingBox();
        if (box === null) throw new Error('an end is not drawn');
        for (const bar of bars)
          expect(bar !== null && bar.x + bar.width > box.x + 1 && bar.x < box.x + box.width - 1).toBe(false);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const first = await page.locator('.strip-end').first().getAttribute('aria-valuetext');
      await page.locator('.strip-foot button').first().click();
      await expect.poll(() => new URL(page.url()).searchParams.get('to')).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(first).not.toBeNull();
      await page.locator('.event-row').first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('a threat is told by whoever threatens, and not in the voice of the article', async () => {
    const { items } = await stage.isnad.ledger.askEvents({ ...emptyFilter, type: ['THREATEN'] });
    const details = await Promise.all(items.map(({ id }) => stage.isnad.ledger.askEvent(id)));
    const own = details.find((one) => one?.full.origins.narrated.length === 0 && one.full.origins.lines.length > 0);
    const { page, close } = await stage.open(`/events/${own?.id}`, { language: 'en' });
    await page.locator('.fields-table .holder-line').first().waitFor();
    for (const line of await page.locator('.fields-table .holder-line').allInnerTexts())
      expect(line).not.toContain('in its own voice');
    await close();
  });

  it('a headline that was found is marked where it stands, and does not come again under itself', async () => {
    const { items } = await stage.isnad.ledger.askDocuments();
    const title = items.find((one) => one.title !== null && one.read)?.title ?? '';
    const words = title.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
    const { page, close } = await stage.open(`/search?q=${encodeURIComponent(words.slice(0, 2).join(' '))}`);
    const first = page.locator('.document-row h3').filter({ hasText: title }).first();
    await first.waitFor();
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    const passages = await page.locator('.passage').allInnerTexts();
    expect(passages.filter((text) => text.trim() === title.trim())).toEqual([]);
    await close();
  });
});
