import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeLive } from './stage.ts';

const isLong = process.env['ISNAD_LONG'] === '1';
/** Both directions and both widths. */
const visitors = [
  ['ar', 1280],
  ['en', 390],
  ['ar', 390],
  ['en', 1280],
] as const;
/** A page is looked at by one of the first two visitors, and its neighbour in the list by the other; by all of them in the long form. */
const visitorsOf = (nth: number) => (isLong ? visitors : visitors.slice(nth % 2, (nth % 2) + 1));

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds serious or critical, one line a place. */
async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  )) as { violations: Finding[]; passes: number };
  // what looks at nothing finds nothing
  expect(passes).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

describeLive('every page, for everybody', (stage) => {
  const paths = new Map<string, string>();
  beforeAll(async () => {
    const { ledger } = stage.isnad;
    const event = (await ledger.askEvents()).items.find(({ documents }) => documents > 3);
    const statement = (await ledger.askStatements()).items.find((one) => one.statement.chain.length > 1);
    const [span] = statement?.statement.content ?? [];
    const source = (await ledger.askSources()).items.find(({ disputed }) => disputed > 0);
    paths.set('an event', `/events/${event?.id}`);
    paths.set('a story', `/stories/${(await ledger.askStories()).items[0]?.id}`);
    paths.set('an article with a mark open', `/documents/${statement?.document.id}#${span?.start}-${span?.end}`);
    paths.set('a source', `/sources/${source?.id}`);
  });

  const pages = [
    '/',
    '/stories',
    'a story',
    '/events',
    'an event',
    'an article with a mark open',
    '/disputes',
    '/queue',
    '/queue?of=disputes',
    '/queue?of=decided',
    '/map',
    '/search?q=الجيش',
    '/sources',
    '/actors',
    'a source',
    '/network',
    '/documents',
    '/feeds',
    '/nothing/here',
  ];

  it.each(pages.map((name, nth) => [name, visitorsOf(nth)] as const))(
    '%s: axe finds nothing serious, nothing is wider than the screen, the console is quiet',
    async (name, looking) => {
      for (const [language, width] of looking) {
        const where = `${name} in ${language} at ${width}`;
        const { page, complaints, close } = await stage.open(paths.get(name) ?? name, { language, width });
        await page.locator('main h1, main .state a').first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await findSerious(page), where).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), where).toBe(true);
        expect(complaints, where).toEqual([]);
        await close();
      }
    },
    120_000,
  );

  it('a form of a correction, the finder, the sheet of keys and the dark colours are as good', async () => {
    const { page, complaints, close } = await stage.open(`/events#token=${stage.server.token}`);
    await page.locator('.event-row:not(.early *)').first().waitFor();
    await page.goto(`${stage.server.address}${paths.get('an event')}`);
    await page.locator('.event-judged .correct-open').waitFor();
    await page.keyboard.press('m');
    await page.locator('form.decision').waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open] h2').waitFor();
      expect(await findSerious(page), key).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of [paths.get('an event'), paths.get('an article with a mark open'), '/', '/queue']) {
      await page.goto(`${stage.server.address}${path}`);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await findSerious(page), `${path} in the dark`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});
