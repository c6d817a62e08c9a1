import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeDescriptor } from '../../src/data/build-package.ts';
import { runLine } from './run-line.ts';

const OLD = 'test/fixtures/small';
let later: string;

beforeAll(async () => {
  later = await mkdtemp(join(tmpdir(), 'later-'));
  await cp(OLD, later, { recursive: true });
  const edit = async (name: string, change: (text: string) => string): Promise<void> => {
    const path = join(later, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  await edit('memberships.csv', (text) =>
    text
      .replace('POL,alpha,,member,2014-09-23,joined,,active', 'POL,alpha,,member,2014-09-23,joined,2020,ended')
      .replace('USA,beta,,member,2020-01,', 'USA,beta,,member,2020-03,')
      .replace(/lowlands.*\n/, ''),
  );
  await edit('mobility.csv', (text) => text.replace('JPN,USA,2006/2016,3999', 'JPN,USA,2006/2016,4000'));
  await edit('package-meta.json', (text) => text.replace(/"version": "[^"]*"/, '"version": "2.0.0"'));
  await writeDescriptor(later);
});
afterAll(() => rm(later, { recursive: true }));

describe('diff', () => {
  it('lists what ended, was corrected and removed, with its source', async () => {
    const { code, stdout } = await runLine(`diff ${OLD} ${later}`);
    expect(code).toBe(0);
    expect(stdout).toContain('Table                added  ended  corrected  removed\n');
    expect(stdout).toMatch(/^memberships +0 +1 +1 +1$/m);
    expect(stdout).toMatch(/^ended +memberships +Poland · Alpha Framework · member +To +\(empty\) +2020 +made-up-a$/m);
    expect(stdout).toMatch(
      /^corrected +memberships +United States · Beta Framework · member +From +2020-01 +2020-03 +made-up-b$/m,
    );
    expect(stdout).toMatch(/^removed +memberships +Lowlands \(made up\) · Alpha Framework · observer +made-up-b$/m);
    expect(stdout).toMatch(
      /^corrected +researcher mobility .*Japan · United States · 2006\/2016.* +Observed value +3999 +4000 +made-up-a$/m,
    );
    expect(stdout).toContain('Made-up report A. Nobody. 2019-03. CC0-1.0');
  });

  it('says the same in Japanese, and as JSON, CSV and Markdown', async () => {
    const ja = await runLine(`diff ${OLD} ${later} --lang ja`);
    expect(ja.stdout).toMatch(/^訂正 +参加 +米国 · ベータ枠組み · .* +開始 +2020-01 +2020-03 +made-up-b$/m);
    expect(ja.stdout).toMatch(/ポーランド .* 状態 +継続中 +終了 /);
    const json = JSON.parse((await runLine(`diff ${OLD} ${later} --format json`)).stdout) as {
      total: unknown;
      changes: { kind: string }[];
    };
    expect(json.total).toEqual({ added: 0, ended: 1, corrected: 2, removed: 1 });
    expect(json.changes.map(({ kind }) => kind)).toEqual(['ended', 'corrected', 'removed', 'corrected']);
    const csv: Record<string, string>[] = parse((await runLine(`diff ${OLD} ${later} --format csv`)).stdout, {
      columns: true,
    });
    expect(csv.map((row) => [row['change'], row['field'], row['before'], row['after']])).toEqual([
      ['ended', 'to', '', '2020'],
      ['ended', 'status', 'active', 'ended'],
      ['corrected', 'from', '2020-01', '2020-03'],
      ['removed', '', '', ''],
      ['corrected', 'obs_value', '3999', '4000'],
    ]);
    expect(csv[0]!['key']).toBe('POL|alpha||member|2014-09-23');
    const markdown = await runLine(`diff ${OLD} ${later} --format markdown`);
    expect(markdown.stdout).toContain('| corrected | researcher mobility | ');
  });

  it('turns round, sums up, and keeps to tables and limits', async () => {
    expect((await runLine(`diff ${later} ${OLD} --summary --format csv`)).stdout).toBe(
      'table,added,ended,corrected,removed\r\nmemberships,1,0,2,0\r\nmobility,0,0,1,0\r\n',
    );
    const { stdout, stderr } = await runLine(`diff ${OLD} ${later} --tables memberships --limit 1`);
    expect(stdout).not.toContain('researcher mobility');
    expect(stderr).toContain('1 of 3 changes shown');
    expect((await runLine(`diff ${OLD} ${OLD}`)).stdout).toContain('The two are the same in every row.');
  });

  it('names what it does not know and the way out', async () => {
    const wrong = await runLine('diff 7.0.0');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('unknown edition "7.0.0"')]);
    expect(wrong.stderr).toContain('1.0.0');
    expect((await runLine('diff 1999')).stderr).toContain(
      'missing edition at 1999: the first one is 1.0.0 of 2026-11-22',
    );
    expect((await runLine(`diff ${OLD} ${later} --tables membership`)).stderr).toContain('did you mean "memberships"');
    expect((await runLine('diff nowhere')).stderr).toContain('nowhere');
    expect((await runLine('diff')).stderr).toContain('missing OLD');
  });
});
