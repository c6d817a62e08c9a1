/** The survey of researcher exchange: gaps stay gaps, and every number is in the words of the picture. */
import { describe, expect, it } from 'vitest';

import type { ObservationRow } from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { exchangeChart, exchangeYears } from '../../src/scene/exchange-chart.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { GRAPH_DATA } from '../data/small.ts';

const row = (measure: string, year: number, obs_value: number, qualifier = 'total'): ObservationRow => ({
  subject: 'JPN',
  measure,
  time_period: `${year}-04-01/${year + 1}-03-31`,
  obs_value,
  unit_measure: 'researchers',
  obs_status: 'stated',
  qualifier,
  source: ['made-up'],
  locator: 'summary',
  confidence: 'reported',
});
const ROWS = [
  row('researchers_received', 2000, 10),
  row('researchers_received', 2001, 20),
  row('researchers_received', 2001, 21),
  row('researchers_received', 2004, 40),
  row('researchers_sent', 2004, 100),
  row('researchers_sent', 2004, 90, 'short term'),
];
const theme = themeFor('light');

describe('exchangeYears', () => {
  it('has every year from first to last, empty where nothing is stated, both where sources disagree', () => {
    expect(exchangeYears(ROWS, 'JPN')).toEqual([
      { year: 2000, received: [10], sent: [] },
      { year: 2001, received: [20, 21], sent: [] },
      { year: 2002, received: [], sent: [] },
      { year: 2003, received: [], sent: [] },
      { year: 2004, received: [40], sent: [100] },
    ]);
    expect(exchangeYears(ROWS, 'POL')).toEqual([]);
  });

  it('has the totals of the survey for Japan, and gaps where it has none', async () => {
    const { observations } = await readDirectory(GRAPH_DATA);
    const years = exchangeYears(observations, 'JPN');
    expect(years.find(({ year }) => year === 2009)).toEqual({ year: 2009, received: [41_251], sent: [] });
    expect(years.find(({ year }) => year === 2012)).toEqual({ year: 2012, received: [37_066], sent: [165_569] });
    expect(years.find(({ year }) => year === 2016)).toEqual({ year: 2016, received: [], sent: [] });
    expect(years.find(({ year }) => year === 2005)?.received).toEqual([34_938, 34_939]);
  });
});

describe('exchangeChart', () => {
  it('joins no two years over a gap', () => {
    const { marks } = exchangeChart(exchangeYears(ROWS, 'JPN'), { theme, lang: 'en' })!;
    const [received] = marks.flatMap((mark) => (mark.type === 'line' && mark.width === 2 ? [mark.d] : []));
    expect(received!.match(/M/g)).toHaveLength(2);
    expect(received!.match(/L/g)).toHaveLength(1);
    // Six numbers of which one is not a total.
    expect(marks.filter(({ type }) => type === 'dot')).toHaveLength(2 + 5);
  });

  it.each([
    ['en', '2001: received 20 or 21, sent not in the data', '2004: received 40, sent 100'],
    ['ja', '2001年度：受入20または21、派遣データなし', '2004年度：受入40、派遣100'],
  ] as const)('says every number in words (%s)', (lang, ...said) => {
    const { description } = exchangeChart(exchangeYears(ROWS, 'JPN'), { theme, lang })!;
    for (const words of said) expect(description).toContain(words);
  });

  it('is nothing where nothing is stated', () => {
    expect(exchangeChart([], { theme, lang: 'en' })).toBeUndefined();
  });
});
