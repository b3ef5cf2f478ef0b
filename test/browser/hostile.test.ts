import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeLive } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attacks = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 2">',
  '<svg onload="window.ran = 3"><animate onbegin="window.ran = 4" attributeName="x"/></svg>',
  '<a href="javascript:window.ran = 5">اضغط</a>',
  '<iframe srcdoc="<script>parent.ran = 6</script>"></iframe>',
  '\u202eمقلوب\u202c \u2066معزول\u2069',
  '"><style>body { display: none }</style>',
];
const escaped = attacks.map((one) => one.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
const said = (words: string) =>
  `قال المتحدث باسم الجيش السوداني، الأحد، إن غارة استهدفت سوقاً في أم درمان وقتلت خمسة ${words}.`;

// once as live markup, which intake has to take out, and once as words, which have to stay words
writeFileSync(
  join(folder, 'markup.html'),
  `<!doctype html><html lang="ar"><head><title>عنوان ${'ط'.repeat(1_000_000)}</title>
<link rel="canonical" href="javascript:window.ran = 7"><meta property="og:site_name" content="<script>window.ran = 8</script>">
<base href="https://elsewhere.example/"></head><body onload="window.ran = 9"><article><h1>مقال خبيث</h1>
${attacks.map((attack) => `<p onclick="window.ran = 10">${said(attack)}</p>`).join('\n')}</article></body></html>`,
);
writeFileSync(
  join(folder, 'words.html'),
  `<!doctype html><html lang="ar"><head><title>${escaped[0]}</title></head><body><article><h1>${escaped.join(' ')}</h1>
${escaped.map((attack) => `<p>${said(attack)}</p>`).join('\n')}</article></body></html>`,
);
writeFileSync(join(folder, 'long.txt'), `${'عنوان طويل '.repeat(100_000)}\n\n${said(attacks.join(' '))}\n`);

describeLive(
  'articles that attack whoever reads them',
  (stage) => {
    it('run nothing, ask for nothing elsewhere, and leave every page as usable as before', async () => {
      const { ledger } = stage.isnad;
      const documents = (await ledger.askDocuments()).items;
      const events = (await ledger.askEvents()).items;
      const sources = (await ledger.askSources()).items;
      expect(documents).toHaveLength(3);
      expect(events.length).toBeGreaterThan(0);
      const paths = [
        ...['/', '/stories', '/events', '/disputes', '/queue', '/map', '/sources', '/network', '/documents'],
        '/search?q=%3Cscript%3E',
        ...documents.map(({ id }) => `/documents/${id}`),
        ...events.slice(0, 3).map(({ id }) => `/events/${id}`),
        ...sources.slice(0, 2).map(({ id }) => `/sources/${encodeURIComponent(id)}`),
      ];
      const { page, complaints, close } = await stage.open('/', { width: 390 });
      for (const path of paths) {
        await page.goto(`${stage.server.address}${path}`);
        await page.locator('main h1, main .matn').first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await page.evaluate('window.ran'), path).toBeUndefined();
        const alive = 'main :is(script, img, iframe, style, base, object, [onload], [onerror], [onclick], [srcdoc])';
        expect(await page.locator(alive).count(), path).toBe(0);
        expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count(), path).toBe(0);
        expect(await page.locator('main').textContent(), path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
        const header = await page.locator('header.top nav').boundingBox();
        expect(header?.height ?? 0, path).toBeGreaterThan(10);
      }
      expect(complaints).toEqual([]);
      await close();
    }, 240_000);

    it('show what they say as words, letter by letter', async () => {
      const hit = (await stage.isnad.ledger.askDocuments()).items.find(({ path }) => path?.endsWith('words.html'));
      const { page, complaints, close } = await stage.open(`/documents/${hit?.id}`);
      await page.locator('.matn').waitFor();
      const shown = (await page.locator('.matn').textContent()) ?? '';
      for (const attack of attacks.filter((one) => one.includes('<'))) expect(shown).toContain(attack);
      await page.locator('.matn .run').first().click();
      await page.locator('.gloss.selected').waitFor();
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(complaints).toEqual([]);
      await close();
    });
  },
  [folder],
);
