import type { FlowColumns } from './flow-columns.ts';
import type { Observation } from './observation.ts';
import type { FlowEdge, FlowKind } from './graph.ts';

/** What was observed of a pair that is in columns: its rows are made when they are first read. */
export class ColumnFlowEdge implements FlowEdge {
  #observations: Readonly<Record<string, Observation>> | undefined;

  constructor(
    readonly kind: FlowKind,
    private readonly columns: FlowColumns,
    private readonly pair: number,
  ) {}

  get observations(): Readonly<Record<string, Observation>> {
    return (this.#observations ??= Object.fromEntries(
      this.columns.rowsOf(this.pair).map((row) => [row.time_period, row]),
    ));
  }
}
