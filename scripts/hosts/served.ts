/** The data that the engine answers from: the built-in network, and networks that the caller handed over. */
import { decodeDataset } from '../../src/data/decode-dataset.ts';
import { withRequested } from '../../src/data/requested-part.ts';
import { withSources } from '../../src/data/described-sources.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { checkPositionsFile, type PositionsFile } from '../../src/layout/positions-file.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { checkWorld, type WorldFile } from '../../src/scene/map/world.ts';

export interface Served {
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  readonly positions: PositionsFile | undefined;
  readonly world: WorldFile;
}

const texts = new Map<string, string>();
const networks = new Map<string, Served>();
const BUILT_IN = '';

/** A file of the compiled data, before it is asked for. */
export function put(name: string, text: string): void {
  texts.set(name, text);
}

/** A network of the caller's own, known by `id` from now on. */
export function own(id: string, dataset: Dataset): void {
  const { world } = served(undefined);
  networks.set(id, { dataset, graph: buildGraph(dataset), positions: undefined, world });
}

/** @throws CollabGraphError `unknown` for data that were not handed over */
export function served(id: string | undefined): Served {
  const found = networks.get(id ?? BUILT_IN);
  if (found) return found;
  if (id !== undefined) throw new CollabGraphError('unknown', `unknown data "${id}" (hand them over first)`);
  const whole = decodeDataset(JSON.parse(textOf('core')), JSON.parse(textOf('rest')));
  // All that the command line reads, or the two would count differently.
  const dataset = withRequested(withSources(whole, JSON.parse(textOf('sources'))), JSON.parse(textOf('openalex')));
  const builtIn: Served = {
    dataset,
    graph: buildGraph(dataset),
    positions: checkPositionsFile(JSON.parse(textOf('positions'))),
    world: checkWorld(JSON.parse(textOf('world'))),
  };
  networks.set(BUILT_IN, builtIn);
  return builtIn;
}

function textOf(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new CollabGraphError('missing', `missing ${name}.json of the built-in data`);
  return text;
}
