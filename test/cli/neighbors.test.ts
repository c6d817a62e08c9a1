import { describe, expect, it } from 'vitest';

import { parse } from 'csv-parse/sync';
import stringWidth from 'fast-string-width';

import { runLine, SMALL } from './run-line.ts';

describe('neighbors on the built-in network', () => {
  it('lists exactly the Visegrad countries with agency, since when and source', async () => {
    const { code, stdout } = await runLine('neighbors JP --edges membership --through v4 --format csv');
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map((row) => row['neighbor_id'])).toEqual(['CZE', 'HUN', 'POL', 'SVK']);
    for (const row of rows) {
      expect(row['through_id']).toBe('v4-japan');
      expect(row['agency_name']).not.toBe('');
      expect(row['from']).toMatch(/^\d{4}/);
      expect(row['sources']).not.toBe('');
    }
  });

  it('reproduces the figure of the ministry', async () => {
    const { code, stdout } = await runLine('neighbors JP --edges mobility --min-mobility 4000 --format json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as {
      schema: string;
      neighbors: { id: string; ties: { direction: string; value: number }[] }[];
    };
    expect(result.schema).toBe('collab-graph/neighbors@1');
    const flows = result.neighbors.map(({ id, ties }) => [
      id,
      Object.fromEntries(ties.map((tie) => [tie.direction, tie.value])),
    ]);
    expect(Object.fromEntries(flows)).toEqual({ USA: { out: 11791, in: 11622 }, CHN: { out: 5470, in: 3463 } });
  });
});

describe('neighbors on the small network', () => {
  it('prints one line per tie, whole in a pipe', async () => {
    const { stdout } = await runLine(`neighbors JP --edges membership --through alpha ${SMALL}`);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'Neighbours of Japan: 2 countries and regions, and Lowlands (made up)',
      '',
      'Partner  Tie         Through          Role    When        Confidence  Source',
      'Hungary  membership  Alpha Framework  member  2010        verified    made-up-a',
      'Poland   membership  Alpha Framework  member  2014-09-23  verified    made-up-a',
    ]);
    expect(stdout).toContain('    Made-up report A. Nobody. 2019-03. CC0-1.0\n    https://example.org/a\n');
  });

  it.each(['en', 'ja'])('lines up by width on screen (%s)', async (lang) => {
    const { stdout } = await runLine(`neighbors JP --lang ${lang} ${SMALL}`);
    const lines = stdout.split('\n').slice(2, stdout.split('\n').indexOf('', 2));
    const header = lines[0]!;
    const value = lang === 'ja' ? '確度' : 'Confidence';
    const start = stringWidth(header.slice(0, header.indexOf(value)));
    const words = lang === 'ja' ? /(確認済み|二次資料による)/ : /(verified|reported)/;
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines.slice(1)) expect(stringWidth(line.slice(0, line.search(words)))).toBe(start);
  });

  it.each([60, 80, 100])('fits a terminal of %i columns and says what is cut', async (columns) => {
    for (const lang of ['en', 'ja']) {
      const { stdout, stderr } = await runLine(`neighbors JP --lang ${lang} ${SMALL}`, {
        isTTY: true,
        columns,
        env: { NO_COLOR: '1' },
      });
      const table = stdout.split('\n').slice(0, -9);
      for (const line of table) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      if (stdout.includes('…')) expect(stderr).toContain(String(columns));
    }
  });

  it('does not repeat a partner on a terminal', async () => {
    const { stdout } = await runLine(`neighbors JP ${SMALL}`, { isTTY: true, columns: 200, env: { NO_COLOR: '1' } });
    expect(stdout.match(/Hungary/g)).toHaveLength(1);
  });

  it('counts on stderr what was left out, in both languages', async () => {
    const en = await runLine(`neighbors JP ${SMALL}`);
    expect(en.stderr.split('\n')).toEqual([
      '1 number observed to be zero is listed: zero is not missing',
      '1 unverified row left out (--confidence unverified shows it)',
      '1 announced, planned or envisaged row left out (--status all shows it)',
      '4 ended rows left out (--at all shows them)',
      '1 row whose dates do not say whether it holds left out (--at all shows it)',
      '',
    ]);
    const ja = await runLine(`neighbors JP --lang ja ${SMALL}`);
    expect(ja.stderr).toContain('未確認のもの1行を省略（--confidence unverified で表示）');
    expect(ja.stderr).toContain('発表・計画・構想段階のもの1行を省略（--status all で表示）');
    expect(ja.stdout).not.toContain('省略');
    const all = await runLine(`neighbors JP --status all ${SMALL}`);
    expect(all.stderr).not.toContain('envisaged');
    expect(all.stdout).toMatch(/United States.*Gamma.*envisaged/);
  });

  it('says that nothing matches, and that is no failure', async () => {
    const { code, stderr } = await runLine(`neighbors CN --edges membership ${SMALL}`);
    expect(code).toBe(0);
    expect(stderr).toContain('no neighbour of China matches');
  });

  it('says how many there are beside those shown', async () => {
    expect((await runLine(`neighbors JP --limit 2 ${SMALL}`)).stderr).toContain('2 of 5 shown');
  });

  it('accepts the British spelling, and options before the command', async () => {
    const plain = await runLine(`neighbors JP --edges mobility ${SMALL}`);
    expect(await runLine(`--edges=mobility ${SMALL} neighbours Japan`)).toEqual(plain);
  });
});
