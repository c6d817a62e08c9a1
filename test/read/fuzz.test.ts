import { describe, expect, it } from 'vitest';

import { fuzz } from './fuzz.ts';
import { SEEDS } from './seeds.ts';

describe('mutated inputs', () => {
  it('break no reader, and every row of what is read is drawn or listed', async () => {
    const { found, read, refused } = await fuzz(100 * Object.keys(SEEDS).length, 1_000_000);
    expect(found).toEqual([]);
    // A fuzzer whose inputs are all refused tests nothing.
    expect(read).toBeGreaterThan(refused);
  });
});
