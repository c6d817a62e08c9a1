import { describe, expect, it } from 'vitest';

import { fuzzCalls, fuzzDoors } from './doors.ts';

describe('mutated input through every door', () => {
  it('breaks nothing: it is refused in a sentence, or drawn and answered', async () => {
    const { broken, accepted, refused, pictures } = await fuzzDoors(2000, 5_000_000);
    expect(broken).toEqual([]);
    // A fuzzer whose inputs are all refused, or never drawn, tests nothing.
    expect(accepted).toBeGreaterThan(600);
    expect(refused).toBeGreaterThan(300);
    expect(pictures).toBeGreaterThan(20);
  });

  it('nor does what the program is called with: options, attributes, arguments of a chat, a command line, a package', async () => {
    const { broken, accepted, refused, pictures } = await fuzzCalls(1000, 5_000_000);
    expect(broken).toEqual([]);
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(300);
    expect(pictures).toBeGreaterThan(50);
  });
});
