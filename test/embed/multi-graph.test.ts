import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

import { MultiGraph } from '../../scripts/embed/multi-graph.ts';
import { slimCytoscape } from '../../scripts/embed/slim-cytoscape.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { kindsOf } from '../../src/model/kinds.ts';
import type { CollabGraph, EdgeAttributes } from '../../src/model/graph.ts';
import { neighbors } from '../../src/query/neighbors.ts';

let full: CollabGraph;
let small: CollabGraph;

beforeAll(async () => {
  full = buildGraph(await loadBuiltIn());
  const copy = new MultiGraph<unknown, EdgeAttributes>();
  copy.setAttribute('dataset', full.getAttribute('dataset'));
  full.forEachNode((id, attributes) => copy.addNode(id, attributes));
  full.forEachEdge((id, attributes, source, target) => {
    if (kindsOf(full.getAttribute('dataset')).edge(attributes.kind).directed)
      copy.addDirectedEdgeWithKey(id, source, target, attributes);
    else copy.addUndirectedEdgeWithKey(id, source, target, attributes);
  });
  small = copy as unknown as CollabGraph;
});

describe('the graph of the one-tag build', () => {
  it('has what graphology’s has, in the same order', () => {
    expect([small.order, small.size]).toEqual([full.order, full.size]);
    const described = (graph: CollabGraph, id: string): unknown => {
      const seen: unknown[] = [];
      const see = (
        ...[edge, , source, target, , , undirected]: Parameters<Parameters<CollabGraph['forEachOutEdge']>[1]>
      ): unknown => seen.push(edge, source, target, undirected);
      graph.forEachEdge(id, see);
      graph.forEachOutEdge(id, see);
      graph.forEachInEdge(id, see);
      graph.forEachUndirectedEdge(id, see);
      const around = graph.neighbors(id);
      const between = around.map((other) => graph.edges(id, other));
      const ends = graph.edges(id).map((edge) => [graph.source(edge), graph.target(edge), graph.opposite(id, edge)]);
      return [seen, graph.degree(id), [...around].sort(), between, ends, graph.getNodeAttributes(id)];
    };
    for (const id of full.nodes()) expect(described(small, id), id).toEqual(described(full, id));
    expect(small.nodes()).toEqual(full.nodes());
    expect(small.edges()).toEqual(full.edges());
  });

  it('gives the same answers', () => {
    for (const country of ['JPN', 'POL', 'USA'])
      expect(neighbors(small, country, { today: '2026-11-01' })).toEqual(
        neighbors(full, country, { today: '2026-11-01' }),
      );
  });

  it('refuses what is not there and what is there already', () => {
    const graph = new MultiGraph();
    graph.addNode('a', {});
    expect(() => graph.addNode('a', {})).toThrow(/there already/);
    expect(() => graph.addDirectedEdgeWithKey('e', 'a', 'b', {})).toThrow(/no node "b"/);
    expect(() => graph.source('e')).toThrow(/no edge "e"/);
  });
});

describe('Cytoscape for the one-tag build', () => {
  it('is not cut where it is not as expected', () => {
    expect(() => slimCytoscape('export const cytoscape = 1;', () => ({ body: [] }))).toThrow(/algorithms.*not found/);
  });

  it('is cut from the version that is installed', () => {
    const code = readFileSync(new URL('../../node_modules/cytoscape/dist/cytoscape.esm.mjs', import.meta.url), 'utf8');
    let seen = '';
    slimCytoscape(code, (text) => {
      seen = text;
      return { body: [] };
    });
    expect(code).toMatch(/impl: CoseLayout/);
    expect(seen).not.toMatch(/impl: CoseLayout/);
  });
});
