import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env['ISNAD_CHROMIUM'] ?? '/usr/bin/chromium';

/** Where Chromium is; null where it is not installed. */
export const chromiumPath = existsSync(path) ? path : null;
export const howToGetChromium = `skipped: no Chromium at ${path}; install it (apt-get install chromium) or set ISNAD_CHROMIUM to where it is`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
