/** Before each test: who waits for something waits for half a minute, not the second that is Vitest's default. No timing decides a test. */
import { vi } from 'vitest';

const LEAST_MS = 30_000;

const { waitFor } = vi;
vi.waitFor = (holds, options = {}) => {
  const given = typeof options === 'number' ? { timeout: options } : options;
  return waitFor(holds, { ...given, timeout: Math.max(LEAST_MS, given.timeout ?? 0) });
};
