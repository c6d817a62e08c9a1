/** Ties by name, one row for each: those that the picture shows, or all of the data. */
import { countAll } from '../../count/tables.ts';
import type { Confidence } from '../../data/dataset.ts';
import { tableWords } from '../../locales/table.ts';
import { CONFIDENCES } from '../../model/confidence.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import type { Observation } from '../../model/flows.ts';
import { kindsOf } from '../../model/kinds.ts';
import { isFlow, type CollabGraph, type EdgeAttributes, type TieRow } from '../../model/graph.ts';
import { STATUSES } from '../../model/statuses.ts';
import { editionMark } from '../../render/edition-mark.ts';
import { nameOf, shortOf } from '../session/context.ts';
import { nodeLink, type PanelContext } from '../panel/parts.ts';
import { filePartsOf } from './file-parts.ts';
import { lazyRows, type LazyColumn } from './lazy-rows.ts';
import type { TableFacet, TableModel } from './model.ts';
import { EMPTY, sourceLineOf, TieCells, type Cited } from './tie-cells.ts';
import { confidenceWord, tieKindWord } from '../session/kind-words.ts';

/** One row: an edge, and of a number one of its observations. */
interface EdgeItem {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  readonly group: string | undefined;
  readonly flow: Observation | undefined;
  /** Nobody knows whether it holds at the time of the view. */
  readonly isMaybe?: boolean;
}

/** The ties that the view shows, in its order: the lines of the picture. */
export function shownEdgeTable(context: PanelContext): TableModel {
  const say = tableWords(context.lang);
  const items = context.view.edges.map(({ id, source, target, attributes, group, period, maybe }): EdgeItem => {
    const flow = isFlow(attributes) ? attributes.observations[period ?? ''] : undefined;
    return { id, source, target, attributes, group, flow, isMaybe: maybe === 'tie' };
  });
  return edgeTable(context, items, {
    caption: say.tabs.shown,
    note: say.notes.shown(shownTies(context)),
    filename: `ties-${context.state.focus}-${context.lang}`,
  });
}

/** "59 ties, 2 more through what is only announced or planned": as above the picture. */
function shownTies({ view: { counts }, lang, format: { messages, number } }: PanelContext): string {
  const { edges, announced, maybe } = counts;
  return [
    tableWords(lang).ties(edges.shown),
    ...(announced.edges > 0 ? [messages.countAnnounced(number(announced.edges))] : []),
    ...(maybe.edges > 0 ? [messages.countMaybe(0, '', maybe.edges, number(maybe.edges))] : []),
  ].join(lang === 'en' ? ', ' : '、');
}

/** Every tie of the data, and every window or year of a number; by kind, then in the order of the data. */
export function allEdgeTable(context: PanelContext): TableModel {
  const say = tableWords(context.lang);
  const all = countAll(context.graph);
  return edgeTable(context, allItems(context.graph), {
    caption: say.tabs.all,
    note: say.notes.all(say.ties(all.ties), say.rows(all.rows)),
    filename: `all-ties-${context.lang}`,
  });
}

const ALL_ITEMS = new WeakMap<CollabGraph, readonly EdgeItem[]>();

function allItems(graph: CollabGraph): readonly EdgeItem[] {
  let items = ALL_ITEMS.get(graph);
  if (!items) ALL_ITEMS.set(graph, (items = collect(graph)));
  return items;
}

function collect(graph: CollabGraph): EdgeItem[] {
  const byKind = new Map<EdgeKind, EdgeItem[]>(kindsOf(graph.getAttribute('dataset')).edges.map(({ id }) => [id, []]));
  graph.forEachEdge((id, attributes, source, target) => {
    const items = byKind.get(attributes.kind)!;
    if (isFlow(attributes)) {
      for (const period of Object.keys(attributes.observations).sort())
        items.push({ id, source, target, attributes, group: undefined, flow: attributes.observations[period] });
    } else
      items.push({ id, source, target, attributes, group: groupOf(graph, attributes.row, target), flow: undefined });
  });
  return [...byKind.values()].flat();
}

/** The framework or programme that a tie runs under. */
function groupOf(graph: CollabGraph, row: TieRow, target: string): string | undefined {
  if (row.via !== undefined) return row.via;
  const node = graph.getNodeAttributes(target);
  if (node.kind === 'framework' || node.kind === 'programme') return target;
  return node.kind === 'call' || node.kind === 'project' ? node.row.group : undefined;
}

function edgeTable(
  context: PanelContext,
  items: readonly EdgeItem[],
  names: Pick<TableModel, 'caption' | 'note' | 'filename'>,
): TableModel {
  const columns = edgeColumns(context);
  return {
    edition: editionMark(context.graph.getAttribute('dataset')),
    ...names,
    columns,
    rows: lazyRows({
      items: byKindAndEnd(context, items),
      columns,
      id: ({ id, flow }) => (flow ? `${id}@${flow.time_period}` : id),
      facet: facetsOf,
      selects: ({ id }) => id,
      about: ({ source, target, group }) => (group === undefined ? [source, target] : [source, target, group]),
    }),
    facets: edgeFacets(context, items),
    sourceLine: sourceLineOf(context),
    sort: { key: 'from', descending: false },
  };
}

/** What stands below each other where the first name is the same: by kind, then by the name of the other end. */
function byKindAndEnd(context: PanelContext, items: readonly EdgeItem[]): readonly EdgeItem[] {
  const { edgeRank } = kindsOf(context.dataset);
  const { compare } = new Intl.Collator(context.lang, { numeric: true });
  const ends = [...new Set(items.map(({ target }) => target))];
  const names = new Map(ends.map((id) => [id, nameOf(context, id)]));
  const rank = new Map(ends.sort((a, b) => compare(names.get(a)!, names.get(b)!)).map((id, i) => [id, i]));
  return [...items].sort(
    (a, b) => edgeRank(a.attributes.kind) - edgeRank(b.attributes.kind) || rank.get(a.target)! - rank.get(b.target)!,
  );
}

function edgeColumns(context: PanelContext): readonly LazyColumn<EdgeItem>[] {
  const { words, lang } = context;
  const say = tableWords(lang);
  const cells = new TieCells(context);
  const parts = filePartsOf(lang);
  const rowOf = ({ attributes }: EdgeItem): TieRow | undefined => (isFlow(attributes) ? undefined : attributes.row);
  const isGroup = (id: string): boolean =>
    ['framework', 'programme'].includes(context.graph.getNodeAttributes(id).kind);
  return [
    { key: 'from', label: words.from, parts: parts.code(words.from), cell: ({ source }) => cells.node(source) },
    {
      key: 'kind',
      label: words.kind,
      narrow: true,
      parts: parts.code(words.kind),
      cell: ({ id, attributes: { kind } }) =>
        cells.word(tieKindWord(context, kind), () => nodeLink(context, id, tieKindWord(context, kind)), kind),
    },
    {
      key: 'to',
      label: words.to,
      parts: parts.code(words.to),
      cell: ({ target }) => (isGroup(target) ? cells.short(target) : cells.node(target)),
    },
    {
      key: 'through',
      label: words.through,
      narrow: true,
      parts: parts.code(words.through),
      // Who takes part in a framework does so through nothing else: it is the other end already.
      cell: ({ group, target }) => (group === target ? EMPTY : cells.short(group)),
    },
    { key: 'role', label: words.role, cell: (item) => cells.role(rowOf(item)?.role) },
    {
      key: 'agency',
      label: words.agency,
      narrow: true,
      parts: parts.code(words.agency),
      cell: (item) => cells.short(rowOf(item)?.agency),
    },
    {
      key: 'period',
      label: say.period,
      parts: parts.period,
      cell: ({ attributes, flow }) =>
        isFlow(attributes) ? (flow ? cells.period(flow.time_period) : EMPTY) : cells.held(attributes.row),
    },
    {
      key: 'status',
      label: words.status,
      narrow: true,
      parts: parts.status(words.status),
      cell: (item) => {
        const row = rowOf(item);
        return row ? cells.status(row.status, item.isMaybe) : EMPTY;
      },
    },
    {
      key: 'value',
      label: words.value,
      numeric: true,
      cell: ({ flow }) => (flow ? cells.number(flow.obs_value) : EMPTY),
    },
    {
      key: 'unit',
      label: words.unit,
      narrow: true,
      parts: parts.code(words.unit),
      cell: ({ attributes: { kind }, flow }) =>
        flow
          ? cells.unit(kindsOf(context.dataset).edge(kind).unit?.[lang] ?? flow.unit_measure, flow.unit_measure)
          : EMPTY,
    },
    {
      key: 'confidence',
      label: words.confidence,
      narrow: true,
      parts: parts.code(words.confidence),
      cell: (item) => {
        const cited = item.flow ?? rowOf(item);
        return cited ? cells.confidence(cited.confidence) : EMPTY;
      },
    },
    {
      key: 'source',
      label: words.source,
      wide: true,
      parts: parts.ids(words.source),
      cell: (item) => cells.sources((item.flow ?? rowOf(item))?.source ?? [], citedAs(context, item)),
    },
    {
      key: 'locator',
      label: words.locator,
      wide: true,
      hidden: true,
      cell: (item) => cells.locator((item.flow ?? rowOf(item))?.locator ?? ''),
    },
    { key: 'id', label: say.tieId, wide: true, hidden: true, cell: ({ id }) => cells.word(id) },
  ];
}

/** A row as the citation names it: of a number the one period. */
function citedAs({ graph, lang }: PanelContext, { id, source, target, flow }: EdgeItem): Cited {
  const name = (node: string): string => graph.getNodeAttributes(node).name[lang];
  return { id: flow ? `${id}@${flow.time_period}` : id, what: `${name(source)} – ${name(target)}` };
}

const NONE: readonly string[] = [];
const NOT_GIVEN = 'not-given';

function facetsOf({ attributes, group, flow }: EdgeItem, key: string): readonly string[] {
  const row = isFlow(attributes) ? undefined : attributes.row;
  switch (key) {
    case 'kind':
      return [attributes.kind];
    case 'group':
      return group === undefined ? NONE : [group];
    case 'confidence':
      return [(flow ?? row)?.confidence ?? NOT_GIVEN];
    case 'status':
      return row ? [row.status] : NONE;
    case 'period':
      return flow?.time_period ? [flow.time_period] : NONE;
    default:
      return NONE;
  }
}

/** Choices that the rows have at least two of; a choice of one changes nothing. */
function edgeFacets(context: PanelContext, items: readonly EdgeItem[]): readonly TableFacet[] {
  const { words, format, lang } = context;
  const counts = new Map<string, Map<string, number>>(
    ['kind', 'group', 'confidence', 'status', 'period'].map((key) => [key, new Map<string, number>()]),
  );
  for (const item of items) {
    for (const [key, own] of counts) for (const value of facetsOf(item, key)) own.set(value, (own.get(value) ?? 0) + 1);
  }
  const facet = (
    key: string,
    label: string,
    name: (value: string) => string,
    order: (values: string[]) => string[],
  ): TableFacet[] => {
    const own = counts.get(key)!;
    if (own.size < 2) return [];
    return [
      {
        key,
        label,
        options: order([...own.keys()]).map((value) => ({
          value,
          label: `${name(value)} (${format.number(own.get(value)!)})`,
        })),
      },
    ];
  };
  const among = (all: readonly string[]) => (values: string[]) => all.filter((one) => values.includes(one));
  const { compare } = new Intl.Collator(lang);
  return [
    ...facet(
      'kind',
      words.kind,
      (kind) => tieKindWord(context, kind),
      among(kindsOf(context.dataset).edges.map(({ id }) => id)),
    ),
    ...facet(
      'group',
      words.through,
      (id) => shortOf(context, id),
      (ids) => ids.sort((a, b) => compare(shortOf(context, a), shortOf(context, b))),
    ),
    ...facet(
      'period',
      tableWords(lang).period,
      (period) => format.period(period),
      (periods) => periods.sort(),
    ),
    ...facet('status', words.status, (status) => words.statuses[status as TieRow['status']], among(STATUSES)),
    ...facet(
      'confidence',
      words.confidence,
      (confidence) => confidenceWord(context, confidence === NOT_GIVEN ? undefined : (confidence as Confidence)),
      among([...CONFIDENCES, NOT_GIVEN]),
    ),
  ];
}
