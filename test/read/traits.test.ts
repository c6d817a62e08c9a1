/** Small files with the traits of files that people have; each right answer can be counted by hand. */
import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { readFiles, type ReadResult } from '../../src/read/read.ts';
import type { ReadOptions } from '../../src/read/records.ts';
import { importReport } from '../../src/read/report.ts';
import { TOOLS } from '../../src/cli/network-files.ts';
import { joined, SEEDS } from './seeds.ts';

const { countries: known } = await loadBuiltIn();
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const inputs = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
  return readFiles(inputs, { known, ...options }, TOOLS);
}

/** Format, encoding, nodes, countries, ties as `a > b weight` or `a - b weight` with the period, rows listed. */
const RIGHT: Readonly<
  Record<string, readonly [string, string | null, number, number, readonly string[], Readonly<Record<string, number>>]>
> = {
  edges: [
    'edge-list',
    'utf-8',
    6,
    5,
    ['Japan > USA 4', 'USA > Japan 1', 'Korea, Rep. > Japan 2', 'France > France 7'],
    { 'missing-end': 1, 'missing-value': 1, 'not-a-number': 1, 'self-loop': 1 },
  ],
  semicolon: [
    'edge-list',
    'windows-1252',
    3,
    0,
    ['Univ Graz - Univ Wien 239.6548', 'Univ Wien - Univ Linz 1234.5'],
    {},
  ],
  lonecr: ['edge-list', 'utf-8', 4, 4, ['JPN > USA 5', 'USA > JPN 7', 'NA > ZAF 2'], {}],
  utf16: ['edge-list', 'utf-16le', 3, 0, ['研究 A - 評価 21', '評価 - 材料 3'], {}],
  shiftjis: ['edge-list', 'shift_jis', 3, 3, ['日本 - 米国 12', '韓国 - 日本 3'], {}],
  mixed: [
    'edge-list',
    'utf-8 + macintosh',
    6,
    6,
    ['Curaçao > Japan 1.5 2022', "Côte d'Ivoire > Japan 2 2022", 'Japan > Korea 6.5 2022', 'France > Germany 3 2022'],
    { aggregate: 1, 'missing-value': 1, duplicate: 1, conflict: 2 },
  ],
  panel: [
    'edge-list',
    'utf-8',
    4,
    4,
    [
      'Japan > United States of America 10 2018',
      'Japan > United States of America 12 2019',
      'Viet Nam > France 0 2019',
    ],
    {},
  ],
  events: ['edge-list', 'utf-8', 3, 2, ['JPN > CHN 15 2008', 'JPN > CHN 1'], { 'missing-value': 1, parallel: 1 }],
  matrix: ['matrix', 'utf-8', 4, 4, ['JPN - USA 5', 'USA - ANT 2'], { 'written-both-ways': 2 }],
  oddmatrix: ['matrix', 'utf-8', 3, 0, ['A > A 1', 'A > B 2.5', 'B > A 3'], { 'not-a-number': 1, 'self-loop': 1 }],
  flowmap: ['flowmap', 'utf-8', 3, 0, ['ZH > ZH 9', 'ZH > BE 6'], { 'dangling-end': 1, 'self-loop': 1, parallel: 1 }],
  nodes: ['edge-list', 'utf-8', 3, 0, ['1 - 2 1', '2 > 3 2'], {}],
  nodelist: ['node-list', 'utf-8', 3, 2, [], { 'repeated-id': 1 }],
  sdmx: ['sdmx-csv', 'utf-8', 2, 2, ['ALB > GRC 1500 2014'], { aggregate: 1 }],
  series: ['series', 'utf-8', 2, 2, [], { 'one-end': 3 }],
  gexf: [
    'gexf',
    'utf-8',
    3,
    1,
    ['a - b 3', 'a > c 4'],
    { 'dangling-end': 1, 'not-finite': 1, 'self-loop': 1, 'written-both-ways': 1 },
  ],
  graphml: ['graphml', 'utf-8', 3, 0, ['n1 - n2 -3', 'n0 > n1 2', 'n0 > n1 1'], { unreadable: 1 }],
  graphology: ['graphology', 'utf-8', 2, 0, ['a - b 2.5', 'b > a 1'], {}],
  nodelink: ['node-link', 'utf-8', 2, 0, ['a - 3 4'], { 'dangling-end': 1 }],
  vosjson: ['vosviewer-json', 'utf-8', 2, 2, ['195 - 263 7'], {}],
  vos: ['vosviewer', 'utf-8', 2, 0, ['1 - 2 26.35'], { 'dangling-end': 1 }],
  cyjs: ['cytoscape', 'utf-8', 2, 0, ['1 - 2 0.5'], {}],
  cx: ['cx', 'utf-8', 2, 0, ['1 - 2 2.5'], {}],
  cx2: ['cx2', 'utf-8', 2, 0, ['0 - 1 0.25', '0 - 1 1'], { 'dangling-end': 1 }],
  pajek: [
    'pajek',
    'utf-8',
    4,
    0,
    ['1 > 2 3', '2 > 1 3', '2 > 2 40', '3 - 1 -1', '1 > 3 1', '1 > 2 1'],
    { 'self-loop': 1 },
  ],
  paj: ['pajek', 'utf-8', 5, 0, ['1 > 4 1', '1 > 5 1', '2 > 3 1'], {}],
  gml: ['gml', 'utf-8', 2, 0, ['1 - 2 6'], { 'dangling-end': 1, 'written-both-ways': 1 }],
  workbook: ['edge-list', null, 4, 3, ['Japan - France 12 2019', 'Japan - 韓国 3.5 2020'], { 'missing-value': 1 }],
};

describe('every format', () => {
  it.each(Object.keys(SEEDS))('%s', async (name) => {
    const result = await read(SEEDS[name]!.files);
    const report = importReport(result, 'en');
    const ties = result.records.edges.map(({ source, directed, target, weight, period }) =>
      [source, directed ? '>' : '-', target, weight, ...(period === undefined ? [] : [period])].join(' '),
    );
    const listed = Object.fromEntries(report.listed.map(({ reason, count }) => [reason, count]));
    expect([report.format, report.encoding, report.nodes, report.countries, ties, listed]).toEqual(RIGHT[name]);
  });
});

describe('names', () => {
  it('of countries are read as offices and databases write them', async () => {
    const names: Readonly<Record<string, string>> = {
      'Peoples R China': 'CHN',
      England: 'GBR',
      'Korea Rep.': 'KOR',
      'U Arab Emirates': 'ARE',
      Türkiye: 'TUR',
      Turkiye: 'TUR',
      'Turkey/Türkiye': 'TUR',
      'Republic of North Macedonia': 'MKD',
      'Palestine (State of)': 'PSE',
      'China (Taiwan Province of)': 'TWN',
      'China (Macao SAR)': 'MAC',
      "Lao People's Democratic Republic": 'LAO',
      'Côte d’Ivoire': 'CIV',
      'Congo (Democratic Republic of the)': 'COD',
      'French Guiana': 'GUF',
      Kosovo: 'XKX',
      'Czechoslovakia, Former': 'CSK',
      'Netherlands Antilles': 'ANT',
      'Marshall Islands, Republic of the': 'MHL',
      アメリカ合衆国: 'USA',
      チェコスロバキア: 'CSK',
    };
    for (const [name, code] of Object.entries(names)) {
      const { records } = await read({ 'a.csv': `origin,destination,n\n"${name}",Japan,1\n` });
      expect(
        records.nodes.map(({ country }) => country),
        name,
      ).toEqual([code, 'JPN']);
    }
  });

  it('that are doubtful are said, unless the other one is there; the user decides', async () => {
    const one = await read({ 'a.csv': 'origin,destination,n\nKorea,Japan,1\n' });
    expect(importReport(one, 'en').assumed.join()).toContain('it may be North Korea');
    const both = await read({ 'a.csv': 'origin,destination,n\nKorea,Japan,1\nNorth Korea,Japan,1\n' });
    expect(importReport(both, 'en').assumed.join()).not.toContain('it may be');
    const told = await read({ 'a.csv': 'origin,destination,n\nKorea,Japan,1\n' }, { names: ['Korea=PRK'] });
    expect(told.records.nodes[0]!.country).toBe('PRK');
  });

  it('of one country are one node of a table, and said', async () => {
    const result = await read({ 'a.csv': 'country_a,country_b,n\nTurkey,Japan,1\nJapan,Türkiye,2\n' });
    expect(result.records.nodes).toHaveLength(2);
    expect(importReport(result, 'en').assumed.join()).toContain('"Turkey", "Türkiye" are one place (TUR)');
  });

  it('of people stay names', async () => {
    const { records } = await read({
      'a.csv': 'source,target\nJordan,Smith\nGeorgia,Miller\nJordan,Miller\nLee,Smith\n',
    });
    expect(records.nodes.every(({ country }) => country === undefined)).toBe(true);
  });
});

describe('what is no network', () => {
  const refused = async (
    name: string,
    content: string | Uint8Array,
    options: Partial<ReadOptions> = {},
  ): Promise<string> => {
    const error: unknown = await read({ [name]: content }, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CollabGraphError);
    return (error as CollabGraphError).message;
  };

  it('is named', async () => {
    expect(await refused('a.csv', '<!DOCTYPE html><html></html>')).toContain('web page');
    expect(await refused('a.txt', 'FN Clarivate Analytics Web of Science\nVR 1.0\n')).toContain('Web of Science');
    expect(await refused('a.xls', joined([0xd0, 0xcf, 0x11, 0xe0]))).toContain('.xlsx');
    expect(await refused('a.dot', 'digraph G { a -> b }')).toContain('DOT');
    expect(await refused('a.json', '{"resources":[],"title":"Trade"}')).toContain('data package ("Trade"');
    expect(await refused('a.gexf', SEEDS['gexf']!.files['a.gexf']!, { format: 'graphml' })).toContain('is a GEXF file');
    expect(await refused('a.json', '{"nodes":')).toContain('cut off');
  });

  it('expands no entity', async () => {
    expect(
      await refused(
        'a.gexf',
        '<!DOCTYPE gexf [<!ENTITY x "yy">]><gexf><graph><nodes><node id="&x;"/></nodes></graph></gexf>',
      ),
    ).toContain('entity');
  });
});

describe('a table that breaks off', () => {
  const assumed = async (text: string, lang: 'en' | 'ja' = 'en'): Promise<string> =>
    importReport(await read({ 'a.csv': text }), lang).assumed.join();

  it('is read as far as it goes, and said', async () => {
    const cut = 'origin,destination,n\nFrance,Japan,1\nItaly,Jap';
    expect(await assumed(cut)).toContain(
      '"a.csv" may be cut off: its last row (line 3) has 2 cells, the one before 3, and no line end.',
    );
    expect(await assumed(cut, 'ja')).toContain('「a.csv」は途中で切れている可能性がある');
  });

  it('is said too where a quotation mark of its last line is open, which is left out, and its other rows are read by theirs', async () => {
    const cut = 'origin,destination\n"Korea, Rep.",Japan\nFrance,"Jap';
    const { records, ledger } = await read({ 'a.csv': cut });
    expect(records.edges.map(({ source }) => source)).toEqual(['Korea, Rep.']);
    expect(records.nodes.map(({ label }) => label)).toEqual(['Korea, Rep.', 'Japan']);
    const said = ledger.assumed.filter(({ isCutOff }) => isCutOff);
    expect(said.map(({ en }) => en)).toEqual([
      '"a.csv" may be cut off: a quotation mark in its last line (3) is not closed, and it is left out.',
    ]);
    expect(said[0]!.ja).toContain('「a.csv」は途中で切れている可能性がある');
    // One that opens in an earlier line would take in all that follows.
    const loose = await read({ 'a.csv': 'origin,destination,n\nFrance,"Japan,1\nItaly,Japan,2\nSpain,Japan,3\n' });
    expect(loose.records.edges).toHaveLength(3);
    expect(loose.ledger.assumed.some(({ isCutOff }) => isCutOff)).toBe(false);
  });

  it('is none where the row is whole, or the line has an end', async () => {
    expect(await assumed('origin,destination,n\nFrance,Japan,1\nItaly,Japan,2')).not.toContain('cut off');
    expect(await assumed('origin,destination,n\nFrance,Japan,1\nItaly,Japan\n')).not.toContain('cut off');
  });
});
