/** The JSON Schemas of the package are those of the registries, take what the project writes, and refuse what is wrong. */
import { readFile } from 'node:fs/promises';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { schemaFiles } from '../../scripts/schema-files.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { readFiles } from '../../src/read/read.ts';
import { importReport } from '../../src/read/report.ts';
import { toDataset } from '../../src/read/to-dataset.ts';
import { toAttributes } from '../../src/view/print-view.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { TOOLS } from '../../src/cli/network-files.ts';
import { SEEDS } from '../read/seeds.ts';

const builtIn = await loadBuiltIn();
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ajv = new Ajv2020({ allErrors: true, strict: false });
const checks = Object.fromEntries(
  Object.entries(schemaFiles()).map(([name, schema]) => [name, ajv.compile(schema as object)]),
) as Record<string, ValidateFunction>;

function faults(name: string, value: unknown): string[] {
  const check = checks[name]!;
  return check(plain(value)) ? [] : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(Object.keys(schemaFiles()))('schema/%s.json', (name) => {
  it('is that of the registry (npm run schema:build)', async () => {
    expect(JSON.parse(await readFile(`schema/${name}.json`, 'utf8'))).toEqual(plain(schemaFiles()[name]));
  });
});

describe('dataset schemas', () => {
  it('take the built-in network in both versions', () => {
    expect(faults('dataset@2', builtIn)).toEqual([]);
    const none = { node_kinds: undefined, edge_kinds: undefined, nodes: undefined, edges: undefined };
    expect(faults('dataset@1', { ...builtIn, ...none, format: 'collab-graph/dataset@1' })).toEqual([]);
  });

  it('take the example of the documentation', async () => {
    const [, example] = /```json\n([^`]*?dataset@2[^`]*)```/.exec(await readFile('docs/own-data.md', 'utf8'))!;
    expect(faults('dataset@2', JSON.parse(example!))).toEqual([]);
  });

  it.each(Object.keys(SEEDS))('take what is read of a file: %s', async (name) => {
    const files = Object.entries(SEEDS[name]!.files).map(([file, content]) => ({
      name: file,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
    const result = await readFiles(files, { known: builtIn.countries }, TOOLS);
    expect(faults('import@1', importReport(result, 'ja'))).toEqual([]);
    const dataset = toDataset(result, { files: ['x.csv'], today: '2026-01-01', base: builtIn });
    expect(faults('dataset@2', dataset)).toEqual([]);
  });

  const least = { format: 'collab-graph/dataset@2', name: 'n', version: '1', date: '2026-01-01' };
  it.each([
    [{ format: 'collab-graph/dataset@3' }, '/format must be equal to constant'],
    [{ name: undefined }, " must have required property 'name'"],
    [{ date: 'May 2026' }, '/date must match pattern "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"'],
    [{ edges: {} }, '/edges must be array'],
    [{ edges: [{ kind: 'a', subject: 'JPN' }] }, "/edges/0 must have required property 'object'"],
    [{ edges: [{ kind: 'a', subject: 'JPN', object: 'FRA', obs_value: '3' }] }, '/edges/0/obs_value must be number'],
    [
      { edges: [{ kind: 'a', subject: 'JPN', object: 'FRA', weight: 3 }] },
      '/edges/0 must NOT have additional properties',
    ],
    [{ edges: [{ kind: 'a', subject: 'JPN', object: 'FRA', source: 's' }] }, '/edges/0/source must be array'],
    [
      { edge_kinds: [{ id: 'a', label_en: 'a', type: 'count' }] },
      '/edge_kinds/0/type must be equal to one of the allowed values',
    ],
    [{ edge_kinds: [{ id: 'a', type: 'tie' }] }, "/edge_kinds/0 must have required property 'label_en'"],
    [{ nodes: [{ id: 'a|b', kind: 'k' }] }, '/nodes/0/id must match pattern'],
    [{ nodes: [{ id: 'a', kind: 'k', lat: 91 }] }, '/nodes/0/lat must be <= 90'],
    [{ countries: [{ id: 'jp', name_en: 'Japan' }] }, '/countries/0/id must match pattern'],
  ])('refuse %j', (change, fault) => {
    expect(faults('dataset@2', least)).toEqual([]);
    expect(faults('dataset@2', { ...least, ...change }).join('\n')).toContain(fault);
  });
});

describe('the schema of views', () => {
  it('takes every field of a view as its address has it, and no other', () => {
    const state = {
      ...defaultView(builtIn),
      view: 'map',
      focus: 'DEU',
      depth: 2,
      ask: 'gaps',
      since: '1.0.0',
    } as const;
    expect(faults('view', toAttributes(state, { dataset: builtIn }))).toEqual([]);
    expect(faults('view', { view: 'globe' })).toEqual(['/view must be equal to one of the allowed values']);
    expect(faults('view', { foucs: 'DEU' })).toEqual([' must NOT have additional properties']);
  });
});
