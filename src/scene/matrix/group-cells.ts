/** Who takes part in which framework or programme. */
import { whoTakesPart } from '../../count/who-takes-part.ts';
import { isFlow, type CollabGraph, type GroupNode, type Locale, type TieRow } from '../../model/graph.ts';
import { parseTimeSpan } from '../../model/validity.ts';
import { groupMembers, type GroupMembers } from '../../query/group-members.ts';
import { rowsByMember } from '../../query/members.ts';
import { byText } from '../../query/order.ts';
import { beginningOf, earliest } from '../../query/since.ts';
import type { RowFilter } from '../../query/standing.ts';
import { statedCounts } from '../../query/stated-counts.ts';
import type { View } from '../../view/view.ts';
import type { CellSource } from './cell-source.ts';
import { hubOf, type MatrixExtent } from './extent.ts';
import { isCountedCell, type MatrixCell, type MemberCell } from './model.ts';

const NONE: MatrixCell = { state: 'none', ids: [] };

/** Cells are the memberships of the view; the margin counts the countries of the data under the view's filters. */
export function groupCells(view: View, graph: CollabGraph, extent: MatrixExtent, lang: Locale): CellSource {
  const { state, today } = view;
  const { confidence, status } = state;
  const filter: RowFilter = { span: parseTimeSpan(state.at, today), confidence, status };
  const shown = new Set(extent.rows.map(({ id }) => id));
  const members = new Map(extent.columns.map(({ id }) => [id, groupMembers(graph, id, filter)]));
  const who = new Map(extent.columns.map(({ id }) => [id, whoTakesPart(graph, id, filter)]));
  const rows = rowsByPair(extent);
  const cells = new Map<string, Map<string, MemberCell>>();
  for (const { id: group, attributes } of extent.columns) {
    const hub = hubOf(attributes);
    const column = new Map<string, MemberCell>();
    for (const [place, { ids, ties, isSure }] of rows.get(group) ?? []) {
      const since = sinceOf(graph, group, members.get(group)!, place, ties);
      const cell = memberCell(graph, lang, ids, ties, since, hub === place);
      column.set(place, isSure ? cell : { ...cell, maybe: true });
    }
    const { countries, maybe, announced } = who.get(group)!;
    if (
      hub !== undefined &&
      shown.has(hub) &&
      !column.has(hub) &&
      [...countries, ...maybe, ...announced].includes(hub)
    ) {
      // The programme's own row says so.
      const { row } = attributes as GroupNode;
      column.set(hub, memberCell(graph, lang, [], [row], row, true));
    }
    cells.set(group, column);
  }
  const rowTotals = new Map<string, number>();
  for (const column of cells.values())
    for (const [place, cell] of column) if (isCountedCell(cell)) rowTotals.set(place, (rowTotals.get(place) ?? 0) + 1);
  return {
    cell: (row, column) => cells.get(column)?.get(row) ?? NONE,
    weight: (cell) => (cell.state === 'member' && isCountedCell(cell) ? 1 : 0),
    total: (id, side) => (side === 'row' ? (rowTotals.get(id) ?? 0) : sureIn(cells.get(id))),
    margin: (id) => {
      const { countries, regions } = who.get(id)!;
      return {
        enumerated: countries.length,
        regions: regions.map((region) => graph.getNodeAttributes(region).name[lang]),
        stated: statedCounts(graph, id, filter),
      };
    },
  };
}

function sureIn(column: ReadonlyMap<string, MemberCell> | undefined): number {
  return [...(column?.values() ?? [])].filter(isCountedCell).length;
}

interface PairRows {
  readonly ids: string[];
  readonly ties: TieRow[];
  /** Whether one of them surely holds. */
  isSure: boolean;
}

/** Rows by group, then place: a place may have several in one group. */
function rowsByPair({ edges }: MatrixExtent): Map<string, Map<string, PairRows>> {
  const groups = new Map<string, Map<string, PairRows>>();
  for (const { id, source, target, attributes, maybe } of edges) {
    if (isFlow(attributes)) continue;
    let places = groups.get(target);
    if (!places) groups.set(target, (places = new Map()));
    let pair = places.get(source);
    if (!pair) places.set(source, (pair = { ids: [], ties: [], isSure: false }));
    pair.ids.push(id);
    pair.ties.push(attributes.row);
    pair.isSure ||= maybe !== 'tie';
  }
  return groups;
}

/** The row with which the membership began, a predecessor's included. */
function sinceOf(
  graph: CollabGraph,
  group: string,
  { members }: GroupMembers,
  place: string,
  ties: readonly TieRow[],
): TieRow {
  const known = members.get(place)?.since;
  if (known) return known;
  const own = rowsByMember(graph, group).find(({ id, kind }) => id === place && kind === 'membership');
  return beginningOf(ties, own?.rows.filter(({ status }) => ties.some((tie) => tie.status === status)) ?? []);
}

function memberCell(
  graph: CollabGraph,
  lang: Locale,
  ids: readonly string[],
  ties: readonly TieRow[],
  since: TieRow,
  isHub: boolean,
): MemberCell {
  const first = earliest(ties)!;
  const agencies = ties.flatMap(({ agency }) =>
    agency !== undefined && graph.hasNode(agency) ? [graph.getNodeAttributes(agency).short[lang]] : [],
  );
  const ended = ties.every((tie) => tie.to !== undefined || tie.status === 'ended') ? lastEnd(ties) : undefined;
  return {
    state: 'member',
    ids,
    isHub,
    roles: unique(isHub && ids.length === 0 ? ['hub'] : ties.flatMap(({ role }) => (role === undefined ? [] : [role]))),
    agencies: unique(agencies),
    ...(since.from === undefined ? {} : { from: since.from }),
    ...(since.from_kind === undefined ? {} : { fromKind: since.from_kind }),
    ...(ended === undefined ? {} : { to: ended }),
    status: ties.some((tie) => tie.status === 'active') ? 'active' : first.status,
    confidence: ties.some((tie) => tie.confidence === 'verified')
      ? 'verified'
      : ties.some((tie) => tie.confidence === 'reported')
        ? 'reported'
        : 'unverified',
    sources: unique([...ties, since].flatMap(({ source }) => source)).sort(byText),
  };
}

function lastEnd(ties: readonly TieRow[]): string | undefined {
  const ends = ties.flatMap(({ to }) => (to === undefined ? [] : [to])).sort(byText);
  return ends.at(-1);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
