import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

const path = process.env['ISNAD_CHROMIUM'] ?? '/usr/bin/chromium';

/** Where Chromium is; null where it is not installed. */
export const chromiumPath = existsSync(path) ? path : null;
export const howToGetChromium = `skipped: no Chromium at ${path}; install it (apt-get install chromium) or set ISNAD_CHROMIUM to where it is`;

/** The browser of this run, see one-browser.ts. To close it closes what was opened through it, and leaves it to the other files. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}
