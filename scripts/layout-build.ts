/**
 * `npm run layout:build`: computes where the nodes of the built-in network stand
 * in the default view and in the view of each framework and programme, and
 * writes graph-data/positions.json. `--check` writes nothing and fails where the
 * file is out of date: another input, or positions that differ by more than rounding.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { readDirectory } from '../src/data/read-directory.ts';
import { arrange, settleForces, type ArrangeOptions } from '../src/layout/arrange.ts';
import {
  canonicalNetwork,
  checkPositionsFile,
  comparePositions,
  fingerprint,
  packPositions,
  type CommittedPositions,
  type PositionsOfView,
} from '../src/layout/positions-file.ts';
import { crossings, stress } from '../src/layout/readability.ts';
import { DEFAULT_SETTINGS } from '../src/layout/settings.ts';
import type { LayoutEdge, LayoutNode } from '../src/layout/types.ts';
import { layoutEdges } from '../src/layout/weights.ts';
import { buildGraph } from '../src/model/build-graph.ts';
import { boxes } from '../src/scene/measure.ts';
import { defaultView } from '../src/view/defaults.ts';
import { selectView } from '../src/view/select-view.ts';

const DATA = fileURLToPath(new URL('../graph-data/', import.meta.url));
const FILE = `${DATA}positions.json`;

/** A frame to judge candidates in: the picture in a figure of 1280×800 once title and legend are off. */
const FRAME = { width: 1280, height: 560 };

/** A build has the time to try several and to keep the one with the fewest crossings and the least stress. */
const CANDIDATES: readonly ArrangeOptions[] = [0.6, 1.2, 2.4].flatMap((gravity) =>
  [0.002, 0.02].flatMap((movement) =>
    [1, 2, 3, 4].map((rounds) => ({ settings: { gravity }, stop: { movement }, rounds })),
  ),
);

/** Positions are whole thousandths of the longer side; this much may come from another engine's `Math`. */
const TOLERANCE = 3;

interface BuiltInView {
  readonly name: string;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

async function builtInViews(): Promise<BuiltInView[]> {
  const dataset = await readDirectory(DATA);
  const graph = buildGraph(dataset);
  const state = defaultView(dataset);
  const throughs = [state.through, [], ...dataset.groups.map((group) => [group.id])];
  const views = throughs.map((through): BuiltInView => {
    // The data's own day: the file must not change because time passes.
    const view = selectView(graph, { ...state, through }, { today: dataset.date });
    return {
      name: through === state.through ? 'default' : through.length === 0 ? 'core' : `through:${through.join(',')}`,
      nodes: boxes(view, { size: FRAME, locale: 'en' }),
      edges: layoutEdges(view.edges, state.focus),
    };
  });
  return views.filter((view) => view.edges.length > 0);
}

function inputHash(views: readonly BuiltInView[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([DEFAULT_SETTINGS, CANDIDATES, FRAME]));
  for (const { name, nodes, edges } of views) hash.update(`\n${name}\n${canonicalNetwork(nodes, edges)}`);
  return hash.digest('hex');
}

function layOut({ nodes, edges }: BuiltInView): PositionsOfView['places'] {
  let best: { places: PositionsOfView['places']; cost: number } | undefined;
  for (const options of CANDIDATES) {
    const places = packPositions(settleForces(nodes, edges, options).positions);
    // Judged as it will be shown: fitted, pushed apart, labelled.
    const base = new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
    const { positions, labels } = arrange(nodes, edges, FRAME, { base });
    const cost =
      (crossings(edges, positions)! + 1) * stress(nodes, edges, positions) ** 2 * (1 + labels.dropped.length);
    if (!best || cost < best.cost) best = { places, cost };
  }
  return best!.places;
}

function build(views: readonly BuiltInView[]): CommittedPositions {
  const byPrint: Record<string, PositionsOfView> = {};
  for (const view of views) {
    // Several programmes with the same few members are one network to lay out.
    byPrint[fingerprint(view.nodes, view.edges)] ??= { name: view.name, places: layOut(view) };
  }
  return { format: 'collab-graph/positions@1', sha256: inputHash(views), views: byPrint };
}

/** One line a view: compact, and a diff still shows which view changed. */
function serialise({ format, sha256, views }: CommittedPositions): string {
  const lines = Object.entries(views)
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
    .map(([print, view]) => `    ${JSON.stringify(print)}: ${JSON.stringify(view)}`);
  return `{\n  "format": ${JSON.stringify(format)},\n  "sha256": ${JSON.stringify(sha256)},\n  "views": {\n${lines.join(',\n')}\n  }\n}\n`;
}

async function check(views: readonly BuiltInView[]): Promise<string[]> {
  const committed = checkPositionsFile(JSON.parse(await readFile(FILE, 'utf8'))) as CommittedPositions;
  if (committed.sha256 !== inputHash(views)) return ['the data or the settings have changed since it was written'];
  const problems: string[] = [];
  for (const [print, view] of Object.entries(build(views).views)) {
    const old = committed.views[print];
    if (!old) problems.push(`${view.name} is missing`);
    else {
      const [worst] = comparePositions(old.places, view.places);
      if (worst && worst.distance > TOLERANCE)
        problems.push(`${view.name}: "${worst.id}" is ${worst.distance.toFixed(1)} units off`);
    }
  }
  return problems;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const views = await builtInViews();
if (values.check) {
  const problems = await check(views);
  for (const problem of problems) console.error(`graph-data/positions.json: ${problem} (run: npm run layout:build)`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`graph-data/positions.json is up to date: ${views.length} views`);
} else {
  const file = build(views);
  await writeFile(FILE, serialise(file));
  console.log(`graph-data/positions.json: ${Object.keys(file.views).length} networks of ${views.length} views`);
}
