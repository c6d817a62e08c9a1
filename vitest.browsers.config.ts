import { defineConfig } from 'vitest/config';

import { COUNTED_ONE_BY_ONE, engine } from './scripts/browsers/provider.ts';
import { BROWSER_DEPENDENCIES } from './vitest.config.ts';

/** `npm run test:browsers`: the tests of `npm test`'s browser project in the engine that `ENGINE` names. */
export default defineConfig({
  optimizeDeps: { include: BROWSER_DEPENDENCIES },
  test: {
    name: process.env['ENGINE'] ?? 'firefox',
    include: ['test/**/*.browser.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // For that alone: a double click that the driver did not make is no answer of the program.
    retry: { count: 3, condition: new RegExp(COUNTED_ONE_BY_ONE) },
    // One window, and focus is in one frame of it.
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: engine(),
      instances: [{ browser: process.env['ENGINE'] ?? 'firefox', viewport: { width: 1280, height: 800 } }],
    },
  },
});
