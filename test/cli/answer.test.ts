import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { runLine, SMALL } from './run-line.ts';

describe('answer', () => {
  it('prints question, sentences, table, what is not counted, view and sources', async () => {
    const { stdout, code } = await runLine(`answer gaps JP ${SMALL}`);
    expect(code).toBe(0);
    expect(stdout).toContain('Which partners of Japan have no framework with it?');
    expect(stdout).toContain('It is China (4,000 migration events, 1,200 co-authored publications).');
    expect(stdout).toMatch(/^ +1 +China +4,000 +1,200/m);
    expect(stdout).toContain('What is not counted or not known');
    expect(stdout).toContain('View: ?min-mobility=100&flows=focus&ask=gaps');
    expect(stdout).toContain('Made-up report A');
  });

  it('answers in Japanese, by any name', async () => {
    const { stdout } = await runLine(`answer connection ハンガリー Siam --lang ja ${SMALL}`);
    expect(stdout).toContain('ハンガリーとタイは直接にはつながらず、1か国・地域を介してつながっています。');
  });

  it('gives the answer as JSON, with a view that gives it again', async () => {
    const { stdout } = await runLine(`answer joined --through beta --at 2018 --format json ${SMALL}`);
    const result = JSON.parse(stdout) as { schema: string; query: string; sentences: string[] };
    expect(result.schema).toBe('collab-graph/answer@1');
    expect(new URLSearchParams(result.query).get('at')).toBe('2018');
    expect(result.sentences[0]).toBe('The data list 2 countries and regions in Beta Framework (in 2018).');
  });

  it('gives one value a row as CSV', async () => {
    const { stdout } = await runLine(`answer balance JP --format csv ${SMALL}`);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    const edition = 'collab-graph-small 1.0.0 (2024-01-01)';
    expect(rows).toContainEqual({ part: 'table-1', row: '1', name: 'net', value: '-3999', edition });
    expect(rows.filter(({ part }) => part === 'sentence')).toHaveLength(4);
    expect(rows).toContainEqual({ part: 'source', row: '1', name: 'made-up-a', value: '6', edition });
  });

  it.each([
    ['answer gap JP', 'unknown question "gap" (did you mean "gaps"?)'],
    [
      'answer connection JP',
      'missing a country or political region for the question "connection" (expected 2, as in connection JPN …)',
    ],
    ['answer compare', 'missing a country, political region, framework or programme for the question "compare"'],
    ['answer balance JP PL', 'invalid extra "PL" for the question "balance" (expected a country)'],
    ['answer', 'missing QUESTION'],
  ])('%s says what is wrong', async (line, message) => {
    const { code, stderr } = await runLine(`${line} ${SMALL}`);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('stands below a still picture, unless the author has words of their own', async () => {
    const asked = await runLine(`render --ask gaps --out - --format svg ${SMALL}`);
    expect(asked.stdout.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('It is China (4,000 migration events');
    const own = await runLine([
      'render',
      '--ask',
      'gaps',
      '--caption',
      'My words',
      '--out',
      '-',
      '--format',
      'svg',
      ...SMALL.split(' '),
    ]);
    expect(own.stdout).toContain('My words');
    expect(own.stdout).not.toContain('It is China');
  });
});
