import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that leave nothing behind: they share what they load, which costs most of them more than their tests do. */
const together = [
  'src/**/*.test.ts',
  'web/**/*.test.{ts,tsx}',
  'test/{annotations,arabic,articles,clusters,decisions,laws,outside}/**/*.test.ts',
  'test/cases.test.ts',
];

const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Long enough for a busy machine: no test says how fast something is.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    globalSetup: 'test/shared-folder.ts',
    pool: 'threads',
    // Many tests wait for stores, servers and browsers: one worker less than processors, as is usual, leaves a small machine half idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: together } },
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: [...together, browser] } },
      { extends: true, test: { name: 'browser', include: [browser] } },
    ],
  },
});
