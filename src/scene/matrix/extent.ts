/** Which ties a matrix shows and between whom, before anything is sorted or drawn: titles and credits need no more. */
import type { Dataset } from '../../data/dataset.ts';
import { flowKey, flowMatrix, type FlowMatrix } from '../../query/flow-matrix.ts';
import { flowPeriods, flowRows, WHOLE, windowFor, type Observation } from '../../model/flows.ts';
import { kindsOf } from '../../model/kinds.ts';
import { isFlow, type NodeAttributes } from '../../model/graph.ts';
import { parseTimeSpan } from '../../model/validity.ts';
import type { FlowMatrixName, MatrixName } from '../../view/view-state.ts';
import type { View, ViewEdge, ViewNode } from '../../view/view.ts';

export interface MatrixExtent {
  readonly name: MatrixName;
  readonly rows: readonly ViewNode[];
  readonly columns: readonly ViewNode[];
  /** Places of the view that have no row, since nothing is known of them that this matrix shows. */
  readonly withoutRow: number;
  /** Places that have numbers and no row, since there are more than a matrix has room for: those with the smallest totals. */
  readonly leftOut: number;
  /** Cells that say something: memberships, or numbers. */
  readonly filled: number;
  /** Places whose numbers are of other periods only: told, never shown among those of the one period. */
  readonly otherPeriods: readonly { readonly place: ViewNode; readonly periods: readonly string[] }[];
  /** Memberships, or the flows of one period, as edges of the graph. */
  readonly edges: readonly ViewEdge[];
  /** Of flows. */
  readonly flows?: FlowMatrix & { readonly period: string };
}

/** Of nodes of one's own a matrix has no more rows than this: its cells would be too small to read, and too many to make. */
const MOST_ROWS = 150;

const EXTENTS = new WeakMap<View['nodes'], Map<string, MatrixExtent>>();

/**
 * Found once for the nodes of a view, which stay the same while only the selection or the language changes.
 * @param isWhole for files: every place has a row, however many there are
 */
export function matrixExtent(view: View, dataset: Dataset, isWhole = false): MatrixExtent {
  let known = EXTENTS.get(view.nodes);
  if (!known) EXTENTS.set(view.nodes, (known = new Map()));
  const { matrix } = view.state;
  const key = isWhole ? `${matrix} whole` : matrix;
  let extent = known.get(key);
  if (!extent)
    known.set(key, (extent = matrix === 'groups' ? groupExtent(view) : flowExtent(view, dataset, matrix, isWhole)));
  return extent;
}

/**
 * Places down, frameworks and programmes across. A hub takes part in its
 * programme even where no row says so.
 */
function groupExtent(view: View): MatrixExtent {
  const edges = view.edges.filter(({ attributes }) => attributes.kind === 'membership');
  const columns = view.nodes.filter(isGroup);
  const taking = new Map<string, Set<string>>();
  const take = (place: string, group: string): void =>
    void taking.set(place, (taking.get(place) ?? new Set()).add(group));
  for (const { source, target } of edges) take(source, target);
  const shown = new Set(view.nodes.map(({ id }) => id));
  for (const { id, attributes } of columns) {
    const hub = hubOf(attributes);
    if (hub !== undefined && shown.has(hub)) take(hub, id);
  }
  const places = view.nodes.filter(isPlace);
  const rows = places.filter(({ id }) => taking.has(id));
  const filled = [...taking.values()].reduce((sum, groups) => sum + groups.size, 0);
  return {
    name: 'groups',
    rows,
    columns,
    withoutRow: places.length - rows.length,
    leftOut: 0,
    filled,
    otherPeriods: [],
    edges,
  };
}

function flowExtent(view: View, dataset: Dataset, name: FlowMatrixName, isWhole: boolean): MatrixExtent {
  const kinds = kindsOf(dataset);
  const { isGeneric, type, directed } = kinds.edge(name);
  const span = parseTimeSpan(view.state.at, view.today);
  // A kind of the dataset's own may join any two nodes.
  const all = view.nodes.filter(({ attributes }) => isGeneric || attributes.kind === 'country');
  const places = isGeneric && !isWhole && all.length > MOST_ROWS ? largestOf(all, view, name) : all;
  const period =
    type === 'tie'
      ? ''
      : directed || isGeneric
        ? windowFor(dataset, name, view.state.period)
        : lastYear(dataset, name, view);
  const found =
    type === 'tie'
      ? tieMatrix(view, name, directed, new Set(places.map(({ id }) => id)))
      : flowMatrix(dataset, {
          kind: name,
          countries: new Set(places.map(({ id }) => id)),
          period,
          ...(period === WHOLE && span !== 'all' ? { until: span.end } : {}),
          confidence: view.state.confidence,
        });
  const taking = new Set(found.countries);
  const rows = places.filter(({ id }) => taking.has(id));
  // Both halves of a symmetric matrix show one row.
  const edges = [...new Set(found.cells.values())].map((row) => flowEdge(name, row));
  return {
    name,
    rows,
    columns: rows,
    withoutRow: places.length - rows.length,
    leftOut: all.length - places.length,
    filled: found.cells.size,
    otherPeriods: type === 'tie' || directed ? [] : otherPeriodsOf(dataset, name, places, taking),
    edges,
    flows: { ...found, period },
  };
}

/** As many as a matrix has room for, in the order of the view: those with the largest totals of this measure. */
function largestOf(places: readonly ViewNode[], { edges }: View, name: FlowMatrixName): readonly ViewNode[] {
  const totals = new Map(places.map(({ id }) => [id, 0]));
  for (const { attributes, source, target, value = 1 } of edges) {
    if (attributes.kind !== name) continue;
    for (const end of [source, target]) totals.set(end, (totals.get(end) ?? 0) + Math.abs(value));
  }
  const ranked = [...places].sort((a, b) => totals.get(b.id)! - totals.get(a.id)! || (a.id < b.id ? -1 : 1));
  const kept = new Set(ranked.slice(0, MOST_ROWS));
  return places.filter((place) => kept.has(place));
}

function otherPeriodsOf(
  dataset: Dataset,
  name: FlowMatrixName,
  places: readonly ViewNode[],
  taking: ReadonlySet<string>,
): MatrixExtent['otherPeriods'] {
  const shown = new Set(places.map(({ id }) => id));
  const found = new Map<string, Set<string>>();
  for (const { ref_area: a, counterpart_area: b, time_period } of flowRows(dataset, name)) {
    if (!shown.has(a) || !shown.has(b)) continue;
    for (const id of [a, b]) if (!taking.has(id)) found.set(id, (found.get(id) ?? new Set<string>()).add(time_period));
  }
  return places
    .filter(({ id }) => found.has(id))
    .map((place) => ({ place, periods: [...found.get(place.id)!].sort() }));
}

function flowEdge(kind: FlowMatrixName, row: Observation): ViewEdge {
  const { ref_area: source, counterpart_area: target, time_period: period, obs_value: value } = row;
  const attributes = { kind, observations: { [period]: row } };
  // The graph names the ends of what has no direction in the order of their ids.
  return { id: `${kind}:${source}:${target}`, source, target, attributes, value, period };
}

/** Of a kind of ties the number of rows that state one, as the view shows them. */
function tieMatrix(view: View, kind: FlowMatrixName, directed: boolean, places: ReadonlySet<string>): FlowMatrix {
  const cells = new Map<string, Observation>();
  const found = new Set<string>();
  for (const { attributes, source, target } of view.edges) {
    if (attributes.kind !== kind || isFlow(attributes) || !places.has(source) || !places.has(target)) continue;
    const { row } = attributes;
    const before = cells.get(flowKey(source, target));
    const cell: Observation = {
      ref_area: source,
      counterpart_area: target,
      time_period: '',
      obs_value: (before?.obs_value ?? 0) + 1,
      unit_measure: '',
      source: [...new Set([...(before?.source ?? []), ...row.source])],
      locator: row.locator,
    };
    cells.set(flowKey(source, target), cell);
    if (!directed) cells.set(flowKey(target, source), cell);
    found.add(source).add(target);
  }
  return { cells, countries: [...found].sort() };
}

/** One year for all pairs, or they could not be compared: the last of the measure not after the time of the view. */
function lastYear(dataset: Dataset, kind: FlowMatrixName, { state, today }: View): string {
  const span = parseTimeSpan(state.at, today);
  const end = span === 'all' ? '9999' : span.end.slice(0, 4);
  let last = '';
  for (const year of flowPeriods(dataset, kind)) if (year > last && year.slice(0, 4) <= end) last = year;
  return last;
}

/** The edges that stand for what is on screen: those of the view, of a matrix those in its cells. */
export function citedEdges(view: View, dataset: Dataset): readonly ViewEdge[] {
  return view.state.view === 'matrix' ? matrixExtent(view, dataset).edges : view.edges;
}

/** The view with those edges, for whatever cites them. */
export function citedView(view: View, dataset: Dataset): View {
  return { ...view, edges: citedEdges(view, dataset) };
}

export function hubOf(node: NodeAttributes): string | undefined {
  return node.kind === 'framework' || node.kind === 'programme' ? node.row.hub : undefined;
}

export function isGroup({ attributes: { kind } }: ViewNode): boolean {
  return kind === 'framework' || kind === 'programme';
}

function isPlace({ attributes: { kind } }: ViewNode): boolean {
  return kind === 'country' || kind === 'region';
}
