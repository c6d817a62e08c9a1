import { describe, expect, it } from 'vitest';

import { toCsv, toTsv } from '../../src/elements/table/files.ts';
import { filteringRows, filterRows } from '../../src/elements/table/filter-rows.ts';
import type { TableFacet, TableModel, TableRow } from '../../src/elements/table/model.ts';
import { sortingRows, sortRows } from '../../src/elements/table/sort-rows.ts';
import { foldText } from '../../src/model/errors.ts';

const row = (id: string, name: string, value: number | null, groups: string[] = []): TableRow => ({
  id,
  cells: [
    { value: name, text: name },
    { value, text: value === null ? '–' : value.toLocaleString('en') },
  ],
  facets: { group: groups },
});

const model: TableModel = {
  caption: 'Partners',
  filename: 'partners',
  edition: 'small 1.2.0 (2026-05-01)',
  columns: [
    { key: 'name', label: 'Name' },
    { key: 'net', label: 'Balance', numeric: true },
  ],
  rows: [row('a', 'Årland', -1200, ['x']), row('b', 'Zed, "the last"', null), row('c', 'Eland', 30, ['x', 'y'])],
};

const order = (key: string, descending: boolean): string[] =>
  sortRows(model, { key, descending }, 'en').map(({ id }) => id);

describe('sortRows', () => {
  it('sorts numbers by size and keeps what is not known last, either way', () => {
    expect(order('net', true)).toEqual(['c', 'a', 'b']);
    expect(order('net', false)).toEqual(['a', 'c', 'b']);
  });

  it('sorts words as the language does', () => expect(order('name', false)).toEqual(['a', 'c', 'b']));

  it('leaves rows alone without a column to sort by', () => expect(sortRows(model, undefined, 'en')).toBe(model.rows));
});

describe('filterRows', () => {
  const facets: TableFacet[] = [
    { key: 'in', of: 'group', label: 'In', options: [] },
    { key: 'notIn', of: 'group', label: 'Not in', options: [], exclude: true },
  ];
  const ids = (text: string, chosen: Record<string, string[]> = {}): string[] =>
    filterRows(model.rows, { text, facets: chosen }, facets, foldText).map(({ id }) => id);

  it('looks for every word, accents and case aside', () => {
    expect(ids('arland')).toEqual(['a']);
    expect(ids('land 30')).toEqual(['c']);
  });

  it('takes rows with any of the chosen values, and none of the excluded ones', () => {
    expect(ids('', { in: ['x', 'y'] })).toEqual(['a', 'c']);
    expect(ids('', { in: ['x'], notIn: ['y'] })).toEqual(['a']);
    expect(ids('', { notIn: ['x', 'y'] })).toEqual(['b']);
  });
});

describe('a long table', () => {
  const names = ['Ōita', 'oita', 'Zama', 'Åre', 'Are', 'b10', 'b9', 'Émile'];
  const cell = (i: number, column: number) =>
    column === 0
      ? { value: i % 11 === 0 ? null : names[i % names.length]!, text: i % 11 === 0 ? '' : names[i % names.length]! }
      : { value: (i * 7919) % 5000, text: String((i * 7919) % 5000) };
  const long: TableModel = {
    ...model,
    rows: Array.from({ length: 5000 }, (_, i) => ({
      id: String(i),
      cell: (column: number) => cell(i, column),
      facet: () => [i % 2 === 0 ? 'even' : 'odd'],
    })),
  };
  const ids = (rows: readonly TableRow[]): number[] => rows.map(({ id }) => Number(id));

  it('is sorted as one sorted at once, unknown values last', () => {
    const { compare } = new Intl.Collator('en', { numeric: true });
    for (const descending of [false, true]) {
      const expected = Array.from({ length: 5000 }, (_, i) => i).sort((a, b) => {
        const [x, y] = [cell(a, 0).value as string | null, cell(b, 0).value as string | null];
        if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
        return (descending ? -1 : 1) * compare(x, y) || a - b;
      });
      expect(ids(sortRows(long, { key: 'name', descending }, 'en'))).toEqual(expected);
    }
    const values = ids(sortRows(long, { key: 'net', descending: true }, 'en')).map((i) => cell(i, 1).value);
    expect(values).toEqual([...values].sort((a, b) => Number(b) - Number(a)));
  });

  it('lets go of the page again and again while it is sorted and filtered', () => {
    const pauses = (steps: Generator): number => [...steps].length;
    expect(pauses(sortingRows(long, { key: 'name', descending: false }, 'en'))).toBeGreaterThan(20);
    expect(pauses(filteringRows(long.rows, { text: 'zama', facets: {} }, [], foldText, 2))).toBeGreaterThan(15);
  });

  it('is filtered by words and facets of rows that make their cells one by one', () => {
    const facets: TableFacet[] = [{ key: 'parity', label: '', options: [] }];
    const found = filterRows(long.rows, { text: 'emile', facets: { parity: ['odd'] } }, facets, foldText, 2);
    const expected = Array.from({ length: 5000 }, (_, i) => i).filter(
      (i) => cell(i, 0).text === 'Émile' && i % 2 === 1,
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(ids(found)).toEqual(expected);
  });
});

describe('files', () => {
  it('have the columns that are asked for', () => {
    expect(toCsv(model.columns, model.rows, new Set(['net']))).toBe('\ufeffBalance\r\n-1200\r\n\r\n30\r\n');
    expect(toTsv(model.columns, [row('d', 'x', 5)], new Set(['name']))).toBe('Name\nx');
  });

  it('quotes what needs it and writes plain numbers', () => {
    expect(toCsv(model.columns, model.rows)).toBe(
      '\ufeffName,Balance\r\nÅrland,-1200\r\n"Zed, ""the last""",\r\nEland,30\r\n',
    );
  });

  it('say the code and the date in columns of their own, beside the words', () => {
    const columns: TableModel['columns'] = [
      { key: 'name', label: 'Name', parts: [{ key: 'code', label: 'Name (code)' }] },
      { key: 'period', label: 'Period', parts: [{ key: 'from', label: 'From (ISO date)' }, { key: 'to', label: 'To (ISO date)' }] }, // prettier-ignore
    ];
    const dated: TableRow = {
      id: 'z',
      cells: [
        { value: 'Åland', text: 'Åland', parts: { code: 'ALA' } },
        { value: '2014-08-02', text: '2 August 2014 (joined)', parts: { from: '2014-08-02' } },
      ],
    };
    expect(toCsv(columns, [dated])).toBe(
      '\ufeffName,Name (code),Period,From (ISO date),To (ISO date)\r\nÅland,ALA,2 August 2014 (joined),2014-08-02,\r\n',
    );
    // Pasted are the words that are on the screen.
    expect(toTsv(columns, [dated])).toBe('Name\tPeriod\nÅland\t2 August 2014 (joined)');
  });

  it('pastes into cells', () =>
    expect(toTsv(model.columns, [row('d', 'two\tparts', 5)])).toBe('Name\tBalance\ntwo parts\t5'));
});
