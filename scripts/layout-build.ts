/**
 * `npm run layout:build`: computes where the nodes of the built-in network stand
 * about its focus, in each shape of frame, and writes graph-data/positions.json:
 * the default selection, and whatever other frameworks and programmes bring.
 * `--check` writes nothing and fails where the file is out of date: another
 * input, or places that differ by more than rounding.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { readDirectory } from '../src/data/read-directory.ts';
import { arrange, settleForces, type ArrangeOptions } from '../src/layout/arrange.ts';
import { comparePositions, packPlaces } from '../src/layout/compare-positions.ts';
import { indexNetwork } from '../src/layout/indexed-network.ts';
import {
  atlasKey,
  checkPositionsFile,
  type CommittedAtlas,
  type CommittedPositions,
} from '../src/layout/positions-file.ts';
import { crossings, stress } from '../src/layout/readability.ts';
import { DEFAULT_SETTINGS } from '../src/layout/settings.ts';
import type { Positions } from '../src/layout/types.ts';
import { buildGraph } from '../src/model/build-graph.ts';
import type { CollabGraph } from '../src/model/graph.ts';
import { growSteps, partnersOf } from '../src/scene/atlas-growth.ts';
import { Atlas, ATLAS_MARGINS, SHAPES, type ShapeName } from '../src/scene/atlas.ts';
import { defaultView } from '../src/view/defaults.ts';

const DATA = fileURLToPath(new URL('../graph-data/', import.meta.url));
const FILE = `${DATA}positions.json`;

/** A build has the time to try several and to keep the one with the fewest crossings and the least stress. */
const CANDIDATES: readonly ArrangeOptions[] = [0.6, 1.2, 2.4].flatMap((gravity) =>
  [0.002, 0.02].flatMap((movement) =>
    [1, 2, 3, 4].map((rounds) => ({ settings: { gravity }, stop: { movement }, rounds })),
  ),
);

/** Places are whole pixels; this many may come from another engine's `Math`. */
const TOLERANCE = 3;

const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[];

/** The default selection about the focus, in the frame of a shape, as good as the candidates make it. */
function layFirstTier(atlas: Atlas): Positions {
  const { nodes, edges } = atlas.firstTier();
  const size = SHAPES[atlas.shape];
  let best: { positions: Positions; cost: number } | undefined;
  for (const options of CANDIDATES) {
    const base = settleForces(nodes, edges, options).positions;
    const { positions, labels } = arrange(nodes, edges, size, { base, margins: ATLAS_MARGINS });
    const cost =
      (crossings(edges, positions)! + 1) * stress(nodes, edges, positions) ** 2 * (1 + labels.dropped.length);
    if (!best || cost < best.cost) best = { positions, cost };
  }
  return best!.positions;
}

function layOut(atlas: Atlas): CommittedAtlas[string] {
  atlas.lay(layFirstTier(atlas));
  const partners = [...partnersOf(atlas.graph, atlas.about.focus, atlas.about.depth)];
  const growing = growSteps(atlas, (places) => partners.every((id) => places.has(id)));
  for (;;) {
    const step = growing.next();
    if (step.done) return packPlaces(step.value);
  }
}

function atlasesOf(graph: CollabGraph): ReadonlyMap<string, readonly Atlas[]> {
  const { focus, depth } = defaultView(graph.getAttribute('dataset'));
  return new Map([[atlasKey(focus, depth), SHAPE_NAMES.map((shape) => new Atlas(graph, { focus, depth }, shape))]]);
}

/** Of what goes in. */
function inputHash(graph: CollabGraph): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([DEFAULT_SETTINGS, CANDIDATES, SHAPES, ATLAS_MARGINS]));
  for (const [key, atlases] of atlasesOf(graph)) {
    for (const atlas of atlases) {
      const { nodes, edges } = atlas.firstTier();
      const { ids, sources, targets, weights } = indexNetwork(nodes, edges);
      hash.update(JSON.stringify([key, atlas.shape, nodes, ids, [...sources], [...targets], [...weights]]));
    }
  }
  graph.forEachEdge((_edge, { row }, source, target) => {
    if (row) hash.update(`${source} ${target}\n`);
  });
  return hash.digest('hex');
}

function build(graph: CollabGraph): CommittedPositions {
  const atlases = [...atlasesOf(graph)].map(([key, shapes]): [string, CommittedAtlas] => [
    key,
    Object.fromEntries(shapes.map((atlas) => [atlas.shape, layOut(atlas)])),
  ]);
  return { format: 'collab-graph/positions@2', sha256: inputHash(graph), atlases: Object.fromEntries(atlases) };
}

/** One line a shape: compact, and a diff still shows which one changed. */
function serialise({ format, sha256, atlases }: CommittedPositions): string {
  const written = Object.entries(atlases).map(([key, shapes]) => {
    const lines = Object.entries(shapes).map(
      ([shape, places]) => `      ${JSON.stringify(shape)}: ${JSON.stringify(places)}`,
    );
    return `    ${JSON.stringify(key)}: {\n${lines.join(',\n')}\n    }`;
  });
  return `{\n  "format": ${JSON.stringify(format)},\n  "sha256": ${JSON.stringify(sha256)},\n  "atlases": {\n${written.join(',\n')}\n  }\n}\n`;
}

async function check(graph: CollabGraph): Promise<string[]> {
  const committed = await readFile(FILE, 'utf8')
    .then((text) => checkPositionsFile(JSON.parse(text)) as CommittedPositions)
    .catch(() => undefined);
  if (committed?.sha256 !== inputHash(graph)) return ['the data or the settings have changed since it was written'];
  const problems: string[] = [];
  for (const [key, shapes] of Object.entries(build(graph).atlases)) {
    for (const [shape, places] of Object.entries(shapes)) {
      const [worst] = comparePositions(committed.atlases[key]?.[shape] ?? {}, places);
      if (worst && worst.distance > TOLERANCE)
        problems.push(`${key}, ${shape}: "${worst.id}" is ${worst.distance.toFixed(1)} units off`);
    }
  }
  return problems;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const graph = buildGraph(await readDirectory(DATA));
if (values.check) {
  const problems = await check(graph);
  for (const problem of problems) console.error(`graph-data/positions.json: ${problem} (run: npm run layout:build)`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('graph-data/positions.json is up to date');
} else {
  const file = build(graph);
  await writeFile(FILE, serialise(file));
  for (const [key, shapes] of Object.entries(file.atlases))
    console.log(`graph-data/positions.json: ${key}, ${Object.keys(Object.values(shapes)[0]!).length} places`);
}
