import type { Confidence, Status } from '../data/dataset.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { hasFlows, WHOLE, windowedKinds, type Observation } from '../model/flows.ts';
import { isFlow, type CollabGraph, type Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { termsOf } from '../model/terms.ts';
import { checkOptions, checkText, keysOf, textList } from './check.ts';
import { flowKey, flowMatrix } from './flow-matrix.ts';
import { namedNode, type NamedNode } from './naming.ts';
import { resolveSubject, resolveTieOptions, timeSpan, wholeNumber, type TieOptions } from './options.ts';
import { byName } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { leftOutBy } from './standing.ts';
import { noneLeftOut, type LeftOut } from './tie.ts';

export interface TieMatrixOptions extends Pick<
  TieOptions,
  'period' | 'coauthorshipYear' | 'at' | 'confidence' | 'status' | 'lang' | 'today'
> {
  /** One kind of numbers, or of the dataset's own ties. Default: the first of the dataset's own that has rows, else the first number. */
  readonly kind?: EdgeKind | (string & {}) | undefined;
  /** Rows and columns: countries and nodes of the dataset's own by id, code or name. Default: all with a cell. */
  readonly nodes?: readonly (string | number)[] | undefined;
  /** At most so many nodes, those with the most partners. */
  readonly limit?: number | undefined;
}

export interface TieMatrixQuery {
  readonly kind: EdgeKind;
  readonly nodes: readonly string[];
  /** Window or year of the numbers, `whole` for all of a pair together; empty for ties, and where the data state none. */
  readonly period: string;
  readonly at: string;
  readonly today: string;
  readonly confidence: Confidence;
  readonly status: readonly Status[];
  readonly limit: number | null;
  readonly lang: Locale;
}

export interface TieMatrixNode extends NamedNode {
  /** Others with which it has a cell, in either direction. */
  readonly partners: number;
  /** Sum of its row and of its column, the same where the kind has no direction; null for shares, which are not added up. */
  readonly out: number | null;
  readonly in: number | null;
}

/** One observed number, or the number of rows that state a tie. */
export interface TieMatrixCell {
  readonly value: number;
  /** Of the number: where `whole` was asked for, from the first to the last that it is of. Empty where none is stated, and of ties. */
  readonly period: string;
  /** Absent where nobody says how well it is known, and of ties. */
  readonly confidence?: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

export interface TieMatrixResult {
  readonly schema: 'collab-graph/tie-matrix@1';
  readonly query: TieMatrixQuery;
  readonly kind: {
    readonly id: EdgeKind;
    readonly label: string;
    readonly type: 'tie' | 'number';
    readonly directed: boolean;
  };
  /** What the numbers count, empty where the data do not say; null of ties, whose cells count rows. */
  readonly unit: string | null;
  /** Rows and columns alike: most partners first, then by name. */
  readonly nodes: readonly TieMatrixNode[];
  /** By row, then column, from the row to the column; null where there is nothing, which is not zero. */
  readonly cells: readonly (readonly (TieMatrixCell | null)[])[];
  /** Pairs (of what has a direction, directions) with a cell. */
  readonly filled: number;
  /** Ties that the filters left out; of numbers none are counted. */
  readonly leftOut: LeftOut;
  /** Of the cells shown. */
  readonly sources: readonly CitedSource[];
}

const KEYS = keysOf<TieMatrixOptions>({
  kind: true,
  nodes: true,
  period: true,
  coauthorshipYear: true,
  at: true,
  confidence: true,
  status: true,
  limit: true,
  lang: true,
  today: true,
});

/** Kinds that have a matrix of nodes by nodes and rows in these data, the dataset's own first. */
export function matrixKinds(graph: CollabGraph): readonly EdgeKind[] {
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const found = kinds.edges.filter(
    ({ id, type, isGeneric }) =>
      (type === 'number' && hasFlows(dataset, id)) || (isGeneric && dataset.edges.some((row) => row.kind === id)),
  );
  const isOwn = (id: EdgeKind): number => (dataset.edge_kinds.some((row) => row.id === id) ? 0 : 1);
  return found.map(({ id }) => id).sort((a, b) => isOwn(a) - isOwn(b));
}

/**
 * Who is tied to whom by one kind, and by how much: the same nodes down and
 * across. Of a kind of numbers a cell is the number of one period; of ties it is
 * how many rows state one that holds.
 *
 * @throws CollabGraphError `unknown`, `invalid`; `unsupported` for `all` as period, and for kinds that join countries to frameworks
 */
export function tieMatrix(graph: CollabGraph, options: TieMatrixOptions = {}): TieMatrixResult {
  checkOptions(options, KEYS);
  const dataset = graph.getAttribute('dataset');
  const { kind: given, nodes: wanted, limit, ...shared } = options;
  const spec = kindsOf(dataset).edge(resolveKind(graph, given));
  const resolved = resolveTieOptions(graph, { ...shared, edges: [spec.id] });
  const isNumber = spec.type === 'number';
  const isWindowed = windowedKinds(dataset).includes(spec.id);
  const period = !isNumber ? '' : isWindowed ? resolved.period : resolved.coauthorshipYear;
  if (period === 'all')
    throw new CollabGraphError(
      'unsupported',
      'unsupported period "all" for a matrix (a cell has one number: name one period; whole takes all of one’s own)',
    );
  const { at, today, confidence, status, lang } = resolved;
  const asked = resolveNodes(graph, wanted);
  const leftOut = noneLeftOut();
  const span = timeSpan(resolved);
  const found = isNumber
    ? flowMatrix(dataset, {
        kind: spec.id,
        countries: new Set(asked ?? graph.nodes()),
        period,
        ...(period === WHOLE && span !== 'all' ? { until: span.end } : {}),
        confidence,
      }).cells
    : tieCells(graph, spec, asked && new Set(asked), { span, status, confidence }, leftOut);
  const unit = isNumber ? (spec.unit?.[lang] ?? '') : null;
  const most = wholeNumber('limit', limit, 1) ?? null;
  const nodes = nodesOf(graph, asked, found, { lang, isShare: unit === '%', limit: most });
  const shown = new Set(nodes.map(({ id }) => id));
  const cited = new Set<string>();
  const rows = new Set<Observation>();
  for (const row of found.values())
    if (shown.has(row.ref_area) && shown.has(row.counterpart_area)) {
      rows.add(row);
      for (const source of row.source) cited.add(source);
    }
  return {
    schema: 'collab-graph/tie-matrix@1',
    query: { kind: spec.id, nodes: asked ?? [], period, at, today, confidence, status, limit: most, lang },
    kind: { id: spec.id, label: spec.label[lang], type: spec.type, directed: spec.directed },
    unit,
    nodes,
    cells: nodes.map((row) => nodes.map((column) => cellOf(found.get(flowKey(row.id, column.id))))),
    filled: rows.size,
    leftOut,
    sources: citedSources(dataset, cited),
  };
}

function cellOf(row: Observation | undefined): TieMatrixCell | null {
  if (!row) return null;
  const { obs_value: value, time_period: period, confidence, source, locator } = row;
  return { value, period, ...(confidence === undefined ? {} : { confidence }), sources: source, locator };
}

function resolveKind(graph: CollabGraph, given: string | undefined): EdgeKind {
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const valid = matrixKinds(graph);
  const has = `expected one of ${valid.join(', ')}`;
  if (given === undefined) {
    const [first] = valid;
    if (first !== undefined) return first;
    throw new CollabGraphError(
      'missing',
      'missing kind: the data have no numbers and no ties of their own (expected a kind in edges, or a network with frameworks)',
    );
  }
  checkText('kind', given);
  if (!kinds.isEdge(given)) {
    const all = kinds.edges.map(({ id }) => id);
    throw unknownValue('edge kind', given, nearest(given, all), { valid: all });
  }
  const { type, isGeneric } = kinds.edge(given);
  if (type === 'number' || isGeneric) return given;
  throw new CollabGraphError(
    'unsupported',
    `unsupported kind "${given}" for a matrix of nodes by nodes (its ties join countries to frameworks, calls or topics; ${valid.length > 0 ? has : 'the data have no other'})`,
    { suggestions: valid },
  );
}

function resolveNodes(graph: CollabGraph, given: readonly (string | number)[] | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) textList('nodes', given);
  return given.length === 0 ? undefined : [...new Set(given.map((text) => resolveSubject(graph, text)))];
}

/** Rows that state a tie that holds, counted by pair; both ways round where the kind has no direction. */
function tieCells(
  graph: CollabGraph,
  { id, directed }: { readonly id: EdgeKind; readonly directed: boolean },
  asked: ReadonlySet<string> | undefined,
  filter: Parameters<typeof leftOutBy>[2],
  leftOut: ReturnType<typeof noneLeftOut>,
): ReadonlyMap<string, Observation> {
  const terms = termsOf(graph.getAttribute('dataset'));
  const cells = new Map<string, Observation>();
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (attributes.kind !== id || isFlow(attributes) || source === target) return;
    if (asked && !(asked.has(source) && asked.has(target))) return;
    const { row } = attributes;
    const reason = leftOutBy(row, terms.of(row), filter);
    if (reason !== undefined) {
      leftOut[reason]++;
      return;
    }
    const before = cells.get(flowKey(source, target));
    const cell: Observation = {
      ref_area: before?.ref_area ?? source,
      counterpart_area: before?.counterpart_area ?? target,
      time_period: '',
      obs_value: (before?.obs_value ?? 0) + 1,
      unit_measure: '',
      source: [...new Set([...(before?.source ?? []), ...row.source])],
      locator: row.locator,
    };
    cells.set(flowKey(source, target), cell);
    if (!directed) cells.set(flowKey(target, source), cell);
  });
  return cells;
}

function nodesOf(
  graph: CollabGraph,
  asked: readonly string[] | undefined,
  cells: ReadonlyMap<string, Observation>,
  { lang, isShare, limit }: { readonly lang: Locale; readonly isShare: boolean; readonly limit: number | null },
): readonly TieMatrixNode[] {
  const partners = new Map<string, Set<string>>((asked ?? []).map((id) => [id, new Set()]));
  const sums = { out: new Map<string, number>(), in: new Map<string, number>() };
  const add = (side: 'out' | 'in', id: string, value: number): void =>
    void sums[side].set(id, Number(((sums[side].get(id) ?? 0) + value).toPrecision(15)));
  for (const [key, { ref_area, counterpart_area, obs_value }] of cells) {
    // A cell of what has no direction stands under both orders of its ends.
    const isTurned = key !== flowKey(ref_area, counterpart_area);
    const [row, column] = isTurned ? [counterpart_area, ref_area] : [ref_area, counterpart_area];
    add('out', row, obs_value);
    add('in', column, obs_value);
    for (const [one, other] of [
      [row, column],
      [column, row],
    ] as const) {
      const own = partners.get(one);
      if (own) own.add(other);
      else partners.set(one, new Set([other]));
    }
  }
  const names = byName(lang);
  const nodes = [...partners].map(([id, others]): TieMatrixNode => ({
    ...namedNode(graph, id, lang),
    partners: others.size,
    out: isShare ? null : (sums.out.get(id) ?? 0),
    in: isShare ? null : (sums.in.get(id) ?? 0),
  }));
  nodes.sort((a, b) => b.partners - a.partners || names(a, b));
  return limit === null ? nodes : nodes.slice(0, limit);
}
