import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { TableName } from '../../src/data/table-names.ts';
import { validateDirectory } from '../../src/data/read-directory.ts';
import { validateTables, type Problem } from '../../src/data/validate.ts';
import { SMALL, smallTexts, SMALL_TABLES } from './small.ts';

interface Damage {
  readonly name: string;
  readonly table: TableName;
  readonly find: string | RegExp;
  readonly replace: string;
  /** All errors that the damage causes, without their levels. */
  readonly problems: readonly Partial<Problem>[];
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'a byte order mark',
    table: 'topics',
    find: /^/,
    replace: '\uFEFF',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 1,
        value: 'U+FEFF',
        rule: 'encoding',
        message: 'topics.csv, line 1: the file begins with a byte order mark; save it as UTF-8 without one',
      },
    ],
  },
  {
    name: 'carriage returns',
    table: 'topics',
    find: /\nrobots/,
    replace: '\r\nrobots',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 2,
        value: '\\r',
        rule: 'encoding',
        message: 'topics.csv, line 2: carriage return; end lines with a line feed alone',
      },
    ],
  },
  {
    name: 'a null character',
    table: 'topics',
    find: 'Robots',
    replace: 'Rob\0ots',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 3,
        value: 'U+0000',
        rule: 'encoding',
        message: 'topics.csv, line 3: null character; remove it',
      },
    ],
  },
  {
    name: 'a replacement character',
    table: 'topics',
    find: 'ロボット',
    replace: 'ロ\uFFFDット',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 3,
        value: 'U+FFFD',
        rule: 'encoding',
        message:
          'topics.csv, line 3: replacement character: the text was not UTF-8 when somebody read it; restore the cell from its source',
      },
    ],
  },
  {
    name: 'a last line without an end',
    table: 'topics',
    find: /\n$/,
    replace: '',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 3,
        value: '',
        rule: 'encoding',
        message: 'topics.csv, line 3: the last line does not end; add a line feed',
      },
    ],
  },
  {
    name: 'quotes that do not close',
    table: 'eligibility',
    find: 'may apply',
    replace: '"may apply',
    problems: [
      {
        code: 'invalid',
        file: 'eligibility.csv',
        rule: 'quotes',
        message: expect.stringContaining('quotation marks do not match; put a cell') as string,
      },
    ],
  },
  {
    name: 'a row with a cell too few',
    table: 'eligibility',
    find: 'may apply,',
    replace: 'may apply',
    problems: [
      {
        code: 'invalid',
        file: 'eligibility.csv',
        row: 2,
        value: 'POL,beta,may apply2020,,active,made-up-b,section 2,reported,',
        rule: 'ragged-row',
        message:
          'eligibility.csv, line 2: the row has 9 cells and the header 10; add or remove commas, or quote a cell that holds one',
      },
    ],
  },
  {
    name: 'a blank line',
    table: 'topics',
    find: '\nrobots',
    replace: '\n\nrobots',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 3,
        rule: 'blank-line',
        message: 'topics.csv, line 3: blank line; remove it',
      },
    ],
  },
  {
    name: 'a line break in a cell',
    table: 'observations',
    find: 'section 5',
    replace: '"section\n5"',
    problems: [
      {
        code: 'invalid',
        file: 'observations.csv',
        row: 4,
        column: 'locator',
        value: 'section\n5',
        rule: 'line-break',
        message: 'observations.csv, line 4, column "locator": the cell holds a line break; one row is one line',
      },
    ],
  },
  {
    name: 'a missing column',
    table: 'topics',
    find: /category,|field,|topic,/g,
    replace: '',
    problems: [
      {
        code: 'missing',
        file: 'topics.csv',
        row: 1,
        column: 'category',
        rule: 'column-missing',
        message:
          'topics.csv, line 1, column "category": column "category" is missing; the columns are id, category, name_en, name_ja, aliases, note',
      },
    ],
  },
  {
    name: 'a misspelt column',
    table: 'topics',
    find: 'note',
    replace: 'notes',
    problems: [
      { code: 'missing', file: 'topics.csv', row: 1, column: 'note', rule: 'column-missing' },
      {
        code: 'unknown',
        file: 'topics.csv',
        row: 1,
        column: 'notes',
        value: 'notes',
        rule: 'column-extra',
        message: 'topics.csv, line 1, column "notes": unknown column "notes" (did you mean "note"?)',
      },
    ],
  },
  {
    name: 'a column twice',
    table: 'topics',
    find: 'aliases,note',
    replace: 'note,note',
    problems: [
      { code: 'missing', file: 'topics.csv', row: 1, column: 'aliases', rule: 'column-missing' },
      {
        code: 'duplicate',
        file: 'topics.csv',
        row: 1,
        column: 'note',
        value: 'note',
        rule: 'column-duplicate',
        message: 'topics.csv, line 1, column "note": column "note" stands twice; keep one',
      },
    ],
  },
  {
    name: 'an empty locator',
    table: 'eligibility',
    find: 'section 2',
    replace: '',
    problems: [
      {
        code: 'missing',
        file: 'eligibility.csv',
        row: 2,
        column: 'locator',
        value: '',
        rule: 'required',
        message:
          'eligibility.csv, line 2, column "locator": the cell is empty; every row of eligibility.csv states its place in the source',
      },
    ],
  },
  {
    name: 'an edge without a source',
    table: 'eligibility',
    find: 'made-up-b',
    replace: '',
    problems: [
      {
        code: 'missing',
        file: 'eligibility.csv',
        row: 2,
        column: 'source',
        value: '',
        rule: 'required',
        message:
          'eligibility.csv, line 2, column "source": the cell is empty; every row of eligibility.csv states its sources',
      },
    ],
  },
  {
    name: 'an edge without a confidence',
    table: 'mobility',
    find: '300,migration events,made-up-a,table 9,reported',
    replace: '300,migration events,made-up-a,table 9,',
    problems: [{ code: 'missing', file: 'mobility.csv', row: 2, column: 'confidence', rule: 'required' }],
  },
  {
    name: 'white space around a cell',
    table: 'topics',
    find: 'Robots',
    replace: 'Robots ',
    problems: [
      {
        code: 'invalid',
        file: 'topics.csv',
        row: 3,
        column: 'name_en',
        value: 'Robots ',
        rule: 'white-space',
        message: 'topics.csv, line 3, column "name_en": "Robots " begins or ends with white space; remove it',
      },
    ],
  },
  {
    name: 'a number with a separator',
    table: 'mobility',
    find: '2500',
    replace: '"2,500"',
    problems: [
      {
        code: 'invalid',
        file: 'mobility.csv',
        row: 3,
        column: 'obs_value',
        value: '2,500',
        rule: 'type',
        message:
          'mobility.csv, line 3, column "obs_value": "2,500" is not a number; write digits with a full stop before decimals and no separators',
      },
    ],
  },
  {
    name: 'a fraction of a project',
    table: 'calls',
    find: ',40,5,',
    replace: ',40,5.5,',
    problems: [
      {
        code: 'invalid',
        file: 'calls.csv',
        row: 2,
        column: 'adopted',
        value: '5.5',
        rule: 'type',
        message: 'calls.csv, line 2, column "adopted": "5.5" is not a whole number',
      },
    ],
  },
  {
    name: 'a negative count',
    table: 'mobility',
    find: '2500',
    replace: '-2500',
    problems: [
      {
        code: 'invalid',
        file: 'mobility.csv',
        row: 3,
        column: 'obs_value',
        value: '-2500',
        rule: 'range',
        message: 'mobility.csv, line 3, column "obs_value": -2500 is below the minimum, 0',
      },
    ],
  },
  {
    name: 'a latitude off the globe',
    table: 'countries',
    find: '36.6',
    replace: '136.6',
    problems: [
      {
        code: 'invalid',
        file: 'countries.csv',
        row: 2,
        column: 'lat',
        value: '136.6',
        rule: 'range',
        message: 'countries.csv, line 2, column "lat": 136.6 is above the maximum, 90',
      },
    ],
  },
  {
    name: 'a misspelt status',
    table: 'eligibility',
    find: 'active',
    replace: 'activ',
    problems: [
      {
        code: 'unknown',
        file: 'eligibility.csv',
        row: 2,
        column: 'status',
        value: 'activ',
        rule: 'enum',
        message: 'eligibility.csv, line 2, column "status": unknown status "activ" (did you mean "active"?)',
      },
    ],
  },
  {
    name: 'an alpha-2 code in lower case',
    table: 'countries',
    find: 'CHN,CN',
    replace: 'CHN,cn',
    problems: [
      {
        code: 'invalid',
        file: 'countries.csv',
        row: 2,
        column: 'alpha2',
        value: 'cn',
        rule: 'pattern',
        message:
          'countries.csv, line 2, column "alpha2": "cn" does not have the form of "ISO 3166-1 alpha-2"; it must match [A-Z]{2}',
      },
    ],
  },
  {
    name: 'an M49 code that lost its zero',
    table: 'countries',
    find: 'CN,156',
    replace: 'CN,56',
    problems: [{ code: 'invalid', file: 'countries.csv', row: 2, column: 'm49', value: '56', rule: 'pattern' }],
  },
  {
    name: 'two countries of one code',
    table: 'countries',
    find: 'HUN,HU',
    replace: 'HUN,CN',
    problems: [
      {
        code: 'duplicate',
        file: 'countries.csv',
        row: 3,
        column: 'alpha2',
        value: 'CN',
        rule: 'unique',
        message: 'countries.csv, line 3, column "alpha2": "CN" stands on line 2 already; this column repeats nothing',
      },
    ],
  },
  {
    name: 'an empty item in a list',
    table: 'groups',
    find: 'made-up-a|made-up-b',
    replace: 'made-up-a||made-up-b',
    problems: [
      {
        code: 'invalid',
        file: 'groups.csv',
        row: 3,
        column: 'source',
        value: 'made-up-a||made-up-b',
        rule: 'list-item',
        message:
          'groups.csv, line 3, column "source": "made-up-a||made-up-b" holds an empty item; put one | between two items and none at the ends',
      },
    ],
  },
  {
    name: 'a source named twice',
    table: 'groups',
    find: 'made-up-a|made-up-b',
    replace: 'made-up-a|made-up-a',
    problems: [
      {
        code: 'duplicate',
        file: 'groups.csv',
        row: 3,
        column: 'source',
        rule: 'list-item',
        message: 'groups.csv, line 3, column "source": "made-up-a" stands twice in the list; keep one',
      },
    ],
  },
  {
    name: 'a day that does not exist',
    table: 'memberships',
    find: '2014-09-23',
    replace: '2014-09-31',
    problems: [
      {
        code: 'invalid',
        file: 'memberships.csv',
        row: 7,
        column: 'from',
        value: '2014-09-31',
        rule: 'date',
        message:
          'memberships.csv, line 7, column "from": "2014-09-31" is not a date; write 2014, 2014-09 or 2014-09-23',
      },
    ],
  },
  {
    name: 'an end before the start',
    table: 'memberships',
    find: '2012-06,joined,2018',
    replace: '2012-06,joined,2012-05',
    problems: [
      {
        code: 'invalid',
        file: 'memberships.csv',
        row: 9,
        column: 'to',
        value: '2012-05',
        rule: 'date-order',
        message: 'memberships.csv, line 9, column "to": "2012-05" is before the start, "2012-06"; swap or correct them',
      },
    ],
  },
  {
    name: 'a window the wrong way round',
    table: 'mobility',
    find: '2003/2007,300',
    replace: '2007/2003,300',
    problems: [
      {
        code: 'invalid',
        file: 'mobility.csv',
        row: 2,
        column: 'time_period',
        value: '2007/2003',
        rule: 'time-period',
        message:
          'mobility.csv, line 2, column "time_period": "2007/2003" is not a period; write a year (2018) or a window of years, earlier first (2006/2016)',
      },
    ],
  },
  {
    name: 'a fiscal year that is not an interval',
    table: 'observations',
    find: '2015-04-01/2016-03-31',
    replace: 'FY2015',
    problems: [
      {
        code: 'invalid',
        file: 'observations.csv',
        row: 4,
        column: 'time_period',
        value: 'FY2015',
        rule: 'time-period',
        message:
          'observations.csv, line 4, column "time_period": "FY2015" is not a period; write a date (2014, 2014-09, 2014-09-23) or an interval, earlier first (2015-04-01/2016-03-31)',
      },
    ],
  },
  {
    name: 'the same statement twice',
    table: 'eligibility',
    find: /$/,
    replace: 'POL,beta,may apply,2020,2021,ended,made-up-a,elsewhere,reported,\n',
    problems: [
      {
        code: 'duplicate',
        file: 'eligibility.csv',
        row: 3,
        column: 'member, group, role, from',
        value: 'POL, beta, may apply, 2020',
        rule: 'primary-key',
        message:
          'eligibility.csv, line 3, column "member, group, role, from": the row says the same as line 2 (member, group, role, from); merge them and list both sources',
      },
    ],
  },
  {
    name: 'an id that two node tables share',
    table: 'topics',
    find: /$/,
    replace: 'alpha,topic,Alpha as a topic,アルファ（分野）,,\n',
    problems: [
      {
        code: 'duplicate',
        file: 'topics.csv',
        row: 4,
        column: 'id',
        value: 'alpha',
        rule: 'node-id',
        message:
          'topics.csv, line 4, column "id": "alpha" is also the id of a framework or programme in groups.csv; ids are unique over all node tables',
      },
    ],
  },
  {
    name: 'an alias that two countries share',
    table: 'countries',
    find: 'Nippon',
    replace: 'Nippon|Siam',
    problems: [
      {
        code: 'duplicate',
        file: 'countries.csv',
        row: 6,
        column: 'aliases',
        value: 'Siam',
        rule: 'alias',
        message: 'countries.csv, line 6, column "aliases": "Siam" leads to "JPN" already; an alias belongs to one row',
      },
    ],
  },
  {
    name: 'an alias that is the code of another country',
    table: 'countries',
    find: 'Nippon',
    replace: 'cn',
    problems: [
      {
        code: 'duplicate',
        file: 'countries.csv',
        row: 4,
        column: 'aliases',
        value: 'cn',
        rule: 'alias',
        message: 'countries.csv, line 4, column "aliases": "cn" leads to "CHN" already; an alias belongs to one row',
      },
    ],
  },
  {
    name: 'an unknown group',
    table: 'eligibility',
    find: 'POL,beta',
    replace: 'POL,betta',
    problems: [
      {
        code: 'unknown',
        file: 'eligibility.csv',
        row: 2,
        column: 'group',
        value: 'betta',
        rule: 'reference',
        message:
          'eligibility.csv, line 2, column "group": unknown framework or programme "betta" (did you mean "beta"?)',
      },
    ],
  },
  {
    name: 'an unknown source that resembles none',
    table: 'eligibility',
    find: 'made-up-b',
    replace: 'zzzzzzzz',
    problems: [
      {
        code: 'unknown',
        file: 'eligibility.csv',
        row: 2,
        column: 'source',
        value: 'zzzzzzzz',
        rule: 'reference',
        message: 'eligibility.csv, line 2, column "source": unknown source "zzzzzzzz"; add it to sources.csv',
      },
    ],
  },
  {
    name: 'a member that is neither country nor region',
    table: 'eligibility',
    find: 'POL,beta',
    replace: 'agency-world,beta',
    problems: [
      {
        code: 'invalid',
        file: 'eligibility.csv',
        row: 2,
        column: 'member',
        value: 'agency-world',
        rule: 'reference',
        message:
          'eligibility.csv, line 2, column "member": "agency-world" is an agency and this column names a country or region; take an id of countries.csv or regions.csv',
      },
    ],
  },
  {
    name: 'a hub that is no country',
    table: 'groups',
    find: ',JPN,core,,,,2008',
    replace: ',JPM,core,,,,2008',
    problems: [
      {
        code: 'unknown',
        file: 'groups.csv',
        row: 4,
        column: 'hub',
        value: 'JPM',
        rule: 'reference',
        message: 'groups.csv, line 4, column "hub": unknown country or region "JPM" (did you mean "JPN"?)',
      },
    ],
  },
  {
    name: 'a country in a political group instead of a subregion',
    table: 'countries',
    find: 'ハンガリー,eastern-europe',
    replace: 'ハンガリー,lowlands',
    problems: [
      {
        code: 'invalid',
        file: 'countries.csv',
        row: 3,
        column: 'region',
        value: 'lowlands',
        rule: 'subregion',
        message:
          'countries.csv, line 3, column "region": "lowlands" is a political group; name the subregion here and state the group as part_of in relations.csv',
      },
    ],
  },
  {
    name: 'a relation that ends in the wrong kind of thing',
    table: 'relations',
    find: 'about,gamma,energy',
    replace: 'about,gamma,JPN',
    problems: [
      {
        code: 'invalid',
        file: 'relations.csv',
        row: 2,
        column: 'object',
        value: 'JPN',
        rule: 'relation-ends',
        message: 'relations.csv, line 2, column "object": "JPN" is a country; the object of about is a topic',
      },
    ],
  },
  {
    name: 'a relation with itself',
    table: 'relations',
    find: 'related,omega,alpha',
    replace: 'related,omega,omega',
    problems: [
      {
        code: 'invalid',
        file: 'relations.csv',
        row: 10,
        column: 'object',
        value: 'omega',
        rule: 'self-reference',
        message: 'relations.csv, line 10, column "object": "omega" is the subject too; a relation joins two things',
      },
    ],
  },
  {
    name: 'a cooperation under no programme',
    table: 'relations',
    find: 'USA,robots,gamma',
    replace: 'USA,robots,',
    problems: [
      {
        code: 'missing',
        file: 'relations.csv',
        row: 4,
        column: 'via',
        value: '',
        rule: 'required',
        message:
          'relations.csv, line 4, column "via": the cell is empty; a cooperation names the programme under which it happens',
      },
    ],
  },
  {
    name: 'co-authorship in the wrong order',
    table: 'coauthorship',
    find: 'CHN,JPN,2018',
    replace: 'JPN,CHN,2018',
    problems: [
      {
        code: 'invalid',
        file: 'coauthorship.csv',
        row: 2,
        column: 'counterpart_area',
        value: 'CHN',
        rule: 'area-order',
        message:
          'coauthorship.csv, line 2, column "counterpart_area": "JPN" comes after "CHN"; co-authorship has no direction, so the first in the alphabet is ref_area',
      },
    ],
  },
  {
    name: 'mobility within one country',
    table: 'mobility',
    find: 'CHN,THA',
    replace: 'CHN,CHN',
    problems: [
      {
        code: 'invalid',
        file: 'mobility.csv',
        row: 4,
        column: 'counterpart_area',
        value: 'CHN',
        rule: 'self-reference',
        message:
          'mobility.csv, line 4, column "counterpart_area": "CHN" is the reference area too; a flow joins two areas',
      },
    ],
  },
];

function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.level === 'error');
}

describe('validateTables', () => {
  it('finds nothing wrong with sound tables', () => {
    expect(errorsOf(validateTables(smallTexts()))).toEqual([]);
  });

  it('warns of rows that nobody has checked, of order, of small flows and of late first dates', () => {
    const warnings = validateTables(smallTexts());
    expect(warnings.map(({ level, rule, file, row }) => ({ level, rule, file, row }))).toEqual([
      { level: 'warning', rule: 'unverified', file: 'groups.csv', row: 6 },
      { level: 'warning', rule: 'unverified', file: 'memberships.csv', row: 3 },
      { level: 'warning', rule: 'unverified', file: 'relations.csv', row: 10 },
      { level: 'warning', rule: 'unchecked-source', file: 'groups.csv', row: 6 },
      { level: 'warning', rule: 'unchecked-source', file: 'memberships.csv', row: 3 },
      { level: 'warning', rule: 'unchecked-source', file: 'relations.csv', row: 10 },
      { level: 'warning', rule: 'unsorted', file: 'relations.csv', row: 5 },
      { level: 'warning', rule: 'small-flow', file: 'mobility.csv', row: 14 },
      { level: 'warning', rule: 'first-date', file: 'memberships.csv', row: 11 },
    ]);
  });

  it.each(DAMAGES)('finds $name', ({ table, find, replace, problems }) => {
    const texts = smallTexts();
    const damaged = texts[table].replace(find, replace);
    expect(damaged).not.toBe(texts[table]);
    const found = errorsOf(validateTables({ ...texts, [table]: damaged }));
    expect(found).toEqual(problems.map((problem) => expect.objectContaining(problem) as Problem));
  });

  it('covers at least 25 kinds of damage, no rule left out', () => {
    const rules = new Set(DAMAGES.flatMap((damage) => damage.problems.map((problem) => problem.rule)));
    expect(DAMAGES.length).toBeGreaterThanOrEqual(25);
    expect([...rules].sort()).toEqual([
      'alias',
      'area-order',
      'blank-line',
      'column-duplicate',
      'column-extra',
      'column-missing',
      'date',
      'date-order',
      'encoding',
      'enum',
      'line-break',
      'list-item',
      'node-id',
      'pattern',
      'primary-key',
      'quotes',
      'ragged-row',
      'range',
      'reference',
      'relation-ends',
      'required',
      'self-reference',
      'subregion',
      'time-period',
      'type',
      'unique',
      'white-space',
    ]);
  });

  it('reports every problem, not the first alone', () => {
    const texts = smallTexts();
    const found = errorsOf(validateTables({ ...texts, topics: texts.topics.replace('robots,topic', 'Robots!,topik') }));
    expect(found.map(({ file, row, column, rule }) => [file, row, column, rule])).toEqual([
      ['topics.csv', 3, 'id', 'pattern'],
      ['topics.csv', 3, 'category', 'enum'],
      ['relations.csv', 3, 'object', 'reference'],
      ['relations.csv', 4, 'object', 'reference'],
    ]);
  });

  it('knows nothing of a damaged id, so that references to it are reported too', () => {
    const texts = Object.fromEntries(Object.entries(smallTexts()).filter(([name]) => name !== 'regions'));
    const files = new Set(errorsOf(validateTables(texts)).map((problem) => `${problem.file} ${problem.column}`));
    expect([...files]).toEqual(['countries.csv region', 'memberships.csv member', 'relations.csv object']);
  });
});

describe('validateDirectory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'collab-graph-'));
    await cp(SMALL, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));
  const edit = async (file: string, find: string, replace: string): Promise<void> => {
    const path = join(directory, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(find);
    await writeFile(path, text.replace(find, replace));
  };

  it('finds nothing wrong with a sound package', async () => {
    expect(errorsOf(await validateDirectory(directory))).toEqual([]);
  });

  it('finds a file that differs in size and hash', async () => {
    await appendFile(join(directory, 'topics.csv'), 'water,topic,Water,水,,\n');
    expect(errorsOf(await validateDirectory(directory))).toEqual([
      expect.objectContaining({
        code: 'invalid',
        file: 'topics.csv',
        rule: 'bytes',
        message: expect.stringMatching(
          /^topics\.csv: the file has \d+ bytes and datapackage\.json says \d+; write the descriptor again with "collab-graph describe .+"$/,
        ),
      }),
      expect.objectContaining({
        code: 'invalid',
        file: 'topics.csv',
        rule: 'hash',
        value: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      }),
    ]);
  });

  it('finds a change that keeps the size', async () => {
    await edit('sources.csv', 'Nobody', 'Nobodi');
    expect(errorsOf(await validateDirectory(directory)).map((problem) => problem.rule)).toEqual(['hash']);
  });

  it('finds a listed file that is not there', async () => {
    await rm(join(directory, 'eligibility.csv'));
    expect(errorsOf(await validateDirectory(directory))).toEqual([
      expect.objectContaining({
        code: 'missing',
        file: 'eligibility.csv',
        value: 'eligibility.csv',
        rule: 'file-missing',
        message: `eligibility.csv: datapackage.json lists the file and it is not there; restore it or write the descriptor again with "collab-graph describe ${directory}"`,
      }),
    ]);
  });

  it('finds a table that is not listed and a file that is no table', async () => {
    await writeFile(join(directory, 'membership.csv'), 'a\n');
    expect(errorsOf(await validateDirectory(directory))).toEqual([
      expect.objectContaining({
        code: 'unknown',
        file: 'membership.csv',
        value: 'membership.csv',
        rule: 'file-extra',
        message: 'membership.csv: no table has this name (did you mean "memberships.csv"?); remove or rename the file',
      }),
    ]);
  });

  it('finds a resource that is no table', async () => {
    await edit('datapackage.json', '"name": "eligibility"', '"name": "eligibilty"');
    const problems = errorsOf(await validateDirectory(directory));
    expect(problems[0]).toMatchObject({
      code: 'unknown',
      file: 'datapackage.json',
      column: 'resources',
      value: 'eligibilty',
      rule: 'descriptor',
    });
    expect(problems[0]!.message).toBe(
      'datapackage.json, column "resources": unknown table "eligibilty" (did you mean "eligibility"?)',
    );
  });

  // Networks of one's own need cite nothing: the way out is to list the file, where it is there.
  it('finds a table that is there and not listed', async () => {
    const path = join(directory, 'datapackage.json');
    const descriptor = JSON.parse(await readFile(path, 'utf8')) as { resources: { name: string }[] };
    await writeFile(
      path,
      JSON.stringify({ ...descriptor, resources: descriptor.resources.filter(({ name }) => name !== 'sources') }),
    );
    const problems = errorsOf(await validateDirectory(directory));
    expect(problems[0]).toMatchObject({
      code: 'unknown',
      file: 'sources.csv',
      rule: 'file-extra',
      message: `sources.csv: datapackage.json does not list the file; write the descriptor again with "collab-graph describe ${directory}"`,
    });
  });

  it('finds a package without a table of nodes', async () => {
    const path = join(directory, 'datapackage.json');
    const descriptor = JSON.parse(await readFile(path, 'utf8')) as { resources: { name: string }[] };
    await writeFile(
      path,
      JSON.stringify({ ...descriptor, resources: descriptor.resources.filter(({ name }) => name === 'sources') }),
    );
    expect(errorsOf(await validateDirectory(directory))[0]).toMatchObject({ code: 'missing', rule: 'table-missing' });
  });

  it('finds a focus that is no country of the package', async () => {
    await edit('datapackage.json', '"focus": "JPN"', '"focus": "XYZ"');
    expect(errorsOf(await validateDirectory(directory))).toEqual([
      expect.objectContaining({ code: 'unknown', file: 'datapackage.json', column: 'focus', value: 'XYZ' }),
    ]);
  });

  it('finds bytes that are not UTF-8', async () => {
    const path = join(directory, 'topics.csv');
    await writeFile(
      path,
      Buffer.concat([
        await readFile(path),
        Buffer.from('water,topic,Water,'),
        Buffer.from([0x90, 0x85]),
        Buffer.from(',,\n'),
      ]),
    );
    expect(errorsOf(await validateDirectory(directory)).map((problem) => [problem.rule, problem.row])).toContainEqual([
      'encoding',
      4,
    ]);
  });

  it('names every table of the fixture in its descriptor', async () => {
    const descriptor = JSON.parse(await readFile(join(directory, 'datapackage.json'), 'utf8')) as {
      resources: { name: string }[];
    };
    expect(descriptor.resources.map(({ name }) => name)).toEqual([...SMALL_TABLES]);
  });
});
