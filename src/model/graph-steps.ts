/** The graph of a large dataset, with stops in between: a page answers its reader meanwhile. */
import type { Dataset } from '../data/dataset.ts';
import { addFlows, addOwnTie, addPairs, buildGraph, pairColumns, type Builder } from './build-graph.ts';
import type { ColumnGraph } from './column-graph.ts';
import { flowRows, type Observation } from './flows.ts';
import { withTables } from './flow-columns.ts';
import type { CollabGraph } from './graph.ts';
import { kindsOf } from './kinds.ts';

/** Rows between two stops. */
const STEP = 500;

/** The same graph as `buildGraph` gives at once, its edges in the same order. @throws CollabGraphError as that */
export function* graphSteps(dataset: Dataset): Generator<void, CollabGraph, void> {
  const kinds = kindsOf(dataset);
  const tables = kinds.numbers.flatMap(({ table }) => table ?? []);
  const rest = withTables(dataset, { edges: [], ...Object.fromEntries(tables.map((table) => [table, []])) });
  const graph = buildGraph(rest) as ColumnGraph;
  graph.replaceDataset(dataset);
  const builder: Builder = { graph, kinds };
  let count = 0;
  for (const row of dataset.edges) {
    addOwnTie(builder, row);
    if (++count % STEP === 0) yield;
  }
  for (const { id, table = 'edges', directed, additive } of kinds.numbers) {
    yield;
    const columns = pairColumns(builder, id);
    if (columns) {
      for (let at = 0; at < columns.pairs; at += STEP) {
        addPairs(builder, id, columns, table, at, at + STEP);
        yield;
      }
      continue;
    }
    const rows = flowRows(dataset, id);
    yield;
    const { pairs, besides } = yield* pairsOf(rows, directed, additive);
    for (let at = 0; at < pairs.length; at += STEP) {
      addFlows(builder, id, pairs.slice(at, at + STEP).flat(), table);
      yield;
    }
    for (const row of besides) addFlows(builder, id, [row], table);
  }
  return graph;
}

interface Pairs {
  /** Rows of each pair, pairs as they first come. */
  readonly pairs: readonly (readonly Observation[])[];
  /** A second number of one period that may not be added up: each is a tie of its own. */
  readonly besides: readonly Observation[];
}

function* pairsOf(rows: readonly Observation[], directed: boolean, additive: boolean): Generator<void, Pairs, void> {
  const pairs: Observation[][] = [];
  const besides: Observation[] = [];
  const bySource = new Map<string, Map<string, Observation[]>>();
  let count = 0;
  for (const row of rows) {
    if (++count % STEP === 0) yield;
    const { ref_area: a, counterpart_area: b } = row;
    const [source, target] = !directed && a > b ? [b, a] : [a, b];
    let byTarget = bySource.get(source);
    if (!byTarget) bySource.set(source, (byTarget = new Map<string, Observation[]>()));
    const own = byTarget.get(target);
    if (!own) {
      const first = [row];
      byTarget.set(target, first);
      pairs.push(first);
    } else if (!additive && own.some(({ time_period }) => time_period === row.time_period)) besides.push(row);
    else own.push(row);
  }
  return { pairs, besides };
}
