import { describe, expect, it } from 'vitest';

import { parse } from 'csv-parse/sync';

import { runLine, SMALL } from './run-line.ts';

const V4 = 'neighbors JP --edges membership --through v4';

describe('--lang ja', () => {
  it.each(['table', 'markdown'])('translates the words of the data in a %s', async (format) => {
    const { stdout } = await runLine(`${V4} --lang ja --format ${format}`);
    expect(stdout).toContain('覚書の署名国');
    expect(stdout).toContain('ポーランド国立研究開発センター');
    expect(stdout).not.toMatch(/memorandum signatory|\bfunder\b/);
  });

  it('translates stated units and qualifiers', async () => {
    const { stdout } = await runLine('matrix --through concert-japan --lang ja');
    expect(stdout).toContain('13か国（2021-08、日本を含む、mext-2021）');
    const english = await runLine('matrix --through concert-japan');
    expect(english.stdout).toContain('13 countries (2021-08, with Japan, mext-2021)');
  });

  it('keeps the words of the data in CSV and JSON', async () => {
    const csv = await runLine(`${V4} --lang ja --format csv`);
    const rows: Record<string, string>[] = parse(csv.stdout, { columns: true });
    expect(rows.map((row) => [row['neighbor_name'], row['role']])).toContainEqual([
      'ポーランド',
      'memorandum signatory',
    ]);
    const json = await runLine(`${V4} --lang ja --format json`);
    expect(json.stdout).toContain('"role": "memorandum signatory"');
  });
});

describe('the word for a tie', () => {
  it.each([
    ['en', 'membership'],
    ['ja', '参加'],
  ])('is one on a terminal and in a pipe (%s)', async (lang, word) => {
    const line = `neighbors JP --edges membership --through alpha --lang ${lang} ${SMALL}`;
    for (const surroundings of [{}, { isTTY: true, columns: 120, env: { NO_COLOR: '1' } }]) {
      const { stdout } = await runLine(line, surroundings);
      expect(stdout).toMatch(new RegExp(`^(Hungary|ハンガリー) +${word} `, 'm'));
    }
  });
});

describe('names that people give a country', () => {
  it.each([
    ['Deutschland', 'DEU'],
    ['Espana', 'ESP'],
    ['Česko', 'CZE'],
    ['Magyarország', 'HUN'],
    ['Österreich', 'AUT'],
    ['Suisse', 'CHE'],
    ['Belgique', 'BEL'],
    ['México', 'MEX'],
  ])('%s', async (name, id) => {
    const { stdout } = await runLine(['neighbors', name, '--limit', '1', '--format', 'json']);
    expect((JSON.parse(stdout) as { country: { id: string } }).country.id).toBe(id);
  });

  it.each([
    ['neighbors England', 'unknown country "England" (did you mean "UK"?)'],
    ['path JP "northern ireland"', 'unknown country "northern ireland" (did you mean "UK"?)'],
    ['balance スコットランド --lang ja', 'unknown country "スコットランド" (did you mean "英国"?)'],
  ])('a part is not taken for its country: %s', async (line, message) => {
    const { code, stderr } = await runLine(line);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
