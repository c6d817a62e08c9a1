/** What was understood of a file, so that a reader can change it: columns, names, and why a file is none. */
import { describe, expect, it } from 'vitest';

import { readFiles, type ReadResult } from '../../src/read/read.ts';
import { ReadError } from '../../src/read/read-error.ts';
import type { ReadOptions } from '../../src/read/records.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { TOOLS } from '../../src/cli/network-files.ts';

const { countries: known } = await loadBuiltIn();

function read(text: string, options: Partial<ReadOptions> = {}, name = 'table.csv'): Promise<ReadResult> {
  return readFiles([{ name, bytes: new TextEncoder().encode(text) }], { ...options, known }, TOOLS);
}

describe('columns', () => {
  const TABLE = 'from,to,year,papers,field\n日本,米国,2019,3,physics\n日本,韓国,2020,1,biology\n';

  it('are named with what each was taken for, and what else there is', async () => {
    const { fields } = await read(TABLE);
    expect(fields).toEqual({
      ties: ['from', 'to', 'year', 'papers', 'field'],
      nodes: [],
      hasEnds: true,
      source: 'from',
      target: 'to',
      weight: 'papers',
      period: 'year',
      periods: ['2019', '2020'],
    });
  });

  it('are others where an option names them', async () => {
    const { fields, records } = await read(TABLE, { kind: 'field', source: 'to', target: 'from' });
    expect([fields.source, fields.target, fields.kind]).toEqual(['to', 'from', 'field']);
    expect(records.kinds.map(({ label }) => label)).toEqual(['physics', 'biology']);
  });

  it('without a heading are chosen by the name that they are listed under', async () => {
    const { fields } = await read('JP,US,4\nJP,FR,2\n');
    expect(fields.ties).toEqual(['column 1', 'column 2', 'column 3']);
    const turned = await read('JP,US,4\nJP,FR,2\n', { source: 'column 2', target: 'column 1' });
    expect(turned.fields.source).toBe('column 2');
  });

  it('of a graph file are its attributes', async () => {
    const graph = {
      nodes: [{ id: 'a', region: 'x' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', papers: 3 }],
    };
    const { fields } = await read(JSON.stringify(graph), {}, 'graph.json');
    expect(fields).toMatchObject({ hasEnds: false, nodes: ['region'], ties: ['papers'] });
  });
});

describe('names', () => {
  it('say which country each is, and which other one it may be', async () => {
    const { names } = await read('国1,国2,数\n日本,Korea,3\n日本,WHO,1\n日本,フランス,1\nドイツ,フランス,2\n');
    expect(names).toEqual([
      { name: '日本', country: 'JPN' },
      { name: 'Korea', country: 'KOR', other: 'PRK' },
      { name: 'WHO' },
      { name: 'フランス', country: 'FRA' },
      { name: 'ドイツ', country: 'DEU' },
    ]);
  });

  it('are none where the file is not of countries', async () => {
    expect((await read('person 1,person 2\nAnna,Jordan\nJordan,Ben\n')).names).toEqual([]);
  });
});

it('calls ties as an option says', async () => {
  const { records } = await read('a,b,n\nJP,US,4\nJP,FR,2\n', { kindLabel: 'agreements', unit: 'treaties' });
  expect(records.kinds).toMatchObject([{ id: 'agreements', label: 'agreements', unit: 'treaties' }]);
});

describe('what cannot be read', () => {
  it.each([
    ['empty', '', 'table.csv'],
    ['web-page', '<!doctype html><title>Log in</title>', 'data.csv'],
    ['broken-json', '{"nodes": [', 'graph.json'],
    ['other-json', '{"hello": 1}', 'graph.json'],
    ['own-answer', '{"schema": "collab-graph/neighbors@1", "neighbors": []}', 'JPN.json'],
    ['own-list', 'id,title,publisher,date,url,licence\na,A,B,2020,https://example.org,\n', 'sources.csv'],
    ['broken-xml', '<gexf><graph>', 'graph.gexf'],
    ['records', '@article{a, title = {b}}', 'refs.bib'],
    ['no-columns', 'one\ntwo\n', 'list.csv'],
  ])('is named as a fact: %s', async (failure, text, name) => {
    const error = await read(text, {}, name).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).failure).toBe(failure);
  });

  it('because it holds several series names the choice', async () => {
    const text =
      'STRUCTURE,REF_AREA,COUNTERPART_AREA,SEX,TIME_PERIOD,OBS_VALUE\nD,JPN,USA,M,2019,3\nD,JPN,USA,F,2019,4\n';
    const error = (await read(text).catch((cause: unknown) => cause)) as ReadError;
    expect(error.facts.choice).toEqual({ column: 'SEX', values: ['M', 'F'] });
    const { records } = await read(text, { where: ['SEX=F'] });
    expect(records.edges).toHaveLength(1);
  });
});

describe('an apostrophe before what a spreadsheet would run', () => {
  const text = "source,target\n'=x,b\n=x,b\n";
  const namesOf = async (asIs: boolean): Promise<string[]> => {
    const { records } = await readFiles(
      [{ name: 'a.csv', bytes: new TextEncoder().encode(text), asIs }],
      { known: [] },
      TOOLS,
    );
    return records.nodes.map(({ id }) => id).sort();
  };

  it('is ours in a file, and taken away', async () => expect(await namesOf(false)).toEqual(['=x', 'b']));
  it('is its own in a table that a program hands over', async () =>
    expect(await namesOf(true)).toEqual(["'=x", '=x', 'b']));
});
