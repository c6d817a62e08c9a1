import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { countryOfAddress } from '../../src/derive/records/address.ts';
import { countryCodes } from '../../src/derive/records/country-names.ts';
import { readRecords, type ReadResult } from '../../src/derive/records/read-records.ts';

let folder: string;
let codes: ReadonlyMap<string, string>;
const countryOf = (name: string): string | undefined => codes.get(name.trim().toUpperCase());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derive-records-'));
  codes = countryCodes(await loadBuiltIn());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let runs = 0;
async function read(
  files: Readonly<Record<string, string | Buffer>>,
  byName = false,
): Promise<ReadResult & { rows: string[] }> {
  const input = join(folder, `in-${(runs += 1)}`);
  const work = join(folder, `work-${runs}`);
  await mkdir(work, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(input, name, '..'), { recursive: true });
    await writeFile(join(input, name), content);
  }
  const result = await readRecords([input], { countryOf, folder: work, byName });
  const csv = result.files.find(({ format }) => format === 'csv');
  const rows = csv ? (await readFile(csv.path, 'utf8')).trimEnd().split('\n').slice(1) : [];
  return { ...result, rows };
}

describe('the country of an address', () => {
  it.each([
    ['Beth Israel Deaconess Med Ctr, Boston, USA', 'USA'],
    ['Beth Israel Deaconess Med Ctr, Boston, MA 02215 USA', 'USA'],
    ['Georgia Tech, Atlanta, GA 30332', 'USA'],
    ['Georgia Tech, Atlanta, GA', 'USA'],
    ['Georgia Institute of Technology, Atlanta, Georgia', 'USA'],
    ['Ivane Javakhishvili Tbilisi State University, Tbilisi, Georgia', 'GEO'],
    ['Univ New Mexico, Albuquerque, New Mexico', 'USA'],
    ['Univ New Mexico, Albuquerque, NM 87131 USA', 'USA'],
    ['UNAM, Mexico City, Mexico', 'MEX'],
    ['Univ Tokyo, Dept Phys, Tokyo, Japan.', 'JPN'],
    ['University of Tokyo, Tokyo, 113-8654 Japan', 'JPN'],
    ['Univ Oxford, Oxford, England', 'GBR'],
    ['Queens Univ Belfast, Belfast, North Ireland', 'GBR'],
    ['Tsinghua Univ, Beijing, Peoples R China', 'CHN'],
    ['INDIANA UNIV, BLOOMINGTON, IN 47405', 'USA'],
    ['Univ Delaware, Newark, DE, 19716', 'USA'],
    ['Jordan Hospital, Plymouth, MA, United States. Electronic address: a@b.org', 'USA'],
    ['Univ Niger Delta, Wilberforce Isl, Nigeria', 'NGA'],
    // No country is better than a wrong one.
    ['Universität Wien, Wien', 'Wien'],
    ['Kyoto University, JP', 'JP'],
  ])('%s', (address, country) => {
    expect(countryOfAddress(address, countryOf)).toBe(country);
  });
  it('of nothing is nothing', () => expect(countryOfAddress(' , ', countryOf)).toBeUndefined());
});

const openAlexWork = (id: string, year: number | null, ...countries: (string | null)[]) => ({
  id: `https://openalex.org/${id}`,
  publication_year: year,
  authorships: countries.map((country_code, i) => ({
    author: { id: `https://openalex.org/A${id.slice(1)}${i}`, display_name: `Author ${i}` },
    countries: country_code === null ? [] : [country_code],
    institutions:
      country_code === null
        ? []
        : [{ id: `https://openalex.org/I${i}`, display_name: `Univ, ${country_code}`, country_code }],
  })),
});

describe('OpenAlex', () => {
  const one = openAlexWork('W1', 2020, 'JP', 'FR');
  const rows = ['W1,2020,A10,1,1,JP,I0', 'W1,2020,A11,2,1,FR,I1'];

  it('is read from JSON lines, and institutions keep their names', async () => {
    const result = await read({ 'works.jsonl': `${JSON.stringify(one)}\n` });
    expect(result.rows).toEqual(rows);
    expect(result.formats).toEqual(['OpenAlex']);
    expect(result.institutionNames.get('I0')).toBe('Univ, JP');
  });
  it('is read from a page of the API, laid out or not, and from pages as lines', async () => {
    for (const text of [
      JSON.stringify({ meta: {}, results: [one] }),
      JSON.stringify({ meta: {}, results: [one] }, null, 2),
    ])
      expect((await read({ 'page.json': text })).rows).toEqual(rows);
  });
  it('is read from a snapshot folder: gzipped parts of its works, nothing else', async () => {
    const result = await read({
      'data/works/updated_date=2024-01-01/part_000.gz': gzipSync(`${JSON.stringify(one)}\n`),
      'data/works/updated_date=2024-02-01/part_000.gz': gzipSync(`${JSON.stringify(openAlexWork('W2', 2021, 'DE'))}\n`),
      'data/works/manifest': '{}',
      'data/authors/updated_date=2024-01-01/part_000.gz': gzipSync('{"id":"https://openalex.org/A1"}\n'),
    });
    expect(result.rows).toEqual([...rows, 'W2,2021,A20,1,1,DE,I0']);
    expect(result.faults).toEqual([]);
  });
  it('is read from Parquet', async () => {
    const path = join(folder, 'works.parquet');
    const json = join(folder, 'works-for-parquet.jsonl');
    await writeFile(json, `${JSON.stringify(one)}\n`);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (SELECT * FROM read_json('${json}')) TO '${path}' (FORMAT parquet)`);
    const result = await read({ 'works.parquet': await readFile(path) });
    expect(result.rows).toEqual(rows);
    expect(result.formats).toEqual(['OpenAlex (Parquet)']);
  });
  it('without authorships is refused with the way out', async () => {
    await expect(read({ 'works.jsonl': '{"id":"https://openalex.org/W1","publication_year":2020}\n' })).rejects.toThrow(
      /missing affiliations: .*OpenAlex.*authorships among the fields of select=/,
    );
  });
  it('counts what is broken and reads the rest', async () => {
    const good = `${JSON.stringify(one)}\n`;
    const whole = gzipSync(
      Array.from({ length: 2000 }, (_, i) => JSON.stringify(openAlexWork(`W${i + 100}`, 2020, 'JP', 'US'))).join('\n'),
    );
    const result = await read({
      'a.jsonl': `${good}{"id": broken\n${good}{"something": 1}\n${JSON.stringify(openAlexWork('W3', 2020))}\n${JSON.stringify(openAlexWork('W4', null, 'JP', null))}\n`,
      'b.jsonl.gz': whole.subarray(0, whole.length - 400),
      'c.parquet': Buffer.from('PAR1 and then nothing more'),
      'd.jsonl': JSON.stringify(openAlexWork('W5', 0, 'JP', 'FR')),
      'e.jsonl': JSON.stringify(
        openAlexWork('W6', 2020, ...Array.from({ length: 3000 }, (_, i) => (i % 2 ? 'JP' : 'US'))),
      ),
    });
    const reasons = result.faults.map(({ reason, file, line }) => [reason, file, line]);
    expect(reasons).toEqual([
      ['bad-json', 'a.jsonl', 2],
      ['duplicate-work', 'a.jsonl', 3],
      ['not-a-work', 'a.jsonl', 4],
      ['no-authors', 'a.jsonl', 5],
      ['broken-file', 'b.jsonl.gz', undefined],
      ['broken-file', 'c.parquet', undefined],
    ]);
    // What comes before the break is kept; rows without a country or a year are judged later, with all others.
    expect(result.rows.length).toBeGreaterThan(5000);
    expect(result.rows).toContain('W4,,A41,2,,,');
    expect(result.rows).toContain('W5,0,A50,1,1,JP,I0');
    expect(result.rows.filter((row) => row.startsWith('W6,'))).toHaveLength(3000);
  });
});

const WOS = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Smith, J
   Yamada, T
AF Smith, John
   Yamada, Taro
TI A title that goes
   on
C1 [Smith, John; Yamada, Taro] Univ Tokyo, Dept Phys, Tokyo, Japan.
   [Smith, John] Harvard Univ, Cambridge, MA 02138 USA.
RI Yamada, Taro/A-1234-2008
OI Smith, John/0000-0001-0000-0001
PY 2019
UT WOS:0001
ER

PT J
AU Old, A
C1 UNIV PARIS 06, PARIS, FRANCE.
   TECHNION ISRAEL INST TECHNOL, HAIFA, ISRAEL.
PY 1989
UT WOS:0002
ER

EF
`;
const WOS_ROWS = [
  'WOS:0001,2019,0000-0001-0000-0001,1,1,JPN,Univ Tokyo',
  'WOS:0001,2019,0000-0001-0000-0001,1,2,USA,Harvard Univ',
  'WOS:0001,2019,A-1234-2008,2,1,JPN,Univ Tokyo',
  'WOS:0002,1989,,,,FRA,UNIV PARIS 06',
  'WOS:0002,1989,,,,ISR,TECHNION ISRAEL INST TECHNOL',
];

describe('Web of Science', () => {
  it('is read from plain text, with identifiers and older addresses without authors', async () => {
    expect((await read({ 'savedrecs.txt': WOS })).rows).toEqual(WOS_ROWS);
  });
  it('is read from tabs, also in UTF-16', async () => {
    const table =
      'PT\tAU\tAF\tC1\tRI\tOI\tPY\tUT\nJ\tSmith, J; Yamada, T\tSmith, John; Yamada, Taro\t[Smith, John; Yamada, Taro] Univ Tokyo, Dept Phys, Tokyo, Japan; [Smith, John] Harvard Univ, Cambridge, MA 02138 USA\tYamada, Taro/A-1234-2008\tSmith, John/0000-0001-0000-0001\t2019\tWOS:0001\n';
    expect((await read({ 'savedrecs.txt': table })).rows).toEqual(WOS_ROWS.slice(0, 3));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
    expect((await read({ 'savedrecs.txt': utf16 })).rows).toEqual(WOS_ROWS.slice(0, 3));
  });
  it('without addresses is refused with the box to tick', async () => {
    await expect(read({ 'x.txt': WOS.replace(/^C1 .*\n(?: {3}.*\n)?/gm, '') })).rejects.toThrow(
      /"Full Record" under "Record Content"/,
    );
    await expect(read({ 'x.txt': 'PT\tAU\tSO\tPY\tUT\nJ\tSmith, J\tJapan J\t2019\tWOS:1\n' })).rejects.toThrow(
      /missing affiliations/,
    );
  });
});

describe('Scopus', () => {
  const affiliations = '"University of Tokyo, Tokyo, Japan; Harvard University, Cambridge, MA, United States"';
  it('is read with old headers', async () => {
    const csv = `\uFEFFAuthors,Author(s) ID,Title,Year,Source title,Cited by,Affiliations,Authors with affiliations,EID\n"Yamada T., Smith J.","101;102;",T,2020,Journal of Israel,3,${affiliations},"Yamada, T., University of Tokyo, Tokyo, Japan; Smith, J., University of Tokyo, Tokyo, Japan, Harvard University, Cambridge, MA, United States",2-s2.0-1\n`;
    expect((await read({ 'scopus.csv': csv })).rows).toEqual([
      '2-s2.0-1,2020,101,1,1,JPN,University of Tokyo',
      '2-s2.0-1,2020,102,2,1,JPN,University of Tokyo',
      '2-s2.0-1,2020,102,2,2,USA,Harvard University',
    ]);
  });
  it('is read with new headers', async () => {
    const csv = `"Authors","Author full names","Author(s) ID","Title","Year","Source title","Cited by","Affiliations","Authors with affiliations","EID"\n"Yamada T.; Smith J.","Yamada, Taro (101); Smith, John (102)","101; 102","T","2020","J","3",${affiliations},"Yamada T., University of Tokyo, Tokyo, Japan; Smith J., Harvard University, Cambridge, MA, United States","2-s2.0-1"\n`;
    expect((await read({ 'scopus.csv': csv })).rows).toEqual([
      '2-s2.0-1,2020,101,1,1,JPN,University of Tokyo',
      '2-s2.0-1,2020,102,2,1,USA,Harvard University',
    ]);
  });
  it('without affiliations is refused with the box to tick', async () => {
    await expect(
      read({ 's.csv': 'Authors,Title,Year,Source title,Cited by,EID\nA,T,2020,Japan Journal,1,2-s2.0-1\n' }),
    ).rejects.toThrow(/tick "Affiliations" under "Bibliographical information"/);
  });
});

describe('Dimensions, Lens and bibliometrix', () => {
  it('Dimensions: standardized countries of the work', async () => {
    const csv = `"About the data: Exported on Jan 01, 2024."\nRank,Publication ID,DOI,PubYear,Authors,Authors (Raw Affiliation),Research Organizations - standardized,Country of standardized research organization\n1,pub.1,10.1/x,2021,"Smith, J; Yamada, T","Smith, J (Yale, New Haven, CT, USA); Yamada, T (Kyoto Univ, Kyoto, Japan)",Yale University; Kyoto University,United States; Japan\n`;
    expect((await read({ 'dimensions.csv': csv })).rows).toEqual([
      'pub.1,2021,,,,United States,Yale University',
      'pub.1,2021,,,,Japan,Kyoto University',
    ]);
  });
  it('Dimensions: else raw affiliations', async () => {
    const csv = `Publication ID,PubYear,Authors (Raw Affiliation)\npub.1,2021,"Smith, J (Yale University, New Haven, CT, USA); Yamada, T (Kyoto University (Japan), Kyoto, Japan)"\n`;
    expect((await read({ 'dimensions.csv': csv })).rows).toEqual([
      'pub.1,2021,,1,1,USA,Yale University',
      'pub.1,2021,,2,1,JPN,Kyoto University (Japan)',
    ]);
  });
  it('Lens: JSON lines; its CSV is refused', async () => {
    const work = {
      lens_id: '001-1',
      year_published: 2018,
      authors: [
        {
          first_name: 'A',
          last_name: 'B',
          ids: [{ type: 'orcid', value: '0000-0002' }],
          affiliations: [{ name: 'Kyoto University', country_code: 'JP', ids: [{ type: 'ror', value: '02kpeqv85' }] }],
        },
      ],
    };
    const result = await read({ 'lens.jsonl': JSON.stringify(work) });
    expect(result.rows).toEqual(['001-1,2018,0000-0002,1,1,JP,02kpeqv85']);
    expect(result.institutionNames.get('02kpeqv85')).toBe('Kyoto University');
    await expect(read({ 'lens.csv': 'Lens ID,Title,Publication Year\n1,T,2018\n' })).rejects.toThrow(
      /export again as JSON/,
    );
  });
  it('bibliometrix: countries that it took out, else addresses', async () => {
    expect(
      (await read({ 'm.csv': 'AU,PY,AU_CO,SR,DB\nSMITH J;YAMADA T,2017,USA;JAPAN,"SMITH J, 2017, NATURE",ISI\n' }))
        .rows,
    ).toEqual(['"SMITH J, 2017, NATURE",2017,,,,USA,', '"SMITH J, 2017, NATURE",2017,,,,JAPAN,']);
    expect(
      (
        await read({
          'm.csv': 'AU,C1,PY,UT,DB\nSMITH J,"UNIV PARIS, PARIS, FRANCE; UNIV TOKYO, TOKYO, JAPAN",2017,ISI1,ISI\n',
        })
      ).rows,
    ).toEqual(['ISI1,2017,,,,FRA,UNIV PARIS', 'ISI1,2017,,,,JPN,UNIV TOKYO']);
  });
});

describe('a plain table', () => {
  it('is taken as it is, with the columns in any order', async () => {
    const result = await read({ 't.csv': 'country;work;year;author;position\nJP;W1;2020;A1;1\n' });
    expect(result.rows).toEqual(['W1,2020,A1,1,,JP,']);
  });
  it('names take the place of identifiers only where asked for', async () => {
    const csv = 'Publication ID,PubYear,Authors (Raw Affiliation)\npub.1,2021,"Smith, J (Yale University, CT, USA)"\n';
    expect((await read({ 'd.csv': csv })).rows[0]).toBe('pub.1,2021,,1,1,USA,Yale University');
    expect((await read({ 'd.csv': csv }, true)).rows[0]).toBe('pub.1,2021,"Smith, J",1,1,USA,Yale University');
  });
  it('other tables are refused with what is read', async () => {
    await expect(read({ 't.csv': 'a,b\n1,2\n' })).rejects.toThrow(
      /its columns are a, b \(expected .*work, year, author, position, country/,
    );
  });
});
