import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadDataset } from '../../src/data/load-dataset.ts';
import { runLine } from './run-line.ts';
import { worksFolder } from './works-folder.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await worksFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a derived package', () => {
  it('makes a package that render draws', async () => {
    const derived = await runLine(['derive', at('works.jsonl'), '--method', 'coauthorship', '--out', at('mine')]);
    expect(derived.stderr).toBe(`${at('mine')}: 5 numbers written\n`);
    expect(derived.code).toBe(0);
    // By hand: W1 and W2, W2, W2, W3, W5.
    expect(
      (await loadDataset(at('mine'))).edges.map(({ subject, object, time_period, obs_value }) => [
        subject,
        object,
        time_period,
        obs_value,
      ]),
    ).toEqual([
      ['FRA', 'JPN', '2020', 2],
      ['FRA', 'USA', '2020', 1],
      ['FRA', 'USA', '2021', 1],
      ['GUF', 'JPN', '2021', 1],
      ['JPN', 'USA', '2020', 1],
    ]);
    const valid = await runLine(['validate', at('mine')]);
    expect(valid.stdout + valid.stderr).not.toMatch(/error/i);
    expect(valid.code).toBe(0);
    const drawn = await runLine(['render', '--data', at('mine'), '--out', at('mine.svg')]);
    expect(drawn.stderr).toMatch(/mine\.svg: 1280×800 px/);
    expect(await readFile(at('mine.svg'), 'utf8')).toContain('co-authorship (derived)');
  });

  it('between institutions, with names and countries', async () => {
    await runLine([
      'derive',
      at('works.jsonl'),
      '--method',
      'coauthorship',
      '--between',
      'institutions',
      '--out',
      at('inst'),
    ]);
    const { nodes, edge_kinds } = await loadDataset(at('inst'));
    expect(nodes.find(({ id }) => id === 'IJP')).toMatchObject({
      kind: 'institution',
      name_en: 'University of JP',
      country: 'JPN',
    });
    expect(edge_kinds[0]!.id).toBe('derived-coauthorship-institutions');
    const drawn = await runLine(['render', '--data', at('inst'), '--out', at('inst.svg')]);
    expect(drawn.code).toBe(0);
  });

  it('replaces the ties of an earlier run, and only those', async () => {
    await runLine([
      'derive',
      at('hand.csv'),
      '--method',
      'coauthorship,mobility-first-last',
      '--onto',
      'built-in',
      '--out',
      at('onto.json'),
    ]);
    await runLine([
      'derive',
      at('hand.csv'),
      '--method',
      'coauthorship',
      '--min',
      '2',
      '--onto',
      at('onto.json'),
      '--out',
      at('again.json'),
    ]);
    const again = await loadDataset(at('again.json'));
    expect(again.edges.filter(({ kind }) => kind === 'derived-coauthorship')).toHaveLength(1);
    expect(again.edges.filter(({ kind }) => kind === 'derived-mobility-first-last')).toHaveLength(5);
  });
});
