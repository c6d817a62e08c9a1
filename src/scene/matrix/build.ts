/** From a view to its matrix. */
import type { FlowMatrixName } from '../../view/view-state.ts';
import { measureOf } from '../../locales/measure.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { View, ViewNode } from '../../view/view.ts';
import type { CellSource } from './cell-source.ts';
import { matrixExtent } from './extent.ts';
import { flowCells } from './flow-cells.ts';
import { groupCells } from './group-cells.ts';
import type { Matrix, MatrixHead } from './model.ts';
import { orderHeads, type Profile } from './order.ts';
import { colourScale } from './scale.ts';

/**
 * The matrix that a view's state names, over the view's own places: those about
 * which it says nothing have no row (`matrixExtent` counts them).
 * @param isWhole for files: every place has a row, however many there are
 */
export function buildMatrix(view: View, graph: CollabGraph, isWhole = false): Matrix {
  const { matrix: name, sort, lang } = view.state;
  const extent = matrixExtent(view, graph.getAttribute('dataset'), isWhole);
  const source = extent.flows ? flowCells(extent.flows, name as FlowMatrixName) : groupCells(view, graph, extent, lang);
  const heads = (nodes: readonly ViewNode[], side: 'row' | 'column'): MatrixHead[] =>
    nodes.map((node) => headOf(node, view, graph, lang, source, side));
  const weights = (row: string): number[] => extent.columns.map(({ id }) => source.weight(source.cell(row, id)));
  const profileOf = extent.flows
    ? flowProfiles(
        extent.rows.map(({ id }) => id),
        source,
      )
    : ({ id }: MatrixHead) => weights(id);
  const rows = orderHeads(heads(extent.rows, 'row'), sort, lang, profileOf);
  const columns = extent.flows
    ? inOrderOf(rows, heads(extent.columns, 'column'))
    : orderHeads(heads(extent.columns, 'column'), sort, lang, ({ id }) =>
        extent.rows.map((row) => source.weight(source.cell(row.id, id))),
      );
  const cells = rows.map((row) => columns.map((column) => source.cell(row.id, column.id)));
  return {
    name,
    sort,
    lang,
    ...(extent.flows ? { measure: measureOf(graph.getAttribute('dataset'), name, lang) } : {}),
    rows,
    columns,
    cells,
    ...(extent.flows
      ? {
          period: extent.flows.period,
          scale: colourScale([...extent.flows.cells.values()].map((row) => row.obs_value)),
        }
      : {}),
  };
}

/**
 * Whom a country deals with more, or less, than the size of both would let one
 * expect, both directions together: what is left of the logarithms when the
 * means of row and column are taken away. Without this all large countries are
 * alike. With itself a country is as close as with its closest partner, so that
 * partners are drawn together.
 */
function flowProfiles(ids: readonly string[], source: CellSource): Profile {
  const logs = ids.map((a) =>
    ids.map((b) => (a === b ? 0 : source.weight(source.cell(a, b)) + source.weight(source.cell(b, a)))),
  );
  const means = logs.map((row) => row.reduce((sum, log) => sum + log, 0) / Math.max(1, ids.length - 1));
  const mean = means.reduce((sum, own) => sum + own, 0) / Math.max(1, ids.length);
  const profiles = new Map(
    logs.map((row, i) => {
      const rest = row.map((log, j) => (i === j ? -Infinity : log - means[i]! - means[j]! + mean));
      const closest = Math.max(0, ...rest);
      return [ids[i]!, rest.map((value) => (value === -Infinity ? closest : value))];
    }),
  );
  return ({ id }) => profiles.get(id)!;
}

function headOf(
  { id, attributes }: ViewNode,
  view: View,
  graph: CollabGraph,
  lang: Locale,
  source: CellSource,
  side: 'row' | 'column',
): MatrixHead {
  const total = source.total(id, side);
  const region = attributes.kind === 'country' ? attributes.row.region : undefined;
  return {
    id,
    kind: attributes.kind,
    plural: asHeading(kindsOf(graph.getAttribute('dataset')).node(attributes.kind).plural[lang]),
    name: attributes.name[lang],
    short: attributes.short[lang],
    isFocus: id === view.state.focus,
    ...(region !== undefined && graph.hasNode(region)
      ? { region: { id: region, name: graph.getNodeAttributes(region).name[lang] } }
      : {}),
    total: total ?? 0,
    ...(total === undefined ? { isUnobserved: true } : {}),
    ...(side === 'column' ? source.margin?.(id) : {}),
  };
}

function inOrderOf(order: readonly MatrixHead[], heads: readonly MatrixHead[]): MatrixHead[] {
  const byId = new Map(heads.map((head) => [head.id, head]));
  return order.map(({ id }) => byId.get(id)!);
}

/** Regions stand beside it, which are names. */
function asHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
