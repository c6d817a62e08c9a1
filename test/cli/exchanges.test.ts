/** Twelve countries and twenty ties with Japanese names, saved by Excel: all twenty are on every surface. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

const FILES = ['exchanges-utf8.csv', 'exchanges-sjis.csv'].map((name) => `test/fixtures/read/${name}`);

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchanges-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function ran(...line: string[]): Promise<string> {
  const { code, stdout, stderr } = await runLine(line);
  expect(code, stderr).toBe(0);
  return stdout + stderr;
}

describe.each(FILES)('%s', (file) => {
  it('is read without a row left out', async () => {
    const report = JSON.parse((await runLine(['import', file, '--dry-run', '--format', 'json'])).stdout);
    expect([report.nodes, report.countries, report.edges, report.rows]).toEqual([
      12,
      12,
      20,
      { read: 20, drawn: 20, listed: 0 },
    ]);
  });

  it('is said to fit a map, in both languages', async () => {
    const said = await ran('import', file, '--out', at('suggested.json'));
    expect(said).toContain('Fits best: --view map. Flows between places: 12 of 12 nodes have a place on the map.');
    expect(await ran('import', file, '--out', at('suggested-ja.json'), '--lang', 'ja')).toContain(
      '適した表示：--view map。場所の間の流れであるため（12ノードのうち12に地図上の位置がある）。',
    );
  });

  it.each(['network', 'map', 'matrix'])('has twenty ties in a %s', async (view) => {
    const out = at(`${view}.svg`);
    expect(await ran('render', '--data', file, '--view', view, '--out', out)).toContain('12 nodes, 20 ties');
    const svg = await readFile(out, 'utf8');
    expect(svg).toContain(view === 'matrix' ? '12 × 12' : 'newest of each pair in 2018–2023');
    const lines = new Set(svg.match(/flow:[A-Z]{3}:[A-Z]{3}/g));
    expect(lines.size).toBe(20);
  });

  it.each(['csv', 'json', 'gexf', 'graphml'])('has twenty ties in a %s file', async (ending) => {
    const out = at(`x.${ending}`);
    await ran('export', '--data', file, '--out', out);
    const text = await readFile(out, 'utf8');
    const found = {
      csv: () => text.trim().split('\n').length - 1,
      json: () => JSON.parse(text).edges.length,
      gexf: () => text.match(/<edge /g)!.length,
      graphml: () => text.match(/<edge /g)!.length,
    }[ending]!();
    expect(found).toBe(20);
  });
});
