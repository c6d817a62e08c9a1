import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { readDirectory, validateDirectory } from '../../src/data/read-directory.ts';
import { runLine, type Ran } from './run-line.ts';

const TABLE = 'test/fixtures/oecd-made-up-table.csv';
const WORKBOOK = 'test/fixtures/oecd-made-up-workbook.xlsx';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'collab-graph-'));
});
afterEach(() => rm(root, { recursive: true }));

const run = (...words: string[]): Promise<Ran> => runLine(words);
const json = ({ stdout }: Ran): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

describe('import oecd', () => {
  it('says what it read, as what, and what it left out and why', async () => {
    const { code, stdout, stderr } = await run('import', 'oecd', TABLE);
    expect(code).toBe(0);
    expect(stdout).toContain('10 numbers read from 23 rows, under the measure author-flow (authors).');
    expect(stdout).toMatch(/period +2006\/2016 \(from a heading\)/);
    expect(stdout).toMatch(/unknown code or name +1 +Japn +18 +.*Japan/);
    expect(stdout).toMatch(/same pair and period with different numbers +1 +ITA → JPN: 45 +26/);
    expect(stderr).toContain('nothing is written without --out');
    expect(stderr).toContain('the day of retrieval is unknown');
  });

  it('says it in Japanese', async () => {
    const { stdout, stderr } = await run('import', 'oecd', TABLE, '--lang', 'ja');
    expect(stdout).toContain('23行から10件を指標 author-flow（人・著者）として読み込んだ。');
    expect(stdout).toMatch(/不明なコードまたは名称 +1 +Japn +18/);
    expect(stderr).toContain('取得日不明');
  });

  it('counts every reason and lists every row in JSON and CSV', async () => {
    const report = json(await run('import', 'oecd', TABLE, '--format', 'json'));
    expect(report).toMatchObject({
      schema: 'collab-graph/import-oecd@1',
      out: null,
      rows: 23,
      read: 10,
      pairs: 7,
      countries: 8,
      notes: 1,
      periods: ['2006/2016'],
      leftOutByReason: {
        aggregate: 2,
        'unknown-area': 1,
        'missing-area': 1,
        'self-flow': 1,
        'missing-value': 2,
        'not-a-number': 1,
        negative: 1,
        fraction: 1,
        duplicate: 1,
        conflict: 2,
      },
    });
    const counts = Object.values(report['leftOutByReason'] as Record<string, number>);
    expect(counts.reduce((a, b) => a + b, 0) + (report['read'] as number)).toBe(report['rows']);
    const csv = (await run('import', 'oecd', TABLE, '--format', 'csv')).stdout.trimEnd().split('\r\n');
    expect(csv).toHaveLength(1 + 13);
    expect(csv).toContain('18,unknown-area,Origin,Japn,JPN|Japan|CAN');
  });

  it('with --strict writes nothing where a row was left out', async () => {
    const out = join(root, 'with.json');
    const { code, stderr } = await run('import', 'oecd', TABLE, '--strict', '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('--strict was given: nothing is written');
    expect(await readdir(root)).toEqual([]);
    const sound = join(root, 'sound.csv');
    await writeFile(sound, 'Made up, 2006-16\nOrigin,Destination,Authors\nJPN,USA,5\n');
    expect((await run('import', 'oecd', sound, '--strict', '--out', out)).code).toBe(0);
  });

  it('writes nothing where no row gives a number, and exits with 1', async () => {
    const file = join(root, 'none.csv');
    await writeFile(file, 'Made up, 2006-16\nOrigin,Destination,Authors\nWorld,USA,5\n');
    const { code, stderr } = await run('import', 'oecd', file, '--out', join(root, 'x.json'));
    expect(code).toBe(1);
    expect(stderr).toContain('No row gives a number');
    expect(await readdir(root)).toEqual(['none.csv']);
  });
});

describe('what it writes', () => {
  it('as JSON is the network with the measure added: asked, drawn and exported', async () => {
    const out = join(root, 'with-oecd.json');
    const source = ['--source-url', '10.1787/888933618897', '--retrieved', '2026-05-30', '--licence', 'made up'];
    const imported = await run('import', 'oecd', TABLE, '--out', out, ...source);
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stderr).not.toContain('unknown');
    const dataset = JSON.parse(await readFile(out, 'utf8')) as Dataset;
    // A kind of the ordinary sort: rows of edge_kinds and edges, no table of its own.
    expect(dataset).not.toHaveProperty('author_flows');
    expect(dataset.edge_kinds.map(({ id }) => id)).toEqual(['author-flow']);
    expect(dataset.edges).toHaveLength(10);
    expect(dataset.edges[0]).toEqual({
      kind: 'author-flow',
      subject: 'CHN',
      object: 'JPN',
      time_period: '2006/2016',
      obs_value: 2600,
      source: ['oecd-author-flows'],
      locator: 'line 8',
      confidence: 'reported',
    });
    expect(dataset.sources.find(({ id }) => id === 'oecd-author-flows')).toEqual({
      id: 'oecd-author-flows',
      title: 'OECD, International bilateral flows of scientific authors',
      publisher: 'Organisation for Economic Co-operation and Development (OECD)',
      url: 'https://doi.org/10.1787/888933618897',
      licence: 'made up',
      note: 'imported from oecd-made-up-table.csv; retrieved 2026-05-30',
    });

    const neighbors = json(
      await run(
        'neighbors',
        'JP',
        '--edges',
        'author-flow',
        '--min-mobility',
        '4000',
        '--data',
        out,
        '--format',
        'json',
      ),
    ) as { neighbors: { id: string; ties: { direction: string; value: number; unit: string; locator: string }[] }[] };
    expect(
      neighbors.neighbors.map(({ id, ties }) => [
        id,
        ties.map(({ direction, value, unit }) => [direction, value, unit]),
      ]),
    ).toEqual([
      [
        'CHN',
        [
          ['out', 1500, 'authors'],
          ['in', 2600, 'authors'],
        ],
      ],
      [
        'USA',
        [
          ['out', 3100, 'authors'],
          ['in', 2900, 'authors'],
        ],
      ],
    ]);

    const csv = await run('export', '--data', out, '--edges', 'author-flow', '--out', '-', '--format', 'csv');
    expect(csv.stdout.split('\r\n').filter((line) => line.startsWith('author-flow:')).length).toBe(4);
    expect(csv.stdout).toContain('oecd-author-flows');
    const svg = await run('render', '--data', out, '--edges', 'author-flow', '--out', '-', '--format', 'svg');
    expect(svg.stdout).toContain('Mobility of scientific authors (OECD): authors');
    expect(svg.stdout).toContain(
      'Arrows: mobility of scientific authors (OECD), 2006–2016, width by number of authors',
    );
    expect(svg.stdout).toContain('OECD, International bilateral flows of scientific authors');
    expect(svg.stdout).not.toContain('Migration events');
  });

  it('is drawn as map and matrix under its own name and unit, never as migration events', async () => {
    const out = join(root, 'authors.json');
    await run('import', 'oecd', TABLE, '--out', out);
    const drawn = ['--data', out, '--edges', 'author-flow', '--min-mobility', '0', '--out', '-', '--format', 'svg'];
    const map = (await run('render', '--view', 'map', ...drawn)).stdout;
    expect(map).toContain('Mobility of scientific authors (OECD), 2006–2016');
    expect(map).toContain('width by the number of authors in that direction');
    expect(map.match(/data-id="author-flow:[^"]+" data-source/g)).toHaveLength(10);
    const matrix = (await run('render', '--view', 'matrix', '--matrix', 'author-flow', ...drawn)).stdout;
    expect(matrix).toContain('Mobility of scientific authors (OECD) among Japan and its partners, 2006–2016');
    expect(matrix).toContain('2,600 authors (mobility of scientific authors (OECD)), 2006–2016');
    for (const svg of [map, matrix]) expect(svg).not.toMatch(/: [\d,]+ migration events/);
  });

  it('as a package is one that validates and reads back the same', async () => {
    const out = join(root, 'package');
    const imported = await run('import', 'oecd', WORKBOOK, '--out', out);
    expect(imported.code, imported.stderr).toBe(0);
    expect((await validateDirectory(out)).filter(({ level }) => level === 'error')).toEqual([]);
    const dataset = await readDirectory(out);
    expect(dataset.name).toMatch(/-oecd$/);
    expect(dataset.date).toBe('2026-06-01');
    expect(dataset.edges.map((row) => [row.subject, row.object, row.obs_value, row.locator])).toEqual([
      ['CHN', 'JPN', 2600, 'sheet "Made up", row 7'],
      ['ISR', 'JPN', 55, 'sheet "Made up", row 11'],
      ['JPN', 'CHN', 1500, 'sheet "Made up", row 6'],
      ['JPN', 'USA', 3100, 'sheet "Made up", row 4'],
      ['KOR', 'JPN', 900, 'sheet "Made up", row 8'],
      ['USA', 'JPN', 2900, 'sheet "Made up", row 5'],
    ]);
    // The same network otherwise, and again the same when it is imported twice.
    const again = await run('import', 'oecd', WORKBOOK, '--data', out, '--out', join(root, 'twice'));
    expect(again.stderr).toContain('6 numbers of an earlier import replaced');
    expect(await readDirectory(join(root, 'twice'))).toEqual(dataset);
  });

  it('does not go into a folder that holds anything, nor into another kind of file', async () => {
    await mkdir(join(root, 'full'));
    await writeFile(join(root, 'full', 'countries.csv'), 'mine');
    const full = await run('import', 'oecd', TABLE, '--out', join(root, 'full'));
    expect(full.code).toBe(2);
    expect(full.stderr).toContain('it holds countries.csv');
    expect(await readFile(join(root, 'full', 'countries.csv'), 'utf8')).toBe('mine');
    expect((await run('import', 'oecd', TABLE, '--out', join(root, 'x.csv'))).stderr).toContain('unsupported --out');
  });

  it('is the same bytes for the same file', async () => {
    for (const name of ['a.json', 'b.json']) await run('import', 'oecd', TABLE, '--out', join(root, name));
    // Not toEqual, which compares megabytes one by one.
    expect((await readFile(join(root, 'a.json'))).equals(await readFile(join(root, 'b.json')))).toBe(true);
  });
});

describe('files', () => {
  it.each([
    [
      'of sheets: an unknown one',
      [WORKBOOK, '--sheet', 'Madeup'],
      'unknown sheet "Madeup" ("oecd-made-up-workbook.xlsx" has "Read me", "Made up")',
    ],
    ['of sheets: one without a table', [WORKBOOK, '--sheet', 'Read me'], 'no row has several cells'],
    ['without sheets', [TABLE, '--sheet', 'x'], 'is a text file and has none'],
    ['that are not there', ['no-such.csv'], 'missing file: "no-such.csv" cannot be read'],
    ['of another kind', ['docs/cli.md'], 'missing column'],
  ])('%s', async (_, words, message) => {
    const { code, stderr, stdout } = await run('import', 'oecd', ...words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it.each([
    ['flows.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'save it as .xlsx or CSV'],
    ['flows.xlsx', Buffer.from('PK\u0003\u0004 broken'), 'invalid workbook'],
    ['flows.csv', Buffer.from('<!doctype html><title>StatLink</title>'), 'a page that was saved instead of its table?'],
    ['flows.csv', Buffer.from('%PDF-1.7'), 'a PDF'],
    ['flows.csv', Buffer.from([0x4f, 0xff, 0xfc]), 'not UTF-8'],
  ])('%s is told by its bytes', async (name, bytes, message) => {
    const file = join(root, name);
    await writeFile(file, bytes);
    const { code, stderr } = await run('import', 'oecd', file);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('and options that mean nothing are errors', async () => {
    expect((await run('import', 'oced', TABLE)).stderr).toContain('unknown kind of table "oced" (did you mean "oecd"?');
    expect((await run('import', 'oecd', TABLE, '--retrieved', 'May')).stderr).toContain('invalid --retrieved "May"');
    expect((await run('import', 'oecd', TABLE, '--source-url', 'statlink')).stderr).toContain('invalid --source-url');
  });
});
