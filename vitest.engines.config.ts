import { defineConfig } from 'vitest/config';

/** `npm run test:engines`: what needs a Spark. One file at a time, since each starts a cluster. */
export default defineConfig({
  test: {
    name: 'engines',
    environment: 'node',
    include: ['test/derive/spark/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
