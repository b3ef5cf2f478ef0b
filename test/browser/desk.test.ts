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

  it('comes with what it first asks for, and stands there before any of its script has run', async () => {
    const { page, complaints, close } = await stage.open('/documents');
    await page.locator('.document-row').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // a cold server may answer before it has what is asked first; then the script asks
    await expect.poll(async () => (await fetch(stage.server.address)).text()).toContain('id="early"');
    await page.goto(stage.server.address);
    await page.locator(`.story-news a[href="/events/${attackId}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    const laid = ['changes', 'summary', 'days', 'disputes', 'quiet'].map((name) => `/api/v1/${name}`);
    expect(asked.filter((path) => laid.includes(path))).toEqual([]);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(stage.server.address);
    await page.locator(`.early a[href="/events/${attackId}"]`).waitFor();
    expect(complaints.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
    await close();
  });

  it('leads from a dispute to the event that it is about', async () => {
    const { page, complaints, close } = await stage.open('/disputes');
    await page.locator(`.dispute .about a[href="/events/${attackId}"]`).first().click();
    await page.locator('.event h1').waitFor();
    // on the event's own page the way to itself is left out
    await page.locator('.event .dispute').first().waitFor();
    expect(await page.locator('.event .dispute .about').count()).toBe(0);
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
