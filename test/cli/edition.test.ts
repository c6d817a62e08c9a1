import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { runLine, SMALL } from './run-line.ts';

/** Of test/fixtures/small/datapackage.json. */
const MARK = 'collab-graph-small 1.0.0 (2024-01-01)';
const EDITION = { name: 'collab-graph-small', version: '1.0.0', date: '2024-01-01' };

const QUERIES = [
  'neighbors JP',
  'ego JP',
  'matrix',
  'balance JP',
  'gaps JP --min-mobility 10',
  'path HU TH',
  'compare HU PL',
  'compare alpha beta',
  'calls --state closed,unknown,open,announced',
  'answer balance JP',
  'metrics',
  'sources',
];

describe.each(QUERIES)('%s says which edition it was made from', (line) => {
  it('in CSV in the last column, the same in every row', async () => {
    const { stdout, stderr } = await runLine(`${line} ${SMALL} --format csv`);
    const rows: string[][] = parse(stdout);
    expect(rows.length, stderr).toBeGreaterThan(0);
    expect(rows[0]!.at(-1)).toBe('edition');
    expect(rows[0]!.filter((column) => column === 'edition')).toHaveLength(1);
    for (const row of rows.slice(1)) expect(row.at(-1)).toBe(MARK);
  });

  it('in JSON as name, version and date', async () => {
    const { stdout } = await runLine(`${line} ${SMALL} --format json`);
    const answer = JSON.parse(stdout) as object;
    expect(Object.keys(answer).slice(0, 2)).toEqual(['schema', 'edition']);
    expect(answer).toMatchObject({ edition: EDITION });
  });

  it.each([
    ['markdown', 'en', `Data: ${MARK}`],
    ['markdown', 'ja', `データ：${MARK}`],
    ['table', 'en', `Data: ${MARK}`],
    ['table', 'ja', `データ：${MARK}`],
  ])('in %s (%s) in the last line', async (format, lang, says) => {
    const { stdout } = await runLine(`${line} ${SMALL} --format ${format} --lang ${lang}`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(says);
  });
});

describe('where the answer says its edition itself', () => {
  it('info says it once', async () => {
    const { stdout } = await runLine(`info ${SMALL} --format json`);
    expect(JSON.parse(stdout)).toMatchObject(EDITION);
    expect(JSON.parse(stdout)).not.toHaveProperty('edition');
    expect((await runLine(`info ${SMALL}`)).stdout).not.toContain(MARK);
  });

  it('a comparison of two editions has both, and no third', async () => {
    const { stdout } = await runLine('diff 1.0.0 2.0.0 --summary --format json');
    expect(JSON.parse(stdout)).toMatchObject({ old: { version: '1.0.0' }, new: { version: '2.0.0' } });
    expect(JSON.parse(stdout)).not.toHaveProperty('edition');
  });

  it('the header is there where no row is', async () => {
    const { stdout } = await runLine(`neighbors CN --edges membership ${SMALL} --format csv`);
    expect(stdout.trimEnd().split(',').at(-1)).toBe('edition');
    expect(stdout.trimEnd()).not.toContain('\n');
  });
});
