import { describe, expect, it } from 'vitest';
import { denial, hostile, relay, unread, wire } from './corpus.ts';
import { attackId, hostileId } from './links.ts';
import { describeFixture } from './stage.ts';

describeFixture('the web app in a browser', (stage) => {
  const attack = wire.version.title ?? '';
  const claim = relay.reading.statements[1];
  const claimSpan = claim?.content[0] ?? { start: 0, end: 0 };
  const claimWords = relay.version.text.slice(claimSpan.start, claimSpan.end);

  it('leads from the list to an event and from there to the words in the article', async () => {
    const { page, complaints, close } = await stage.open(`/events`);
    await page.locator('.event-row').getByRole('link', { name: attack, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: attack }).waitFor();
    expect(page.url()).toBe(`${stage.server.address}/events/${attackId}`);
    const standing = page.locator('.standing-line').first();
    for (const words of [
      'أصل مستقل واحد على الأقل، و3 على الأكثر',
      '3 ناقلين',
      'صاحب أرقام أخرى: قيادة عمليات السهل',
      'المتبرِّئ منه: سرايا الوادي',
    ]) {
      await standing.getByText(words, { exact: true }).waitFor();
    }
    await page.getByRole('link', { name: '«خمسة جرحى»' }).click();
    await page.locator('.matn .in-passage').first().waitFor();
    expect(await page.locator('.matn .in-passage').allInnerTexts()).toEqual(['خمسة جرحى']);
    expect(new URL(page.url()).pathname).toBe(`/documents/${relay.version.id}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows who says it through whom, as a picture that runs right to left and in words', async () => {
    const { page, complaints, close } = await stage.open(`/events/${attackId}`);
    await page.locator('svg.chain[role=img]').waitFor();
    const centre = async (name: string) => {
      const box = await page.locator('svg.chain[role=img] .node', { hasText: name }).first().boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(await centre('قيادة عمليات السهل')).toBeGreaterThan(await centre('وكالة نهرين'));
    expect(await centre('وكالة نهرين')).toBeGreaterThan(await centre('سطور'));
    await page.getByText('السلسلة بالكلام').click();
    const ways = await page.locator('.chain-text li').allInnerTexts();
    expect(ways.some((way) => /سرايا الوادي.*سطور/su.test(way))).toBe(true);
    const sides = page.locator('.dispute', { hasText: claimWords }).locator('blockquote');
    expect(await sides.allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`نُسب إلى .*${claimWords}`)),
      'وقالت إن «المنشور المتداول مزوّر ولا يمثلنا',
    ]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[dir=ltr]').waitFor();
    expect(await centre('Plain Operations')).toBeLessThan(await centre('Nahrain'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens a mark’s chain, its event and its rules in the margin, and keeps the place in the address', async () => {
    const { page, complaints, close } = await stage.open(`/documents/${relay.version.id}`);
    await page.locator('.matn .content', { hasText: 'رداً على الغارات' }).click();
    const gloss = page.locator('.hashiya .gloss.selected');
    await gloss.getByText('يتبنى').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${claimSpan.start}-${claimSpan.end}`);
    expect(await gloss.innerText()).toContain('تبرّأ منه من نُسب إليه');
    await gloss.getByText('لماذا؟').click();
    expect(await gloss.locator('.trail code').allInnerTexts()).toEqual(['ar/cues/verb-of-saying']);
    const line = await page.locator('.matn .content.selected').first().boundingBox();
    const beside = await gloss.boundingBox();
    expect(Math.abs((line?.y ?? 0) - (beside?.y ?? 999))).toBeLessThan(40);
    await gloss.getByRole('link', { name: attack }).click();
    await page.waitForURL(`**/events/${attackId}`);
    await page.goBack();
    await page.locator('.hashiya .gloss.selected').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the gloss under its line where there is no margin', async () => {
    const { page, complaints, close } = await stage.open(`/documents/${wire.version.id}`, {
      width: 390,
    });
    const words = page.locator('.matn .content', { hasText: 'أربعة عمال' });
    await words.click();
    const gloss = await page.locator('.gloss-inline').boundingBox();
    const line = await words.boundingBox();
    expect(gloss?.y ?? 0).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0) / 2);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('marks blocks as what they are and switches layers', async () => {
    const { page, complaints, close } = await stage.open(`/documents/${wire.version.id}`);
    await page.locator('.matn .furniture', { hasText: 'اقرأ أيضاً' }).first().waitFor();
    expect(await page.locator('.matn .caption').innerText()).toContain('دخان فوق المستودع');
    expect(await page.locator('.matn .name').count()).toBe(0);
    await page.getByLabel('أسماء').check();
    expect(await page.locator('.matn .name').allInnerTexts()).toEqual(['بلدة عين الرمّان', 'العقيد ماجد الخطيب']);
    await page.getByLabel('أقوال').uncheck();
    expect(await page.locator('.matn .content').count()).toBe(0);
    const shown = await page.locator('.matn').textContent();
    for (const block of wire.version.blocks) expect(shown).toContain(wire.version.text.slice(block.start, block.end));
    expect(complaints).toEqual([]);
    await close();
  });

  it('speaks the language of the browser, switches, and remembers', async () => {
    const { page, complaints, close } = await stage.open('/', { language: 'en' });
    await page.getByRole('heading', { level: 1, name: 'The desk' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await page.locator('.strip', { hasText: '5 documents' }).waitFor();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { level: 1, name: 'المكتب' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'المكتب' }).waitFor();
    await page.locator('.strip', { hasText: '5 وثائق' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps filters in the address, and Back takes them away again', async () => {
    const { page, complaints, close } = await stage.open(`/events`);
    const titles = page.locator('.event-row h3');
    await expect.poll(() => titles.count()).toBe(2);
    await page.getByLabel('الحال').selectOption('disowned');
    await expect.poll(() => titles.allInnerTexts()).toEqual([attack]);
    expect(new URL(page.url()).search).toBe('?standing=disowned');
    await page.getByLabel('من يوم').fill('2026');
    await page.getByLabel('من يوم').press('Enter');
    await page.getByText('لا حدث هنا يوافق هذه التصفية.').waitFor();
    await page.goBack();
    await expect.poll(() => titles.allInnerTexts()).toEqual([attack]);
    await page.goBack();
    await expect.poll(() => titles.count()).toBe(2);
    await page.goto(`${stage.server.address}/events?standing=disowned&colour=red`);
    await expect.poll(() => titles.allInnerTexts()).toEqual([attack]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be used by keyboard alone', async () => {
    const { page, complaints, close } = await stage.open(`/events`);
    await page.locator('.event-row:not(.early *)').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(attack);
    await page.keyboard.press('o');
    await page.waitForURL(`**/events/${attackId}`);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL('**/documents');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.keyboard.type('jk');
    expect(await page.locator('#search').inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that an article in a language without a pack is kept and unread', async () => {
    const { page, close } = await stage.open(`/documents/${unread.version.id}`);
    expect(await page.getByRole('note').innerText()).toContain('لم يُقرأ');
    expect(await page.locator('.matn').getAttribute('dir')).toBe('ltr');
    await close();
  });

  it('says what is missing, and where to go', async () => {
    const { page, close } = await stage.open(`/events/nothing`);
    await page.getByText('لا شيء في هذا العنوان.').waitFor();
    await page.getByRole('link', { name: 'إلى المكتب' }).click();
    await page.getByRole('heading', { level: 1, name: 'المكتب' }).waitFor();
    await close();
  });

  describe('given a hostile article', () => {
    const places = [
      '/',
      '/events',
      '/stories',
      '/documents',
      `/documents/${hostile.version.id}`,
      `/events/${hostileId}`,
      '/disputes',
    ];
    it.each(places)('runs nothing and shows it as text: %s', async (path) => {
      const { page, complaints, close } = await stage.open(path);
      await page.locator('main h2, main h3, main .matn h1').first().waitFor();
      if (path !== '/disputes' && path !== '/stories')
        await page.getByText('<script>window.ran = 1</script>').first().waitFor();
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(
        await page.locator('main script, main img, main svg[onload], main [onerror], main [onmouseover]').count(),
      ).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await page.locator('main').textContent()).not.toMatch(/[\u202d\u202e\0]/);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it('is served under a policy without inline scripts', async () => {
      const { page, close } = await stage.open(`/events`);
      const response = await page.goto(`${stage.server.address}/documents/${hostile.version.id}`);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
      const blocked = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
      await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 9' }))",
      );
      await blocked;
      expect(await page.evaluate('window.ran')).toBeUndefined();
      await close();
    });
  });

  it('names the document that denies as the other side of the dispute', async () => {
    const { page, complaints, close } = await stage.open(`/disputes`);
    const disowned = page.locator('.dispute', { hasText: 'تبرّؤ أو تراجع' });
    await disowned.getByRole('link', { name: 'النص في مكانه' }).last().click();
    await page.waitForURL(`**/documents/${denial.version.id}#*`);
    expect(complaints).toEqual([]);
    await close();
  });
});
