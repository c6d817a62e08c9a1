import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { encodeDataset } from '../../src/data/compile-dataset.ts';
import { ALL_BUDGET_BYTES, CORE_BUDGET_BYTES, checkBudgets, compileTexts } from '../../src/data/compile-to.ts';
import { COMPILED_FORMAT, packNumbers, unpackNumbers } from '../../src/data/compiled.ts';
import { decodeDataset } from '../../src/data/decode-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { loadDataset } from '../../src/data/load-dataset.ts';
import { TABLE_NAMES } from '../../src/data/table-names.ts';
import { withSources } from '../../src/data/described-sources.ts';
import { withRequested } from '../../src/data/requested-part.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { columnsOf } from '../../src/model/flow-columns.ts';
import { largestFlow } from '../../src/model/flows.ts';
import type { EdgeAttributes } from '../../src/model/graph.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { checkRows } from '../../src/data/check-rows.ts';
import { GRAPH_DATA, SMALL } from './small.ts';

/** What crosses the wire. */
function send(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function datasetProblems(dataset: Dataset): string[] {
  const rows = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, dataset[name].map((row, i) => ({ line: i + 2, row }))]),
  );
  return checkRows(rows as unknown as Parameters<typeof checkRows>[0])
    .filter((problem) => problem.level === 'error')
    .map((problem) => problem.message);
}

describe('packNumbers', () => {
  it('gives back whole numbers of every size', () => {
    const numbers = [0, 1, 45, 46, 47, 2115, 2116, 97336, 24866, 2 ** 31, Number.MAX_SAFE_INTEGER];
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });

  it('writes one character for a small number and nothing that JSON or HTML escapes', () => {
    const text = packNumbers([...Array(5000).keys()]);
    expect(packNumbers([45])).toHaveLength(1);
    expect(JSON.stringify(text)).toHaveLength(text.length + 2);
    expect(text).not.toContain('<');
  });
});

describe.each([
  ['the made-up network', SMALL],
  ['the built-in network', GRAPH_DATA],
])('compiled data of %s', (_, directory) => {
  it('gives back every row, value and order', async () => {
    const dataset = await readDirectory(directory);
    const { core, rest, sources, requested } = encodeDataset(dataset);
    const decoded = withRequested(withSources(decodeDataset(send(core), send(rest)), send(sources)), send(requested));
    for (const name of TABLE_NAMES) expect(decoded[name], name).toEqual(dataset[name]);
    // The order of keys and absent fields count too, which toEqual overlooks.
    expect(JSON.stringify(decoded)).toBe(JSON.stringify(dataset));
  });

  it('has a core that is a valid dataset by itself, and part of the whole', async () => {
    const dataset = await readDirectory(directory);
    const partial = decodeDataset(send(encodeDataset(dataset).core));
    expect(datasetProblems(partial)).toEqual([]);
    for (const name of TABLE_NAMES) {
      const keep = new Set(
        partial[name].flatMap((row) => Object.keys(row)).filter((key) => key !== 'locator' && key !== 'aliases'),
      );
      const slim = (row: object): string => JSON.stringify(Object.entries(row).filter(([key]) => keep.has(key)));
      const whole = new Set(dataset[name].map(slim));
      for (const row of partial[name]) expect(whole, name).toContain(slim(row));
    }
  });

  it('is the same each time and keeps its budgets', async () => {
    const dataset = await readDirectory(directory);
    const { core, rest, sources, requested, sizes } = compileTexts(dataset);
    expect(compileTexts(dataset)).toEqual({ core, rest, sources, requested, sizes });
    expect(sizes.core).toBeLessThanOrEqual(CORE_BUDGET_BYTES);
    expect(sizes.all).toBeLessThanOrEqual(ALL_BUDGET_BYTES);
    expect(checkBudgets(sizes)).toEqual([]);
  });
});

describe('core', () => {
  it('holds what a first picture draws and leaves the rest', async () => {
    const partial = decodeDataset(encodeDataset(await readDirectory(SMALL)).core);
    expect(partial.groups.map((row) => row.id)).toEqual(['alpha', 'beta', 'gamma', 'gamma-joint']);
    expect(partial.memberships).toHaveLength(12);
    expect(partial.relations.map((row) => [row.kind, row.subject, row.object])).toEqual([
      ['cooperation', 'THA', 'energy'],
      ['cooperation', 'USA', 'robots'],
      ['funds', 'agency-world', 'alpha'],
      ['operates', 'agency-jp', 'gamma'],
      ['part_of', 'HUN', 'lowlands'],
      ['part_of', 'gamma-joint', 'gamma'],
    ]);
    expect(partial.calls).toEqual([]);
    expect(partial.coauthorship).toEqual([]);
  });

  it('holds mobility of 2006/2016 between pairs with a two-way total of 4,000 or more', async () => {
    const partial = decodeDataset(encodeDataset(await readDirectory(SMALL)).core);
    // CHN-JPN has exactly 4,000 both ways; JPN-USA 3,999, the other way being zero.
    expect(partial.mobility.map((row) => [row.ref_area, row.counterpart_area, row.time_period, row.obs_value])).toEqual(
      [
        ['CHN', 'JPN', '2006/2016', 2500],
        ['CHN', 'USA', '2006/2016', 9000],
        ['JPN', 'CHN', '2006/2016', 1500],
        ['USA', 'CHN', '2006/2016', 8000],
      ],
    );
  });
});

describe('decodeDataset', () => {
  it('refuses another format', async () => {
    const { core } = encodeDataset(await readDirectory(SMALL));
    expect(() => decodeDataset({ ...core, format: 'collab-graph/compiled@2' })).toThrow(
      expect.objectContaining({
        code: 'unsupported',
        message: `unsupported compiled data "collab-graph/compiled@2", part "core" (expected "${COMPILED_FORMAT}", part "core"; compile the data again with "npm run data:build")`,
      }),
    );
    expect(() => decodeDataset(null)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it('refuses the rest in the place of the core', async () => {
    const { rest } = encodeDataset(await readDirectory(SMALL));
    expect(() => decodeDataset(rest)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it('refuses the rest of another compilation', async () => {
    const dataset = await readDirectory(SMALL);
    const { core } = encodeDataset(dataset);
    const { rest } = encodeDataset({ ...dataset, version: '1.0.1' });
    expect(() => decodeDataset(core, rest)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('encodeDataset', () => {
  it('refuses a list item that holds the separator', async () => {
    const dataset = await readDirectory(SMALL);
    const [first, ...others] = dataset.topics;
    expect(() => encodeDataset({ ...dataset, topics: [{ ...first!, aliases: ['a|b'] }, ...others] })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  it('keeps numbers that are not whole', async () => {
    const dataset = await readDirectory(SMALL);
    const mobility = dataset.mobility.map((row, i) => (i === 0 ? { ...row, obs_value: 0.25 } : row));
    const { core, rest } = encodeDataset({ ...dataset, mobility });
    expect(decodeDataset(send(core), send(rest)).mobility[0]!.obs_value).toBe(0.25);
  });
});

describe('flows of compiled data', () => {
  it('are rows as those of any table, made for who asks: one country makes none of the others', async () => {
    const read = await readDirectory(GRAPH_DATA);
    const { core, rest, sources } = encodeDataset(read);
    const decoded = withSources(decodeDataset(core, rest), sources);
    const columns = columnsOf(decoded, 'mobility')!;
    const made = vi.spyOn(columns, 'rows');
    const partners = neighbors(buildGraph(decoded), 'JP', { edges: ['mobility'] });
    expect(partners.total).toBeGreaterThan(0);
    expect(neighbors(buildGraph(read), 'JP', { edges: ['mobility'] })).toEqual(partners);
    expect(made).not.toHaveBeenCalled();
    expect(decoded.mobility).toEqual(read.mobility);
    expect(structuredClone(decoded).mobility).toEqual(read.mobility);
    expect({ ...decoded }.mobility).toBe(decoded.mobility);
    // What a pair says and what the table says are the same rows.
    expect(columns.rowsOf(0)[0]).toBe(decoded.mobility[0]);
    expect(largestFlow(decoded, 'mobility', '2006/2016')).toBe(largestFlow(read, 'mobility', '2006/2016'));
  });
});

describe('an edge of compiled flows', () => {
  it('has its observations in JSON, in a copy and in a clone, and nothing else than one of rows', async () => {
    const read = await readDirectory(SMALL);
    const { core, rest } = encodeDataset(read);
    const edge = (dataset: Dataset): EdgeAttributes => buildGraph(dataset).getEdgeAttributes('mobility:CHN:JPN');
    const [ofRows, ofColumns] = [edge(read), edge(decodeDataset(core, rest))];
    expect(Object.keys(ofRows)).toEqual(['kind', 'observations']);
    expect(Object.keys(edge(decodeDataset(core, rest)))).toEqual(['kind', 'observations']);
    for (const copy of [JSON.parse(JSON.stringify(ofColumns)), { ...ofColumns }, structuredClone(ofColumns)])
      expect(copy).toEqual(ofRows);
  });
});

describe('compiled data that somebody names', () => {
  it.each([
    ['a column that is none', { unit_measure: {} }],
    ['a column without its words', { locator: { dictionary: null, index: '  ' } }],
    ['no column', { confidence: null }],
  ])('are refused as damaged where flows have %s, though their rows are made late', async (_what, columns) => {
    const { core, rest } = encodeDataset(await readDirectory(SMALL));
    const mobility = rest.flows.mobility!;
    const folder = await mkdtemp(join(tmpdir(), 'compiled-'));
    const damaged = { ...rest, flows: { mobility: { ...mobility, columns: { ...mobility.columns, ...columns } } } };
    await writeFile(join(folder, 'core.json'), JSON.stringify(core));
    await writeFile(join(folder, 'rest.json'), JSON.stringify(damaged));
    await expect(loadDataset(join(folder, 'core.json'))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('they are damaged (compile them again'),
    });
    await rm(folder, { recursive: true });
  });
});

describe('the part loaded on request', () => {
  it('holds the second measurement and its coverage, of which the other parts have nothing', async () => {
    const { core, rest, requested } = encodeDataset(await readDirectory(GRAPH_DATA));
    const before = decodeDataset(core, rest);
    expect([before.mobility_openalex, before.mobility_openalex_totals]).toEqual([[], []]);
    expect(before.coverage.filter(({ measure }) => measure === 'mobility-openalex')).toEqual([]);
    const after = withRequested(before, requested);
    expect(after.mobility_openalex).toHaveLength(13_717);
    expect(after.mobility).toBe(before.mobility);
  });

  it('is refused by another dataset, and in place of another part', async () => {
    const { core, rest, requested } = encodeDataset(await readDirectory(GRAPH_DATA));
    const dataset = decodeDataset(core, rest);
    expect(() => withRequested({ ...dataset, version: '9.0.0' }, requested)).toThrow(
      'the numbers are of the data with version "2.0.0", not "9.0.0"; use the files of one build',
    );
    expect(() => withRequested(dataset, rest)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('checkBudgets', () => {
  it('says which budget is broken', () => {
    expect(checkBudgets({ core: 20_481, rest: 51_200, sources: 20_481, all: ALL_BUDGET_BYTES + 1 })).toEqual([
      expect.stringMatching(/^core\.json has 20481 bytes after gzip -9, over its budget of 20480/),
      expect.stringMatching(/^sources\.json has 20481 bytes after gzip -9, over its budget of 20480/),
      expect.stringMatching(
        new RegExp(
          `^core\\.json and rest\\.json have ${ALL_BUDGET_BYTES + 1} bytes after gzip -9, over their budget of ${ALL_BUDGET_BYTES}`,
        ),
      ),
    ]);
  });
});

describe('withSources', () => {
  it('adds addresses to a dataset that has every source by name, and leaves all else as it is', async () => {
    const dataset = await readDirectory(SMALL);
    const { core, rest, sources } = encodeDataset(dataset);
    const named = decodeDataset(core, rest);
    expect(named.sources.map(({ id, title }) => [id, title])).toEqual(
      dataset.sources.map(({ id, title }) => [id, title]),
    );
    expect(named.sources.every((source) => source.url === undefined)).toBe(true);
    const described = withSources(named, sources);
    expect(described.sources).toEqual(dataset.sources);
    expect(described.memberships).toBe(named.memberships);
  });

  it('refuses the sources of other data', async () => {
    const dataset = await readDirectory(SMALL);
    const { core, rest } = encodeDataset(dataset);
    const { sources } = encodeDataset({ ...dataset, version: '1.0.1' });
    expect(() => withSources(decodeDataset(core, rest), sources)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: `the sources are of the data with version "1.0.1", not "${dataset.version}"; use core.json, rest.json and sources.json of one build`,
      }),
    );
    expect(() => withSources(decodeDataset(core, rest), rest)).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });
});
