import { describe, expect, it } from 'vitest';

import { readTables } from '../../src/data/read-tables.ts';
import { urlProblems } from '../../src/explorer/url-problems.ts';
import { smallTexts } from '../data/small.ts';

const dataset = readTables(smallTexts(), {
  name: 'small',
  title_en: 'Small',
  title_ja: '小',
  version: '1',
  date: '2024-01-01',
  focus: 'JPN',
});
const problems = (query: string): ReturnType<typeof urlProblems> => urlProblems(query, { dataset });

describe('urlProblems', () => {
  it('finds none in a good address', () =>
    expect(problems('?focus=ポーランド&through=AF&at=2015&lang=ja')).toEqual([]));

  it('names the parameter, its value, what may have been meant and what is valid', () => {
    expect(problems('?focus=Polend')[0]).toMatchObject({
      name: 'focus',
      value: 'Polend',
      suggestions: expect.arrayContaining(['Poland']) as unknown,
    });
    expect(problems('?period=1990/1999')[0]).toMatchObject({ name: 'period', valid: ['2003/2007', '2006/2016'] });
  });

  it('gives examples where the values cannot be listed, never a placeholder', () => {
    expect(problems('?min-mobility=many')[0]).toMatchObject({ valid: [], examples: ['4000', '0'] });
    for (const query of ['?focus=Polend', '?depth=x', '?at=x', '?viewport=x', '?layout=x', '?pins=x', '?compare=xx'])
      expect(problems(query)[0]!.examples.length, query).toBeGreaterThan(0);
  });

  it('names the options for a name that is none, and leaves those of mail and news links alone', () => {
    expect(problems('?focsu=JP&utm_source=mail').map(({ name }) => name)).toEqual(['focsu']);
    expect(problems('?focsu=JP')[0]?.valid).toContain('focus');
  });
});
