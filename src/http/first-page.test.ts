import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import { createApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html>\n<html lang="ar" dir="rtl"><body><div id="app"></div></body></html>',
);

const host = '127.0.0.1:8470';
const title = '</script><script>alert(1)</script> $& \u202eمقلوب "هجوم"';
const changes = { since: null, until: null, events: { count: 1, items: [{ event: { id: 'a1', title } }] } };

function openApp(askChanges: () => Promise<unknown>, openReading = true) {
  const none = async () => ({ items: [], next: null });
  const parts = {
    askChanges,
    askSummary: async () => ({}),
    askDays: none,
    askDisputes: none,
    askQuiet: async () => [],
  };
  const ledger = parts as unknown as Ledger;
  const app = createApp({ ledger, ownHosts: () => new Set([host]), webFolder: folder, openReading });
  return async (path: string, headers: Record<string, string> = {}) =>
    (await app.request(`http://${host}${path}`, { headers: { host, ...headers } })).text();
}

const dataOf = (page: string): unknown => {
  const text = /<script type="application\/json" id="early">(.*?)<\/script>/s.exec(page)?.[1];
  return text === undefined ? null : JSON.parse(text);
};

describe('the page as it is first sent', () => {
  it('carries the answers to its first questions, and the newest events as text that does nothing', async () => {
    const page = await openApp(async () => changes)('/');
    expect(dataOf(page)).toMatchObject({ '/changes?limit=60': changes, '/quiet': { items: [] } });
    expect(page).toContain('<a href="/events/a1">&#60;/script&#62;&#60;script&#62;alert(1)');
    expect(page).not.toContain('<script>alert');
    expect(page.slice(0, page.indexOf('id="early"'))).not.toContain('\u202e');
  });

  it('is as it was where something particular is asked for, or nobody may read without a token', async () => {
    const ask = openApp(async () => changes);
    for (const path of ['/?from=2025-01-01', '/events/a1']) expect(dataOf(await ask(path))).toBeNull();
    expect(dataOf(await openApp(async () => changes, false)('/'))).toBeNull();
  });

  it('waits for no answer that takes long, and says nothing of one that failed', async () => {
    for (const never of [() => new Promise(() => {}), () => Promise.reject(new Error('secret'))]) {
      const page = await openApp(never)('/');
      expect(page).toContain('<div id="app"></div>');
      expect(page).not.toContain('secret');
    }
  });

  it('is in the language chosen in the app, else in that of the browser', async () => {
    const ask = openApp(async () => changes);
    expect(await ask('/')).toContain('<html lang="ar" dir="rtl">');
    expect(await ask('/stories', { 'accept-language': 'en-GB,ar;q=0.5' })).toContain('<html lang="en" dir="ltr">');
    const chosen = { 'accept-language': 'en-GB', cookie: 'isnad-language=ar' };
    expect(await ask('/', chosen)).toContain('<html lang="ar" dir="rtl">');
  });
});
