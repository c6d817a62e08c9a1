import { describe, expect, it } from 'vitest';

import { loadDataset } from '../../src/data/load-dataset.ts';
import { readTables } from '../../src/data/read-tables.ts';
import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { validateTables } from '../../src/data/validate.ts';
import { tableTexts } from '../../src/data/table-texts.ts';

const TEXTS = {
  countries: 'id,name_en\nFRA,France\nJPN,Japan\n',
  edge_kinds: 'id,label_en,type,directed\nagreement,agreement,tie,\nvisits,visits,number,yes\n',
  edges: 'kind,subject,object,obs_value,grant\nagreement,FRA,JPN,,7\nvisits,FRA,JPN,3,007\nvisits,JPN,FRA,0.5,x\n',
};
const META = { name: 'n', title_en: 'N', title_ja: 'N', version: '1', date: '2026-01-01' };
const rulesOf = (texts: object): string[] =>
  validateTables({ ...TEXTS, ...texts })
    .filter(({ level }) => level === 'error')
    .map(({ file, row, column, rule }) => `${file} ${row} ${column} ${rule}`);

describe('a heading within a letter or two of a known one', () => {
  const warningsOf = (texts: object): readonly (readonly unknown[])[] =>
    validateTables({ ...TEXTS, ...texts })
      .filter(({ rule }) => rule === 'column-near')
      .map(({ level, row, column, message }) => [level, row, column, message]);

  it.each([
    ['countries', 'alpah2', 'id,name_en,alpah2\nFRA,France,FR\nJPN,Japan,JP\n', 'alpha2'],
    ['countries', 'Name_JA', 'id,name_en,Name_JA\nFRA,France,\nJPN,Japan,\n', 'name_ja'],
    ['edges', 'statsu', 'kind,subject,object,statsu\nagreement,FRA,JPN,active\n', 'status'],
  ])('is a warning with its line, in %s: %s', (table, heading, text, meant) => {
    expect(warningsOf({ [table]: text })).toEqual([
      [
        'warning',
        1,
        heading,
        `${table}.csv, line 1, column "${heading}": the column is kept as one of your own (did you mean "${meant}"?)`,
      ],
    ]);
  });

  it.each([
    ['a known column that is there', 'id,name_en,alpha2,alpha3\nFRA,France,FR,x\nJPN,Japan,JP,x\n'],
    ['a word of its own', 'id,name_en,gdp,capital\nFRA,France,1,Paris\nJPN,Japan,2,Tokyo\n'],
  ])('is not %s', (_name, countries) => {
    expect(warningsOf({ countries })).toEqual([]);
  });
});

describe('tables of kinds of one\u2019s own', () => {
  it('need few columns and keep every other', () => {
    expect(rulesOf({})).toEqual([]);
    const dataset = readTables(TEXTS, META);
    expect(dataset.focus).toBeUndefined();
    expect(dataset.edges.map(({ obs_value, attributes }) => [obs_value, attributes])).toEqual([
      [undefined, { grant: '7' }],
      [3, { grant: '007' }],
      [0.5, { grant: 'x' }],
    ]);
    expect(readTables(tableTexts(dataset), META)).toEqual(dataset);
  });

  it.each([
    [
      { edge_kinds: 'id,label_en,type\nmobility,m,tie\n', edges: 'kind,subject,object\n' },
      'edge_kinds.csv 2 id kind-id',
    ],
    [{ edge_kinds: 'id,type\nagreement,tie\n', edges: 'kind,subject,object\n' }, 'edge_kinds.csv 2 label_en required'],
    [{ edges: 'kind,subject,object\nvisits,FRA,JPN\n' }, 'edges.csv 2 obs_value required'],
    [{ edges: 'kind,subject,object,obs_value\nagreement,FRA,JPN,2\n' }, 'edges.csv 2 obs_value kind-column'],
    [{ edges: 'kind,subject,object\nagreement,FRA,FRA\n' }, 'edges.csv 2 object self-reference'],
    [{ edges: 'kind,subject,object\nagreement,FRA,JPN\nagreement,JPN,FRA\n' }, 'edges.csv 3 object primary-key'],
    [{ edges: 'kind,subject,object\nagrement,FRA,JPN\n' }, 'edges.csv 2 kind reference'],
    [{ countries: 'id\nFRA\nJPN\n' }, 'countries.csv 2 name_en required'],
  ])('say what is wrong where: %j', (texts, fault) => {
    expect(rulesOf(texts)).toContain(fault);
  });
});

describe('the door for JSON', () => {
  it('completes a dataset@2 and lifts a dataset@1', async () => {
    expect(
      upgradeDataset({ format: 'collab-graph/dataset@2', name: 'n', version: '1', date: '2026', title_ja: '題' }),
    ).toMatchObject({
      title_en: '題',
      edges: [],
      mobility: [],
    });
    const current = await loadDataset(undefined);
    const earlier: Record<string, unknown> = { ...current, format: 'collab-graph/dataset@1' };
    for (const table of ['node_kinds', 'edge_kinds', 'nodes', 'edges']) delete earlier[table];
    expect(upgradeDataset(earlier)).toEqual(current);
  });

  it('refuses what is none', () => {
    expect(() => upgradeDataset({ format: 'x' })).toThrow('unsupported dataset format "x"');
    expect(() => upgradeDataset({ format: 'collab-graph/dataset@2', version: '1', date: '2026' })).toThrow(
      'missing "name"',
    );
  });
});
