import type { Confidence, CountryRow, Dataset, FromKind, GroupRow, Status } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { CollabGraph, Locale, TieRow } from '../model/graph.ts';
import { named, namedNode, type Named, type NamedNode } from './naming.ts';
import { resolveCountry, resolveLang, resolveTieOptions, timeSpan } from './options.ts';
import { byId, byName, byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { beginningOf, earliest } from './since.ts';
import { standingOf } from './standing.ts';
import { rowTie, type LeftOut, type RowTie } from './tie.ts';

export interface MatrixOptions {
  /** Columns: frameworks and programmes by id, name or alias. Default: all frameworks and programmes of scope `core` that have a member. */
  readonly through?: readonly string[] | undefined;
  /** Rows: countries by code, name or alias. Default: all that take part in a column. */
  readonly countries?: readonly string[] | undefined;
  readonly at?: string | number | undefined;
  readonly confidence?: Confidence | (string & {}) | undefined;
  readonly lang?: Locale | (string & {}) | undefined;
  readonly today?: string | undefined;
}

export interface MatrixQuery {
  readonly through: readonly string[];
  readonly countries: readonly string[];
  readonly at: string;
  readonly today: string;
  readonly confidence: Confidence;
  readonly lang: Locale;
}

/** The membership that holds; where a country has several rows, the one that began first. */
export interface MatrixCell {
  readonly role?: string;
  /** Since when the country takes part, also through a predecessor of the agency. */
  readonly from?: string;
  readonly fromKind?: FromKind;
  readonly to?: string;
  readonly agency?: Named;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

/** A number that a source states about a group, beside what the tables enumerate. */
export interface StatedCount {
  /** `member_count`, `countries_active` or another measure counted in countries. */
  readonly measure: string;
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly period?: string;
  readonly qualifier?: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

export interface MatrixColumn extends NamedNode {
  /** Label for a narrow column. */
  readonly short: string;
  readonly hub?: string;
  /** Countries that the tables list and the filters let through, over all countries, not only the rows shown. */
  readonly enumerated: number;
  /** What sources state, never corrected to fit. */
  readonly stated: readonly StatedCount[];
}

export interface MatrixRow extends Named {
  readonly region: string;
  /** One per column, null where the country does not take part as far as known. Where a country has several rows in a group: the latest that holds. */
  readonly cells: readonly (MatrixCell | null)[];
  readonly count: number;
}

export interface FrameworkMatrixResult {
  readonly schema: 'collab-graph/matrix@1';
  readonly query: MatrixQuery;
  /** Most members first, then by id. */
  readonly columns: readonly MatrixColumn[];
  /** Most memberships first, then by name. */
  readonly rows: readonly MatrixRow[];
  readonly leftOut: LeftOut;
  readonly sources: readonly CitedSource[];
}

/**
 * Which country takes part in which framework or programme, in which role and
 * since when: countries down, frameworks across.
 * @throws CollabGraphError `unknown`, `invalid`
 */
export function frameworkMatrix(graph: CollabGraph, options: MatrixOptions = {}): FrameworkMatrixResult {
  const dataset = graph.getAttribute('dataset');
  const lang = resolveLang(options.lang);
  // The same checks as for ties; the matrix has no flows.
  const { at, today, confidence, through } = resolveTieOptions(graph, { ...options, edges: ['membership'] });
  const span = timeSpan({ at, today });
  const leftOut = { ended: 0, notYet: 0, unverified: 0, reported: 0, belowMinimum: 0 };
  const asked = through.length > 0;
  const groups = asked
    ? through.filter((id) => isGroup(graph, id))
    : dataset.groups.filter((row) => row.scope === 'core').map((row) => row.id);
  const chosen =
    options.countries && options.countries.length > 0
      ? options.countries.map((text) => resolveCountry(graph, text))
      : null;

  const members = new Map<string, Map<string, Membership>>();
  for (const group of groups) {
    const holding = new Map<string, TieRow[]>();
    const ended = new Map<string, TieRow[]>();
    graph.forEachUndirectedEdge(group, (_edge, attributes, member, _group, memberAttributes) => {
      if (attributes.kind !== 'membership' || memberAttributes.kind !== 'country') return;
      const { row } = attributes;
      const standing = standingOf(row, span, today);
      const known = isAtLeast(row.confidence, confidence);
      if (standing !== 'holds') leftOut[standing] += 1;
      else if (!known) leftOut[row.confidence === 'reported' ? 'reported' : 'unverified'] += 1;
      if (known && standing !== 'notYet') listIn(standing === 'holds' ? holding : ended, member).push(row);
    });
    const best = new Map<string, Membership>();
    for (const [member, rows] of holding) {
      best.set(member, { row: earliest(rows)!, since: beginningOf(rows, ended.get(member) ?? []) });
    }
    const whole = graph.getNodeAttributes(group).row as GroupRow;
    if (best.size > 0 && whole.hub !== undefined && !best.has(whole.hub) && isCountry(graph, whole.hub)) {
      // Where no row names the hub as a member, the programme's own row still does.
      if (standingOf(whole, span, today) === 'holds' && isAtLeast(whole.confidence, confidence)) {
        best.set(whole.hub, { row: { ...whole, role: 'hub' }, since: whole });
      }
    }
    if (asked || best.size > 0) members.set(group, best);
  }

  const columns = [...members].map(([id, best]) => column(graph, id, best.size, lang));
  columns.sort((a, b) => b.enumerated - a.enumerated || byId(a, b));
  const countries = new Set(chosen ?? [...members.values()].flatMap((best) => [...best.keys()]));
  const rows = [...countries].map((id): MatrixRow => {
    const cells = columns.map(({ id: group }) => cell(graph, members.get(group)!.get(id), lang));
    const { region } = graph.getNodeAttributes(id).row as CountryRow;
    return { ...named(graph, id, lang), region, cells, count: cells.filter((one) => one !== null).length };
  });
  const names = byName(lang);
  rows.sort((a, b) => b.count - a.count || names(a, b));

  const cited = new Set<string>();
  for (const row of rows) for (const one of row.cells) for (const source of one?.sources ?? []) cited.add(source);
  for (const { stated } of columns) for (const { sources } of stated) for (const source of sources) cited.add(source);
  return {
    schema: 'collab-graph/matrix@1',
    query: { through: columns.map(({ id }) => id), countries: chosen ?? [], at, today, confidence, lang },
    columns,
    rows,
    leftOut,
    sources: citedSources(dataset, cited),
  };
}

/** A country's standing in a group: the row that holds longest, and the row with which it began. */
interface Membership {
  readonly row: TieRow;
  readonly since: TieRow;
}

function listIn(lists: Map<string, TieRow[]>, key: string): TieRow[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

function isGroup(graph: CollabGraph, id: string): boolean {
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'framework' || kind === 'programme';
}

function isCountry(graph: CollabGraph, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttributes(id).kind === 'country';
}

function column(graph: CollabGraph, id: string, enumerated: number, lang: Locale): MatrixColumn {
  const node = graph.getNodeAttributes(id);
  const { hub } = node.row as GroupRow;
  return {
    ...namedNode(graph, id, lang),
    short: node.short[lang],
    ...(hub === undefined ? {} : { hub }),
    enumerated,
    stated: statedCounts(graph.getAttribute('dataset')).get(id) ?? [],
  };
}

function cell(graph: CollabGraph, membership: Membership | undefined, lang: Locale): MatrixCell | null {
  if (!membership) return null;
  const { row, since } = membership;
  const whole: TieRow = {
    ...row,
    ...(since.from === undefined ? {} : { from: since.from }),
    ...(since.from_kind === undefined ? {} : { from_kind: since.from_kind }),
    source: [...new Set([...row.source, ...since.source])].sort(byText),
  };
  const tie: Partial<RowTie> & MatrixCell = rowTie(graph, 'membership', whole, lang);
  // Every cell is a membership in its column.
  delete (tie as { kind?: unknown }).kind;
  return tie;
}

const STATED = new WeakMap<Dataset, Map<string, StatedCount[]>>();

/** What sources state about numbers of countries, by group; found once per dataset. */
function statedCounts(dataset: Dataset): Map<string, StatedCount[]> {
  let counts = STATED.get(dataset);
  if (counts) return counts;
  counts = new Map();
  for (const row of dataset.observations) {
    if (row.unit_measure !== 'countries' && row.measure !== 'member_count') continue;
    const list = counts.get(row.subject) ?? [];
    list.push({
      measure: row.measure,
      value: row.obs_value,
      ...(row.obs_value_max === undefined ? {} : { max: row.obs_value_max }),
      unit: row.unit_measure,
      ...(row.time_period === undefined ? {} : { period: row.time_period }),
      ...(row.qualifier === undefined ? {} : { qualifier: row.qualifier }),
      confidence: row.confidence,
      sources: row.source,
      locator: row.locator,
    });
    counts.set(row.subject, list);
  }
  STATED.set(dataset, counts);
  return counts;
}
