import { describe, expect, it } from 'vitest';

import { holdsDuring, parseTimeSpan } from '../../src/model/validity.ts';

const today = '2026-01-01';
const holds = (row: Parameters<typeof holdsDuring>[0], at: string): boolean =>
  holdsDuring(row, parseTimeSpan(at, today), today);

describe('parseTimeSpan', () => {
  it('reads years, months, windows, now and all', () => {
    expect(parseTimeSpan('2015', today)).toEqual({ start: '2015-01-01', end: '2015-12-31' });
    expect(parseTimeSpan('2015-04/2016', today)).toEqual({ start: '2015-04-01', end: '2016-12-31' });
    expect(parseTimeSpan('now', today)).toEqual({ start: today, end: today });
    expect(parseTimeSpan('all', today)).toBe('all');
  });

  it.each(['2015-13', '15', '2016/2015', '2010/2011/2012', '', '2015-04-32'])('refuses "%s"', (text) => {
    expect(() => parseTimeSpan(text, today)).toThrow('invalid time');
  });
});

describe('holdsDuring', () => {
  it('includes both ends, to the precision known', () => {
    const row = { from: '2012-06', to: '2018', status: 'ended' } as const;
    expect(['2011', '2012', '2018', '2019'].map((at) => holds(row, at))).toEqual([false, true, true, false]);
    expect(['2012-05', '2012-06', '2018-12-31'].map((at) => holds(row, at))).toEqual([false, true, true]);
  });

  it('excludes nothing by an unknown end, but what is said to have ended does not hold today', () => {
    expect(holds({ status: 'active' }, '1900')).toBe(true);
    expect(holds({ from: '2000', status: 'ended' }, 'now')).toBe(false);
    expect(holds({ from: '2000', status: 'ended' }, '2010')).toBe(true);
  });
});
