/** The networks that the layouts are compared on. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { readDirectory } from '../../src/data/read-directory.ts';
import { checkPositionsFile, committedPlaces } from '../../src/layout/positions-file.ts';
import type { LayoutEdge, LayoutNode, Positions, Size } from '../../src/layout/types.ts';
import { layoutEdges } from '../../src/layout/weights.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { Locale } from '../../src/model/graph.ts';
import { pictureSize } from '../../src/scene/figure.ts';
import { shapeOf, stretch } from '../../src/scene/atlas.ts';
import { boxes } from '../../src/scene/measure.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { generate } from './generated.ts';

export interface Case {
  readonly name: string;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly size: Size;
  /** Committed positions, where there are some. */
  readonly committed: Positions | undefined;
}

export const FIGURE: Size = { width: 1280, height: 800 };
const DATA = fileURLToPath(new URL('../../graph-data/', import.meta.url));

/** Partners of Japan of every sort: large and small, in one framework and in many. */
const EGOS = ['USA', 'CHN', 'DEU', 'GBR', 'IND', 'THA', 'ZAF', 'POL', 'KEN', 'LAO'];
const ORDERS = [100, 1000, 5000, 20_000];

export async function builtInCases(): Promise<Case[]> {
  const dataset = await readDirectory(DATA);
  const graph = buildGraph(dataset);
  const state = defaultView(dataset);
  const file = await readFile(`${DATA}positions.json`, 'utf8').then(
    (text) => checkPositionsFile(JSON.parse(text)),
    () => undefined,
  );
  const make = (name: string, of: ViewState, locale: Locale): Case => {
    const view = selectView(graph, of, { today: dataset.date });
    const size = pictureSize(view, FIGURE, { dataset, theme: 'light', locale });
    const nodes = boxes(view, { size, locale });
    const edges = layoutEdges(view.edges, of.focus);
    const shape = shapeOf(size);
    const known = file && committedPlaces(file, of.focus, of.depth, shape);
    const places = known && stretch(known, shape, size);
    const isWhole = places !== undefined && nodes.every(({ id }) => places.has(id));
    return { name, nodes, edges, size, committed: isWhole ? places : undefined };
  };
  const cases = [make('default view, en', state, 'en'), make('default view, ja', { ...state, lang: 'ja' }, 'ja')];
  // Programmes with the same few members are one network: the first stands for all.
  const seen = new Set<string>();
  for (const { id } of dataset.groups) {
    const own = make(`through ${id}`, { ...state, through: [id] }, 'en');
    const print = JSON.stringify([own.nodes.map((node) => node.id), own.edges]);
    if (own.edges.length === 0 || seen.has(print)) continue;
    seen.add(print);
    cases.push(own);
  }
  for (const focus of EGOS) cases.push(make(`ego of ${focus}`, { ...state, focus }, 'en'));
  return cases;
}

export function generatedCases(): Case[] {
  return ORDERS.map((order) => ({
    name: `generated, ${order} nodes`,
    ...generate(order, FIGURE.width * FIGURE.height),
    size: FIGURE,
    committed: undefined,
  }));
}
