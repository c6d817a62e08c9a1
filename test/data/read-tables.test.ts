import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TABLE_NAMES } from '../../src/data/table-names.ts';
import { parseCsv } from '../../src/data/parse-csv.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { readTables } from '../../src/data/read-tables.ts';
import { summarise } from '../../src/data/validate.ts';
import { SMALL, smallTexts } from './small.ts';

const META = { name: 'small', title_en: 'Small', title_ja: '小', version: '1.0.0', date: '2024-01-01', focus: 'JPN' };

describe('parseCsv', () => {
  it('keeps the line on which a record begins, also after a cell with a line break', () => {
    const { records } = parseCsv('a,b\n"x\ny",1\n"p, ""q""",2\n', 't.csv');
    expect(records).toEqual([
      { line: 2, cells: ['x\ny', '1'] },
      { line: 4, cells: ['p, "q"', '2'] },
    ]);
  });

  it.each([
    'a,b\n1,2\n',
    'a,b\n1,2',
    'a,b\n\n1,2\n\n',
    'a,b\n1\n1,2,3\n,\n',
    'a\n\n\n',
    '\n',
    'a,b\r\n1, 2 \r\n',
    '\uFEFFa,b\n\u2028,\u0085\n',
  ])('reads %j the same where a cell of it is in quotes', (text) => {
    const plain = parseCsv(text, 't.csv');
    const quoted = parseCsv(`${text.replace(/\n?$/, '\n')}"last"\n`, 't.csv');
    expect(quoted.header).toEqual(plain.header);
    expect(plain.records).toEqual(quoted.records.filter(({ cells }) => cells[0] !== 'last'));
    const without = (table: typeof plain): unknown =>
      table.problems.filter(({ rule, value }) => rule !== 'encoding' && value !== 'last');
    expect(without(plain)).toEqual(without(quoted));
  });

  it('gives no records of an empty text', () => {
    expect(parseCsv('', 't.csv')).toEqual({ header: [], records: [], problems: [] });
  });
});

describe('readTables', () => {
  it('types cells: absent, zero, numbers and lists are different things', () => {
    const dataset = readTables(smallTexts(), META);
    const call = dataset.calls.find((row) => row.id === 'call-beta-2020');
    expect(call).toEqual({
      id: 'call-beta-2020',
      name_en: 'Beta call',
      group: 'beta',
      year: 2020,
      applications: 12,
      adopted: 0,
      field: 'robots',
      opens: '2020',
      status: 'ended',
      source: ['made-up-b'],
      locator: 'table 2',
      confidence: 'reported',
      note: 'none adopted: zero is not missing',
    });
    expect(Object.hasOwn(call!, 'name_ja')).toBe(false);
    expect(dataset.projects[0]!.institutions).toEqual(['University A', 'University B']);
    expect(dataset.countries.find((row) => row.id === 'HUN')!.aliases).toEqual([]);
    expect(dataset.sources[1]!.title).toBe('Made-up report B, with a comma');
  });

  it('puts rows in the order of their keys whatever the order of lines', () => {
    const texts = smallTexts();
    const [header, ...lines] = texts.mobility.trimEnd().split('\n');
    const reversed = { ...texts, mobility: `${[header, ...lines.reverse()].join('\n')}\n` };
    expect(readTables(reversed, META)).toEqual(readTables(texts, META));
  });

  it('puts an absent cell of a key before a present one', () => {
    const dataset = readTables(smallTexts(), META);
    expect(
      dataset.memberships.filter((row) => row.member === 'THA' && row.group === 'beta').map((row) => row.from),
    ).toEqual(['2012-06', '2021']);
  });

  it('takes a table that is not given as empty', () => {
    const texts = Object.fromEntries(Object.entries(smallTexts()).filter(([name]) => name !== 'observations'));
    expect(readTables(texts, META).observations).toEqual([]);
  });

  it('throws for the first problem and says how many more there are', () => {
    const texts = {
      ...smallTexts(),
      eligibility:
        'member,group,role,from,to,status,source,locator,confidence,note\nPOL,bata,,2020,,actve,made-up-b,section 2,reported,\n',
    };
    expect(() => readTables(texts, META)).toThrow(
      expect.objectContaining({
        code: 'unknown',
        place: { file: 'eligibility.csv', row: 2, column: 'status' },
        message:
          'eligibility.csv, line 2, column "status": unknown status "actve" (did you mean "active"?) (and 1 more; "collab-graph validate" lists them all)',
      }),
    );
  });

  it('does not throw for a warning', () => {
    expect(readTables(smallTexts(), META).groups.find((row) => row.id === 'omega')!.confidence).toBe('unverified');
  });

  it('refuses a focus that is no node of the package', () => {
    expect(() => readTables(smallTexts(), { ...META, focus: 'GEM' })).toThrow(
      'datapackage.json: the focus "GEM" is in no table of nodes',
    );
  });
});

describe('readDirectory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'collab-graph-'));
    await cp(SMALL, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('reads what the tables say and the metadata of the descriptor', async () => {
    const dataset = await readDirectory(directory);
    expect(dataset).toEqual(
      readTables(smallTexts(), {
        name: 'collab-graph-small',
        title_en: 'Small made-up network for tests',
        title_ja: '試験用の架空のネットワーク',
        version: '1.0.0',
        date: '2024-01-01',
        focus: 'JPN',
      }),
    );
    expect(dataset.format).toBe('collab-graph/dataset@2');
  });

  it('opens a package whose tables were edited after the descriptor was written', async () => {
    const path = join(directory, 'sources.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Nobody', 'Somebody'));
    expect((await readDirectory(directory)).sources[0]!.publisher).toBe('Somebody');
  });

  it('says what a data package is where there is none', async () => {
    await rm(join(directory, 'datapackage.json'));
    await expect(readDirectory(directory)).rejects.toMatchObject({
      code: 'missing',
      place: { file: 'datapackage.json' },
    });
  });

  it('names a descriptor that is not JSON', async () => {
    await writeFile(join(directory, 'datapackage.json'), '{');
    await expect(readDirectory(directory)).rejects.toMatchObject({
      code: 'invalid',
      place: { file: 'datapackage.json' },
    });
  });

  it('does not leave its directory', async () => {
    const path = join(directory, 'datapackage.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"path": "regions.csv"', '"path": "../regions.csv"'));
    await expect(readDirectory(directory)).rejects.toMatchObject({ code: 'invalid', place: { column: 'resources' } });
  });
});

describe('summarise', () => {
  it('counts rows per table, edge kind and confidence', async () => {
    const summary = summarise(await readDirectory(SMALL));
    expect(summary.tables).toEqual({
      sources: 2,
      node_kinds: 0,
      edge_kinds: 0,
      regions: 5,
      countries: 6,
      groups: 5,
      agencies: 3,
      topics: 2,
      calls: 2,
      projects: 2,
      nodes: 0,
      memberships: 12,
      participation: 8,
      eligibility: 1,
      relations: 9,
      mobility: 13,
      mobility_totals: 0,
      mobility_openalex: 0,
      mobility_openalex_totals: 0,
      coauthorship: 5,
      coverage: 0,
      observations: 3,
      edges: 0,
    });
    expect(summary.edges).toEqual({
      membership: 12,
      participation: 8,
      mobility: 13,
      'mobility-openalex': 0,
      coauthorship: 5,
      cooperation: 2,
      eligibility: 1,
      operates: 1,
      funds: 1,
      part_of: 2,
      about: 2,
      related: 1,
    });
    expect(summary.confidence).toEqual({ verified: 20, reported: 37, unverified: 3 });
    expect(Object.keys(summary.tables)).toEqual([...TABLE_NAMES]);
  });
});

describe('tables of an earlier edition', () => {
  it('are read: the window of a call under its former names, and without the later columns', () => {
    const former: Record<string, string> = { ...smallTexts() };
    const cut = (name: string, ...columns: string[]): void => {
      const lines = former[name]!.trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      const out = new Set(columns.map((column) => lines[0]!.indexOf(column)));
      former[name] = `${lines.map((cells) => cells.filter((_cell, i) => !out.has(i)).join(',')).join('\n')}\n`;
    };
    former['calls'] = former['calls']!.replace(',opens,closes,', ',from,to,');
    cut('groups', 'from_kind');
    cut('projects', 'fy_end');
    expect(readTables(former, META)).toEqual(readTables(smallTexts(), META));
  });
});
