import { expect, it } from 'vitest';
import { attackId, links } from './links.ts';
import { describeFixture } from './stage.ts';

describeFixture('the desk, stories and the finder', (stage) => {
  const [story] = links.stories;

  it('shows everything at the first visit, and at the next only what moved', async () => {
    const { page, complaints, close } = await stage.open('/');
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
    const { page, complaints, close } = await stage.open('/');
    await page.locator(`.story-name a[href="/stories/${story?.id}"]`).click();
    await page.getByRole('heading', { level: 1, name: story?.title ?? '' }).waitFor();
    await page.locator('.timeline svg.times .published').first().waitFor();
    await page.locator('.account blockquote a').first().click();
    await page.locator('.matn .in-passage, .matn .selected').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds pages and events from anywhere by keyboard', async () => {
    const { page, complaints, close } = await stage.open('/disputes');
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
