import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

const FILE = 'test/fixtures/read/agreements.csv';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'collab-graph-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('convert', () => {
  it('writes the format of the ending, and says what is no tie', async () => {
    const out = join(root, 'a.gexf');
    const { code, stderr } = await runLine(['convert', FILE, '--out', out]);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('a.gexf: network with 5 nodes and 3 ties');
    expect(stderr).toContain('1 row is not a tie of its own');
    expect(await readFile(out, 'utf8')).toContain('label="日本"');
  });

  it('writes both files of a format of two, and reads them back', async () => {
    await runLine(['convert', FILE, '--out', join(root, 'a.csv')]);
    await runLine(['convert', FILE, '--out', join(root, 'a.vosviewer.txt')]);
    expect((await readdir(root)).sort()).toEqual(['a-map.txt', 'a-network.txt', 'a-nodes.csv', 'a.csv']);
    const { stdout } = await runLine([
      'import',
      join(root, 'a-map.txt'),
      join(root, 'a-network.txt'),
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'vosviewer', nodes: 5, edges: 3, kinds: [{ total: 6 }] });
  });

  it('names what a format cannot hold, and what a file is', async () => {
    const { code, stderr } = await runLine(['convert', FILE, '--out', join(root, 'a.flowmap.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('missing coordinates');
    const other = await runLine(['convert', FILE, '--from', 'gexf', '--out', join(root, 'b.csv')]);
    expect(other.stderr).toContain('"agreements.csv" is a table');
  });
});
