import { defineConfig } from 'vitest/config';

import { PATIENCE } from './vitest.config.ts';

/** `npm run test:browsers`: the built site as readers have it, in three engines. One at a time, since each has a window. */
export default defineConfig({
  test: {
    name: 'pages',
    environment: 'node',
    ...PATIENCE,
    include: ['test/browsers/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
