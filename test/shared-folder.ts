import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildChildren, isBuilt } from './store/built-children.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of one run, for what one test file makes and others take. */
    sharedFolder: string;
  }
}

let folder: string | null = null;

/** Runs before the first test file. */
export async function setup(project: TestProject): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'isnad-run-'));
  folder = made;
  project.provide('sharedFolder', made);
  if (isBuilt) await buildChildren(made);
  // what an earlier run made, or failed to, is not what the code of now makes
  project.onTestsRerun(() => {
    for (const name of readdirSync(made)) rmSync(join(made, name), { recursive: true, force: true });
  });
}

/** Runs behind the last. */
export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
