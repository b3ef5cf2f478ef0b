import { expect, it } from 'vitest';
import { describeLive } from './stage.ts';

describeLive('pages that speak for themselves, over the demo corpus', (stage) => {
  it('every list says in a sentence under its title what it shows', async () => {
    for (const path of ['/stories', '/events', '/disputes', '/map', '/sources', '/actors', '/documents', '/feeds']) {
      const { page, complaints, close } = await stage.open(path, { width: 390 });
      const sentence = page.locator('.page-is');
      await sentence.waitFor();
      expect([path, /\p{Script=Arabic}.*[.]$/u.test(await sentence.innerText())]).toEqual([path, true]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('an article names its outlet once, and on a phone nothing stays over its words', async () => {
    const { items } = await stage.isnad.ledger.askDocuments();
    const details = await Promise.all(items.map(({ id }) => stage.isnad.ledger.askDocument(id)));
    const signed = details.find((one) => one !== null && one.version.author === one.outlet?.name);
    expect(signed?.outlet?.name).toBeTruthy();
    const { page, close } = await stage.open(`/documents/${signed?.id}`, { width: 390 });
    const head = page.locator('.document-head .facts');
    await head.waitFor();
    expect((await head.innerText()).split(signed?.outlet?.name ?? '').length).toBe(2);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.layers')).position`)).toBe('static');
    await close();
  });

  it('an article that was not read has no switches and no margin that stay without effect', async () => {
    const { items } = await stage.isnad.ledger.askDocuments();
    for (const read of [true, false]) {
      const document = items.find((one) => one.read === read);
      const { page, close } = await stage.open(`/documents/${document?.id}`);
      await page.locator('.matn').waitFor();
      const [switches, margins] = [page.locator('.layers'), page.locator('.hashiya')];
      expect([await switches.count(), await margins.count()]).toEqual(read ? [1, 1] : [0, 0]);
      await close();
    }
  });

  it('the number of a figure stands beside the line that rises from its point, in both directions', async () => {
    const { items } = await stage.isnad.ledger.askStories();
    const most = items.toSorted((a, b) => b.events - a.events)[0];
    for (const language of ['ar', 'en'] as const) {
      const { page, close } = await stage.open(`/stories/${most?.id}`, { language });
      const numbers = page.locator('.figure-chart g g:has(text)');
      await numbers.first().waitFor();
      for (const number of await numbers.all()) {
        const [text, line] = [await number.locator('text').boundingBox(), await number.locator('.reach').boundingBox()];
        if (text === null || line === null) throw new Error('a number is not drawn');
        expect(text.x > line.x || text.x + text.width < line.x).toBe(true);
      }
      await close();
    }
  });

  it('of what somebody said it is told when, and its words begin where the line under them does', async () => {
    const { items } = await stage.isnad.ledger.askSources();
    const source = items.find(({ asOrigin }) => asOrigin > 3);
    const { page, close } = await stage.open(`/sources/${source?.id}`, { language: 'en' });
    const said = page.locator('article.said').first();
    await said.waitFor();
    expect(await said.locator('.facts').innerText()).toMatch(/\d{4}/);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('article.said .words')).textAlign`)).toBe(
      'left',
    );
    await close();
  });
});
