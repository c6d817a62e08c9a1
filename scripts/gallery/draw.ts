/**
 * A process that draws a part of the gallery: reads names of figures from its
 * standard input, writes `digest name` lines, and the SVG of those whose digest
 * is not the accepted one into a folder. `draw.ts FOLDER [ACCEPTED]`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { loadPositions } from '../../src/cli/positions.ts';
import { loadWorld } from '../../src/cli/world.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { fromOptions } from '../../src/view/codec.ts';
import { digestOf, readAccepted, type Digests } from './accepted.ts';
import { FIGURES, nameOf } from './figures.ts';

const [folder = '', acceptedFile] = process.argv.slice(2);
const accepted: Digests = acceptedFile === undefined ? new Map() : readAccepted(readFileSync(acceptedFile, 'utf8'));
const names = new Set(readFileSync(0, 'utf8').split('\n'));
const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const [positions, world] = [await loadPositions(), await loadWorld()];
mkdirSync(folder, { recursive: true });
for (const figure of FIGURES) {
  const name = nameOf(figure);
  if (!names.has(name)) continue;
  const { state, problems } = fromOptions(figure.options, { dataset, graph });
  if (problems[0]) throw problems[0];
  // The day of the data: the same data give the same pictures.
  const today = dataset.date;
  const { svg } = makeFigure({ dataset, graph, state, today, positions, world, size: figure.size });
  const digest = digestOf(svg);
  if (accepted.get(name) !== digest) writeFileSync(join(folder, `${name.replaceAll(' ', '_')}.svg`), svg);
  process.stdout.write(`${digest} ${name}\n`);
}
