import type { Confidence, Dataset } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { FlowKind } from '../model/edge-kinds.ts';
import { combined, flowRows, WHOLE, type Observation } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { firstDay } from '../model/validity.ts';

export interface FlowMatrixQuery {
  readonly kind: FlowKind;
  /** Countries (alpha-3) whose numbers among each other are wanted. */
  readonly countries: ReadonlySet<string>;
  /** `time_period` of the numbers, as the tables write it; `whole` for what all periods of a pair come to. */
  readonly period: string;
  /** Of `whole`, the last day that counts, `YYYY-MM-DD`. Default: all count. */
  readonly until?: string | undefined;
  readonly confidence: Confidence;
}

export interface FlowMatrix {
  /** Rows of the table by `flowKey`; of an undirected measure both ways round. Where there is none the number is missing, which is not zero. */
  readonly cells: ReadonlyMap<string, Observation>;
  /** Countries with at least one number, zero included, in the order of their codes. */
  readonly countries: readonly string[];
}

export function flowKey(origin: string, destination: string): string {
  return `${origin}:${destination}`;
}

/** Every observed number between the countries in one period, however small: what the network leaves out for its minimum is here. */
export function flowMatrix(
  dataset: Dataset,
  { kind, countries, period, until, confidence }: FlowMatrixQuery,
): FlowMatrix {
  const rows = new Map<string, Observation[]>();
  const found = new Set<string>();
  const { directed, additive } = kindsOf(dataset).edge(kind);
  for (const row of flowRows(dataset, kind)) {
    const { ref_area: from, counterpart_area: to } = row;
    if ((period !== WHOLE && row.time_period !== period) || !countries.has(from) || !countries.has(to)) continue;
    if (!isAtLeast(row.confidence, confidence)) continue;
    if (until !== undefined && row.time_period !== '' && firstDay(row.time_period.split('/')[0]!) > until) continue;
    const key = directed || from < to ? flowKey(from, to) : flowKey(to, from);
    const others = rows.get(key);
    if (others) others.push(row);
    else rows.set(key, [row]);
    found.add(from).add(to);
  }
  const cells = new Map<string, Observation>();
  for (const own of rows.values()) {
    const cell = combined(own, additive)!;
    cells.set(flowKey(cell.ref_area, cell.counterpart_area), cell);
    if (!directed) cells.set(flowKey(cell.counterpart_area, cell.ref_area), cell);
  }
  return { cells, countries: [...found].sort() };
}
