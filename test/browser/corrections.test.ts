import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoFolder } from '../articles.ts';
import { describeLive } from './stage.ts';

/** Everything here is done by keys alone, but for opening the address with the token. */
describeLive(
  'corrections by keyboard',
  (stage) => {
    const openWithToken = async (path: string) => {
      const visit = await stage.open(`/events#token=${stage.server.token}`, { language: 'en' });
      // what the page was laid out with stands there before the token is taken
      await visit.page.locator('.event-row:not(.early *)').first().waitFor();
      await visit.page.goto(`${stage.server.address}${path}`);
      return visit;
    };
    const decisions = async () => (await stage.isnad.decisions()).filter(({ kind }) => kind !== 'undo');

    it('works through the queue of merges: confirms one, parts another, takes it back', async () => {
      const before = (await stage.isnad.ledger.askUncertainMerges()).items;
      const { page, complaints, close } = await openWithToken('/queue');
      await page.locator('.merge-case').waitFor();
      expect(await page.locator('.merge-case h2').innerText()).toBe(before[0]?.event.title);
      await page.keyboard.press('c');
      await page.keyboard.type('both name the market');
      await page.keyboard.press('Enter');
      await page.getByText('Confirmed.').waitFor();
      await expect.poll(() => page.locator('.merge-case h2').innerText()).toBe(before[1]?.event.title);
      expect((await stage.isnad.ledger.askEvent(before[0]?.event.id ?? ''))?.confirmed).toBe(true);

      await page.keyboard.press('n');
      await page.keyboard.type('another day');
      await page.keyboard.press('Enter');
      await page.getByText('Parted.').waitFor();
      const leaving = before[1]?.sides[1][0] ?? '';
      const parted = await stage.isnad.ledger.askEvent(leaving);
      expect(parted?.full.mentions).toHaveLength(before[1]?.sides[1].length ?? 0);
      await page.keyboard.press('u');
      await page.keyboard.press('Enter');
      await page.getByText('Taken back.').waitFor();
      expect((await stage.isnad.ledger.askEvent(leaving))?.id).toBe(before[1]?.event.id);
      expect((await decisions()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
        'confirm applied',
        'split undone',
      ]);
      expect(complaints).toEqual([]);
      await close();
    });

    it('rejects a dispute where it stands, and asks for a reason first', async () => {
      const [dispute] = (await stage.isnad.ledger.askDisputes()).items;
      const { page, complaints, close } = await openWithToken('/disputes');
      await page.locator('.dispute').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('Enter');
      expect((await stage.isnad.ledger.askDisputes()).items[0]?.id).toBe(dispute?.id);
      await page.keyboard.type('they speak of two places');
      await page.keyboard.press('Enter');
      await page.getByText('The dispute is gone.').waitFor();
      await expect.poll(() => page.locator(`#dispute-${dispute?.id}`).count()).toBe(0);
      await page.keyboard.press('u');
      await page.keyboard.press('Enter');
      await page.locator(`#dispute-${dispute?.id}`).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('puts another speaker into a chain in the reader, and shows the history beside it', async () => {
      const { items } = await stage.isnad.ledger.askStatements();
      const item = items.find(({ statement }) => statement.chain.length === 1);
      const [span] = item?.statement.content ?? [];
      const address = `/documents/${item?.document.id}#${span?.start}-${span?.end}`;
      const { page, complaints, close } = await openWithToken(address);
      await page.locator('.gloss.selected .judged').waitFor();
      await page.keyboard.press('s');
      await page.keyboard.type('Reuters');
      await page.locator('.picker [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      while (!(await page.evaluate('document.activeElement.matches("input[type=text][maxlength]")'))) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('the byline says so');
      await page.keyboard.press('Enter');
      await page.getByText('Corrected.').waitFor();
      await page.locator('.gloss.selected', { hasText: 'Reuters' }).waitFor();
      const made = (await decisions()).at(-1);
      expect(made).toMatchObject({ kind: 'correct', field: 'chain', value: 'reuters', state: 'applied' });
      await page.locator('.gloss.selected .correct-open').focus();
      await page.keyboard.press('Enter');
      await page.locator('.gloss.selected .history', { hasText: 'the byline says so' }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('takes a name that knowledge does not have, says what is missing before it decides, and lists it by names', async () => {
      const { items } = await stage.isnad.ledger.askStatements();
      const [, item] = items.filter(({ statement }) => statement.chain.length === 1);
      const [span] = item?.statement.content ?? [];
      const { page, complaints, close } = await openWithToken(
        `/documents/${item?.document.id}#${span?.start}-${span?.end}`,
      );
      await page.locator('.gloss.selected .judged').waitFor();
      await page.keyboard.press('s');
      await page.keyboard.type('وزارة الموانئ في السهل');
      await page.locator('.picker [role=option]').last().waitFor();
      const before = (await decisions()).length;
      await page.locator('form.decision button[type=submit]').click();
      await page.locator('form.decision [role=alert]', { hasText: 'say what is right instead' }).waitFor();
      await page.locator('.picker [role=option]', { hasText: 'not in knowledge' }).click();
      await page.locator('form.decision button[type=submit]').click();
      await page.locator('form.decision [role=alert]', { hasText: 'say why' }).waitFor();
      expect((await decisions()).length).toBe(before);
      await page.keyboard.type('the text names it');
      await page.keyboard.press('Enter');
      await page.getByText('Corrected.').waitFor();
      await page.locator('.gloss.selected', { hasText: 'وزارة الموانئ في السهل' }).waitFor();
      await page.locator('.gloss.selected', { hasText: 'corrected by a person' }).waitFor();
      expect((await decisions()).at(-1)).toMatchObject({ value: 'name:وزارة الموانئ في السهل', state: 'applied' });
      await page.goto(`${stage.server.address}/queue?of=decided`);
      const entry = page.locator('.history li', { hasText: 'the text names it' });
      await entry.locator(`a[href^="/documents/${item?.document.id}"]`).waitFor();
      expect(await entry.innerText()).not.toMatch(/name:|local:/);
      expect(await page.locator('.tabs [aria-current=page]').allInnerTexts()).toEqual(['Decided so far']);
      expect(complaints).toEqual([]);
      await close();
    });

    it('sets a figure on the event page, for everybody who holds it', async () => {
      const events = (await stage.isnad.ledger.askEvents()).items;
      const details = await Promise.all(events.map(({ id }) => stage.isnad.ledger.askEvent(id)));
      const event = details.find((one) => one?.mentions.some(({ mention }) => mention.killed !== null));
      const { page, complaints, close } = await openWithToken(`/events/${event?.id}`);
      const row = page.locator('.fields-table tr[data-row]', { hasText: /^\s*Killed|killed/i }).first();
      await row.focus();
      await page.keyboard.press('w');
      await page.keyboard.type('7+');
      await page.keyboard.press('Tab');
      await page.keyboard.type('counted anew');
      await page.keyboard.press('Enter');
      await page.getByText('Corrected.').waitFor();
      expect((await decisions()).at(-1)).toMatchObject({ kind: 'correct', field: 'killed', value: '7+' });
      expect(complaints).toEqual([]);
      await close();
    });

    it('says what is needed to whoever has no token, and decides nothing', async () => {
      const before = (await decisions()).length;
      const { page, complaints, close } = await stage.open('/disputes', { language: 'en' });
      await page.locator('.dispute').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.locator('.dispute .note').waitFor();
      expect(await page.locator('form.decision').count()).toBe(0);
      expect((await decisions()).length).toBe(before);
      expect(complaints).toEqual([]);
      await close();
    });
  },
  [join(demoFolder, 'sudan-market'), join(demoFolder, 'iraq-base')],
);
