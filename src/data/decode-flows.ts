/** A compiled table of flows, unpacked: its rows and numbers are made for those who ask. */
import type { FlowColumns } from '../model/flow-columns.ts';
import type { Observation } from '../model/observation.ts';
import { AS_PARENT, readColumn, unpackNumbers, type Column, type FlowTable, type Read, type Row } from './compiled.ts';
import { FlowWalk, unfoldSign, type FlowPairs } from './flow-steps.ts';

export class DecodedFlows implements FlowColumns {
  readonly length: number;
  readonly pairs: number;
  readonly isOncePerPeriod: boolean;
  readonly #pairs: FlowPairs;
  readonly #columns: readonly (readonly [name: string, valueAt: (row: number, pair: number) => Read])[];
  readonly #made: Row[] = [];
  #rows: readonly Observation[] | undefined;

  constructor(private readonly table: FlowTable) {
    this.#pairs = pairsOf(table);
    this.pairs = this.#pairs.from.length;
    this.length = this.#pairs.start[this.pairs]!;
    this.isOncePerPeriod = table.patterns.every((periods) => new Set(periods).size === periods.length);
    const others = Object.entries(table.columns).map(
      ([name, column]) => [name, valuesOf(column, this.length)] as const,
    );
    const steps = table.steps;
    this.#columns = steps === undefined ? others : [['obs_value', numbersOf(steps, this.#pairs)], ...others];
  }

  get periods(): readonly string[] {
    return [...new Set(this.table.patterns.flat())].sort();
  }

  sourceOf(pair: number): string {
    return this.table.areas[this.#pairs.from[pair]!]!;
  }

  targetOf(pair: number): string {
    return this.table.areas[this.#pairs.to[pair]!]!;
  }

  rowsOf(pair: number): readonly Observation[] {
    const { start, periods } = this.#pairs;
    const rows = periods[pair]!.map((period, i) => {
      const at = start[pair]! + i;
      return (this.#made[at] ??= this.#rowAt(at, pair, period));
    });
    return rows as unknown as readonly Observation[];
  }

  forEachNumber(visit: (period: string, value: number) => void): void {
    const valueAt = this.#columns.find(([name]) => name === 'obs_value')![1];
    const { start, periods } = this.#pairs;
    for (let pair = 0; pair < this.pairs; pair += 1)
      periods[pair]!.forEach((period, i) => visit(period, valueAt(start[pair]! + i, pair) as number));
  }

  rows(): readonly Observation[] {
    return (this.#rows ??= Array.from({ length: this.pairs }, (_, pair) => this.rowsOf(pair)).flat());
  }

  #rowAt(at: number, pair: number, period: string): Row {
    const row: Row = {
      ref_area: this.sourceOf(pair),
      counterpart_area: this.targetOf(pair),
      time_period: period,
    };
    for (const [name, valueAt] of this.#columns) {
      const value = valueAt(at, pair);
      if (value !== undefined && value !== AS_PARENT) row[name] = value;
    }
    return row;
  }
}

function pairsOf(table: FlowTable): FlowPairs {
  const gaps = unpackNumbers(table.destinations);
  const from = new Int32Array(gaps.length);
  const to = new Int32Array(gaps.length);
  let pair = 0;
  unpackNumbers(table.origins).forEach((count, origin) => {
    let destination = -1;
    for (let i = 0; i < count; i += 1, pair += 1) {
      destination += gaps[pair]! + 1;
      from[pair] = origin;
      to[pair] = destination;
    }
  });
  const periods = unpackNumbers(table.periods).map((pattern) => table.patterns[pattern]!);
  const start = new Int32Array(gaps.length + 1);
  periods.forEach((own, i) => (start[i + 1] = start[i]! + own.length));
  return { areas: table.areas.length, from, to, start, periods };
}

/** The value of each row; a column whose values differ is read when the first of them is asked for. */
function valuesOf(column: Column, length: number): (row: number) => Read {
  if ('constant' in column) {
    const [value] = readColumn(column, 1, new Map());
    return () => value;
  }
  let values: readonly Read[] | undefined;
  return (row) => (values ??= readColumn(column, length, new Map()))[row];
}

/** The number of each row, which depends on others of the same two nodes alone. */
function numbersOf(packed: string, pairs: FlowPairs): (row: number, pair: number) => number {
  let steps: readonly number[] | undefined;
  let walk: FlowWalk | undefined;
  return (row, pair) => {
    const known = (steps ??= unpackNumbers(packed));
    walk ??= new FlowWalk(pairs, (at, expected) => expected + unfoldSign(known[at]!));
    return walk.valueAt(row, pair);
  };
}
