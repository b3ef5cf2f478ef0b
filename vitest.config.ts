import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const browser = 'test/browser/**/*.test.ts';
/** Files that put something in the place of a module of Node, and would leave it behind. */
const apart = 'test/intake/hostile.test.ts';

export default defineConfig({
  test: {
    // Long enough for a busy machine: no test says how fast something is.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    globalSetup: 'test/shared-folder.ts',
    pool: 'threads',
    // Many tests wait for stores, servers and browsers: one worker less than processors, as is usual, leaves a small machine half idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      // files that leave nothing behind share what they load, which costs most of them more than their tests do
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['src/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [apart, browser],
        },
      },
      { extends: true, test: { name: 'apart', include: [apart] } },
      {
        extends: true,
        test: { name: 'browser', isolate: false, include: [browser], globalSetup: 'test/browser/one-browser.ts' },
      },
    ],
  },
});
