/** The numbers between nodes: which rows a kind has, and of which periods. */
import type { Dataset } from '../data/dataset.ts';
import { CONFIDENCES } from './confidence.ts';
import { FLOW_TABLES, type DirectedFlowKind, type EdgeKind, type FlowKind } from './edge-kinds.ts';
import { columnsOf, type FlowColumns } from './flow-columns.ts';
import { kindsOf } from './kinds.ts';
import type { Observation } from './observation.ts';

export type { Observation } from './observation.ts';

/** The window of the OECD figure that the ministry printed: taken where nobody says which. */
export const REFERENCE_WINDOW = '2006/2016';

/** Stands for all periods of a pair: their sum where the kind may be summed, else the newest. */
export const WHOLE = 'whole';

const OWN_ROWS = new WeakMap<Dataset, Map<string, readonly Observation[]>>();

/** The columns of a kind, where the dataset has its numbers in columns. */
export function flowColumns(dataset: Dataset, kind: FlowKind): FlowColumns | undefined {
  const table = FLOW_TABLES.find((spec) => spec.id === kind)?.table;
  return table === undefined ? undefined : columnsOf(dataset, table);
}

/** Whether a kind has rows; makes none. */
export function hasFlows(dataset: Dataset, kind: FlowKind): boolean {
  return (flowColumns(dataset, kind) ?? flowRows(dataset, kind)).length > 0;
}

/** The rows of a kind one after another; those after the last that is looked at are not made. */
export function* eachFlow(dataset: Dataset, kind: FlowKind): Generator<Observation, void, void> {
  const columns = flowColumns(dataset, kind);
  if (!columns) yield* flowRows(dataset, kind);
  else for (let pair = 0; pair < columns.pairs; pair += 1) yield* columns.rowsOf(pair);
}

const LARGEST = new WeakMap<Dataset, Map<FlowKind, ReadonlyMap<string, number>>>();

/** The largest number of a kind in a period, without its sign; 0 where there is none. Found once per dataset. */
export function largestFlow(dataset: Dataset, kind: FlowKind, period: string): number {
  let byKind = LARGEST.get(dataset);
  if (!byKind) LARGEST.set(dataset, (byKind = new Map<FlowKind, ReadonlyMap<string, number>>()));
  let byPeriod = byKind.get(kind);
  if (!byPeriod) byKind.set(kind, (byPeriod = largestByPeriod(dataset, kind)));
  return byPeriod.get(period) ?? 0;
}

function largestByPeriod(dataset: Dataset, kind: FlowKind): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (period: string, value: number): void => {
    if (Math.abs(value) > (found.get(period) ?? 0)) found.set(period, Math.abs(value));
  };
  const columns = flowColumns(dataset, kind);
  if (columns) columns.forEachNumber(add);
  else for (const row of flowRows(dataset, kind)) add(row.time_period, row.obs_value);
  return found;
}

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
    periods =
      flowColumns(dataset, kind)?.periods ?? [...new Set(flowRows(dataset, kind).map((row) => row.time_period))].sort();
    byKind.set(kind, periods);
  }
  return periods;
}

/** Ids of the kinds of which two nodes have a number each way, in their order. */
export function directedFlows(dataset: Dataset): readonly DirectedFlowKind[] {
  return kindsOf(dataset).directedNumbers.map((spec) => spec.id);
}

/** Ids of the kinds whose numbers are of the period asked for: those with a direction, and the dataset's own. */
export function windowedKinds(dataset: Dataset): readonly FlowKind[] {
  return kindsOf(dataset)
    .numbers.filter(({ directed, isGeneric }) => directed || isGeneric)
    .map(({ id }) => id);
}

/** Windows of which any of these kinds has numbers, earliest first, `whole` last where a kind may be shown by it. Default: of all kinds that have windows. */
export function windowsOf(dataset: Dataset, kinds?: readonly EdgeKind[]): readonly string[] {
  const chosen = windowedKinds(dataset).filter((kind) => kinds === undefined || kinds.includes(kind));
  const windows = [...new Set(chosen.flatMap((kind) => flowPeriods(dataset, kind)))].sort();
  return chosen.some((kind) => usualWindowOf(dataset, kind) === WHOLE) ? [...windows, WHOLE] : windows;
}

/** The reference window where it is among them, else the last. */
export function usualWindow(windows: readonly string[]): string {
  return windows.includes(REFERENCE_WINDOW) ? REFERENCE_WINDOW : (windows.at(-1) ?? REFERENCE_WINDOW);
}

/** The window of a kind when nobody says which: of the dataset's own, all that each pair has. */
export function usualWindowOf(dataset: Dataset, kind: FlowKind): string {
  const own = flowPeriods(dataset, kind);
  return own.length > 1 && kindsOf(dataset).edge(kind).isGeneric ? WHOLE : usualWindow(own);
}

/**
 * The window in which a kind is shown when `period` is asked for. Two measures
 * need not have the same windows: one that does not have it is shown in its own
 * usual one, and says so wherever its numbers stand.
 */
export function windowFor(dataset: Dataset, kind: FlowKind, period: string): string {
  return flowPeriods(dataset, kind).includes(period) ? period : usualWindowOf(dataset, kind);
}

/** The years of a window: of `whole` from the first to the last that the kind has. */
export function spanOfWindow(dataset: Dataset, kind: FlowKind, window: string): string {
  return window === WHOLE ? spanOf(flowPeriods(dataset, kind)) : window;
}

/** The directed flow that pictures begin with: the first that has numbers, else mobility. */
export function firstDirectedFlow(dataset: Dataset): DirectedFlowKind {
  const kinds = directedFlows(dataset);
  return kinds.find((kind) => hasFlows(dataset, kind)) ?? kinds[0]!;
}

/** What stands for several observations of one pair: their sum where they may be added up, else the newest. */
export function combined(rows: readonly Observation[], isAdditive: boolean): Observation | undefined {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return first;
  if (!isAdditive) return rows.reduce((a, b) => (isNewer(b.time_period, a.time_period) ? b : a));
  const confidences = rows.map(({ confidence }) => confidence);
  const least = [...CONFIDENCES].reverse().find((one) => confidences.includes(one));
  const { ref_area, counterpart_area, unit_measure } = first;
  return {
    ref_area,
    counterpart_area,
    unit_measure,
    time_period: spanOf(rows.map(({ time_period }) => time_period)),
    obs_value: Number(rows.reduce((sum, { obs_value }) => sum + obs_value, 0).toPrecision(15)),
    source: [...new Set(rows.flatMap(({ source }) => source))],
    locator: [...new Set(rows.map(({ locator }) => locator))].join('; '),
    ...(least === undefined ? {} : { confidence: least }),
    parts: rows.flatMap((row) => row.parts ?? row),
  };
}

/** What a pair has of a window; of all its windows what `combined` makes of those kept. */
export function observedOf(
  observations: Readonly<Record<string, Observation>>,
  window: string,
  isAdditive: boolean,
  keeps: (row: Observation) => boolean = () => true,
): Observation | undefined {
  if (window === WHOLE) return combined(Object.values(observations).filter(keeps), isAdditive);
  const row = observations[window];
  return row && keeps(row) ? row : undefined;
}

/** From the earliest to the latest of several periods; those that state none add nothing. */
function spanOf(periods: readonly string[]): string {
  const stated = periods.filter((period) => period !== '');
  const first = stated.map(startOf).sort()[0];
  const last = stated.map(endOf).sort().at(-1);
  return first === undefined || last === undefined ? '' : first === last ? first : `${first}/${last}`;
}

function isNewer(a: string, b: string): boolean {
  return endOf(a) > endOf(b) || (endOf(a) === endOf(b) && startOf(a) > startOf(b));
}

function startOf(period: string): string {
  return period.split('/')[0]!;
}

function endOf(period: string): string {
  return period.split('/').at(-1)!;
}
