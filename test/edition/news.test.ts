import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { compileNews } from '../../src/edition/compile-news.ts';
import { editionSince } from '../../src/edition/news.ts';
import { hashOf } from '../../src/edition/read-edition.ts';
import { marksOf } from '../../src/elements/news/load-news.ts';
import { SMALL } from '../data/small.ts';

const old = await readDirectory(SMALL);
const edition = { version: old.version, date: old.date, hash: hashOf(old), dataset: old };
const now: Dataset = {
  ...old,
  version: '1.1.0',
  date: '2026-11-30',
  memberships: [
    ...old.memberships
      .filter((row) => row.member !== 'lowlands')
      .map((row) => (row.member === 'USA' ? { ...row, from: '2020-03' } : row))
      .map((row) => (row.member === 'POL' && row.group === 'gamma' ? { ...row, locator: 'section 4' } : row)),
    { ...old.memberships[0]!, member: 'CHN' },
  ],
  mobility: [
    ...old.mobility.map((row) => (row.ref_area === 'HUN' ? { ...row, obs_value: 31 } : row)),
    { ...old.mobility[0]!, time_period: '2018/2022' },
  ],
};
const news = compileNews(now, [edition]);
const since = news.editions[0]!;

describe('what is new', () => {
  it('lists ties one by one in both languages, with key and sources', () => {
    expect(since.items.map(({ kind, about, mark, isProvenance }) => [kind, about.en, mark, isProvenance])).toEqual([
      ['added', 'China · Alpha Framework · member', 'membership:CHN:alpha', undefined],
      ['corrected', 'Poland · Gamma Programme · partner', 'membership:POL:gamma', true],
      ['corrected', 'United States · Beta Framework · member', 'membership:USA:beta', undefined],
      ['removed', 'Lowlands (made up) · Alpha Framework · observer', undefined, undefined],
    ]);
    expect(since.items[0]!.about.ja).toBe('中国 · アルファ枠組み · 参加国');
    expect(since.items.every(({ source }) => source.length > 0)).toBe(true);
    expect(since.total).toEqual({ added: 2, ended: 0, corrected: 3, removed: 1 });
  });

  it('lists numbers by measure and period; a period that is new as a whole marks nothing', () => {
    expect(since.numbers.map(({ period, counts, marks }) => [period, counts.added, counts.corrected, marks])).toEqual([
      ['2018/2022', 1, 0, undefined],
      ['2006/2016', 0, 1, ['mobility:HUN:JPN']],
    ]);
  });

  it('is marked in the picture, numbers in their own period only, and not where only a place in a source differs', () => {
    const marks = marksOf(since, '1.0.0');
    expect([...marks.edges('2006/2016')]).toEqual(['membership:CHN:alpha', 'membership:USA:beta', 'mobility:HUN:JPN']);
    expect([...marks.edges('2003/2007')]).toEqual(['membership:CHN:alpha', 'membership:USA:beta']);
  });

  it('is of an edition, a date or the last, and of none where nothing has changed', () => {
    for (const text of [old.version, `v${old.version}`, 'last', '2026-11-29', '1999'])
      expect(editionSince(news, text).version).toBe(old.version);
    expect(() => editionSince(news, '3.0.0')).toThrow(
      'unknown edition "3.0.0" (expected one of 1.0.0, last, or a date)',
    );
    expect(compileNews(old, [edition]).editions).toEqual([]);
    expect(() => editionSince(compileNews(old, [edition]), 'last')).toThrow('missing edition');
  });
});
