import { describe, expect, it } from 'vitest';

import { dayAfter, parseTimeSpan } from '../../src/model/validity.ts';

const today = '2026-01-01';
describe('parseTimeSpan', () => {
  it('reads years, months, windows, now and all', () => {
    expect(parseTimeSpan('2015', today)).toEqual({ start: '2015-01-01', end: '2015-12-31', now: today });
    expect(parseTimeSpan('2015-04/2016', today)).toEqual({ start: '2015-04-01', end: '2016-12-31', now: today });
    expect(parseTimeSpan('now', today)).toEqual({ start: today, end: today, now: today });
    expect(parseTimeSpan('all', today)).toBe('all');
  });

  it.each(['2015-13', '15', '2016/2015', '2010/2011/2012', '', '2015-04-32'])('refuses "%s"', (text) => {
    expect(() => parseTimeSpan(text, today)).toThrow('invalid time');
  });
});

describe('dayAfter', () => {
  it('knows the ends of months, written as 31 or not', () => {
    expect(['2015-03-31', '2015-02-31', '2016-02-28', '2015-12-31', '2015-04-30'].map(dayAfter)).toEqual([
      '2015-04-01',
      '2015-03-01',
      '2016-02-29',
      '2016-01-01',
      '2015-05-01',
    ]);
  });
});
