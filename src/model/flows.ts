/** The numbers between nodes: which rows a kind has, and of which periods. */
import type { Confidence, Dataset, EdgeRow } from '../data/dataset.ts';
import { FLOW_TABLES, type DirectedFlowKind, type EdgeKind, type FlowKind } from './edge-kinds.ts';
import { kindsOf } from './kinds.ts';

/** The window of the OECD figure that the ministry printed: taken where nobody says which. */
export const REFERENCE_WINDOW = '2006/2016';

/** One observed number between two nodes, of a built-in measure or of one of the dataset's own. */
export interface Observation {
  readonly ref_area: string;
  readonly counterpart_area: string;
  /** A year or an inclusive window; empty where no period is stated. */
  readonly time_period: string;
  readonly obs_value: number;
  /** Empty where no unit is stated. */
  readonly unit_measure: string;
  /** Empty where no source is given. */
  readonly source: readonly string[];
  readonly locator: string;
  /** Absent where nobody says how well it is known. */
  readonly confidence?: Confidence;
  /** The row of one's own that it comes from. */
  readonly own?: EdgeRow;
}

const OWN_ROWS = new WeakMap<Dataset, Map<string, readonly Observation[]>>();

/** Rows of a kind. Empty for a table that a dataset of an earlier version does not have. */
export function flowRows(dataset: Dataset, kind: FlowKind): readonly Observation[] {
  const table = FLOW_TABLES.find((spec) => spec.id === kind)?.table;
  if (table !== undefined) return (dataset as Partial<Dataset>)[table] ?? [];
  let byKind = OWN_ROWS.get(dataset);
  if (!byKind) OWN_ROWS.set(dataset, (byKind = ownRows(dataset)));
  return byKind.get(kind) ?? [];
}

function ownRows(dataset: Dataset): Map<string, readonly Observation[]> {
  const kinds = kindsOf(dataset);
  const found = new Map<string, Observation[]>();
  for (const row of (dataset as Partial<Dataset>).edges ?? []) {
    if (!kinds.isNumber(row.kind) || row.obs_value === undefined) continue;
    const rows = found.get(row.kind);
    const observation: Observation = {
      ref_area: row.subject,
      counterpart_area: row.object,
      time_period: row.time_period ?? '',
      obs_value: row.obs_value,
      unit_measure: kinds.edge(row.kind).unit?.en ?? '',
      source: row.source ?? [],
      locator: row.locator ?? '',
      ...(row.confidence === undefined ? {} : { confidence: row.confidence }),
      own: row,
    };
    if (rows) rows.push(observation);
    else found.set(row.kind, [observation]);
  }
  return found;
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

/** Ids of the kinds of which two nodes have a number each way, in their order. */
export function directedFlows(dataset: Dataset): readonly DirectedFlowKind[] {
  return kindsOf(dataset).directedNumbers.map((spec) => spec.id);
}

/** Windows of which any of the directed kinds has numbers, earliest first. Default: of all of them. */
export function windowsOf(dataset: Dataset, kinds?: readonly EdgeKind[]): readonly string[] {
  const chosen = directedFlows(dataset).filter((kind) => kinds === undefined || kinds.includes(kind));
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

/** The directed flow that pictures begin with: the first that has numbers, else mobility. */
export function firstDirectedFlow(dataset: Dataset): DirectedFlowKind {
  const kinds = directedFlows(dataset);
  return kinds.find((kind) => flowRows(dataset, kind).length > 0) ?? kinds[0]!;
}
