import { describe, expect, it } from 'vitest';

import {
  atOf,
  choiceOf,
  yearsIn,
  inMode,
  moved,
  played,
  playedFrom,
  withHandle,
  yearByKey,
  type Choice,
} from '../../src/elements/timeline/time-choice.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { parseView } from '../../src/view/codec.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

const DOMAIN = { first: 2000, last: 2020 };
const TODAY = '2020-06-01';
const of = (at: string): Choice => choiceOf(at, TODAY, DOMAIN);

describe('what a time means on the axis', () => {
  it.each([
    ['now', 'now', 2020, 2020],
    ['all', 'all', 2000, 2020],
    ['2015', 'year', 2015, 2015],
    ['2015-04', 'year', 2015, 2015],
    ['2010/2015', 'range', 2010, 2015],
    ['2010-04/2015-03', 'range', 2010, 2015],
    // Out of what the data have: at the rim.
    ['1950', 'year', 2000, 2000],
    ['1950/2040', 'range', 2000, 2020],
  ])('%s', (at, mode, start, end) => {
    expect(of(at)).toEqual({ mode, start, end });
  });
});

describe('every time that the control makes', () => {
  it('is read back from a link as the same', () => {
    const state = defaultView(SMALL_DATASET);
    const made = [
      inMode('year', of('now'), DOMAIN),
      inMode('range', of('2015'), DOMAIN),
      withHandle('start', 2003, of('2010/2015'), DOMAIN),
      withHandle('end', 2030, of('all'), DOMAIN),
      moved(of('2010/2015'), -3, DOMAIN),
      playedFrom(of('all'), DOMAIN),
      atOf(2019, 2011),
      'all',
    ];
    expect(made).toEqual(['2020', '2011/2015', '2003/2015', '2000/2020', '2007/2012', '2000', '2011/2019', 'all']);
    for (const at of made) {
      const query = toQuery({ ...state, at }, { dataset: SMALL_DATASET });
      const text = Object.fromEntries(new URLSearchParams(query));
      const { state: read, problems } = parseView(text, { dataset: SMALL_DATASET });
      expect(problems).toEqual([]);
      expect(read.at).toBe(at);
    }
  });
});

describe('handles', () => {
  it('stay in the data and never meet', () => {
    expect(withHandle('only', 1990, of('2015'), DOMAIN)).toBe('2000');
    expect(withHandle('start', 2018, of('2010/2015'), DOMAIN)).toBe('2014/2015');
    expect(withHandle('end', 2001, of('2010/2015'), DOMAIN)).toBe('2010/2011');
  });

  it('move by keys', () => {
    expect(
      ['ArrowLeft', 'ArrowUp', 'PageUp', 'PageDown', 'Home', 'End', 'a'].map((key) => yearByKey(key, 2010, DOMAIN)),
    ).toEqual([2009, 2011, 2015, 2005, 2000, 2020, undefined]);
  });

  it('make a range of one year, at the first too', () => {
    expect(inMode('range', of('2002'), DOMAIN)).toBe('2000/2002');
    expect(inMode('range', of('2000'), DOMAIN)).toBe('2000/2001');
  });
});

describe('playing', () => {
  it('goes a year on until the end, and from the end begins again', () => {
    expect(played(of('2018'), DOMAIN)).toBe('2019');
    expect(played(of('2020'), DOMAIN)).toBeUndefined();
    expect(playedFrom(of('2020'), DOMAIN)).toBe('2000');
  });

  it('moves a range whole', () => {
    expect(played(of('2010/2015'), DOMAIN)).toBe('2011/2016');
    expect(played(of('2015/2020'), DOMAIN)).toBeUndefined();
    expect(playedFrom(of('2015/2020'), DOMAIN)).toBe('2000/2005');
  });

  it('begins with the first year where none is chosen', () => {
    expect(played(of('now'), DOMAIN)).toBe('2000');
    expect(played(of('all'), DOMAIN)).toBe('2000');
  });
});

it('says the years of an address as they are, beyond the axis too', () => {
  expect(of('2099').end).toBe(DOMAIN.last);
  expect(yearsIn('2099', TODAY)).toEqual([2099, 2099]);
  expect(yearsIn('1990/2099', TODAY)).toEqual([1990, 2099]);
  expect(yearsIn('all', TODAY)).toBeUndefined();
});
