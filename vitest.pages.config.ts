import { defineConfig } from 'vitest/config';

/** `npm run test:browsers`: the built site as readers have it, in three engines. One at a time, since each has a window. */
export default defineConfig({
  test: {
    name: 'pages',
    environment: 'node',
    include: ['test/browsers/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
