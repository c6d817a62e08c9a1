import { describe, expect, it } from 'vitest';

import { periodsIn, readCount, readPeriod } from '../../../src/data/oecd/cells.ts';

describe('readCount', () => {
  it.each([
    ['1200', ',', 1200],
    ['1,200', ',', 1200],
    ['1 200', ',', 1200],
    ['1 200 300', ',', 1200300],
    ['12.0', ',', 12],
    ['0', ',', 0],
    ['1.200.300', ';', 1200300],
    ['12,0', ';', 12],
    ['3.1e3', ',', 3100],
  ])('%s beside %s is %d', (text, delimiter, value) => {
    expect(readCount(text, delimiter)).toEqual({ kind: 'number', value });
  });

  it.each(['', '..', '...', 'n.a.', '-', '–', ':', 'NaN'])('"%s" is missing, not zero', (text) => {
    expect(readCount(text, ',')).toEqual({ kind: 'missing' });
  });

  it.each([
    ['many', ',', 'no-number'],
    ['1,2,3', ',', 'no-number'],
    ['12 (b)', ',', 'no-number'],
    ['-3', ',', 'negative'],
    ['−3', ',', 'negative'],
    ['10.5', ',', 'fraction'],
    // 1234 in Paris, one and a quarter in London.
    ['1.234', ';', 'ambiguous'],
    ['1,234', ';', 'ambiguous'],
  ])('%s beside %s: %s', (text, delimiter, kind) => {
    expect(readCount(text, delimiter)).toEqual({ kind });
  });

  it('counts in the power of ten that the table says, without rounding', () => {
    expect(readCount('1.1', ',', 3)).toEqual({ kind: 'number', value: 1100 });
    expect(readCount('4.35', ',', 2)).toEqual({ kind: 'number', value: 435 });
  });
});

describe('readPeriod', () => {
  it.each([
    ['2006/2016', '2006/2016'],
    ['2006-2016', '2006/2016'],
    ['2006–16', '2006/2016'],
    ['2006 - 2016', '2006/2016'],
    ['2006/P11Y', '2006/2016'],
    ['2006-01-01/P11Y', '2006/2016'],
    ['2006-01-01/2016-12-31', '2006/2016'],
    ['2012', '2012'],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each(['', '2016-2006', 'Q1 2006', '2006-Q1', '206', '2006-01-01', 'since 2006'])('%s is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('takes 2006-12 for a month in SDMX and for a window elsewhere', () => {
    expect(readPeriod('2006-12', true)).toBeUndefined();
    expect(readPeriod('2006-12')).toBe('2006/2012');
  });

  it('finds windows in headings, and no DOI, date or address', () => {
    expect(periodsIn(['Flows of scientific authors, 2006-16', 'again 2006–2016', 'doi 10.1787/888933618897'])).toEqual([
      '2006/2016',
    ]);
    expect(periodsIn(['extracted 2017-11-22', 'OECD 2017', 'https://x.org/2001/2005/a'])).toEqual([]);
  });
});
