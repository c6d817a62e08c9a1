import { defineConfig } from 'vitest/config';

import { PATIENCE } from './vitest.config.ts';

/** `npm run test:hosts`: notebooks, R and pandoc. One file at a time, since each starts programs of its own. */
export default defineConfig({
  test: {
    name: 'hosts',
    environment: 'node',
    ...PATIENCE,
    include: ['test/hosts/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
