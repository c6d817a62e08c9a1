/** The layouts compared, each run to its own settled state with its own defaults. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createGraph from 'ngraph.graph';
import createLayout from 'ngraph.forcelayout';

import { placeLabels } from '../../src/layout/labels.ts';
import { arrange } from '../../src/layout/arrange.ts';
import { DEFAULT_MARGINS, frameOf } from '../../src/layout/boxes.ts';
import { fitToFrame, rotateToAspect } from '../../src/layout/fit.ts';
import type { LabelPlacement } from '../../src/layout/labels.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from '../../src/layout/types.ts';
import { random } from './generated.ts';

export interface Picture {
  readonly positions: Positions;
  readonly labels: LabelPlacement;
  /** Absent where the peer does not tell. */
  readonly iterations?: number;
  /** As the layout made it, before it was fitted: the fair base for its stress. */
  readonly raw: Positions;
}

export type Layout = (
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  committed?: Positions,
) => Picture;

type Raw = { readonly positions: Map<string, Point>; readonly iterations?: number };

/** Turned to the aspect, scaled to the same frame, and given the same labels. */
function finish(layout: (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], size: Size) => Raw): Layout {
  return (nodes, edges, size) => {
    const { positions: raw, iterations } = layout(nodes, edges, size);
    const frame = frameOf(size, DEFAULT_MARGINS);
    const positions = fitToFrame(rotateToAspect(raw, frame), frame, 0);
    return {
      positions,
      raw,
      labels: placeLabels(nodes, positions, { size }),
      ...(iterations === undefined ? {} : { iterations }),
    };
  };
}

const ours: Layout = (nodes, edges, size) => {
  const { positions, labels, iterations } = arrange(nodes, edges, size);
  return { positions, raw: positions, labels, iterations };
};

/** As the page shows a built-in view: from committed positions. */
const oursCommitted: Layout = (nodes, edges, size, committed) => {
  if (!committed) return ours(nodes, edges, size);
  return { positions: committed, raw: committed, labels: placeLabels(nodes, committed, { size }), iterations: 0 };
};

const d3 = finish((nodes, edges) => {
  const points = nodes.map(({ id }): SimulationNodeDatum & { id: string } => ({ id }));
  const simulation = forceSimulation(points)
    .force(
      'link',
      forceLink<(typeof points)[number], { source: string; target: string }>(
        edges.map(({ source, target }) => ({ source, target })),
      ).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop();
  let iterations = 0;
  for (; simulation.alpha() >= simulation.alphaMin(); iterations++) simulation.tick();
  return { positions: new Map(points.map(({ id, x = 0, y = 0 }) => [id, { x, y }])), iterations };
});

/** ngraph calls itself stable when bodies hardly move; where it never does, this ends it. */
const NGRAPH_CAP = 5000;

const ngraph = finish((nodes, edges) => {
  const graph = createGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const { source, target } of edges) graph.addLink(source, target);
  const layout = createLayout(graph);
  let iterations = 1;
  while (!layout.step() && iterations < NGRAPH_CAP) iterations++;
  return { positions: new Map(nodes.map(({ id }) => [id, { ...layout.getNodePosition(id) }])), iterations };
});

/** graphology leaves the number of iterations to its caller; 500 is what its documentation and peers commonly take. */
const GRAPHOLOGY_ITERATIONS = 500;

const graphology = finish((nodes, edges) => {
  const next = random(1);
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.addNode(id, { x: next(), y: next() });
  for (const { source, target, weight } of edges) {
    if (source !== target) graph.mergeEdge(source, target, { weight });
  }
  // graphology-types and graphology disagree under this module resolution.
  const run = forceAtlas2 as unknown as (
    graph: object,
    options: { iterations: number; settings: object },
  ) => Record<string, Point>;
  const settings = (forceAtlas2 as unknown as { inferSettings(graph: object): object }).inferSettings(graph);
  const positions = run(graph, { iterations: GRAPHOLOGY_ITERATIONS, settings });
  return { positions: new Map(Object.entries(positions)), iterations: GRAPHOLOGY_ITERATIONS };
});

cytoscape.use(fcose);

function withCytoscape(name: 'cose' | 'fcose') {
  return finish((nodes, edges, size) => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      elements: [
        ...nodes.map(({ id, radius }) => ({ data: { id, diameter: radius * 2 } })),
        ...edges.map(({ source, target }, i) => ({ data: { id: `e${i}`, source, target } })),
      ],
      style: [{ selector: 'node', style: { width: 'data(diameter)', height: 'data(diameter)' } }],
    });
    const options = { name, animate: false, fit: false, boundingBox: { x1: 0, y1: 0, w: size.width, h: size.height } };
    cy.layout(options as cytoscape.LayoutOptions).run();
    const positions = new Map(nodes.map(({ id }) => [id, { ...cy.getElementById(id).position() }]));
    cy.destroy();
    return { positions };
  });
}

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'collab-graph': ours,
  'collab-graph, committed': oursCommitted,
  'd3-force': d3,
  'ngraph.forcelayout': ngraph,
  'cytoscape cose': withCytoscape('cose'),
  'cytoscape fcose': withCytoscape('fcose'),
  'graphology FA2': graphology,
};
