import type { Confidence, Dataset } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { FlowKind } from '../model/edge-kinds.ts';
import { flowRows, type Observation } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';

export interface FlowMatrixQuery {
  readonly kind: FlowKind;
  /** Countries (alpha-3) whose numbers among each other are wanted. */
  readonly countries: ReadonlySet<string>;
  /** `time_period` of the numbers, as the tables write it. */
  readonly period: string;
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
export function flowMatrix(dataset: Dataset, { kind, countries, period, confidence }: FlowMatrixQuery): FlowMatrix {
  const cells = new Map<string, Observation>();
  const found = new Set<string>();
  const { directed } = kindsOf(dataset).edge(kind);
  for (const row of flowRows(dataset, kind)) {
    const { ref_area: from, counterpart_area: to } = row;
    if (row.time_period !== period || !countries.has(from) || !countries.has(to)) continue;
    if (!isAtLeast(row.confidence, confidence)) continue;
    cells.set(flowKey(from, to), row);
    if (!directed) cells.set(flowKey(to, from), row);
    found.add(from).add(to);
  }
  return { cells, countries: [...found].sort() };
}
