import { describe, expect, it } from 'vitest';

import { formatFor } from '../../src/scene/format.ts';

describe.each([
  ['en', 'en-GB'],
  ['ja', 'ja-JP'],
] as const)('numbers in %s', (locale, tag) => {
  it('are as the standard of the language writes them, with a minus that is none of its hyphens', () => {
    const { number } = formatFor(locale);
    const standard = new Intl.NumberFormat(tag);
    for (const value of [...Array(1200).keys(), 0.5, 12.3456, 999.9996, 1e6, -1, -1234.5, NaN, Infinity])
      expect(number(value), String(value)).toBe(standard.format(value).replace('-', '−'));
    expect(number(-0)).toBe('0');
  });
});
