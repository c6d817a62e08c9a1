import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';

import { citationsOf, writeBibtex, writeCitationText, writeCslJson } from '../../src/export/citation.ts';
import { datasetPart } from '../../src/export/dataset-part.ts';
import { allEdgeRecords, EDGE_COLUMNS, viewEdgeRecords } from '../../src/export/edge-records.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { writeGexf } from '../../src/export/gexf.ts';
import { writeGraphml } from '../../src/export/graphml.ts';
import { networkRecords } from '../../src/export/network-records.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { isFlow, type CollabGraph } from '../../src/model/graph.ts';
import { sourcesShown } from '../../src/scene/credit.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';
import { smallView } from '../scene/small-scene.ts';
import { kindsOf } from '../../src/model/kinds.ts';

const builtIn = await loadBuiltIn();

function networkOf(graph: CollabGraph, dataset: Dataset, change: Partial<ViewState> = {}) {
  const state = { ...defaultView(dataset), ...change };
  const { view, scene } = makeFigure({ dataset, graph, state, today: dataset.date });
  return { view, network: networkRecords(graph, view, scene) };
}

const ALL_EDGES = { edges: EDGE_KINDS.map(({ id }) => id), at: 'all', confidence: 'unverified' } as const;

describe.each([
  [
    'the small network, all of it',
    SMALL_DATASET,
    { ...ALL_EDGES, kinds: ['country', 'region', 'framework', 'programme', 'agency', 'call', 'project', 'topic'] },
  ],
  ['the default view', builtIn, {}],
  ['a view in Japanese', builtIn, { lang: 'ja', through: ['v4-japan'] }],
] as [string, Dataset, Partial<ViewState>][])(
  'graph files of %s read back to the same graph',
  (_name, dataset, change) => {
    const { view, network } = networkOf(buildGraph(dataset), dataset, change);

    it.each([
      ['GEXF', () => gexf.parse(MultiGraph, writeGexf(network))],
      ['GraphML', () => graphml.parse(MultiGraph, writeGraphml(network))],
    ])('%s', (_format, read) => {
      const graph = read();
      expect(view.edges.length).toBeGreaterThan(4);
      expect(new Set(graph.nodes())).toEqual(new Set(view.nodes.map(({ id }) => id)));
      expect(new Set(graph.edges())).toEqual(new Set(view.edges.map(({ id }) => id)));
      for (const { id, attributes } of view.nodes) {
        expect(graph.getNodeAttributes(id)).toMatchObject({
          label: attributes.name[view.state.lang],
          kind: attributes.kind,
          name_ja: attributes.name.ja,
        });
        expect(Number.isFinite(graph.getNodeAttribute(id, 'x'))).toBe(true);
      }
      for (const { id, source, target, attributes, value } of view.edges) {
        expect([graph.source(id), graph.target(id), graph.isDirected(id)]).toEqual([
          source,
          target,
          kindsOf(dataset).edge(attributes.kind).directed,
        ]);
        const found = graph.getEdgeAttributes(id) as Record<string, unknown>;
        expect(found['kind'] ?? found['label']).toBe(attributes.kind);
        expect(found['weight']).toBe(value ?? 1);
        const cited = isFlow(attributes) ? undefined : attributes.row;
        if (cited)
          expect([found['sources'], found['locator'], found['confidence']]).toEqual([
            cited.source.join('|'),
            cited.locator,
            cited.confidence,
          ]);
      }
    });
  },
);

describe('graph files', () => {
  it('survive names with every character that XML minds', () => {
    const odd = 'A & B <"C"> \'D\'';
    const graph = graphWith({
      countries: SMALL_DATASET.countries.map((row) => (row.id === 'HUN' ? { ...row, name_en: odd } : row)),
    });
    const { network } = networkOf(graph, graph.getAttribute('dataset'));
    expect(gexf.parse(MultiGraph, writeGexf(network)).getNodeAttribute('HUN', 'label')).toBe(odd);
    expect(graphml.parse(MultiGraph, writeGraphml(network)).getNodeAttribute('HUN', 'label')).toBe(odd);
  });
});

describe('edge records', () => {
  it('have every column, names, and the source in words', () => {
    const view = smallView();
    const records = viewEdgeRecords(SMALL_GRAPH, view.edges, 'ja');
    expect(records.length).toBe(view.edges.length);
    for (const record of records) {
      expect(Object.keys(record)).toEqual([...EDGE_COLUMNS]);
      expect(record.sources).not.toBe('');
      expect(record.source_titles).not.toBe('');
      expect(record.locator).not.toBe('');
    }
    const membership = records.find(({ edge_id }) => edge_id === 'membership:HUN:alpha')!;
    expect(membership).toMatchObject({
      source_name: 'ハンガリー',
      through_id: 'alpha',
      directed: 'false',
      value: null,
    });
  });

  it('hold every row of the data once', () => {
    const records = allEdgeRecords(SMALL_GRAPH, 'en');
    const { memberships, participation, eligibility, relations, mobility, coauthorship, calls, projects } =
      SMALL_DATASET;
    const partOf = calls.length + projects.length + projects.filter(({ call }) => call).length;
    const tables = [memberships, participation, eligibility, relations, mobility, coauthorship];
    expect(records.length).toBe(tables.reduce((sum, rows) => sum + rows.length, partOf));
    expect(new Set(records.map(({ edge_id, period }) => `${edge_id} ${period}`)).size).toBe(records.length);
  });
});

describe('datasetPart', () => {
  it.each([
    {},
    { through: ['v4-japan'] },
    { kinds: ['country', 'framework', 'call', 'project'], depth: 2, through: ['e-asia-jrp'] },
  ] as Partial<ViewState>[])('is a dataset that shows the same view: %j', (change) => {
    const graph = buildGraph(builtIn);
    const state = { ...defaultView(builtIn), ...change };
    const view = selectView(graph, state, { today: builtIn.date });
    const part = datasetPart(graph, view);
    const again = selectView(buildGraph(JSON.parse(JSON.stringify(part)) as Dataset), state, { today: builtIn.date });
    expect(again.nodes.map(({ id }) => id)).toEqual(view.nodes.map(({ id }) => id));
    expect(again.edges.length).toBe(view.edges.length);
    expect(part.mobility.length).toBeLessThan(builtIn.mobility.length / 10);
    const cited = new Set(sourcesShown(view, builtIn).map(({ source }) => source.id));
    for (const id of cited) expect(part.sources.some((source) => source.id === id)).toBe(true);
  });
});

describe('citations', () => {
  const view = smallView();
  const items = citationsOf(view, SMALL_DATASET, 'en');

  it('cite the data package and every source shown, once', () => {
    expect(items.map(({ id }) => id)).toEqual([
      'small',
      ...sourcesShown(view, SMALL_DATASET).map(({ source }) => source.id),
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items[0]).toMatchObject({
      type: 'dataset',
      title: 'Made up',
      version: '1.0.0',
      issued: { 'date-parts': [[2026, 1, 1]] },
    });
  });

  it('are CSL-JSON with what the source has and nothing more', () => {
    expect(JSON.parse(writeCslJson(items))).toEqual(items);
    const flow = citationsOf(
      selectView(buildGraph(builtIn), defaultView(builtIn), { today: builtIn.date }),
      builtIn,
      'en',
    ).find(({ DOI }) => DOI)!;
    expect(flow).toMatchObject({ type: 'dataset', DOI: '10.1038/s41597-024-03655-9', license: 'CC BY 4.0' });
  });

  it('are BibTeX with balanced braces and escaped signs', () => {
    const text = writeBibtex([
      { id: 'a b', type: 'webpage', title: '50% of R&D_{x} ~ 日本', URL: 'https://example.org/a_b%20c' },
    ]);
    expect(text).toContain('@misc{a-b,');
    expect(text).toContain('title = {{50\\% of R\\&D\\_\\{x\\} \\~{} 日本}}');
    expect(text).toContain('url = {https://example.org/a_b%20c}');
    const all = writeBibtex(items).replaceAll(/\\[{}]/g, '');
    expect(all.split('{').length).toBe(all.split('}').length);
    expect(all.match(/^@misc\{/gm)?.length).toBe(items.length);
  });

  it('are one line each as text', () => {
    const lines = writeCitationText(items).trimEnd().split('\n');
    expect(lines.length).toBe(items.length);
    expect(lines[0]).toBe('Made up. 2026-01-01. version 1.0.0. [data set]');
  });
});
