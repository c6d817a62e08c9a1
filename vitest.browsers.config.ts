import { defineConfig } from 'vitest/config';

import { COUNTED_ONE_BY_ONE, engine, KEY_NOT_TOLD } from './scripts/browsers/provider.ts';
import { BROWSER_DEPENDENCIES, PATIENCE } from './vitest.config.ts';

const ENGINE = process.env['ENGINE'] ?? 'firefox';

/** `npm run test:browsers`: the tests of `npm test`'s browser project in the engine that `ENGINE` names. */
export default defineConfig({
  optimizeDeps: { include: [...BROWSER_DEPENDENCIES, '@vitest/browser/locators'] },
  // One for each engine, since they run side by side: what one bundles anew would load the other's page anew.
  cacheDir: `node_modules/.vite/${ENGINE}`,
  test: {
    name: ENGINE,
    include: ['test/**/*.browser.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...PATIENCE,
    // For that alone: a double click or key that the driver did not make is no answer of the program. A machine that is
    // too busy for it may be less so a while later.
    retry: { count: 5, delay: 10_000, condition: new RegExp(`${COUNTED_ONE_BY_ONE}|${KEY_NOT_TOLD}`) },
    // One window, and focus is in one frame of it.
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: engine(),
      instances: [{ browser: ENGINE, viewport: { width: 1280, height: 800 } }],
    },
  },
});
