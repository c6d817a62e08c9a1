import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Dataset } from '../../../src/data/dataset.ts';
import { loadBuiltIn } from '../../../src/data/load-dataset.ts';
import { readAuthorFlows, type AuthorFlowTable, type ReadOptions } from '../../../src/data/oecd/read-author-flows.ts';
import { decodeText, textGrids } from '../../../src/data/oecd/text-grid.ts';

const BUILT_IN: Dataset = await loadBuiltIn();

function read(text: string, options: ReadOptions = {}): AuthorFlowTable {
  return readAuthorFlows(BUILT_IN, textGrids(text, 'made-up.csv'), 'made-up.csv', options);
}

const fixture = (name: string): string => readFileSync(`test/fixtures/oecd-made-up-${name}`, 'utf8');
const flows = ({ flows: list }: AuthorFlowTable): (string | number)[][] =>
  list.map(({ origin, destination, period, authors }) => [origin, destination, period, authors]);
const HEAD = 'Origin,Destination,Number of researchers\n';

describe('a StatLink table', () => {
  const table = read(fixture('table.csv'));

  it('is read below its title, by the names of its columns, countries by the names that the OECD writes', () => {
    expect(table.form).toBe('table');
    expect(table.headerLine).toBe(4);
    expect(table.periodFrom).toBe('heading');
    expect(flows(table)).toEqual([
      ['CHN', 'JPN', '2006/2016', 2600],
      ['CZE', 'JPN', '2006/2016', 30],
      ['JPN', 'CHN', '2006/2016', 1500],
      ['JPN', 'KOR', '2006/2016', 700],
      ['JPN', 'USA', '2006/2016', 3100],
      ['KOR', 'JPN', '2006/2016', 900],
      ['SVK', 'JPN', '2006/2016', 12],
      ['TUR', 'JPN', '2006/2016', 0],
      ['TWN', 'JPN', '2006/2016', 400],
      ['USA', 'JPN', '2006/2016', 2900],
    ]);
    expect(table.flows.find(({ origin }) => origin === 'TWN')!.locator).toBe('line 11');
  });

  it('accounts for every row: a number, or a reason with line and cell', () => {
    expect(table.leftOut.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [12, 'missing-value', '..'],
      [15, 'missing-value', 'n.a.'],
      [16, 'aggregate', 'Rest of the world'],
      [17, 'aggregate', 'OECD Total'],
      [18, 'unknown-area', 'Japn'],
      [19, 'self-flow', 'Japan'],
      [20, 'negative', '-3'],
      [21, 'not-a-number', 'many'],
      [22, 'fraction', '10.5'],
      [24, 'duplicate', 'CZE → JPN: 30'],
      [25, 'conflict', 'ITA → JPN: 44'],
      [26, 'conflict', 'ITA → JPN: 45'],
      [27, 'missing-area', ''],
    ]);
    expect(table.leftOut.find(({ reason }) => reason === 'unknown-area')!.suggestions).toContain('Japan');
    expect(table.rows).toBe(table.flows.length + table.leftOut.length);
    expect(table.notes).toBe(1);
  });

  it.each([
    ['KOR', 'KR', '410', 'Korea', 'Republic of Korea', '韓国'],
    ['TWN', 'TW', '158', 'Chinese Taipei', 'Taiwan'],
    ['HKG', 'HK', '344', 'Hong Kong, China', 'Hong Kong (China)'],
    ['CHN', 'CN', '156', "China (People's Republic of)", 'China'],
    ['TUR', 'TR', '792', 'Türkiye', 'Turkey'],
    ['VNM', 'VN', '704', 'Viet Nam', 'Vietnam'],
    ['SVK', 'SK', '703', 'Slovak Republic', 'Slovakia'],
    ['CZE', 'CZ', '203', 'Czech Republic', 'Czechia', 'Czechia 1,2'],
    ['ISR', 'IL', '376', 'Israel', 'Israel¹', 'Israel*'],
    ['IRN', 'IR', '364', 'Iran (Islamic Republic of)'],
    ['AUS', 'AU', '36'],
  ])('knows %s by every code and name', (id, ...words) => {
    for (const word of [id, ...words]) {
      expect(flows(read(`${HEAD}"${word}",JPN,5\n`, { period: '2006/2016' })), word).toEqual([
        [id, 'JPN', '2006/2016', 5],
      ]);
    }
  });

  it.each([
    'WLD',
    'W',
    '_T',
    'OECD',
    'OECD - Total',
    'EU28',
    'EU27_2020',
    'European Union (28 countries)',
    'G20',
    'EA19',
    'ROW',
    'Other',
    'Eastern Asia',
    'Total',
  ])('knows %s for no country', (word) => {
    expect(read(`${HEAD}${word},JPN,5\n`, { period: '2010' }).leftOut).toMatchObject([
      { reason: 'aggregate', value: word },
    ]);
  });

  it('tells a territory that the network does not have from a slip', () => {
    const table = read(`${HEAD}ATA,JPN,5\nXQZ,JPN,6\n`, { period: '2010' });
    expect(table.leftOut.map(({ reason }) => reason)).toEqual(['not-in-network', 'unknown-area']);
  });

  it.each([
    ['semicolons', 'Title; made up\nOrigin;Destination;Authors\nJapan;"Hong Kong, China";1200\n'],
    ['tabs', 'Title, made up\nOrigin\tDestination\tAuthors\nJapan\tHong Kong, China\t1,200\n'],
    ['commas', 'Title; made up\nOrigin,Destination,Authors\r\nJapan,"Hong Kong, China","1,200"\r\n'],
  ])('is parted by %s', (_, text) => {
    expect(flows(read(text, { period: '2010' }))).toEqual([['JPN', 'HKG', '2010', 1200]]);
  });

  it('comes in UTF-8 and UTF-16, with and without a byte order mark; other encodings are no guess', () => {
    const text = `${HEAD}Türkiye,日本,5\n`;
    const utf16 = (littleEndian: boolean): Uint8Array => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      return littleEndian ? bytes : bytes.swap16();
    };
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16(true), utf16(false)]) {
      expect(flows(read(decodeText(bytes, 'f'), { period: '2010' }))).toEqual([['TUR', 'JPN', '2010', 5]]);
    }
    expect(() => decodeText(Buffer.from('T\xfcrkiye', 'latin1'), 'flows.csv')).toThrow(/flows\.csv.*not UTF-8/);
  });
});

describe('columns', () => {
  it.each([
    ['From', 'To', 'Flow'],
    ['country of origin', 'COUNTRY OF DESTINATION', 'Number of authors'],
    ['Origin_ISO3', 'Destination_ISO3', 'value'],
    ['First affiliation', 'Last affiliation', 'Researchers'],
  ])('%s, %s and %s are found in any order', (origin, destination, value) => {
    const table = read(`Note,${value},${destination},${origin}\nx,9,JPN,USA\n`, { period: '2010' });
    expect(flows(table)).toEqual([['USA', 'JPN', '2010', 9]]);
    expect(table.columns).toEqual({ origin, destination, value });
  });

  it('are named by the caller where nobody could know them', () => {
    const text = 'A,B,C\nJPN,USA,9\n';
    const columns = { origin: 'B', destination: 'A', value: 'C' };
    expect(flows(read(text, { period: '2010', columns }))).toEqual([['USA', 'JPN', '2010', 9]]);
  });

  it('that are missing are an error that names those there are', () => {
    expect(() => read('Country,Destination,Year\nJPN,USA,2010\n')).toThrow(
      expect.objectContaining({
        code: 'missing',
        message: expect.stringMatching(
          /missing column for origin, value in "made-up\.csv".*line 1, has "Country", "Destination", "Year".*--origin COLUMN --value COLUMN/,
        ) as string,
      }),
    );
  });

  it('of a matrix of countries are refused, not guessed', () => {
    expect(() => read('From / To,Japan,United States\nJapan,..,3100\n')).toThrow(/one row per pair/);
  });

  it('are not looked for in prose', () => {
    expect(() => read('just words\nand more\n')).toThrow(/no row has several cells/);
  });
});

describe('the period', () => {
  it('of a column goes before headings, and an option then chooses', () => {
    const text =
      'Flows 1998-2002\nOrigin,Destination,Authors,Period\nJPN,USA,9,2006-2016\nJPN,USA,4,2013/2017\nJPN,FRA,4,soon\n';
    expect(flows(read(text))).toEqual([
      ['JPN', 'USA', '2006/2016', 9],
      ['JPN', 'USA', '2013/2017', 4],
    ]);
    const chosen = read(text, { period: '2013-2017' });
    expect(flows(chosen)).toEqual([['JPN', 'USA', '2013/2017', 4]]);
    expect(chosen.leftOut.map(({ reason, value }) => [reason, value])).toEqual([
      ['other-period', '2006-2016'],
      ['bad-period', 'soon'],
    ]);
  });

  it('is asked for where nobody says it, and where headings name two', () => {
    expect(() => read(`${HEAD}JPN,USA,9\n`)).toThrow(/missing period.*no column and no heading.*--period/);
    expect(() => read(`2006-16,and 2013-17\n${HEAD}JPN,USA,9\n`)).toThrow(/headings name 2006\/2016 and 2013\/2017/);
    expect(() => read(`${HEAD}JPN,USA,9\n`, { period: 'now' })).toThrow(/invalid period "now"/);
  });
});

describe('SDMX-CSV', () => {
  it('1 is read by its codes and periods', () => {
    const table = read(fixture('sdmx-1.csv'));
    expect(table.form).toBe('sdmx-csv-1');
    expect(table.unit).toBe('PS');
    expect(flows(table)).toEqual([
      ['CHN', 'JPN', '2006/2016', 2600],
      ['JPN', 'CHN', '2006/2016', 1500],
      ['JPN', 'USA', '2006/2016', 3100],
      ['JPN', 'USA', '2013/2017', 1700],
      ['USA', 'JPN', '2006/2016', 2900],
      ['USA', 'JPN', '2013/2017', 1600],
    ]);
    expect(table.leftOut.map(({ reason, value }) => [reason, value])).toEqual([
      ['aggregate', 'WLD'],
      ['aggregate', 'EU27_2020'],
      ['missing-value', ''],
      ['bad-period', '2006-12'],
    ]);
  });

  it('2 is read with labels, multiplier and deletions, one series at a time', () => {
    expect(() => read(fixture('sdmx-2.csv'))).toThrow(
      /several series, SEX is _T: Total, F: Female \(choose one with --where "SEX=_T"\)/,
    );
    const table = read(fixture('sdmx-2.csv'), { where: ['SEX=_T'] });
    expect(table.form).toBe('sdmx-csv-2');
    expect(flows(table)).toEqual([
      ['JPN', 'USA', '2006/2016', 3100],
      ['USA', 'JPN', '2006/2016', 2900],
    ]);
    expect(table.leftOut.map(({ reason }) => reason)).toEqual(['deleted', 'ambiguous-number', 'not-selected']);
  });

  it('turns round where the caller says that the counterpart is the origin', () => {
    const columns = { origin: 'COUNTERPART_AREA', destination: 'REF_AREA' };
    expect(flows(read(fixture('sdmx-1.csv'), { columns, period: '2013/2017' }))).toEqual([
      ['JPN', 'USA', '2013/2017', 1600],
      ['USA', 'JPN', '2013/2017', 1700],
    ]);
  });

  it('of shares or money is refused', () => {
    const text = fixture('sdmx-1.csv').replaceAll(',PS,', ',PT,');
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'unsupported',
        message: expect.stringContaining('unsupported unit "PT"') as string,
      }),
    );
  });

  it('has --where checked', () => {
    expect(() => read(fixture('sdmx-2.csv'), { where: ['AGE=_T'] })).toThrow(/unknown column "AGE" in --where.*SEX/);
    expect(() => read(fixture('sdmx-2.csv'), { where: ['SEX'] })).toThrow(/expected COLUMN=VALUE/);
  });
});
