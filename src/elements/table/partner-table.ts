/** Who works with the focus, through what, since when and who says so: one row for each tie, under the filters of the view. */
import { editionMark } from '../../render/edition-mark.ts';
import { tableWords } from '../../locales/table.ts';
import { neighbors, type Neighbor } from '../../query/neighbors.ts';
import { periodsOf, placeKinds } from '../../query/options.ts';
import { isFlowTie, type Tie } from '../../query/tie.ts';
import { nameOf, shortOf } from '../session/context.ts';
import { tieOptions, type PanelContext } from '../panel/parts.ts';
import { regionsOf } from '../panel/partner-groups.ts';
import { regionFacet } from '../panel/tables.ts';
import { filePartsOf } from './file-parts.ts';
import { lazyRows, type LazyColumn } from './lazy-rows.ts';
import { groupsThrough } from '../../view/through.ts';
import { kindsOf } from '../../model/kinds.ts';
import { facetOf, type TableModel } from './model.ts';
import { EMPTY, sourceLineOf, TieCells } from './tie-cells.ts';
import { tieKindWord } from '../session/kind-words.ts';

interface TieItem {
  readonly partner: Neighbor;
  readonly tie: Tie;
  readonly index: number;
}

export function partnerTable(context: PanelContext): TableModel {
  const { words, lang, state } = context;
  const say = tableWords(lang);
  const items = found(context).flatMap((partner) => partner.ties.map((tie, index) => ({ partner, tie, index })));
  const columns = tieColumns(context);
  const regions = new Map(items.map(({ partner: { id } }) => [id, regionsOf(context, id)]));
  const rows = lazyRows<TieItem>({
    items,
    columns,
    id: ({ partner, index }) => `${partner.id}-${index}`,
    facet: ({ partner, tie }, key) =>
      key === 'kind' ? [tie.kind] : key === 'region' ? regions.get(partner.id)! : [groupOf(tie) ?? ''].filter(Boolean),
    selects: ({ partner }) => partner.id,
    about: ({ tie }) => [groupOf(tie) ?? ''].filter(Boolean),
  });
  const kinds = [...new Set(items.map(({ tie }) => tie.kind))];
  const groups = [...new Set(rows.flatMap((row) => facetOf(row, 'group')))];
  const { compare } = new Intl.Collator(lang);
  const focus = nameOf(context, state.focus);
  return {
    caption: words.neighborsOf(focus),
    sort: { key: 'partner', descending: false },
    note: say.notes.neighbors(focus),
    columns,
    rows,
    facets: [
      {
        key: 'kind',
        label: words.kind,
        options: kinds.map((kind) => ({ value: kind, label: tieKindWord(context, kind) })),
      },
      {
        key: 'group',
        label: words.through,
        options: groups
          .map((value) => ({ value, label: shortOf(context, value) }))
          .sort((a, b) => compare(a.label, b.label)),
      },
      regionFacet(context, [...regions.values()].flat()),
    ],
    sourceLine: sourceLineOf(context),
    filename: `partners-shown-${state.focus}-${lang}`,
    edition: editionMark(context.graph.getAttribute('dataset')),
  };
}

/** The neighbors among what the view lets through. */
function found(context: PanelContext): readonly Neighbor[] {
  const { graph, dataset, state } = context;
  const isPlace = graph.hasNode(state.focus) && placeKinds(graph).includes(graph.getNodeAttributes(state.focus).kind);
  if (!isPlace || state.edges.length === 0) return [];
  const through = [...groupsThrough(dataset, state.through)];
  // Without any framework or programme, numbers are left.
  const edges = through.length > 0 ? state.edges : state.edges.filter((kind) => kindsOf(dataset).isNumber(kind));
  if (edges.length === 0) return [];
  // The picture shows the last year that is not after the time asked about.
  const last = state.at.match(/\d{4}/g)?.at(-1) ?? '9999';
  const year = periodsOf(dataset)
    .coauthorship.filter((one) => one.slice(0, 4) <= last)
    .at(-1);
  return neighbors(graph, state.focus, {
    ...tieOptions(context),
    edges,
    minMobility: state.minMobility,
    ...(through.length > 0 ? { through } : {}),
    ...(year === undefined ? {} : { coauthorshipYear: year }),
    order: 'name',
  }).neighbors;
}

function groupOf(tie: Tie): string | undefined {
  return isFlowTie(tie) ? undefined : tie.through?.id;
}

function tieColumns(context: PanelContext): readonly LazyColumn<TieItem>[] {
  const { words, lang } = context;
  const say = tableWords(lang);
  const cells = new TieCells(context);
  const parts = filePartsOf(lang);
  return [
    {
      key: 'partner',
      label: words.partner,
      parts: parts.code(words.partner),
      cell: ({ partner }) => cells.node(partner.id),
    },
    {
      key: 'kind',
      label: words.kind,
      narrow: true,
      parts: parts.code(words.kind),
      cell: ({ tie }) => cells.word(tieKindWord(context, tie.kind), undefined, tie.kind),
    },
    {
      key: 'through',
      label: words.through,
      narrow: true,
      parts: parts.code(words.through),
      cell: ({ tie }) => cells.short(groupOf(tie)),
    },
    {
      key: 'direction',
      label: say.direction,
      narrow: true,
      parts: parts.code(say.direction),
      cell: ({ tie }) =>
        tie.direction
          ? cells.word(tie.direction === 'in' ? words.flowIn : words.flowOut, undefined, tie.direction)
          : EMPTY,
    },
    {
      key: 'topic',
      label: say.topic,
      parts: parts.code(say.topic),
      cell: ({ tie }) => (isFlowTie(tie) || !tie.topic ? EMPTY : cells.word(tie.topic.name, undefined, tie.topic.id)),
    },
    { key: 'role', label: words.role, cell: ({ tie }) => (isFlowTie(tie) ? EMPTY : cells.role(tie.role)) },
    {
      key: 'agency',
      label: words.agency,
      narrow: true,
      parts: parts.code(words.agency),
      cell: ({ tie }) => (isFlowTie(tie) ? EMPTY : cells.short(tie.agency?.id)),
    },
    {
      key: 'period',
      label: say.period,
      parts: parts.period,
      cell: ({ tie }) => (isFlowTie(tie) ? cells.period(tie.period) : cells.held(tie)),
    },
    {
      key: 'status',
      label: words.status,
      narrow: true,
      parts: parts.status(words.status),
      cell: ({ tie }) => (isFlowTie(tie) ? EMPTY : cells.status(tie.status)),
    },
    {
      key: 'value',
      label: words.value,
      numeric: true,
      cell: ({ tie }) => (isFlowTie(tie) ? cells.number(tie.value) : EMPTY),
    },
    {
      key: 'unit',
      label: words.unit,
      narrow: true,
      cell: ({ tie }) => (isFlowTie(tie) ? cells.word(tie.unit) : EMPTY),
    },
    {
      key: 'confidence',
      label: words.confidence,
      narrow: true,
      parts: parts.code(words.confidence),
      cell: ({ tie }) => cells.confidence(tie.confidence),
    },
    {
      key: 'source',
      label: words.source,
      wide: true,
      parts: parts.ids(words.source),
      cell: ({ tie }) => cells.sources(tie.sources),
    },
    { key: 'locator', label: words.locator, wide: true, hidden: true, cell: ({ tie }) => cells.locator(tie.locator) },
    { key: 'id', label: say.partnerId, narrow: true, hidden: true, cell: ({ partner }) => cells.word(partner.id) },
  ];
}
