import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadDataset } from '../../src/data/load-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { runLine } from './run-line.ts';
import { worksFolder } from './works-folder.ts';

const readJson = async (path: string): Promise<Dataset> => JSON.parse(await readFile(path, 'utf8')) as Dataset;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await worksFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('derive', () => {
  it('keeps measure, unit, method, window, threshold, source, edition and the hash of the SQL', async () => {
    const line = ['derive', at('works.jsonl'), '--method', 'coauthorship', '--window', '2020/2021', '--min', '2'];
    await runLine([
      ...line,
      '--edition',
      '2024-06',
      '--source-title',
      'OpenAlex',
      '--licence',
      'CC0',
      '--out',
      at('mine.json'),
    ]);
    const dataset = await readJson(at('mine.json'));
    expect(dataset.edges).toEqual([
      {
        kind: 'derived-coauthorship',
        subject: 'FRA',
        object: 'JPN',
        obs_value: 2,
        time_period: '2020',
        confidence: 'reported',
        source: ['derived-from-records'],
        locator: 'coauthorship.sql',
      },
    ]);
    expect(dataset.edge_kinds[0]).toMatchObject({
      unit_en: 'co-authored works',
      directed: 'no',
      threshold_en: 'pairs with fewer than 2 in a period are left out',
      method_en: expect.stringMatching(
        /full counting.*; window 2020\/2021; method coauthorship, SQL with SHA-256 [0-9a-f]{64}$/,
      ),
    });
    expect(dataset.sources[0]).toMatchObject({
      title: 'OpenAlex',
      date: '2024-06',
      licence: 'CC0',
      note: expect.stringMatching(/^edition 2024-06; works\.jsonl; 4 works, 9 of 11 /),
    });
  });

  it('says what was left out and why, in both languages, and writes it all', async () => {
    const line = ['derive', at('works.jsonl'), '--method', 'coauthorship', '--left-out', at('left.csv')];
    const en = await runLine(line);
    expect(en.stdout).toMatch(/no year +rows +2 +W4/);
    expect(en.stdout).toMatch(/line is no JSON +records, lines and files +1 +works\.jsonl:6/);
    expect(en.stderr).toMatch(/3 rows left out, each with its reason\nNothing is written without --out\./);
    expect(
      (await readFile(at('left.csv'), 'utf8'))
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split(/\r?\n/),
    ).toEqual([
      'reason,file,line,work,author,position,value',
      'bad-json,works.jsonl,6,,,,{ broken',
      'no-year,,,W4,A0,1,',
      'no-year,,,W4,A1,2,',
    ]);
    const ja = await runLine([...line, '--lang', 'ja']);
    expect(ja.stdout).toContain('年がない');
    expect(JSON.parse((await runLine([...line, '--format', 'json'])).stdout)).toMatchObject({
      schema: 'collab-graph/derive@1',
      works: 4,
      rows: 11,
      used: 9,
      measures: [{ kind: 'derived-coauthorship', numbers: 5, total: 6 }],
      leftOutByReason: { 'bad-json': 1, 'no-year': 2 },
    });
  });

  it('a country that the built-in network does not have gets its name by ISO', async () => {
    await runLine(['derive', at('works.jsonl'), '--method', 'coauthorship', '--out', at('names.json')]);
    const { countries } = await readJson(at('names.json'));
    expect(countries.map(({ id }) => id)).toEqual(['FRA', 'GUF', 'JPN', 'USA']);
    expect(countries[1]).toMatchObject({ name_en: 'French Guiana', alpha2: 'GF' });
  });

  it('goes onto the built-in network, as measures of their own', async () => {
    const ran = await runLine([
      'derive',
      at('hand.csv'),
      '--method',
      'coauthorship,mobility-first-last',
      '--onto',
      'built-in',
      '--out',
      at('onto.json'),
    ]);
    expect(ran.code).toBe(0);
    const [dataset, builtIn] = [await readJson(at('onto.json')), await loadDataset(undefined)];
    expect(dataset.coauthorship).toEqual(builtIn.coauthorship);
    expect(dataset.edges.filter(({ kind }) => kind === 'derived-mobility-first-last')).toHaveLength(5);
  });

  it('leaves nothing half-written, and nothing on the way', async () => {
    const temp = await mkdtemp(join(tmpdir(), 'derive-temp-'));
    const before = await readdir(folder);
    // Folders on the way are made; a file on the way cannot be one.
    const { code } = await runLine([
      'derive',
      at('works.jsonl'),
      '--method',
      'coauthorship',
      '--out',
      join(folder, 'hand.csv', 'deep'),
      '--temp',
      temp,
    ]);
    expect(code).toBe(2);
    expect(await readdir(temp)).toEqual([]);
    expect(await readdir(folder)).toEqual(before);
    await rm(temp, { recursive: true });
  });

  it('stopped with Ctrl-C, takes away what it had on the way and writes nothing', async () => {
    const temp = await mkdtemp(join(tmpdir(), 'derive-temp-'));
    const rows = Array.from(
      { length: 400_000 },
      (_, i) => `W${i >> 1},${2000 + (i % 9)},A${i % 999},1,${i % 2 ? 'JP' : 'FR'}`,
    );
    await writeFile(at('many.csv'), `work,year,author,position,country\n${rows.join('\n')}\n`);
    const line = [
      'derive',
      at('many.csv'),
      '--method',
      'coauthorship,mobility-yearly',
      '--out',
      at('stopped'),
      '--temp',
      temp,
    ];
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...line], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const isReading = async (): Promise<boolean> => {
      const [name] = await readdir(temp);
      return name !== undefined && existsSync(join(temp, name, 'rows.csv'));
    };
    while (child.exitCode === null && !(await isReading())) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    expect(stderr).toContain('stopped; nothing was written');
    expect(await readdir(temp)).toEqual([]);
    expect(existsSync(at('stopped'))).toBe(false);
    await rm(temp, { recursive: true });
  });

  it.each([
    ['', 'missing --method (expected one or more of coauthorship'],
    ['--method coauthership', 'unknown method "coauthership" (did you mean "coauthorship'],
    ['--method coauthorship --window 2016/2006', 'invalid --window "2016/2006"'],
    ['--method coauthorship --min -1', 'invalid --min "-1"'],
    ['--method coauthorship --memory lots', 'invalid --memory "lots" (expected a size, such as 4GB or 800MB)'],
    ['--method coauthorship --out mine.csv', 'unsupported --out "mine.csv"'],
    ['--method coauthorship --master local', 'invalid --master with DuckDB'],
    ['--method coauthorship --engine spark', 'missing Spark: there is no spark-sql on the path'],
  ])('refuses %s', async (options, message) => {
    const { code, stderr } = await runLine(['derive', at('works.jsonl'), ...options.split(' ').filter(Boolean)]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('a folder that holds something is not written over', async () => {
    await mkdir(at('full'));
    await writeFile(at('full/countries.csv'), 'mine');
    const line = ['derive', at('works.jsonl'), '--method', 'coauthorship', '--out', at('full')];
    const { code, stderr } = await runLine(line);
    expect(code).toBe(2);
    expect(stderr).toMatch(/unsupported directory .*full": it holds countries\.csv/);
    expect(await readFile(at('full/countries.csv'), 'utf8')).toBe('mine');
  });
});
