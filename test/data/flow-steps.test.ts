import { describe, expect, it } from 'vitest';

import { foldSign, unfoldSign, walkFlows } from '../../src/data/flow-steps.ts';

/** What is expected of each row, in the order in which rows are walked. */
function expectations(
  rows: readonly (readonly [origin: string, destination: string, period: string, value: number])[],
): Record<string, number> {
  const found: Record<string, number> = {};
  walkFlows(
    {
      origins: rows.map(([origin]) => origin),
      destinations: rows.map(([, destination]) => destination),
      periods: rows.map(([, , period]) => period),
    },
    (row, expected) => {
      const [origin, destination, period, value] = rows[row]!;
      found[`${origin}-${destination} ${period}`] = expected;
      return value;
    },
  );
  return found;
}

describe('walkFlows', () => {
  it('expects the value of the window before, and first of all that of the other direction', () => {
    const found = expectations([
      ['DEU', 'JPN', '2001/2005', 100],
      ['DEU', 'JPN', '2006/2010', 130],
      ['JPN', 'DEU', '2001/2005', 110],
    ]);
    expect(found).toEqual({ 'DEU-JPN 2001/2005': 0, 'DEU-JPN 2006/2010': 100, 'JPN-DEU 2001/2005': 100 });
  });

  it('expects of a long window what the short ones in it come to', () => {
    const found = expectations([
      ['DEU', 'JPN', '2006/2010', 50],
      ['DEU', 'JPN', '2006/2016', 140],
      ['DEU', 'JPN', '2011/2015', 60],
      ['DEU', 'JPN', '2016/2020', 100],
    ]);
    // 50 + 60 + a fifth of 100.
    expect(found['DEU-JPN 2006/2016']).toBe(130);
    expect(found['DEU-JPN 2016/2020']).toBe(60);
  });

  it('takes years by themselves as windows of one year', () => {
    const found = expectations([
      ['DEU', 'JPN', '2003', 7],
      ['DEU', 'JPN', '2022', 9],
    ]);
    expect(found).toEqual({ 'DEU-JPN 2003': 0, 'DEU-JPN 2022': 7 });
  });
});

describe('foldSign', () => {
  it.each([
    [0, 0],
    [-1, 1],
    [1, 2],
    [-2, 3],
    [1000, 2000],
  ])('%d is %d', (step, folded) => {
    expect(foldSign(step)).toBe(folded);
    expect(unfoldSign(folded)).toBe(step);
  });
});
