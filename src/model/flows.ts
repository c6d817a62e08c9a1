/** The numbers between countries: which rows a kind has, and of which periods. */
import type { Dataset, FlowRow } from '../data/dataset.ts';
import { DIRECTED_FLOWS, edgeKind, type DirectedFlowKind, type EdgeKind, type FlowKind } from './edge-kinds.ts';

/** The window of the OECD figure that the ministry printed: taken where nobody says which. */
export const REFERENCE_WINDOW = '2006/2016';

/** Rows of a kind. Empty for a table that a dataset of an earlier version does not have. */
export function flowRows(dataset: Dataset, kind: FlowKind): readonly FlowRow[] {
  return (dataset as Partial<Dataset>)[edgeKind(kind).flow!] ?? [];
}

const PERIODS = new WeakMap<Dataset, Map<FlowKind, readonly string[]>>();

/** Periods of which a kind has numbers, earliest first; found once per dataset. */
export function flowPeriods(dataset: Dataset, kind: FlowKind): readonly string[] {
  let byKind = PERIODS.get(dataset);
  if (!byKind) PERIODS.set(dataset, (byKind = new Map<FlowKind, readonly string[]>()));
  let periods = byKind.get(kind);
  if (!periods) {
    periods = [...new Set(flowRows(dataset, kind).map((row) => row.time_period))].sort();
    byKind.set(kind, periods);
  }
  return periods;
}

/** Windows of which any of the directed kinds has numbers, earliest first. */
export function windowsOf(dataset: Dataset, kinds: readonly EdgeKind[] = DIRECTED_FLOWS): readonly string[] {
  const chosen = DIRECTED_FLOWS.filter((kind) => kinds.includes(kind));
  return [...new Set(chosen.flatMap((kind) => flowPeriods(dataset, kind)))].sort();
}

/** The reference window where it is among them, else the last. */
export function usualWindow(windows: readonly string[]): string {
  return windows.includes(REFERENCE_WINDOW) ? REFERENCE_WINDOW : (windows.at(-1) ?? REFERENCE_WINDOW);
}

/**
 * The window in which a kind is shown when `period` is asked for. Two measures
 * need not have the same windows: one that does not have it is shown in its own
 * usual one, and says so wherever its numbers stand.
 */
export function windowFor(dataset: Dataset, kind: DirectedFlowKind, period: string): string {
  const own = flowPeriods(dataset, kind);
  return own.includes(period) ? period : usualWindow(own);
}

/** The directed flow that pictures begin with: mobility, unless the dataset has only the other. */
export function firstDirectedFlow(dataset: Dataset): DirectedFlowKind {
  return DIRECTED_FLOWS.find((kind) => flowRows(dataset, kind).length > 0) ?? DIRECTED_FLOWS[0];
}
