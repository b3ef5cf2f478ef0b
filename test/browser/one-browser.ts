import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run listens; empty where there is none. */
    browserAddress: string;
  }
}

let server: BrowserServer | null = null;

/** Runs before the first file of tests in a browser: all of them take one browser, in windows of their own, as starting it takes seconds. */
export async function setup(project: TestProject): Promise<void> {
  const executablePath = process.env['ISNAD_CHROMIUM'] ?? '/usr/bin/chromium';
  if (existsSync(executablePath)) {
    server = await chromium.launchServer({
      executablePath,
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
  project.provide('browserAddress', server?.wsEndpoint() ?? '');
}

/** Runs behind the last. */
export async function teardown(): Promise<void> {
  await server?.close();
}
