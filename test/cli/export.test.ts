import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { EDGE_COLUMNS } from '../../src/export/edge-records.ts';
import { runLine, SMALL } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'collab-graph-export-'));

async function write(name: string, options = ''): Promise<string> {
  const file = join(folder, name);
  const { code, stdout, stderr } = await runLine(`export --out ${file} ${options} ${SMALL}`);
  expect(code, stderr).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    /: (\d+ nodes?, [\d,]+ ties? \([\d,]+ rows?\).*|ノード[\d,]+、つながり[\d,]+件（[\d,]+行）.*)\n/,
  );
  return readFileSync(file, 'utf8');
}

describe('export', () => {
  it.each([
    ['csv', /^\ufeffedge_id,kind,/],
    ['matrix.csv', /^\ufeffid,name,region,Alpha,/],
    ['json', /^\{\n {2}"format": "collab-graph\/dataset@2"/],
    ['gexf', /<gexf xmlns="http:\/\/gexf.net\/1.3"/],
    ['graphml', /<graphml xmlns="http:\/\/graphml.graphdrawing.org\/xmlns">/],
    ['csl.json', /^\[\n {2}\{\n {4}"id": "collab-graph-small"/],
    ['bib', /^@misc\{collab-graph-small,/],
    ['txt', /^Small made-up network for tests\. /],
  ])('writes .%s, the same on repeat and on stdout', async (format, beginning) => {
    const text = await write(`a.${format}`);
    expect(text).toMatch(beginning);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(await write(`b.${format}`)).toBe(text);
    // In a pipe the mark would become part of the first heading.
    expect((await runLine(`export --out - --format ${format} ${SMALL}`)).stdout).toBe(text.replace(/^\ufeff/, ''));
  });

  it('CSV has the documented columns and one row per edge shown', async () => {
    const text = await write('rows.csv', '--edges membership --through alpha');
    const [header, ...rows] = parse(text, { bom: true }) as string[][];
    expect(header).toEqual([...EDGE_COLUMNS]);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect([row[1], row[9]]).toEqual(['membership', 'alpha']);
    const docs = readFileSync('docs/cli.md', 'utf8');
    for (const column of EDGE_COLUMNS) expect(docs).toContain(`\`${column}\``);
  });

  it('CSV has every edge of the data where that is asked for, and every window of a number', async () => {
    const text = await write('all.csv', '--rows all --edges membership');
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(new Set(rows.map((row) => row['kind'])).size).toBeGreaterThan(4);
    const windows = rows.filter((row) => row['kind'] === 'mobility').map((row) => row['period']);
    expect(new Set(windows).size).toBeGreaterThan(1);
    const { code, stderr } = await runLine(`export --out - --format csv --rows neighbors ${SMALL}`);
    expect(code).not.toBe(0);
    expect(stderr).toContain('expected shown, or all with csv');
  });

  it('names are in the language asked for', async () => {
    expect(await write('ja.csv', '--lang ja')).toContain('ハンガリー');
  });

  it('JSON is data for --data', async () => {
    await write('part.json', '--through alpha --edges membership');
    const { code, stdout } = await runLine([
      'neighbors',
      'JP',
      '--edges',
      'membership',
      '--data',
      join(folder, 'part.json'),
      '--format',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('HUN');
    expect(stdout).not.toContain('beta');
  });

  it.each([
    ['export', 'missing --out FILE'],
    [
      'export --out a.docx',
      'unknown file ending ".docx" (expected one of .csv, .matrix.csv, .json, .gexf, .graphml, .csl.json, .bib, .txt',
    ],
    ['export --out - --format gefx', 'unknown format "gefx" (did you mean "gexf"'],
    ['export --out nowhere/a.csv', 'missing folder "nowhere"'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await runLine(`${line} ${SMALL}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
