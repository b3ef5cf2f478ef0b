import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    // Long enough for a busy machine: no test says how fast something is.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    globalSetup: 'test/shared-folder.ts',
    pool: 'threads',
  },
});
