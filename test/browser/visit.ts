import type { Browser, ConsoleMessage, Page, Request } from 'playwright-core';

export interface Visit {
  page: Page;
  /** What the page complained about: errors on the console, uncaught ones, requests that went elsewhere. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Visitor {
  language?: 'ar' | 'en';
  width?: number;
}

/** Windows that nobody looks at. Opening one costs more than most pages do, so who comes next takes one that was left. */
const leftWindows = new WeakMap<Browser, Record<'ar' | 'en', Page[]>>();

/** Opens a page as a new reader would, and notes everything that goes wrong on it. */
export async function visit(browser: Browser, address: string, visitor: Visitor = {}): Promise<Visit> {
  const width = visitor.width ?? 1280;
  const viewport = { width, height: width < 700 ? 844 : 900 };
  const language = visitor.language ?? 'ar';
  const left = leftWindows.get(browser) ?? { ar: [], en: [] };
  leftWindows.set(browser, left);
  const page = left[language].pop() ?? (await openWindow(browser, language));
  await page.setViewportSize(viewport);
  const complaints: string[] = [];
  const { origin } = new URL(address);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`.trim());
  };
  const onFault = (error: Error) => complaints.push(error.message);
  const onRequest = (request: Request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`asked ${request.url()}`);
  };
  page.on('console', onConsole);
  page.on('pageerror', onFault);
  page.on('request', onRequest);
  await page.goto(address);
  const close = async () => {
    page.off('console', onConsole);
    page.off('pageerror', onFault);
    page.off('request', onRequest);
    await forget(page, origin);
    left[language].push(page);
  };
  return { page, complaints, close };
}

async function openWindow(browser: Browser, language: 'ar' | 'en'): Promise<Page> {
  const locale = language === 'en' ? 'en-GB' : 'ar-IQ';
  return (await browser.newContext({ locale, reducedMotion: 'reduce' })).newPage();
}

/**
 * Leaves nothing in a window by which whoever comes next would not be new. It stays at the same server: a window that goes elsewhere and comes
 * back starts a process each time.
 */
async function forget(page: Page, origin: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ colorScheme: null });
  await page.goto(`${origin}/mark.svg`);
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.context().clearCookies();
}
