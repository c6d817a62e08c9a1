import { defineConfig } from 'vitest/config';

/** `npm run test:faults`: each file of the embed folder missing, cut, late and of another build. Some minutes, on all cores. */
export default defineConfig({
  test: {
    name: 'faults',
    environment: 'node',
    include: ['test/whole/faults/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
