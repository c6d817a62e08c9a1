import type { Dataset } from '../data/dataset.ts';
import { measureKeys, measureOf } from '../locales/measure.ts';
import type { FlowKind } from '../model/edge-kinds.ts';
import type { Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { groupsThrough } from '../view/through.ts';
import type { View } from '../view/view.ts';
import { dashOf } from './dash.ts';
import type { WidthScale } from './flow-width.ts';
import { formatFor } from './format.ts';
import type { LegendItem } from './scene.ts';
import type { Theme } from './theme.ts';
import { named } from '../model/named.ts';

/** How wide the flows of each kind in the picture are. */
export type FlowWidths = Readonly<Partial<Record<FlowKind, WidthScale>>>;

/** Each measure has its own heading, under which its unit stands; those without one here are named by the data. */
const WIDTH_SECTIONS: Readonly<Partial<Record<FlowKind, LegendItem['section']>>> = {
  mobility: 'widths',
  coauthorship: 'papers',
};

/**
 * The legend, which is the filter too: every core framework and programme and
 * every kind that the data has, shown or not, with counts; then what the
 * dashes and widths in this picture mean. A figure prints those that are shown.
 */
export function legendOf(view: View, dataset: Dataset, theme: Theme, locale: Locale, widths: FlowWidths): LegendItem[] {
  return [
    ...groupItems(view, dataset, theme, locale),
    ...edgeItems(view, dataset, theme, locale),
    ...nodeItems(view, dataset, theme, locale),
    ...widthItems(dataset, theme, locale, widths),
  ];
}

function groupItems(view: View, dataset: Dataset, theme: Theme, locale: Locale): LegendItem[] {
  const chosen = groupsThrough(dataset, view.state.through);
  const items = dataset.groups
    .filter((row) => row.scope !== 'extra' || chosen.has(row.id))
    .map((row): LegendItem => {
      const colour = theme.group(row.id);
      const isFramework = row.kind === 'framework';
      return {
        id: `through:${row.id}`,
        section: isFramework ? 'frameworks' : 'programmes',
        label: locale === 'ja' ? (row.short_ja ?? row.short_en ?? row.name_ja) : (row.short_en ?? row.name_en),
        swatch: { type: 'node', shape: isFramework ? 'diamond' : 'square', fill: colour, stroke: colour },
        shown: view.counts.byGroup[row.id]?.shown ?? 0,
        total: view.counts.byGroup[row.id]?.total ?? 0,
      };
    });
  const order = named({ frameworks: 0, programmes: 1 });
  return items.sort(
    (a, b) =>
      order[a.section]! - order[b.section]! || b.shown! - a.shown! || b.total! - a.total! || (a.id < b.id ? -1 : 1),
  );
}

function edgeItems(view: View, dataset: Dataset, theme: Theme, locale: Locale): LegendItem[] {
  const items = kindsOf(dataset)
    .edges.filter((spec) => (view.counts.byEdgeKind[spec.id]?.total ?? 0) > 0)
    .map((spec): LegendItem => ({
      id: `edges:${spec.id}`,
      section: 'edges',
      label: spec.label[locale],
      swatch: {
        type: 'line',
        stroke: spec.colour === 'group' ? theme.node : theme.edge[spec.colour],
        width: spec.type === 'number' && spec.directed ? 3 : 2,
        dash: 'solid',
        arrow: spec.directed,
      },
      ...view.counts.byEdgeKind[spec.id]!,
    }));
  const dashes = new Set(view.edges.map(dashOf));
  const { messages } = formatFor(locale);
  for (const [dash, label, id] of [
    ['dashed', messages.edgeDashed, 'confidence:unverified'],
    ['dotted', messages.edgeDotted, 'status:envisaged'],
    ['faint', messages.perhaps, 'holds:maybe'],
  ] as const) {
    if (dashes.has(dash))
      items.push({
        id,
        section: 'edges',
        label,
        swatch: { type: 'line', stroke: theme.node, width: 2, dash, arrow: false },
      });
  }
  return items;
}

function nodeItems(view: View, dataset: Dataset, theme: Theme, locale: Locale): LegendItem[] {
  return kindsOf(dataset)
    .nodes.filter((spec) => (view.counts.byNodeKind[spec.id]?.total ?? 0) > 0)
    .map((spec) => ({
      id: `kinds:${spec.id}`,
      section: 'nodes',
      label: spec.label[locale],
      swatch: {
        type: 'node',
        shape: spec.shape,
        fill: spec.shape === 'ring' ? theme.background : theme.node,
        stroke: theme.node,
      },
      ...view.counts.byNodeKind[spec.id]!,
    }));
}

function widthItems(dataset: Dataset, theme: Theme, locale: Locale, widths: FlowWidths): LegendItem[] {
  const { number } = formatFor(locale);
  return kindsOf(dataset).numbers.flatMap((spec) => {
    const scale = widths[spec.id];
    const worded = WIDTH_SECTIONS[spec.id];
    const measure = measureOf(dataset, spec.id, locale);
    return (scale?.steps ?? []).map((step): LegendItem => ({
      id: `widths:${spec.id}:${step}`,
      section: worded ?? `measure:${spec.id}`,
      ...(worded ? {} : { heading: measureKeys(locale).heading(measure) }),
      label: number(step),
      swatch: {
        type: 'line',
        stroke: theme.edge[spec.colour as keyof Theme['edge']],
        width: scale!.width(step),
        dash: 'solid',
        arrow: spec.directed,
      },
    }));
  });
}
