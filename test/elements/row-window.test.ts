import { describe, expect, it } from 'vitest';

import { pageOf, rowWindow, scrollToRow } from '../../src/elements/table/row-window.ts';

/** Ten rows of 20 px on screen, under a heading of 30 px. */
const at = (top: number) => ({ top, height: 200, head: 30, row: 20 });

describe('rowWindow', () => {
  it('draws what is on screen and some rows beyond', () => {
    expect(rowWindow(at(0), 10_000)).toEqual({ from: 0, to: 22 });
    expect(rowWindow(at(2000), 10_000)).toEqual({ from: 88, to: 122 });
  });

  it('ends with the last row', () => {
    expect(rowWindow(at(20 * 9_990), 10_000).to).toBe(10_000);
    expect(rowWindow(at(1e9), 10_000)).toEqual({ from: 9_978, to: 10_000 });
  });

  it('draws every row of a short table, and none of an empty one', () => {
    expect(rowWindow(at(0), 5)).toEqual({ from: 0, to: 5 });
    expect(rowWindow(at(400), 0)).toEqual({ from: 0, to: 0 });
  });
});

describe('scrollToRow', () => {
  it('stays where the row is wholly on screen', () => {
    expect(scrollToRow(at(200), 10)).toBeUndefined();
    // The heading covers 30 px: rows 10 to 17 are whole.
    expect(scrollToRow(at(200), 17)).toBeUndefined();
  });

  it('goes no further than it must', () => {
    expect(scrollToRow(at(200), 9)).toBe(180);
    expect(scrollToRow(at(200), 18)).toBe(18 * 20 + 30 + 20 - 200);
  });
});

it('pages leave one row to find the place by', () => expect(pageOf(at(0))).toBe(7));
