import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of one run, for what one test file makes and others take. */
    sharedFolder: string;
  }
}

let folder: string | null = null;

/** Runs before the first test file. */
export function setup({ provide }: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'isnad-run-'));
  provide('sharedFolder', folder);
}

/** Runs behind the last. */
export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
