import { defineConfig } from 'vitest/config';

import { PATIENCE } from './vitest.config.ts';

/** `npm run test:faults`: each file of the embed folder missing, cut, late and of another build. Some minutes, on all cores. */
export default defineConfig({
  test: {
    name: 'faults',
    environment: 'node',
    ...PATIENCE,
    include: ['test/whole/faults/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
