import { describe, expect, it } from 'vitest';

import { FlowWalk, foldSign, unfoldSign } from '../../src/data/flow-steps.ts';

type Rows = Readonly<Record<string, readonly (readonly [period: string, value: number])[]>>;

/** Pairs by their two ends, and the expectations of their rows in the order in which they are found. */
function walkOf(rows: Rows): { readonly walk: FlowWalk; readonly found: Record<string, number> } {
  const pairs = Object.keys(rows);
  const areas = [...new Set(pairs.flatMap((pair) => pair.split('-')))].sort();
  const positions = (end: 0 | 1): Int32Array => Int32Array.from(pairs, (pair) => areas.indexOf(pair.split('-')[end]!));
  const all = pairs.flatMap((pair) => rows[pair]!.map(([period, value]) => ({ key: `${pair} ${period}`, value })));
  const start = new Int32Array(pairs.length + 1);
  pairs.forEach((pair, i) => (start[i + 1] = start[i]! + rows[pair]!.length));
  const found: Record<string, number> = {};
  const walk = new FlowWalk(
    {
      areas: areas.length,
      from: positions(0),
      to: positions(1),
      start,
      periods: pairs.map((pair) => rows[pair]!.map(([period]) => period)),
    },
    (row, expected) => {
      found[all[row]!.key] = expected;
      return all[row]!.value;
    },
  );
  return { walk, found };
}

function expectations(rows: Rows): Record<string, number> {
  const { walk, found } = walkOf(rows);
  walk.walkAll();
  return found;
}

const GERMANY = {
  'DEU-JPN': [
    ['2001/2005', 100],
    ['2006/2010', 130],
  ],
  'JPN-DEU': [['2001/2005', 110]],
} as const;

describe('FlowWalk', () => {
  it('expects the value of the window before, and first of all that of the other direction', () => {
    const found = expectations(GERMANY);
    expect(found).toEqual({ 'DEU-JPN 2001/2005': 0, 'DEU-JPN 2006/2010': 100, 'JPN-DEU 2001/2005': 100 });
  });

  it('expects of a long window what the short ones in it come to', () => {
    const found = expectations({
      'DEU-JPN': [
        ['2006/2010', 50],
        ['2006/2016', 140],
        ['2011/2015', 60],
        ['2016/2020', 100],
      ],
    });
    // 50 + 60 + a fifth of 100.
    expect(found['DEU-JPN 2006/2016']).toBe(130);
    expect(found['DEU-JPN 2016/2020']).toBe(60);
  });

  it('takes years by themselves as windows of one year', () => {
    const found = expectations({
      'DEU-JPN': [
        ['2003', 7],
        ['2022', 9],
      ],
    });
    expect(found).toEqual({ 'DEU-JPN 2003': 0, 'DEU-JPN 2022': 7 });
  });
});

describe('a value that is asked for by itself', () => {
  it('is found without those of other pairs, and the same in whichever order one asks', () => {
    const { walk, found } = walkOf({ ...GERMANY, 'FRA-JPN': [['2001/2005', 7]] });
    expect(walk.valueAt(2, 1)).toBe(110);
    expect(walk.valueAt(0, 0)).toBe(100);
    expect(found).toEqual({ 'DEU-JPN 2001/2005': 0, 'DEU-JPN 2006/2010': 100, 'JPN-DEU 2001/2005': 100 });
  });
});

describe('foldSign', () => {
  it.each([
    [0, 0],
    [-1, 1],
    [1, 2],
    [-2, 3],
    [1000, 2000],
  ])('%d is %d', (step, folded) => {
    expect(foldSign(step)).toBe(folded);
    expect(unfoldSign(folded)).toBe(step);
  });
});
