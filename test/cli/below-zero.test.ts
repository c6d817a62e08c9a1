/** Numbers below zero (a balance, a change, a correlation) are drawn, told by name, and break no picture. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'collab-graph-below-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Hungary’s two numbers are below zero together, and so is all that it has. */
const TABLE = 'from,to,n\nJapan,Poland,120\nJapan,Hungary,-80\nPoland,Hungary,-3\nJapan,Czechia,10\n';

async function drawn(options: string, table = TABLE): Promise<string> {
  const file = join(folder, 'ties.csv');
  writeFileSync(file, table);
  const { code, stdout, stderr } = await runLine(`render --data ${file} ${options} --format svg --out -`);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** The words below the picture, however they are broken into lines. */
const words = (svg: string): string => svg.replaceAll(/<\/text>\s*<text[^>]*>/g, ' ').replaceAll(/<[^>]+>/g, '');

describe.each(['network', 'map', 'matrix'])('a %s', (view) => {
  it.each([
    ['of both signs', TABLE],
    ['of nothing but numbers below zero', 'from,to,n\nJapan,Poland,-1\nPoland,Hungary,-1e9\n'],
    ['of sums that are zero', 'from,to,n\nJapan,Poland,5\nPoland,Japan,-5\n'],
  ])('has a place and a size for every mark: numbers %s', async (_what, table) => {
    const svg = await drawn(`--view ${view}`, table);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toMatch(/Poland/);
  });
});

describe.each(['network', 'map'])('the reading key of a %s', (view) => {
  it.each([
    ['en', 'Below zero, as wide as without the sign: Japan–Hungary (−80) and Poland–Hungary (−3).'],
    ['ja', '負の値（太さは符号を除いた大きさ）：日本–ハンガリー（−80）、ポーランド–ハンガリー（−3）。'],
  ])('names them (%s)', async (lang, sentence) => {
    const key = words(await drawn(`--view ${view} --lang ${lang} --size 1600`));
    expect(lang === 'ja' ? key.replaceAll(/\s/g, '') : key).toContain(sentence);
  });

  it('says nothing of it where there are none', async () => {
    expect(words(await drawn(`--view ${view}`, 'from,to,n\nJapan,Poland,120\n'))).not.toContain('Below zero');
  });
});

it('a balance without period and unit has no empty brackets for them', async () => {
  writeFileSync(join(folder, 'ties.csv'), TABLE);
  const { stdout } = await runLine(`balance Japan --data ${join(folder, 'ties.csv')}`);
  expect(stdout.split('\n')[0]).toBe('flow: Japan');
});
