/** Every format into every other, with a network that has everything; and what `export` writes, read back as a dataset. */
import { describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { dataFile, networkFiles } from '../../src/export/data-file.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { Records } from '../../src/read/records.ts';
import { toDataset } from '../../src/read/to-dataset.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../src/write/formats.ts';
import type { WrittenFile } from '../../src/write/written.ts';
import { again, HOLDS, known, readWritten, regions, seen, type Holds } from './holds.ts';

/** Both directions of a pair with two numbers, two kinds with two units, times, places, looks, lists. */
const WHOLE: Records = {
  title: 'Whole',
  nodes: [
    {
      id: 'id 0',
      label: 'Alpha 研究所',
      place: { x: 1.5, y: -2 },
      lat: 35.5,
      lon: 139,
      size: 3,
      colour: '#0a0b0c',
      from: '2001',
      to: '2003-04',
      attributes: { n: 0.25, word: 'a; b', list: ['p', 'q, "r"'] },
    },
    {
      id: 'id 1',
      label: "O'Beta & <co>",
      place: { x: 0, y: 7 },
      lat: -1,
      lon: -60.25,
      size: 1,
      colour: '#ffffff',
      from: '2000-01-31',
      to: '2010',
      attributes: { n: -3, word: '007', list: ['x', 'y'] },
    },
    {
      id: 'id 2',
      label: 'γ',
      place: { x: -4, y: 4 },
      lat: 0,
      lon: 0,
      size: 2,
      colour: '#123456',
      from: '1999',
      to: '2030',
      attributes: { n: 12, word: 'ü', list: ['z', 'w'] },
    },
  ],
  edges: [
    tie('e0', 'id 0', 'id 1', 'meets', 2.5, '2001', false),
    tie('e1', 'id 0', 'id 2', 'meets', 0, '2002', false),
    tie('e2', 'id 1', 'id 2', 'cites', -7, '2001', true),
    tie('e3', 'id 2', 'id 1', 'cites', 1234567.125, '2001', true),
  ],
  loops: [],
  kinds: [
    { id: 'meets', label: 'meets', directed: false, weighted: true, additive: true, unit: 'days' },
    { id: 'cites', label: 'cites', directed: true, weighted: true, additive: true, unit: 'papers' },
  ],
};

function tie(
  id: string,
  source: string,
  target: string,
  kind: string,
  weight: number,
  period: string,
  directed: boolean,
): Records['edges'][number] {
  return { id, source, target, kind, weight, period, directed, label: `l ${id}`, attributes: { share: 0.5 }, line: 0 };
}

/** What a format without kinds or directions is given: one kind, each pair once, so that nothing has to be merged. */
function plain(records: Records, holds: Holds): Records {
  const one = holds.kinds ? records.kinds : [{ ...records.kinds[0]!, id: 'tie', label: 'tie' }];
  const { id, label, directed, weighted, additive } = one[0]!;
  return {
    ...records,
    nodes: records.nodes.map((node) => (holds.ids ? node : { ...node, id: node.label })),
    edges: records.edges
      .filter(({ id }) => holds.directions || id !== 'e3')
      .map((edge) => ({
        ...edge,
        ...(holds.ids
          ? {}
          : {
              source: records.nodes.find((node) => node.id === edge.source)!.label,
              target: records.nodes.find((node) => node.id === edge.target)!.label,
            }),
        kind: holds.kinds ? edge.kind : 'tie',
        directed: holds.directions === true && edge.directed,
      })),
    kinds: holds.kinds ? records.kinds : [{ id, label, directed, weighted, additive }],
  };
}

const both = (a: Holds, b: Holds): Holds =>
  Object.fromEntries(Object.keys(a).map((key) => [key, a[key as keyof Holds] && b[key as keyof Holds]]));
const PAIRS = Object.entries(HOLDS).flatMap(([from, a]) =>
  Object.entries(HOLDS).map(([to, b]) => [from, to, both(a, b)] as const),
);

describe('a network from one format into another', () => {
  it.each(PAIRS)('%s to %s', async (from, to, holds) => {
    const given = plain(WHOLE, holds);
    const first = await again(given, from as WrittenFormat);
    const second = await again(first, to as WrittenFormat);
    expect(seen(second, holds)).toEqual(seen(given, holds));
    if (holds.kinds && holds.attributes)
      expect(new Set(second.kinds.map(({ label, unit }) => `${label}: ${unit}`))).toEqual(
        new Set(['meets: days', 'cites: papers']),
      );
  });
});

const OWN: Dataset = upgradeDataset({
  format: 'collab-graph/dataset@2',
  name: 'own',
  title_en: 'Own',
  version: '1.0.0',
  date: '2026-01-01',
  countries: [
    {
      id: 'JPN',
      name_en: 'Japan',
      name_ja: '日本',
      lat: 36,
      lon: 138,
      x: 10,
      y: -20,
      attributes: { gdp: 5.5, class: 'A' },
    },
    {
      id: 'FRA',
      name_en: 'France',
      name_ja: 'フランス',
      lat: 46,
      lon: 2,
      x: 0,
      y: 5,
      attributes: { gdp: 3, class: 'B' },
    },
  ],
  node_kinds: [{ id: 'lab', label_en: 'lab', label_ja: '研究所' }],
  edge_kinds: [
    { id: 'papers', label_en: 'papers', type: 'number', unit_en: 'articles', unit_ja: '本', additive: 'yes' },
    { id: 'visits', label_en: 'visits', type: 'number', directed: 'yes', unit_en: 'stays', additive: 'yes' },
    { id: 'agreement', label_en: 'agreement', type: 'tie', directed: 'yes' },
  ],
  nodes: [
    {
      id: 'a',
      kind: 'lab',
      name_en: 'Alpha',
      name_ja: 'アルファ',
      lat: 1.5,
      lon: -2,
      x: 3,
      y: 4,
      country: 'JPN',
      from: '2001',
      to: '2090-05',
      note: 'a note',
      attributes: { staff: 12, size: 9, colour: '#0a0b0c' },
    },
    { id: 'b', kind: 'lab', name_en: 'Beta', lat: 2, lon: 3, x: 1, y: 1, attributes: { staff: 0 } },
  ],
  edges: [
    { kind: 'papers', subject: 'JPN', object: 'a', obs_value: 7.5, time_period: '2020', attributes: { share: 0.25 } },
    { kind: 'visits', subject: 'a', object: 'b', obs_value: 3, time_period: '2020' },
    { kind: 'visits', subject: 'b', object: 'a', obs_value: 4, time_period: '2020' },
    {
      kind: 'agreement',
      subject: 'a',
      object: 'b',
      from: '2001',
      to: '2090',
      role: 'lead',
      attributes: { field: 'optics' },
    },
    { kind: 'agreement', subject: 'JPN', object: 'FRA', from: '2011-02' },
  ],
});
const graph = buildGraph(OWN);
const today = '2026-06-01';

async function exported(format: string): Promise<readonly WrittenFile[]> {
  const state = { ...defaultView(OWN), places: 'file' } as const;
  const view = selectView(graph, state, { today });
  const options = { view, dataset: OWN, graph, today, positions: () => Promise.resolve(undefined) };
  return format === 'gexf' || format === 'graphml' || format === 'csv'
    ? [{ suffix: '', content: await dataFile(format, options) }]
    : networkFiles(format as WrittenFormat, options);
}

/** Whether the files of `export` in a format say which kind, time and number a tie has, and what nodes have of their own. */
const FULL = ['gexf', 'graphml', 'graphology.json', 'node-link.json', 'cyjs', 'cx', 'cx2', 'xlsx'] as const;

describe('what export writes, read back as a dataset', () => {
  it.each(FULL)('%s has every name, number, unit, time, direction, place and column', async (format) => {
    const result = await readWritten(await exported(format), format);
    const back = toDataset(result, { files: ['own.x'], today, base: { countries: known, regions } });
    const byId = new Map([...back.countries, ...back.nodes].map((row) => [row.id, row]));
    const byName = new Map([...back.countries, ...back.nodes].map((row) => [row.name_en, row]));
    for (const row of [...OWN.countries, ...OWN.nodes]) {
      const { name_en, name_ja, lat, lon, x, y } = row;
      const found = byName.get(name_en)!;
      expect(found, name_en).toMatchObject({ lat, lon, x, y, ...(name_ja === undefined ? {} : { name_ja }) });
      const own = Object.entries(row.attributes ?? {}).filter(([name]) => name !== 'size' && name !== 'colour');
      expect(found.attributes).toMatchObject(Object.fromEntries(own));
    }
    const hasLooks = format !== 'cyjs' && format !== 'cx' && format !== 'cx2' && format !== 'xlsx';
    expect(byName.get('Alpha')).toMatchObject({
      country: 'JPN',
      note: 'a note',
      ...(hasLooks ? { attributes: { size: 9, colour: '#0a0b0c' } } : {}),
      from: '2001',
      to: '2090-05',
    });
    const nameOf = (id: string): string | undefined => byId.get(id)?.name_en;
    const kinds = new Map(back.edge_kinds.map((kind) => [kind.id, kind]));
    const ties = back.edges.map((row) => {
      const { label_en, type, directed, unit_en } = kinds.get(row.kind)!;
      const ends = [nameOf(row.subject), nameOf(row.object)];
      const { time_period, from, to, role, obs_value, attributes } = row;
      const own = attributes?.['share'] ?? attributes?.['field'];
      return [
        label_en,
        type,
        directed,
        ...(directed === 'yes' ? ends : ends.sort()),
        obs_value,
        unit_en,
        time_period,
        from,
        to,
        role,
        own,
      ];
    });
    const no = undefined;
    expect(new Set(ties.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        [
          ['papers', 'number', 'no', 'Alpha', 'Japan', 7.5, 'articles', '2020', no, no, no, 0.25],
          ['visits', 'number', 'yes', 'Alpha', 'Beta', 3, 'stays', '2020', no, no, no, no],
          ['visits', 'number', 'yes', 'Beta', 'Alpha', 4, 'stays', '2020', no, no, no, no],
          ['agreement', 'tie', 'yes', 'Alpha', 'Beta', no, no, no, '2001', '2090', 'lead', 'optics'],
          ['agreement', 'tie', 'yes', 'Japan', 'France', no, no, no, '2011-02', no, no, no],
        ].map((one) => JSON.stringify(one)),
      ),
    );
  });

  it('csv has the ties alone, with all that is said of them', async () => {
    const { records } = await readWritten(await exported('csv'), 'csv');
    expect(
      records.edges.map(({ kind, weight, directed, period, from, to }) => [kind, weight, directed, period, from, to]),
    ).toEqual(
      expect.arrayContaining([
        ['papers', 7.5, false, '2020', undefined, undefined],
        ['visits', 4, true, '2020', undefined, undefined],
        ['agreement', 1, true, undefined, '2001', '2090'],
      ]),
    );
    expect(records.kinds.map(({ label, weighted, unit }) => [label, weighted, unit])).toEqual([
      ['papers', true, 'articles'],
      ['visits', true, 'stays'],
      ['agreement', false, undefined],
    ]);
    expect(records.nodes.map(({ label }) => label).sort()).toEqual(['Alpha', 'Beta', 'France', 'Japan']);
  });

  it('is there for every format that a reader reads, or says why it cannot be', async () => {
    for (const format of WRITTEN_FORMATS) {
      if (format === 'sdmx.csv') await expect(exported(format)).rejects.toThrow('codes of countries');
      else if (format === 'matrix.csv') continue;
      else expect((await exported(format)).length, format).toBeGreaterThan(0);
    }
  });
});
