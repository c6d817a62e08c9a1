/** The right answers to the cases of balance-cases.ts, whose header lets each be checked by hand. */
import { describe, expect, it } from 'vitest';

import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { balanceSign, movementOf, sureNet } from '../../src/model/movement.ts';
import { CASES } from './balance-cases.ts';

const balance = mobilityBalance(CASES, 'JP');
const rowOf = (id: string, of = balance) => of.rows.find((row) => row.id === id)!;

describe('a side that is not known', () => {
  it.each([
    ['both sides known', 12, 5, null, 7, [7, 7], 'gain', 7],
    ['equal sides', 5, 5, null, 0, [0, 0], 'even', 0],
    ['out below 10 and less than in', 12, null, 9, null, [3, 12], 'gain', 3],
    ['in below 10 and less than out', null, 11, 9, null, [-11, -2], 'loss', -2],
    ['out below 10, in 9 by another threshold', 9, null, 9, null, [0, 9], 'even', 0],
    ['out below 10, in 4', 4, null, 9, null, [-5, 4], 'even', 0],
    ['out without a bound', 183_056, null, null, null, null, 'unknown', null],
    ['neither side, both bounded', null, null, 9, null, [-9, 9], 'even', 0],
  ] as const)('%s', (_, into, out, most, net, range, sign, sure) => {
    const one = movementOf('2006/2016', into, out, most);
    expect([one.net, one.netRange, balanceSign(one), sureNet(one)]).toEqual([net, range, sign, sure]);
  });
});

describe('the balance of a country', () => {
  it('is the net of all its events, not of those listed', () => {
    expect(balance.totals).toEqual({
      period: '2006/2016',
      in: 200,
      out: 190,
      net: 10,
      netRange: [10, 10],
      total: 390,
      unknownMost: null,
      partners: 5,
      isWhole: true,
      known: { partners: 3, net: 0 },
      sources: ['made-up-a'],
    });
  });

  it('takes shares of all its events', () => {
    expect(rowOf('USA')).toMatchObject({ shareIn: 0.5, shareOut: 140 / 190 });
    expect(rowOf('HUN')).toMatchObject({ shareIn: 0.06, shareOut: null });
  });

  it('gives a pair with one side below the threshold as an interval, in rank by what is sure', () => {
    expect(rowOf('HUN')).toMatchObject({ in: 12, out: null, net: null, netRange: [3, 12], unknownMost: 9 });
    expect(rowOf('POL')).toMatchObject({ in: null, out: 11, net: null, netRange: [-11, -2] });
    const ordered = mobilityBalance(CASES, 'JP', { order: 'net' });
    expect(ordered.rows.map(({ id, rankNet }) => [id, rankNet])).toEqual([
      ['CHN', 1],
      ['HUN', 2],
      ['THA', 3],
      ['POL', 4],
      ['USA', 5],
    ]);
  });

  it('knows nothing of a side that is outside what is covered, and ranks it last', () => {
    const thailand = mobilityBalance(CASES, 'TH', { order: 'net' });
    expect(rowOf('VNM', thailand)).toMatchObject({ in: null, out: 50, net: null, netRange: null, rankNet: null });
    expect(thailand.rows.map(({ id }) => id)).toEqual(['JPN', 'VNM']);
  });

  it('is not zero where the data have nothing', () => {
    const vietnam = mobilityBalance(CASES, 'VN', { period: '2017/2019' });
    expect(vietnam.totals).toMatchObject({ in: null, out: null, net: null, netRange: null, partners: 0 });
  });

  it('is not known where one listed pair lacks a side and there are no totals', () => {
    const vietnam = mobilityBalance(CASES, 'VN');
    expect(vietnam.totals).toMatchObject({ in: 50, out: null, net: null, isWhole: false });
  });

  it('has totals where no pair is listed', () => {
    const { totals } = mobilityBalance(CASES, 'CN', { period: '2006/2016' });
    expect(totals).toMatchObject({ in: 4, out: 4, net: 0, isWhole: true });
  });
});
