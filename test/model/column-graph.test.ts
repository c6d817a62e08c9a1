import { beforeAll, describe, expect, it } from 'vitest';

import { inGraphology } from '../../bench/in-graphology.ts';
import { ColumnGraph as SmallGraph } from '../../scripts/embed/small-graph.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { ColumnGraph } from '../../src/model/column-graph.ts';
import type { CollabGraph, EdgeAttributes, EdgeVisitor, NodeAttributes } from '../../src/model/graph.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

/** Everything that a graph says of a node and of its pairs, in the order in which it says it. */
function described(graph: CollabGraph, id: string): unknown {
  const seen: unknown[] = [];
  const see: EdgeVisitor = (...all) => seen.push(all);
  graph.forEachEdge(id, see);
  graph.forEachOutEdge(id, see);
  graph.forEachInEdge(id, see);
  graph.forEachUndirectedEdge(id, see);
  const around = graph.neighbors(id);
  for (const other of around) graph.forEachEdge(id, other, see);
  const between = graph.nodes().map((other) => graph.edges(id, other));
  const ends = graph
    .edges(id)
    .map((edge) => [
      graph.source(edge),
      graph.target(edge),
      graph.opposite(id, edge),
      graph.getEdgeAttributes(edge),
      graph.hasEdge(edge),
    ]);
  return { seen, around: [...around].sort(), between, ends, degree: graph.degree(id), is: graph.getNodeAttributes(id) };
}

function whole(graph: CollabGraph): unknown {
  const seen: unknown[] = [];
  graph.forEachNode((...all) => seen.push(all));
  graph.forEachEdge((...all) => seen.push(all));
  return { seen, nodes: graph.nodes(), edges: graph.edges(), order: graph.order, size: graph.size };
}

const row = { source: [], locator: '', status: 'active' } as const;
const country = (id: string): NodeAttributes =>
  ({ kind: 'country', name: { en: id, ja: id }, short: { en: id, ja: id }, row: { id } }) as unknown as NodeAttributes;

/** Nodes and ties without sense: of few nodes many ties, so that they meet, and of a node with itself. */
function scrambled(ids: readonly string[], size: number, seed: number, Graph = ColumnGraph): ColumnGraph {
  let state = seed;
  const pick = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const graph = new Graph(SMALL_DATASET);
  for (const id of ids) graph.addNode(id, country(id));
  for (let n = 0; n < size; n += 1) {
    const kind = ['mobility', 'part_of', 'membership', 'related'][pick(4)]!;
    const [source, target] = [ids[pick(ids.length)]!, ids[pick(ids.length)]!];
    graph.addEdge(source, target, { kind, row } as EdgeAttributes, kind === 'mobility' || kind === 'part_of');
  }
  return graph;
}

describe('the graph in columns', () => {
  let builtIn: CollabGraph;
  beforeAll(async () => {
    builtIn = buildGraph(await loadBuiltIn());
  });

  it('says of the built-in network what graphology says, in the same order', () => {
    const other = inGraphology(builtIn);
    expect(whole(builtIn)).toEqual(whole(other));
    for (const id of builtIn.nodes().filter((_, index) => index % 7 === 0))
      expect(described(builtIn, id), id).toEqual(described(other, id));
  });

  it.each([
    ['texts', ['b', 'a', 'd', 'c']],
    ['whole numbers, which a plain object puts first', ['x', '10', '9', '007', 'y', '4294967295', '4294967294', '0']],
    ['texts with colons', ['a', 'a:b', 'b', 'b:a', 'a:b:a']],
  ])('does so where ids are %s', (_, ids) => {
    for (const size of [0, 1, 30, 300]) {
      const graph = scrambled(ids, size, size + 1);
      const other = inGraphology(graph);
      expect(whole(graph)).toEqual(whole(other));
      for (const id of ids) expect(described(graph, id), id).toEqual(described(other, id));
    }
  });

  it('does so of an edge that comes after a question', () => {
    const graph = scrambled(['a', 'b', 'c'], 5, 3);
    graph.edges('a');
    graph.addEdge('a', 'c', { kind: 'related', row } as EdgeAttributes, false);
    expect(described(graph, 'a')).toEqual(described(inGraphology(graph), 'a'));
  });

  it('is that of the one-tag build', () => {
    const Small = SmallGraph as unknown as typeof ColumnGraph;
    for (const ids of [
      ['b', 'a', 'd', 'c'],
      ['a', 'a:b', 'b', 'b:a', 'a:b:a'],
    ]) {
      for (const size of [0, 1, 30, 300]) {
        const [graph, small] = [scrambled(ids, size, size + 1), scrambled(ids, size, size + 1, Small)];
        expect(whole(small)).toEqual(whole(graph));
        for (const id of ids) expect(described(small, id), id).toEqual(described(graph, id));
      }
    }
    const small = new Small(SMALL_DATASET);
    small.addNode('a', country('a'));
    expect(() => small.addNode('a', country('a'))).toThrow(/there already/);
    expect(() => small.addEdge('a', 'b', { kind: 'part_of', row }, true)).toThrow(/no node "b"/);
    expect(() => small.source('e')).toThrow(/no edge "e"/);
  });

  it('keys edges by kind and ends, numbers those alike and says which they state again', () => {
    const graph = new ColumnGraph(SMALL_DATASET);
    for (const id of ['a', 'b']) graph.addNode(id, country(id));
    for (let n = 0; n < 3; n += 1) graph.addEdge('a', 'b', { kind: 'part_of', row }, true);
    graph.addEdge('b', 'a', { kind: 'part_of', row }, true);
    expect(graph.edges()).toEqual(['part_of:a:b', 'part_of:a:b:2', 'part_of:a:b:3', 'part_of:b:a']);
    expect(graph.edges().map((key) => graph.getEdgeAttributes(key).restates)).toEqual([
      undefined,
      'part_of:a:b',
      'part_of:a:b',
      undefined,
    ]);
  });

  it('gives two pairs that one key would stand for two keys, and neither states the other', () => {
    const graph = new ColumnGraph(SMALL_DATASET);
    for (const id of ['a', 'a:b', 'b:c', 'c']) graph.addNode(id, country(id));
    graph.addEdge('a', 'b:c', { kind: 'part_of', row }, true);
    graph.addEdge('a:b', 'c', { kind: 'part_of', row }, true);
    graph.addEdge('a:b', 'c', { kind: 'part_of', row }, true);
    expect(graph.edges()).toEqual(['part_of:a:b:c', 'part_of:a:b:c:2', 'part_of:a:b:c:3']);
    expect(graph.edges().map((key) => [graph.source(key), graph.target(key)])).toEqual([
      ['a', 'b:c'],
      ['a:b', 'c'],
      ['a:b', 'c'],
    ]);
    expect(graph.edges().map((key) => graph.getEdgeAttributes(key).restates)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('refuses what is not there and what is there already', () => {
    const graph = new ColumnGraph(SMALL_DATASET);
    graph.addNode('a', country('a'));
    expect(() => graph.addNode('a', country('a'))).toThrow(/there already/);
    expect(() => graph.addEdge('a', 'b', { kind: 'part_of', row }, true)).toThrow(/no node "b"/);
    expect(() => graph.source('e')).toThrow(/no edge "e"/);
    expect(() => graph.degree('b')).toThrow(/no node "b"/);
    expect(graph.hasEdge('part_of:a:b')).toBe(false);
  });
});
