import { describe, expect, it } from 'vitest';

import { amountIn } from '../../src/locales/amounts.ts';

const written = (...of: Parameters<typeof amountIn>): string => {
  const { number, unit, space } = amountIn(...of);
  return `${number}${space}${unit.text}`;
};

describe('amounts of money and others', () => {
  it.each([
    [13_700_000_000, 'JPY', undefined, '137億円'],
    [1_588_000_000, 'JPY', undefined, '15億8,800万円'],
    [35_000_000, 'JPY', undefined, '3,500万円'],
    [5_000_000, 'JPY', 100_000_000, '500万～1億円'],
    [9_999, 'JPY', undefined, '9,999円'],
    [0, 'JPY', undefined, '0円'],
    [50.2, 'billion yen', undefined, '502億円'],
    [2014, 'year', undefined, '2014'],
    [59, 'projects', undefined, '59件'],
  ])('in Japanese %s %s is written %s %s', (value, unit, max, text) => {
    expect(written('ja', value, unit, max)).toBe(text);
  });

  it('in English as the source has it', () => {
    expect(written('en', 13_700_000_000, 'JPY')).toBe('13,700,000,000 JPY');
    expect(written('en', 50.2, 'billion yen')).toBe('50.2 billion yen');
    expect(written('en', 5, 'years', 10)).toBe('5–10 years');
  });
});
