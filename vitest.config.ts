import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env.CHROME_PATH;

/** Packages that the browser tests load: bundled before the first of them, or the page would be loaded anew in the middle. */
export const BROWSER_DEPENDENCIES = [
  'axe-core',
  'cytoscape',
  'csv-parse/browser/esm/sync',
  'd3-geo',
  'fflate',
  'graphology',
  'graphology-layout-forceatlas2/iterate.js',
  'idb-keyval',
  'lit',
  'lit/decorators.js',
  'read-excel-file/universal',
  'saxes',
  'topojson-client',
];

/** Two projects: plain Node for everything headless, real Chromium for elements (`*.browser.test.ts`). */
/** Who waits for something waits for as long (`test/patient.ts` for `vi.waitFor`), not the second that is Vitest's default: no timing decides a test. */
export const PATIENCE = { expect: { poll: { timeout: 30_000 } }, setupFiles: ['test/patient.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          ...PATIENCE,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          // What needs a Spark runs in `npm run test:engines`, what needs a notebook or R in `npm run test:hosts`: each installs its own. `npm run test:faults` takes minutes.
          exclude: [
            'test/**/*.browser.test.ts',
            'test/browsers/**',
            'test/derive/spark/**',
            'test/hosts/**',
            'test/whole/faults/**',
            '**/node_modules/**',
          ],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        optimizeDeps: {
          include: BROWSER_DEPENDENCIES,
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          ...PATIENCE,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
