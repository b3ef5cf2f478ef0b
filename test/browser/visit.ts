import type { Browser, BrowserContext, Page } from 'playwright-core';

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

/** Opens a page as a new reader would, and notes everything that goes wrong on it. */
export async function visit(browser: Browser, address: string, visitor: Visitor = {}): Promise<Visit> {
  const width = visitor.width ?? 1280;
  const context: BrowserContext = await browser.newContext({
    locale: visitor.language === 'en' ? 'en-GB' : 'ar-IQ',
    viewport: { width, height: width < 700 ? 844 : 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}
