import { describe, expect, it } from 'vitest';

import { comparableWindows } from '../../src/query/comparable-windows.ts';

const periods = (series: readonly string[]): string[] =>
  comparableWindows(series.map((period) => ({ period }))).map(({ period }) => period);

describe('comparableWindows', () => {
  it('leaves out the window of another length', () => {
    expect(periods(['1998/2002', '2003/2007', '2006/2016', '2008/2012', '2013/2017'])).toEqual([
      '1998/2002',
      '2003/2007',
      '2008/2012',
      '2013/2017',
    ]);
  });

  it('keeps what there is', () => {
    expect(periods(['2006/2016'])).toEqual(['2006/2016']);
    expect(periods(['2018', '2022'])).toEqual(['2018', '2022']);
    expect(periods([])).toEqual([]);
  });
});
