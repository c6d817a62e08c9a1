import { describe, expect, it } from 'vitest';

import {
  filterRows,
  sortRows,
  toCsv,
  toTsv,
  type TableFacet,
  type TableModel,
  type TableRow,
} from '../../src/elements/table/model.ts';
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

describe('files', () => {
  it('quotes what needs it and writes plain numbers', () => {
    expect(toCsv(model.columns, model.rows)).toBe(
      '\ufeffName,Balance\r\nÅrland,-1200\r\n"Zed, ""the last""",–\r\nEland,30\r\n',
    );
  });

  it('pastes into cells', () =>
    expect(toTsv(model.columns, [row('d', 'two\tparts', 5)])).toBe('Name\tBalance\ntwo parts\t5'));
});
