import { whoTakesPart } from '../count/who-takes-part.ts';
import type { Confidence, CountryRow, FromKind, GroupRow, Status } from '../data/dataset.ts';
import type { CollabGraph, Locale, TieRow } from '../model/graph.ts';
import { checkOptions, keysOf, textList } from './check.ts';
import { groupMembers, type GroupMembers, type Membership } from './group-members.ts';
import { named, namedNode, type Named, type NamedNode } from './naming.ts';
import { resolveCountry, resolveLang, resolveTieOptions, timeSpan } from './options.ts';
import { byId, byName, byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import type { RowFilter } from './standing.ts';
import { statedCounts, type StatedCount } from './stated-counts.ts';
import { noneLeftOut, rowTie, type LeftOut, type RowTie } from './tie.ts';

export interface MatrixOptions {
  /** Columns: frameworks and programmes by id, name or alias. Default: all frameworks and programmes of scope `core` that have a member. */
  readonly through?: readonly string[] | undefined;
  /** Rows: countries by code, name or alias. Default: all that take part in a column. */
  readonly countries?: readonly (string | number)[] | undefined;
  readonly at?: string | number | undefined;
  readonly confidence?: Confidence | (string & {}) | undefined;
  /** As in `TieOptions`. */
  readonly status?: readonly (Status | 'all' | (string & {}))[] | undefined;
  readonly lang?: Locale | (string & {}) | undefined;
  readonly today?: string | undefined;
}

export interface MatrixQuery {
  readonly through: readonly string[];
  readonly countries: readonly string[];
  readonly at: string;
  readonly today: string;
  readonly confidence: Confidence;
  readonly status: readonly Status[];
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

/** One that takes part, or may, and the membership that says so. */
export interface MatrixPart extends Named {
  readonly cell: MatrixCell;
}

export interface MatrixColumn extends NamedNode {
  /** Label for a narrow column. */
  readonly short: string;
  readonly hub?: string;
  /** Countries or regions that take part under the filters, over all, not only the rows shown. */
  readonly enumerated: number;
  /** Political regions that take part as one: beside the number, never in it. */
  readonly regions: readonly MatrixPart[];
  /** Countries and political regions whose part is only announced, planned or envisaged; neither is in `enumerated`. */
  readonly announced: number;
  /** Countries and political regions, by id, that may take part at the time asked about and are in no cell of a row: the dates do not say. */
  readonly maybe: readonly MatrixPart[];
  /** What sources state about the number of members at the confidence asked for, never corrected to fit. */
  readonly stated: readonly StatedCount[];
}

export interface MatrixRow extends Named {
  readonly region?: string;
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
  checkOptions(options, MATRIX_KEYS);
  const dataset = graph.getAttribute('dataset');
  const lang = resolveLang(options.lang);
  // The same checks as for ties; the matrix has no flows.
  const { countries: wanted, ...shared } = options;
  const query = resolveTieOptions(graph, { ...shared, edges: ['membership'] });
  const { at, today, confidence, status, through } = query;
  const filter: RowFilter = { span: timeSpan(query), confidence, status };
  const leftOut = noneLeftOut();
  const asked = through.length > 0;
  const groups = asked
    ? through.filter((id) => isGroup(graph, id))
    : dataset.groups.filter((row) => row.scope !== 'extra').map((row) => row.id);
  const chosen =
    wanted !== undefined && checkedList(wanted).length > 0 ? wanted.map((text) => resolveCountry(graph, text)) : null;

  const members = new Map<string, GroupMembers>();
  for (const group of groups) {
    const found = groupMembers(graph, group, filter);
    for (const reason of Object.keys(leftOut) as (keyof LeftOut)[]) leftOut[reason] += found.leftOut[reason];
    if (asked || found.members.size > 0) members.set(group, found);
  }

  const columns = [...members].map(([id, found]) => column(graph, id, found, filter, lang));
  columns.sort((a, b) => b.enumerated - a.enumerated || byId(a, b));
  const countries = new Set(chosen ?? [...members.values()].flatMap((found) => [...found.members.keys()]));
  const rows = [...countries].map((id): MatrixRow => {
    const cells = columns.map(({ id: group }) => cell(graph, members.get(group)!.members.get(id), lang));
    const { region } = graph.getNodeAttributes(id).row as CountryRow;
    return {
      ...named(graph, id, lang),
      ...(region === undefined ? {} : { region }),
      cells,
      count: cells.filter((one) => one !== null).length,
    };
  });
  const names = byName(lang);
  rows.sort((a, b) => b.count - a.count || names(a, b));

  const cited = new Set<string>();
  for (const row of rows) for (const one of row.cells) for (const source of one?.sources ?? []) cited.add(source);
  for (const { stated } of columns) for (const { sources } of stated) for (const source of sources) cited.add(source);
  return {
    schema: 'collab-graph/matrix@1',
    query: { through: columns.map(({ id }) => id), countries: chosen ?? [], at, today, confidence, status, lang },
    columns,
    rows,
    leftOut,
    sources: citedSources(dataset, cited),
  };
}

export const MATRIX_KEYS = keysOf<MatrixOptions>({
  through: true,
  countries: true,
  at: true,
  confidence: true,
  status: true,
  lang: true,
  today: true,
});

/** Codes may be numbers, which `resolveCountry` reads; a text instead of a list would be read letter by letter. */
function checkedList(countries: readonly (string | number)[]): readonly (string | number)[] {
  if (!Array.isArray(countries)) textList('countries', countries);
  return countries;
}

function isGroup(graph: CollabGraph, id: string): boolean {
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'framework' || kind === 'programme';
}

function column(graph: CollabGraph, id: string, found: GroupMembers, filter: RowFilter, lang: Locale): MatrixColumn {
  const { countries, regions, announced, maybe } = whoTakesPart(graph, id, filter);
  const parts = (ids: readonly string[], memberships: ReadonlyMap<string, Membership>): MatrixPart[] =>
    ids.map((part) => ({ ...named(graph, part, lang), cell: cell(graph, memberships.get(part), lang)! }));
  const node = graph.getNodeAttributes(id);
  const { hub } = node.row as GroupRow;
  return {
    ...namedNode(graph, id, lang),
    short: node.short[lang],
    ...(hub === undefined ? {} : { hub }),
    enumerated: countries.length,
    regions: parts(regions, found.regions),
    announced: announced.length,
    maybe: parts(maybe, found.maybe),
    stated: statedCounts(graph, id, filter),
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
  // Rows of memberships say how well they are known, each of them.
  const tie = rowTie(graph, 'membership', whole, lang) as Partial<RowTie> & MatrixCell;
  // Every cell is a membership in its column.
  delete (tie as { kind?: unknown }).kind;
  return tie;
}
