import { describe, expect, it } from 'vitest';

import { parse } from 'csv-parse/sync';

import { runLine, SMALL } from './run-line.ts';

const LINES = [
  'neighbors JP',
  'ego JP',
  'matrix',
  'balance JP',
  'gaps JP --min-mobility 10',
  'path HU TH',
  'compare HU PL',
  'compare alpha beta',
  'sources',
  'sources --of alpha',
  'info',
  'validate test/fixtures/small',
];

describe.each(LINES)('%s', (line) => {
  it.each(['en', 'ja'])('answers in every format (%s)', async (lang) => {
    const full = `${line} --lang ${lang} ${SMALL}`;
    const table = await runLine(full);
    expect(table.code, table.stderr).toBe(0);
    expect(table.stdout).not.toBe('');
    expect(table.stdout).not.toMatch(/undefined|NaN|\[object/);

    const json = await runLine(`${full} --format json`);
    expect((JSON.parse(json.stdout) as { schema: string }).schema).toMatch(/^collab-graph\/[a-z-]+@1$/);

    const csv = await runLine(`${full} --format csv`);
    expect(csv.stdout.endsWith('\r\n')).toBe(true);
    // csv-parse throws where a row has more or fewer cells than the header.
    const rows: unknown[] = parse(csv.stdout, { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(csv.stdout).not.toMatch(/undefined|NaN|\[object/);

    const markdown = await runLine(`${full} --format markdown`);
    expect(markdown.stdout).not.toMatch(/undefined|NaN|\[object|…/);
    for (const block of markdown.stdout.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = block
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('gives the same bytes again', async () => {
    expect(await runLine(`${line} ${SMALL}`)).toEqual(await runLine(`${line} ${SMALL}`));
  });
});

describe('formats', () => {
  it('keeps the columns of CSV whatever the rows', async () => {
    const [some, none] = await Promise.all(
      ['neighbors JP', 'neighbors CN --edges membership'].map((line) => runLine(`${line} --format csv ${SMALL}`)),
    );
    expect(none!.stdout.trim()).toBe(some!.stdout.split('\r\n')[0]);
  });

  it('quotes what needs it, and puts formulas behind an apostrophe', async () => {
    const { writeCsv } = await import('../../src/export/csv.ts');
    expect(
      writeCsv({
        columns: ['a', 'b', 'c', 'd'],
        rows: [
          ['x,y', 'say "no"', '=1+1', null],
          ['two\nlines', ' padded', 0, '日本'],
        ],
      }),
    ).toBe('a,b,c,d\r\n"x,y","say ""no""",\'=1+1,\r\n"two\nlines"," padded",0,日本\r\n');
  });

  it('does not let data become markup', async () => {
    const { writeMarkdown } = await import('../../src/cli/markdown-report.ts');
    const { WORDS } = await import('../../src/cli/words/by-language.ts');
    const text = writeMarkdown(
      [{ kind: 'table', table: { columns: [{ heading: 'a' }], rows: [['x | <b>*y*</b>\nz']] } }],
      WORDS.en,
    );
    expect(text).toContain('| x \\| \\<b\\>\\*y\\*\\</b\\> z |');
  });

  it('has colours on a terminal only, and never where NO_COLOR is set', async () => {
    const line = `neighbors JP ${SMALL}`;
    const hasColour = async (extra: string, surroundings = {}): Promise<boolean> =>
      /\u001b\[/.test((await runLine(`${line} ${extra}`, surroundings)).stdout);
    expect(await hasColour('')).toBe(false);
    expect(await hasColour('', { isTTY: true })).toBe(true);
    expect(await hasColour('', { isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await hasColour('--color always', { env: { NO_COLOR: '1' } })).toBe(true);
    expect(await hasColour('--color never', { isTTY: true })).toBe(false);
  });

  it('lists the sources of one edge', async () => {
    const { stdout } = await runLine(`sources --of membership:HUN:alpha --format json ${SMALL}`);
    expect((JSON.parse(stdout) as { sources: { id: string; rows: number }[] }).sources).toMatchObject([
      { id: 'made-up-a', rows: 1 },
    ]);
  });
});
