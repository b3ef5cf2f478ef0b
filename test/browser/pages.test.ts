import { expect, it } from 'vitest';
import { boxesOf, overlapping } from './boxes.ts';
import { describeLive } from './stage.ts';

describeLive('finding, map, sources and documents over the demo corpus', (stage) => {
  const open = (path: string, language: 'ar' | 'en' = 'ar', width = 1280) => stage.open(path, { language, width });

  it('a search leads by the keyboard from a passage to its words in the article', async () => {
    const { page, complaints, close } = await open('/');
    await page.locator('h1').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('«غارات على القائم»');
    await page.keyboard.press('Enter');
    const passage = page.locator('a:has(mark)').first();
    await passage.waitFor();
    const marked = await passage.locator('mark').allInnerTexts();
    expect(marked).toEqual(['غارات', 'على', 'القائم']);
    await passage.focus();
    await page.keyboard.press('Enter');
    await page.locator('.matn .in-passage').first().waitFor();
    expect((await page.locator('.matn .in-passage').allInnerTexts()).join('')).toBe('غارات');
    await page.goBack();
    await page.locator('a:has(mark)').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['ar', 1280],
    ['en', 390],
  ] as const)('the map has a list that says the same, in %s at %i', async (language, width) => {
    const { page, complaints, close } = await open('/map', language, width);
    // drawn at once, whatever it takes until the zoomable map stands in its place
    const marker = page.locator('.marker').first();
    await marker.waitFor();
    const rest = page.locator('.map-list section').first().locator('button.rest');
    if ((await rest.count()) > 0) await rest.click();
    const all = await page.locator('.map-list .event-row').count();
    const counted = (await page.locator('.marker').allInnerTexts()).reduce((sum, text) => sum + Number(text), 0);
    const listed = await page.locator('.map-list section').first().locator('.event-row').count();
    expect(listed).toBe(counted);
    const boxes = await boxesOf(page.locator('.marker'));
    for (const { box } of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(overlapping(boxes)).toEqual([]);
    await marker.focus();
    await page.keyboard.press('Enter');
    expect(await marker.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.locator('.map-list .event-row').count()).toBeLessThan(all);
    expect(await page.locator('.map-list .event-row').count()).toBe(Number(await marker.innerText()));
    expect(complaints).toEqual([]);
    await close();
  });

  it('days are chosen over the map by dragging and by keys, and in Arabic time runs from right to left', async () => {
    const { page, complaints, close } = await open('/map');
    const strip = page.locator('.strip-frame');
    const [later, earlier] = [
      page.getByRole('slider', { name: 'إلى يوم' }),
      page.getByRole('slider', { name: 'من يوم' }),
    ];
    await later.waitFor();
    const listed = page.locator('.map-page .headline [role="status"]');
    await listed.getByText('على الخريطة').waitFor();
    const all = await listed.innerText();
    const box = (await strip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const drag = async (from: number, to: number) => {
      await page.mouse.move(box.x + box.width * from, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, box.y + 30, { steps: 4 });
      await page.mouse.up();
    };
    const chosen = () => ['from', 'to'].map((key) => new URL(page.url()).searchParams.get(key));
    await drag(0.9, 0.5);
    await expect.poll(() => chosen().every((day) => day !== null)).toBe(true);
    const [from, to] = chosen() as [string, string];
    expect(from < to).toBe(true);
    await expect.poll(() => listed.innerText()).not.toBe(all);
    // what is chosen is moved as a whole: to the left is later
    await drag(0.7, 0.6);
    await expect.poll(() => chosen()[0]).not.toBe(from);
    const [nextFrom, nextTo] = chosen() as [string, string];
    expect(nextFrom > from && nextTo > to).toBe(true);
    expect(Date.parse(nextTo) - Date.parse(nextFrom)).toBe(Date.parse(to) - Date.parse(from));
    // by keys: an end to the right is a day earlier, and no end passes the other
    await later.focus();
    await page.keyboard.press('ArrowRight');
    const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    await expect.poll(chosen).toEqual([nextFrom, before(nextTo)]);
    await earlier.focus();
    await page.keyboard.press('End');
    await expect.poll(chosen).toEqual([before(nextTo), before(nextTo)]);
    await page.locator('.strip-foot').getByRole('button', { name: 'كل الأيام' }).click();
    await expect.poll(chosen).toEqual([null, null]);
    await expect.poll(() => listed.innerText()).toBe(all);
    expect(complaints).toEqual([]);
    await close();
  });

  it('versions of an account stand beside each other, on a phone under each other, marked where they differ', async () => {
    const { ledger } = stage.isnad;
    const event = (await ledger.askEvents()).items.toSorted((a, b) => b.documents - a.documents)[0];
    for (const width of [1280, 390]) {
      const { page, complaints, close } = await open(`/stories/${event?.story?.id}`, 'ar', width);
      const group = page.locator('.versions-beside').first();
      await group.locator('.account').nth(1).waitFor();
      const [one, other] = (await boxesOf(group.locator('.account'))).map(({ box }) => box);
      if (one === undefined || other === undefined) throw new Error('there are no two accounts');
      expect(one.y === other.y).toBe(width > 700);
      expect(width > 700 ? one.x > other.x : one.x === other.x && other.y >= one.y + one.height).toBe(true);
      const rest = group.locator('xpath=following-sibling::button[1]');
      if ((await rest.count()) > 0) await rest.click();
      const columns = await group.locator('.account').evaluateAll((all) =>
        all.map((column) => ({
          words: column.querySelector('.told')?.textContent ?? '',
          own: [...column.querySelectorAll('.told .only-here')].map((mark) => mark.textContent ?? ''),
        })),
      );
      expect(columns.flatMap(({ own }) => own).length).toBeGreaterThan(0);
      for (const { words, own } of columns) {
        for (const mark of own) {
          for (const { words: there } of columns) if (there !== words) expect(there).not.toContain(mark);
        }
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('disputes are shown by kind, newest first, and Back leads to the kind before', async () => {
    const { page, complaints, close } = await open('/disputes', 'en');
    await page.locator('.dispute').first().waitFor();
    const all = await page.locator('.dispute').count();
    await page.locator('.tabs').getByRole('link', { name: 'disowned or withdrawn' }).click();
    await expect.poll(() => page.locator('.dispute').count()).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?kind=retraction-of-statement');
    const kinds = await page.locator('.dispute h2 .grave').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['disowned or withdrawn']));
    for (const words of await page.locator('.dispute blockquote').allInnerTexts()) expect(words).not.toBe('');
    await page.goBack();
    await expect.poll(() => page.locator('.dispute').count()).toBe(all);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a source leads to the cases against its word, and to whom it has to do with', async () => {
    const { page, complaints, close } = await open('/sources', 'en');
    const row = page
      .locator('tbody tr')
      .filter({ has: page.locator('td.grave') })
      .first();
    await row.waitFor();
    await row.locator('a').click();
    await page.locator('.profile .dispute').first().waitFor();
    expect(await page.locator('.profile .bars rect').count()).toBeGreaterThan(0);
    await page.locator('.ties a').first().click();
    await page.locator('.profile h1').waitFor();
    await page.goto(`${stage.server.address}/network`);
    await page.locator('.ways .way').first().waitFor();
    const ways = await page.locator('.ways .way').count();
    await page.locator('.ways button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.ways .way').count()).toBeLessThan(ways);
    await page.goBack();
    await expect.poll(() => page.locator('.ways .way').count()).toBe(ways);
    expect(complaints).toEqual([]);
    await close();
  });

  it('on a phone every figure of a source stands in sight under its word, and those that are none are left out', async () => {
    const { page, complaints, close } = await open('/sources', 'en', 390);
    await page.locator('tbody tr').first().waitFor();
    const figures = page.locator('tbody td.figure:not(.none)');
    const { items } = await stage.isnad.ledger.askSources(undefined, null, 100);
    const told = ['documents', 'asOrigin', 'asRelay', 'disputed', 'disowned', 'events'] as const;
    const some = items.flatMap((item) => told.filter((figure) => item[figure] > 0));
    expect(await figures.count()).toBe(some.length);
    for (const { box } of await boxesOf(figures)) expect(box.x >= 0 && box.x + box.width <= 390).toBe(true);
    const words = await figures.evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('.of')?.textContent ?? ''),
    );
    expect(words.every((word) => /[a-z]/i.test(word))).toBe(true);
    // those that are none take no room, and are there for who hears the table, under their column
    for (const { box } of await boxesOf(page.locator('tbody td.none'))) expect(box.width).toBeLessThanOrEqual(1);
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(told.length + 1);
    expect(await table.getByRole('rowheader').count()).toBe(items.length);
    expect(await table.getByRole('cell').count()).toBe(told.length * items.length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('an event and a story can be taken along as files, as its page says', async () => {
    const events = (await stage.isnad.ledger.askEvents()).items.toSorted((a, b) => b.documents - a.documents);
    const [story] = (await stage.isnad.ledger.askStories()).items;
    for (const path of [`/events/${events[0]?.id}`, `/stories/${story?.id}`]) {
      const { page, complaints, close } = await open(path, 'ar', 390);
      const links = page.locator('.files a');
      await links.first().waitFor();
      expect(await links.count()).toBe(3);
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
        const response = await page.request.get(`${stage.server.address}${href}`);
        expect([href, response.status()]).toEqual([href, 200]);
        expect(response.headers()['content-disposition']).toContain('attachment');
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('articles are taken in from the page, but only with the token of the printed address', async () => {
    const without = await open('/documents');
    await without.page.locator('#taking-title').waitFor();
    expect(await without.page.locator('form.taking').count()).toBe(0);
    await without.close();
    const { page, complaints, close } = await open(`/documents#token=${stage.server.token}`);
    await page.locator('form.taking').waitFor();
    expect(page.url()).not.toContain('token');
    const before = (await stage.isnad.ledger.askSummary()).documents;
    const article = 'عنوان المقالة\n\nقال ناطق باسم الجيش السوداني، الأحد، إن قذيفة سقطت على حي في أم درمان.\n';
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        { name: 'خبر.txt', mimeType: 'text/plain', buffer: Buffer.from(article) },
        { name: 'فارغ.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      ]);
    await page.locator('form.taking button').click();
    await page.locator('.jobs .firm').waitFor({ timeout: 60_000 });
    await page.locator('.reject', { hasText: 'فارغ.txt' }).waitFor();
    expect((await stage.isnad.ledger.askSummary()).documents).toBe(before + 1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the rest of a list comes where it was asked for, and the reader goes on at its first', async () => {
    const { page, complaints, close } = await open('/disputes', 'en', 390);
    const rest = page.locator('button.rest');
    await rest.waitFor();
    const shown = await page.locator('.dispute').count();
    await rest.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.dispute').count()).toBeGreaterThan(shown);
    expect(await rest.count()).toBe(0);
    const at = await page.evaluate<number>(
      `[...document.querySelectorAll('.rows > li')].findIndex((row) => row === document.activeElement)`,
    );
    expect(at).toBe(shown);
    expect(complaints).toEqual([]);
    await close();
  });

  it('on paper every list is whole, those inside others too, and on the screen what it was', async () => {
    const [event] = (await stage.isnad.ledger.askEvents()).items.toSorted((a, b) => b.documents - a.documents);
    const { page, complaints, close } = await open(`/events/${event?.id}`, 'en', 390);
    await page.locator('.fields-table button.rest').first().waitFor();
    const folded = await page.locator('button.rest').count();
    const quotes = await page.locator('.fields-table .quote').count();
    await page.evaluate(`addEventListener('beforeprint', () => {
      window.onPaper = {
        folded: document.querySelectorAll('button.rest').length,
        quotes: document.querySelectorAll('.fields-table .quote').length,
      };
    })`);
    await page.pdf();
    const onPaper = await page.evaluate<{ folded: number; quotes: number }>('window.onPaper');
    expect(onPaper.folded).toBe(0);
    expect(onPaper.quotes).toBeGreaterThan(quotes);
    await expect.poll(() => page.locator('button.rest').count()).toBe(folded);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['/search?q=الجيش', '/map', '/sources', '/actors', '/network', '/documents'])(
    '%s is as wide as the screen in both languages, and no wider',
    async (path) => {
      for (const language of ['ar', 'en'] as const) {
        const { page, complaints, close } = await open(path, language, 390);
        await page.locator('h1').waitFor();
        await page.waitForTimeout(300);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await page.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(complaints).toEqual([]);
        await close();
      }
    },
  );
});
