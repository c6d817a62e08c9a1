import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { serviceFiles } from '../../scripts/data-service/files.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { run } from '../../src/cli/run.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { neighbors, type NeighborsResult } from '../../src/query/neighbors.ts';
import { TOOLS } from '../../src/cli/network-files.ts';
import { readFiles } from '../../src/read/read.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const files = serviceFiles(dataset, [{ name: 'CC-BY-4.0' }]);
const json = <T>(path: string): T => JSON.parse(files.get(path)!) as T;
const csv = (path: string): Record<string, string>[] =>
  parse(files.get(path)!, { columns: true, bom: true }) as Record<string, string>[];

describe('the data service', () => {
  it('has ties that are read back as ties of the same ends, not of the dates in them', async () => {
    const small = serviceFiles(SMALL_DATASET, [{ name: 'CC-BY-4.0' }]);
    const bytes = new TextEncoder().encode(small.get('edges.csv'));
    const { records } = await readFiles([{ name: 'edges.csv', bytes }], { known: SMALL_DATASET.countries }, TOOLS);
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(records.edges).toHaveLength(rows.length);
    const names = new Map(records.nodes.map(({ id, label }) => [id, label]));
    const ends = records.edges.map(({ source, target }) => [names.get(source) ?? source, names.get(target) ?? target]);
    expect(ends).toEqual(rows.map(({ source_name, target_name }) => [source_name, target_name]));
  });

  it('has neighbors and frameworks that are read back as ties, and says of its lists that they have none', async () => {
    const small = serviceFiles(SMALL_DATASET, [{ name: 'CC-BY-4.0' }]);
    const read = (name: string, path: string): ReturnType<typeof readFiles> =>
      readFiles(
        [{ name, bytes: new TextEncoder().encode(small.get(path)) }],
        { known: SMALL_DATASET.countries },
        TOOLS,
      );
    const rowsOf = (path: string): Record<string, string>[] => parse(small.get(path)!, { columns: true, bom: true });
    const tables = [...small.keys()].filter((path) => /^(neighbors|frameworks)\/.*\.csv$/.test(path));
    for (const path of tables) {
      const rows = rowsOf(path);
      if (rows.length === 0) continue;
      const { records } = await read(path.split('/').at(-1)!, path);
      const names = new Map(records.nodes.map(({ id, label }) => [id, label]));
      const said = records.edges.map(({ source, target, directed, kind, from, attributes }) =>
        [names.get(source), names.get(target), directed, kind, from ?? '', attributes['locator'] ?? ''].join(';'),
      );
      const expected = rows.map((row) => {
        const { direction = '', tie_kind: kind = 'membership', from, locator } = row;
        const ends = [
          row['country_name'] ?? row['member_name_en'],
          row['neighbor_name'] ?? row['group_name_en'],
        ] as const;
        return [...(direction === 'in' ? ends.toReversed() : ends), direction !== '', kind, from, locator].join(';');
      });
      expect(said.toSorted(), path).toEqual(expected.toSorted());
    }
    expect(tables.length).toBeGreaterThan(5);
    for (const [path, what] of [
      ['countries.csv', 'countries'],
      ['sources.csv', 'sources'],
    ] as const)
      await expect(read(path, path)).rejects.toMatchObject({
        failure: 'own-list',
        facts: { file: path, what },
        message: expect.stringContaining('edges.csv') as string,
      });
    // Beside ties the list of countries says what they are.
    const both = ['edges.csv', 'countries.csv'].map((name) => ({
      name,
      bytes: new TextEncoder().encode(small.get(name)),
    }));
    const { records } = await readFiles(both, { known: SMALL_DATASET.countries }, TOOLS);
    expect(records.edges.length).toBeGreaterThan(0);
  });

  it('has neighbors of every country as JSON and CSV, the same as the query, with the edition', () => {
    const { name, version, date } = dataset;
    for (const { id } of dataset.countries) {
      const expected = neighbors(graph, id, { today: dataset.date });
      expect(json(`neighbors/${id}.json`)).toEqual({
        ...(JSON.parse(JSON.stringify(expected)) as object),
        edition: { name, version, date },
      });
    }
    for (const id of ['JPN', 'HUN', 'USA']) {
      const { neighbors: found } = json<NeighborsResult>(`neighbors/${id}.json`);
      const rows = csv(`neighbors/${id}.csv`);
      expect(rows.length).toBe(found.reduce((sum, { ties }) => sum + ties.length, 0));
      expect(new Set(rows.map(({ neighbor_id }) => neighbor_id))).toEqual(new Set(found.map((one) => one.id)));
    }
  });

  it('has the CSV that the command line prints on the day of the data', async () => {
    let printed = '';
    const stdout = { write: (text: string | Uint8Array) => (printed += String(text)) };
    const code = await run(['neighbors', 'JP', '--format', 'csv'], {
      stdout,
      stderr: { write: () => undefined },
      env: {},
      today: dataset.date,
    });
    expect(code).toBe(0);
    expect(files.get('neighbors/JPN.csv')).toBe(`\ufeff${printed}`);
  });

  it('has every framework with members, whatever its rows', () => {
    const { frameworks } = json<{ frameworks: { id: string; members: number; rows: number }[] }>(
      'frameworks/index.json',
    );
    const expected = new Set(dataset.memberships.map(({ group }) => group));
    expect(new Set(frameworks.map(({ id }) => id))).toEqual(expected);
    for (const { id, members, rows: number } of frameworks) {
      const rows = csv(`frameworks/${id}.csv`);
      // Countries or regions that take part on the day of the data; the rows have all others too.
      expect(frameworkMatrix(graph, { through: [id], today: dataset.date }).columns[0]!.enumerated).toBe(members);
      expect(rows.length).toBe(number);
      const own = json<{ members: unknown[]; sources: { id: string }[] }>(`frameworks/${id}.json`);
      expect(own.members.length).toBe(rows.length);
      const known = new Set(own.sources.map((source) => source.id));
      for (const row of rows) for (const source of row['sources']!.split('|')) expect(known.has(source)).toBe(true);
    }
    expect(csv('frameworks/v4-japan.csv').map(({ member_id }) => member_id)).toEqual(
      expect.arrayContaining(['CZE', 'HUN', 'POL', 'SVK', 'JPN']),
    );
  });

  it('has every edge and node, and every source that they cite', () => {
    const edges = csv('edges.csv');
    expect(edges.filter(({ kind }) => kind === 'mobility').length).toBe(dataset.mobility.length);
    expect(edges.filter(({ kind }) => kind === 'membership').length).toBe(dataset.memberships.length);
    const nodes = new Set(csv('nodes.csv').map(({ id }) => id));
    const sources = new Set(csv('sources.csv').map(({ id }) => id));
    for (const edge of edges) {
      expect(nodes.has(edge['source_id']) && nodes.has(edge['target_id'])).toBe(true);
      for (const source of edge['sources']!.split('|'))
        if (!sources.has(source)) throw new Error(`${edge['edge_id']}: ${source}`);
    }
  });

  it('describes every file and every column in its index', () => {
    interface Described {
      readonly path: string;
      readonly files: number;
      readonly bytes: number;
      readonly fields?: readonly { readonly name: string; readonly description?: { en: string; ja: string } }[];
    }
    const index = json<{ schema: string; data: { version: string; date: string }; files: Described[] }>('index.json');
    expect(index).toMatchObject({
      schema: 'collab-graph/data-service@1',
      data: { version: dataset.version, date: dataset.date },
    });
    expect(index.files.reduce((sum, { files: count }) => sum + count, 0)).toBe(files.size - 1);
    for (const { path, fields } of index.files) {
      if (!path.endsWith('.csv')) continue;
      const example = path.replace('{country}', 'JPN').replace('{framework}', 'v4-japan');
      expect(fields!.map(({ name }) => name).join(',')).toBe(files.get(example)!.slice(1).split('\r\n')[0]);
      for (const { name, description } of fields!) {
        expect(description?.en, name).toBeTruthy();
        expect(description?.ja, name).toBeTruthy();
      }
    }
    const docs = readFileSync('docs/data-service.md', 'utf8');
    for (const { path } of index.files) expect(docs).toContain(`\`${path}\``);
  });

  it('does not depend on the day or the run', () => {
    expect([...serviceFiles(SMALL_DATASET)]).toEqual([...serviceFiles(SMALL_DATASET)]);
    expect(json<NeighborsResult>('neighbors/JPN.json').query).toMatchObject({
      at: 'now',
      today: dataset.date,
      lang: 'en',
    });
  });
});
