import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

const AGREEMENTS = 'test/fixtures/read/agreements.csv';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const partners = async (data: string): Promise<unknown[]> => {
  const { code, stdout, stderr } = await runLine(['neighbors', 'JPN', '--data', data, '--format', 'csv']);
  expect(code, stderr).toBe(0);
  return stdout.trim().split('\n').slice(1);
};

describe('--data with a network file', () => {
  it('answers the same for the file, for the JSON and for the package that import writes of it', async () => {
    const ofFile = await partners(AGREEMENTS);
    // By hand: 日本,米国,3 and 日本,フランス,1; the row of 韓国 has no number.
    expect(ofFile).toHaveLength(2);
    for (const out of [at('x.json'), at('x')]) {
      const written = await runLine(['import', AGREEMENTS, '--out', out]);
      expect(written.code, written.stderr).toBe(0);
      expect(await partners(out)).toEqual(ofFile);
    }
    const valid = await runLine(['validate', at('x')]);
    expect(valid.code, valid.stdout).toBe(0);
  });

  it.each(['agreements.csv', 'x.json', 'x'])('is drawn, exported and shown as a matrix: %s', async (name) => {
    const data = name.endsWith('.csv') ? AGREEMENTS : at(name);
    const drawn = await runLine(['render', '--data', data, '--out', at('x.svg')]);
    expect(drawn.stderr).toContain('4 nodes, 3 ties');
    const exported = await runLine(['export', '--data', data, '--out', at('x.graphml')]);
    expect(exported.code, exported.stderr).toBe(0);
    expect((await readFile(at('x.graphml'), 'utf8')).match(/<edge /g)).toHaveLength(3);
    expect((await runLine(['matrix', '--data', data])).code).toBe(0);
  });

  it('reads a graph file', async () => {
    await writeFile(
      at('g.gml'),
      'graph [ node [ id 1 label "Japan" ] node [ id 2 label "France" ] edge [ source 1 target 2 ] ]',
    );
    const { code, stderr } = await runLine(['render', '--data', at('g.gml'), '--out', at('g.svg')]);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('2 nodes, 1 tie');
  });

  it('says of a file of which nothing is drawn how its rows were read', async () => {
    await writeFile(at('none.csv'), 'source,target\n');
    const { code, stderr } = await runLine(['info', '--data', at('none.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('0 rows read = 0 drawn + 0 listed');
  });

  it('names what a file is that is no network', async () => {
    await writeFile(at('a.bib'), '@article{a, title = {A}}\n');
    const { code, stderr } = await runLine(['info', '--data', at('a.bib')]);
    expect(code).toBe(2);
    expect(stderr).toContain('a BibTeX file');
  });
});
