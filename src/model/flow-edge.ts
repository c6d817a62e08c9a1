import type { FlowColumns } from './flow-columns.ts';
import type { Observation } from './observation.ts';
import type { FlowEdge, FlowKind } from './graph.ts';

/**
 * What was observed of a pair that is in columns: its rows are made when they
 * are first read. The observations are a property of its own, so that JSON and
 * copies have them.
 */
export class ColumnFlowEdge implements FlowEdge {
  declare readonly observations: Readonly<Record<string, Observation>>;
  readonly #columns: FlowColumns;
  readonly #pair: number;
  #made: Readonly<Record<string, Observation>> | undefined;

  constructor(
    readonly kind: FlowKind,
    columns: FlowColumns,
    pair: number,
  ) {
    this.#columns = columns;
    this.#pair = pair;
    Object.defineProperty(this, 'observations', OBSERVATIONS);
  }

  static observationsOf(edge: ColumnFlowEdge): Readonly<Record<string, Observation>> {
    return (edge.#made ??= Object.fromEntries(edge.#columns.rowsOf(edge.#pair).map((row) => [row.time_period, row])));
  }
}

/** One getter for all edges: with one each, no two would be objects of one shape. */
const OBSERVATIONS = {
  enumerable: true,
  configurable: true,
  get(this: ColumnFlowEdge): Readonly<Record<string, Observation>> {
    return ColumnFlowEdge.observationsOf(this);
  },
};
