/** The tables of the page as models: partners, members, balance, ties. Pure, so that tests can read them. */
import { html } from 'lit';

import { editionMark } from '../../render/edition-mark.ts';
import type { Status } from '../../data/dataset.ts';
import { sureNet } from '../../model/movement.ts';
import { movementText } from '../../locales/movement.ts';
import { tableWords } from '../../locales/table.ts';
import type { FlowKind } from '../../model/graph.ts';
import { termFor } from '../../locales/terms.ts';
import type { MatrixCell } from '../../query/framework-matrix.ts';
import { flowWords } from './flow-words.ts';
import type { BalanceRow, MobilityBalanceResult } from '../../query/mobility-balance.ts';
import type { NeighborsResult } from '../../query/neighbors.ts';
import { isFlowTie, type Tie } from '../../query/tie.ts';
import { nameOf, shortOf, type Context } from '../session/context.ts';
import type { TableCell, TableFacet, TableModel, TableRow } from '../table/model.ts';
import { groupsByPartner, regionsOf } from './partner-groups.ts';
import {
  confidenceMark,
  nodeLink,
  sinceText,
  sourceLinks,
  sourceText,
  statusMark,
  type PanelContext,
} from './parts.ts';
import { tieKindWord } from '../session/kind-words.ts';
import { measureWords } from '../../locales/measure-more.ts';
import { kindsOf } from '../../model/kinds.ts';

const EMPTY: TableCell = { value: null, text: '' };

function words(text: string, content?: unknown): TableCell {
  return { value: text === '' ? null : text, text, ...(content === undefined ? {} : { content }) };
}

function number(context: Context, value: number | null | undefined): TableCell {
  return value === null || value === undefined
    ? { value: null, text: '–' }
    : { value, text: context.format.number(value) };
}

function sources(context: Context, ids: readonly string[]): TableCell {
  return ids.length === 0 ? EMPTY : words(sourceText(context, ids), sourceLinks(context, ids));
}

/** Partner, through, since, value, source: one row for each tie. */
export function neighborTable(context: PanelContext, result: NeighborsResult): TableModel {
  const { words: say, format } = context;
  const rows: TableRow[] = [];
  const throughs = new Set<string>();
  for (const { id, name, ties } of result.neighbors) {
    ties.forEach((tie, index) => {
      const through = isFlowTie(tie) ? undefined : tie.through;
      if (through) throughs.add(through.id);
      const label = tieKindWord(context, tie.kind);
      const via = through
        ? shortOf(context, through.id)
        : isFlowTie(tie) && tie.direction
          ? tie.direction === 'in'
            ? say.flowIn
            : say.flowOut
          : say.direct;
      const topic = isFlowTie(tie) || !tie.topic ? '' : `: ${tie.topic.name}`;
      rows.push({
        id: `${id}-${index}`,
        cells: [
          words(name, nodeLink(context, id, name)),
          words(label),
          words(`${via}${topic}`, html`${through ? nodeLink(context, through.id, via) : via}${topic}`),
          yearsCell(context, tie),
          isFlowTie(tie) ? number(context, tie.value) : EMPTY,
          words(
            sourceText(context, tie.sources),
            html`${sourceLinks(context, tie.sources)} ${confidenceMark(context, tie.confidence)}`,
          ),
        ],
        facets: { kind: [tie.kind], region: regionsOf(context, id) },
      });
    });
  }
  const kinds = [...new Set(rows.flatMap((row) => row.facets?.['kind'] ?? []))];
  return {
    caption: say.neighborsOf(result.country.name),
    columns: [
      { key: 'partner', label: say.partner },
      { key: 'kind', label: say.kind },
      { key: 'through', label: say.through },
      { key: 'years', label: say.years },
      { key: 'value', label: say.value, numeric: true },
      { key: 'source', label: say.source, wide: true },
    ],
    rows,
    facets: [
      {
        key: 'kind',
        label: say.kind,
        options: kinds.map((kind) => ({ value: kind, label: tieKindWord(context, kind) })),
      },
      regionFacet(context, regionsIn(rows)),
    ],
    filename: `partners-${result.country.id}-${format.locale}`,
    edition: editionMark(context.graph.getAttribute('dataset')),
  };
}

/** Years of a tie; where it is not active, with its status. */
function yearsCell(context: Context, tie: Tie): TableCell {
  if (isFlowTie(tie)) return { value: tie.period, text: context.format.period(tie.period) };
  const since = sinceText(context, tie);
  return withStatus(context, tie, tie.to ? `${since} – ${context.format.date(tie.to)}` : since);
}

function withStatus(
  context: Context,
  tie: { readonly from?: string; readonly status: Status },
  years: string,
): TableCell {
  const value = tie.from ?? null;
  if (tie.status === 'active') return { value, text: years };
  return {
    value,
    text: `${years}; ${context.words.statuses[tie.status]}`,
    content: html`${years} ${statusMark(context, tie)}`,
  };
}

function regionsIn(rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap((row) => row.facets?.['region'] ?? []);
}

/** @param regions of the rows; any number of times */
export function regionFacet(context: Context, regions: readonly string[]): TableFacet {
  const ids = [...new Set(regions)];
  const isPolitical = (id: string): boolean =>
    context.dataset.regions.find((row) => row.id === id)?.scheme === 'political';
  const options = ids
    .map((value) => ({ value, label: nameOf(context, value) }))
    .sort(
      (a, b) =>
        Number(isPolitical(b.value)) - Number(isPolitical(a.value)) || a.label.localeCompare(b.label, context.lang),
    );
  return { key: 'region', label: context.words.region, options };
}

/** Countries or regions with what links them to the focus: the members of a group, or what a view shows. */
export function placeTable(
  context: PanelContext,
  caption: string,
  filename: string,
  places: readonly { readonly id: string; readonly cell?: MatrixCell; readonly ties?: number }[],
): TableModel {
  const { words: say, state, graph } = context;
  const linked = groupsByPartner(context);
  const everything = [...new Set([...linked.values()].flatMap((groups) => [...groups]))];
  const hasCells = places.some(({ cell }) => cell);
  const hasTies = places.some(({ ties }) => ties !== undefined);
  const rows = places.map(({ id, cell, ties }): TableRow => {
    const groups = [...(linked.get(id) ?? [])].sort((a, b) =>
      shortOf(context, a).localeCompare(shortOf(context, b), context.lang),
    );
    const regions = graph.getNodeAttributes(id).kind === 'country' ? regionsOf(context, id) : [];
    const role = cell?.role ? termFor(context.lang, cell.role).text : '';
    return {
      id,
      selects: id,
      cells: [
        words(nameOf(context, id), nodeLink(context, id)),
        ...(hasCells
          ? [
              cell
                ? {
                    value: cell.from ?? null,
                    text: withStatus(context, cell, sinceText(context, cell)).text,
                    content: html`${sinceText(context, cell)} ${confidenceMark(context, cell.confidence)}
                    ${statusMark(context, cell)}`,
                  }
                : EMPTY,
            ]
          : []),
        id === state.focus
          ? EMPTY
          : words(groups.map((group) => shortOf(context, group)).join(context.lang === 'ja' ? '、' : '; ')),
        ...(hasCells
          ? [
              words(role),
              cell?.agency
                ? words(cell.agency.name, nodeLink(context, cell.agency.id, shortOf(context, cell.agency.id)))
                : EMPTY,
            ]
          : []),
        ...(hasTies ? [number(context, ties)] : []),
        words(regions.map((region) => nameOf(context, region)).join(context.lang === 'ja' ? '、' : '; ')),
        ...(hasCells ? [cell ? sources(context, cell.sources) : EMPTY] : []),
      ],
      // The focus has a part in everything that links others to it.
      facets: { region: regions, group: id === state.focus ? everything : groups },
    };
  });
  const options = groupOptions(context, rows);
  return {
    caption,
    filename,
    edition: editionMark(graph.getAttribute('dataset')),
    columns: [
      { key: 'name', label: say.name },
      // First what a narrow panel has room for.
      ...(hasCells ? [{ key: 'since', label: say.since }] : []),
      { key: 'groups', label: say.otherGroupsOf(shortOf(context, state.focus)) },
      ...(hasCells
        ? [
            { key: 'role', label: say.role },
            { key: 'agency', label: say.agency },
          ]
        : []),
      ...(hasTies ? [{ key: 'ties', label: say.tieCount, numeric: true }] : []),
      { key: 'region', label: say.region },
      ...(hasCells ? [{ key: 'source', label: say.source, wide: true }] : []),
    ],
    rows,
    facets: [
      regionFacet(context, regionsIn(rows)),
      { key: 'in', of: 'group', label: say.isIn, options },
      { key: 'notIn', of: 'group', label: say.notIn, options, exclude: true },
    ],
    sort: { key: 'name', descending: false },
  };
}

function groupOptions(context: Context, rows: readonly TableRow[]): TableFacet['options'] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const group of row.facets?.['group'] ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([value]) => ({ value, label: shortOf(context, value) }));
}

/** In, out, balance and total by partner, greatest loss first: that is what people ask for. */
export function balanceTable(context: PanelContext, result: MobilityBalanceResult): TableModel {
  const { words: say, format } = context;
  const text = movementText(context.lang);
  const rows = result.rows.map((row: BalanceRow): TableRow => ({
    id: row.id,
    cells: [
      words(row.name, nodeLink(context, row.id, row.name)),
      { value: row.in, text: text.side(row.in, row.unknownMost) },
      { value: row.out, text: text.side(row.out, row.unknownMost) },
      { value: sureNet(row), text: text.net(row) },
      { value: row.total, text: text.total(row) },
      sources(context, row.sources),
    ],
    facets: { region: regionsOf(context, row.id) },
  }));
  return {
    caption: flowWords(context, result.query.measure).table(result.country.name, format.period(result.query.period)),
    filename: `${result.query.measure === 'mobility' ? 'balance' : `balance-${result.query.measure}`}-${result.country.id}-${result.query.period.replace('/', '-')}-${format.locale}`,
    edition: editionMark(context.graph.getAttribute('dataset')),
    columns: [
      { key: 'partner', label: say.partner },
      { key: 'in', label: say.arrivals, numeric: true },
      { key: 'out', label: say.departures, numeric: true },
      { key: 'net', label: say.net, numeric: true },
      { key: 'total', label: say.total, numeric: true },
      { key: 'source', label: say.source, wide: true },
    ],
    rows,
    facets: [regionFacet(context, regionsIn(rows))],
    sort: { key: 'net', descending: false },
  };
}

/** The places that a view shows, with what links them to the focus. */
export function nodeTable(context: PanelContext): TableModel {
  const places = context.view.nodes.filter(({ attributes: { kind } }) => kind === 'country' || kind === 'region');
  const say = tableWords(context.lang);
  return {
    ...placeTable(
      context,
      say.tabs.nodes,
      `nodes-${context.state.focus}-${context.lang}`,
      places.map(({ id, degree }) => ({ id, ties: degree })),
    ),
    note: say.notes.nodes,
  };
}

/** The unit of a flow as the page writes it. */
export function unitOf({ lang, dataset }: Context, kind: FlowKind): string {
  return kindsOf(dataset).edge(kind).unit?.[lang] ?? measureWords(lang).noUnit;
}
