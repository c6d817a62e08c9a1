import { describe, expect, it } from 'vitest';

import { readCell, safeCell } from '../../src/model/spreadsheet-cell.ts';

// OWASP, "CSV Injection", and what Excel in Japanese knows beside it.
const RUN = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+81-3-1234-5678',
  '-2+3',
  '@SUM(1+1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝HYPERLINK("https://example.org")',
  '＋x',
  '－x',
  '＠x',
];

describe('a text in a cell', () => {
  it('stands behind an apostrophe where a spreadsheet would run it', () => {
    for (const text of RUN) expect(safeCell(text), text).toBe(`'${text}`);
  });

  it('is as it is where it is a number, a word or a mark', () => {
    for (const text of [
      '',
      '-',
      '=',
      '–',
      '-5',
      '+3.2',
      '-1,200',
      '-1 200,5',
      '-4e-3',
      '+12%',
      'Côte d’Ivoire',
      "'s-Hertogenbosch",
      '日本',
      'a=b',
    ])
      expect(safeCell(text), text).toBe(text);
  });

  it('comes back unchanged, however often it was written', () => {
    for (const text of [...RUN, "'", "''", "'=", "'=1", "''=1", "'x", "'-5", '-5', '']) {
      let written = text;
      for (let times = 1; times <= 3; times++) {
        written = safeCell(written);
        expect(safeCell(readCell(written)), text).toBe(written);
      }
      expect(readCell(readCell(readCell(written))), text).toBe(text);
    }
  });
});
