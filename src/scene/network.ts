/** Composes the network picture from a view and the places of its nodes. */
import type { Dataset } from '../data/dataset.ts';
import type { Box } from '../layout/boxes.ts';
import type { Point, Positions, Size } from '../layout/types.ts';
import { isAtLeast } from '../model/confidence.ts';
import { largestFlow } from '../model/flows.ts';
import type { Locale } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { tieKey } from '../count/ties.ts';
import { kindsOf, type Kinds } from '../model/kinds.ts';
import { toEnd } from '../model/to-end.ts';
import { isHope } from '../model/statuses.ts';
import { beginningOf } from '../query/since.ts';
import { crowdOf } from '../view/crowd.ts';
import type { View, ViewEdge, ViewNode } from '../view/view.ts';
import { curveBetween, type Rim } from './curves.ts';
import { dashOf } from './dash.ts';
import { widthScale } from './flow-width.ts';
import { formatFor, type Format } from './format.ts';
import { legendOf, type FlowWidths } from './legend.ts';
import type { Part } from './parts.ts';
import { radiusOf, roleOf, scaleFor } from './measure.ts';
import { labelMarks } from './network-labels.ts';
import type { Dash, EdgeMark, LookedView, NodeMark, Scene } from './scene.ts';
import { groupsInOrder } from './group-colours.ts';
import { themeFor, type PaletteName, type Theme } from './theme.ts';
import { wordsOf } from './words.ts';

/** What the layout found: the places of the nodes. */
export interface PlacedNetwork {
  readonly positions: Positions;
}

export interface ComposeOptions {
  readonly dataset: Dataset;
  /** The frame of the picture, scene units (CSS pixels at zoom 1). */
  readonly size: Size;
  readonly theme: PaletteName;
  /** Default: the state's `lang`. */
  readonly locale?: Locale;
  /**
   * How many times the picture is enlarged on screen: marks, lines and words are
   * made so much smaller, so that they keep their size there. Default 1.
   */
  readonly zoom?: number;
  /** Blocks of countries, named (`parts.ts`). Default: none. */
  readonly parts?: readonly Part[];
  /** Where no name stands: there are buttons over the picture. Pixels on screen from its corner. Default: none. */
  readonly taken?: readonly Box[] | undefined;
}

/** How far curves bow, in shares of their length: ties a little, so that those of one hub fan out; flows by their own side, each measure in its own lane. */
const TIE_BOW = 0.07;
const FLOW_BOW = { first: 0.1, next: 0.07 };

/**
 * The picture of a view as marks, labels, legend and words. A node without a
 * place in `layout` is left out, with its edges. With `labels: 'all'` those that
 * the layout could not place stand below their marks, overlapping or not.
 */
export function composeNetwork(view: LookedView, layout: PlacedNetwork, options: ComposeOptions): Scene {
  return toEnd(composeNetworkSteps(view, layout, options));
}

/** Marks composed in one step. */
const STEP = 200;

/** The same some hundreds of marks at a time, so that the caller decides when to let go of the thread. */
export function* composeNetworkSteps(
  view: LookedView,
  layout: PlacedNetwork,
  options: ComposeOptions,
): Generator<void, Scene, void> {
  const { dataset, size, zoom = 1 } = options;
  const { positions } = layout;
  const locale = options.locale ?? view.state.lang;
  const theme = themeFor(options.theme, groupsInOrder(view, dataset));
  const format = formatFor(locale);
  const scale = scaleFor(size, crowdOf(view));
  const unit = scale / zoom;
  const nodes = view.nodes.filter((node) => positions.has(node.id));
  const widths = widthsOf(view, dataset, scale);
  yield;
  const kinds = kindsOf(dataset);
  const edges = yield* edgeMarks(view, nodes, positions, { dataset, theme, format, unit, zoom, widths, kinds });
  const marks: NodeMark[] = [];
  for (const node of nodes) {
    marks.push(nodeMark(node, view, positions.get(node.id)!, kinds, theme, format, unit));
    if (marks.length % STEP === 0) yield;
  }
  const { labels, notes } = yield* labelMarks(view, nodes, positions, edges, {
    theme,
    locale,
    size,
    zoom,
    parts: options.parts ?? [],
    taken: options.taken,
  });
  yield;
  const words = wordsOf(view, dataset, locale);
  yield;
  return {
    kind: 'network',
    width: size.width,
    height: size.height,
    lang: locale,
    background: theme.background,
    ink: theme.ink,
    muted: theme.muted,
    fontFamily: theme.fontFamily,
    ...words,
    ...(view.looks ? { readingKey: words.readingKey + view.looks.key } : {}),
    edges,
    nodes: marks,
    labels,
    ...(notes.length > 0 ? { notes } : {}),
    legend: [...(view.looks?.legend ?? []), ...legendOf(view, dataset, theme, locale, widths)],
  };
}

/** The scales of the flows that are shown, each for itself. */
export function widthsOf(view: View, dataset: Dataset, scale: number): FlowWidths {
  const widths: { -readonly [K in keyof FlowWidths]: FlowWidths[K] } = {};
  for (const { id: kind } of kindsOf(dataset).numbers) {
    let largest = 0;
    const periods = new Set<string>();
    for (const edge of view.edges) {
      if (edge.attributes.kind !== kind) continue;
      largest = Math.max(largest, Math.abs(edge.value ?? 0));
      if (edge.period !== undefined) periods.add(edge.period);
    }
    if (largest === 0) continue;
    const ever = Math.max(...[...periods].map((period) => largestFlow(dataset, kind, period)));
    widths[kind] = widthScale(largest, Math.max(largest, ever), scale);
  }
  return widths;
}

function nodeMark(
  node: ViewNode,
  view: View,
  { x, y }: Point,
  kinds: Kinds,
  theme: Theme,
  { messages, number, locale }: Format,
  unit: number,
): NodeMark {
  const { kind, name } = node.attributes;
  const { shape, label } = kinds.node(kind);
  const role = roleOf(node, view.state.focus);
  const { look } = node;
  const colour = look?.fill ?? (role === 'focus' ? theme.focus : role === 'group' ? theme.group(node.id) : theme.node);
  // Hollow where nobody knows whether it belongs here at this time, or what it is asked for.
  const isRing = shape === 'ring' || node.maybe === true || look?.isUnknown === true;
  return {
    id: node.id,
    kind,
    shape,
    x,
    y,
    radius: radiusOf(node, view.state.focus, unit),
    fill: isRing ? theme.background : colour,
    // A rim in the colour of the ground parts a mark from the edges that pass beneath it.
    stroke: isRing ? colour : theme.background,
    strokeWidth: (shape === 'ring' ? 2.4 : 1.5) * unit,
    title:
      messages.nodeTitle(
        name[locale],
        label[locale],
        node.maybe ? messages.perhaps : messages.ties(node.degree, number(node.degree)),
      ) + (look ? ` · ${look.said}` : ''),
  };
}

interface EdgeContext {
  readonly dataset: Dataset;
  readonly theme: Theme;
  readonly format: Format;
  /** Scene units of what is a pixel in the nominal frame. */
  readonly unit: number;
  readonly zoom: number;
  readonly widths: FlowWidths;
  readonly kinds: Kinds;
}

/** One mark for each tie: rows that state the same tie share it. Lowest layer first, in a layer the widest first. */
function* edgeMarks(
  view: View,
  nodes: readonly ViewNode[],
  positions: Positions,
  context: EdgeContext,
): Generator<void, EdgeMark[], void> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = new Map<string, ViewEdge[]>();
  for (const edge of view.edges) {
    if (!byId.has(edge.source) || !byId.has(edge.target)) continue;
    const key = tieKey(edge);
    const rows = ties.get(key);
    if (rows) rows.push(edge);
    else ties.set(key, [edge]);
    if (ties.size % (10 * STEP) === 0) yield;
  }
  yield;
  const marks: EdgeMark[] = [];
  for (const rows of ties.values()) {
    marks.push(edgeMark(rows, view, byId, positions, context));
    if (marks.length % STEP === 0) yield;
  }
  yield;
  marks.sort((a, b) => a.layer - b.layer || b.width - a.width || (a.id < b.id ? -1 : 1));
  yield;
  return marks;
}

function edgeMark(
  rows: readonly ViewEdge[],
  view: View,
  nodes: ReadonlyMap<string, ViewNode>,
  positions: Positions,
  { dataset, theme, format, unit, zoom, widths, kinds }: EdgeContext,
): EdgeMark {
  const edge = rows[0]!;
  const { kind } = edge.attributes;
  const { directed, colour } = kinds.edge(kind);
  const source = nodes.get(edge.source)!;
  const target = nodes.get(edge.target)!;
  const own = edge.source === view.state.focus || edge.target === view.state.focus;
  const flow = isFlow(edge.attributes);
  const rim = (node: ViewNode): Rim => ({
    shape: kinds.node(node.attributes.kind).shape,
    radius: radiusOf(node, view.state.focus, unit),
  });
  const width = flow
    ? (widths[kind]?.width(Math.abs(edge.value ?? 0)) ?? 1) / zoom
    : (own ? 2.4 : kind === 'membership' ? 1.3 : 1) * unit;
  const bow = flow ? bowOf(kind, kinds) : TIE_BOW;
  const curve = curveBetween(
    positions.get(edge.source)!,
    positions.get(edge.target)!,
    rim(source),
    rim(target),
    bow,
    unit,
  );
  return {
    id: edge.id,
    ids: rows.map((row) => row.id),
    kind,
    ...(edge.group === undefined ? {} : { group: edge.group }),
    source: edge.source,
    target: edge.target,
    ...curve,
    stroke:
      colour === 'group' && edge.group !== undefined
        ? theme.group(edge.group)
        : theme.edge[colour === 'group' ? 'structure' : colour],
    opacity:
      (flow ? theme.opacity.flow : own ? theme.opacity.own : theme.opacity.group) *
      (rows.every(isMaybe) ? theme.opacity.maybe : 1),
    width,
    dash: plainest(rows),
    arrow: directed,
    ...(zoom === 1 ? {} : { unit: 1 / zoom }),
    layer: flow ? 0 : own ? 2 : 1,
    title: edgeTitle(rows, source, target, { dataset, view, format }),
  };
}

/** Flows keep to their own side, each measure in its own lane; what has no direction goes straight. */
function bowOf(kind: string, { directedNumbers }: Kinds): number {
  const lane = directedNumbers.findIndex((spec) => spec.id === kind);
  return lane < 0 ? 0 : FLOW_BOW.first + lane * FLOW_BOW.next;
}

function isMaybe({ maybe }: ViewEdge): boolean {
  return maybe !== undefined;
}

/** Of several rows that state a tie the best known decides how it is drawn. */
export function plainest(rows: readonly ViewEdge[]): Dash {
  const dashes = rows.map(dashOf);
  return (['solid', 'dashed', 'dotted', 'faint'] as const).find((dash) => dashes.includes(dash))!;
}

interface TitleContext {
  readonly dataset: Dataset;
  readonly view: View;
  readonly format: Format;
}

/** What is said of a tie that these rows state. */
export function edgeTitle(
  rows: readonly ViewEdge[],
  source: ViewNode,
  target: ViewNode,
  { dataset, view, format: { messages, number, locale, period, date } }: TitleContext,
): string {
  const kinds = kindsOf(dataset);
  const edge = rows[0]!;
  const [a, b] = [source.attributes.name[locale], target.attributes.name[locale]];
  const { label, unit, directed, isGeneric } = kinds.edge(edge.attributes.kind);
  if (isFlow(edge.attributes)) {
    const value =
      `${number(edge.value ?? 0)} ${unit?.[locale] ?? ''}`.trim() +
      (edge.period ? messages.parentheses(period(edge.period)) : '');
    // Of a measure of the dataset's own, the name says what its number is of.
    return directed && !isGeneric ? messages.flow(a, b, value) : `${messages.tieTitle(a, label[locale], b)}: ${value}`;
  }
  const ties = rows.flatMap(({ attributes }) => (isFlow(attributes) ? [] : [attributes.row]));
  // What went before counts for the beginning, though it is not drawn: a handover is no break.
  const known =
    edge.attributes.kind === 'membership'
      ? dataset.memberships.filter(
          ({ member, group, confidence }) =>
            member === source.id && group === target.id && isAtLeast(confidence, view.state.confidence),
        )
      : [];
  const first = beginningOf(ties, known);
  // The first page that shows it is no beginning.
  const say = first.from_kind === 'first_seen' ? messages.firstSeen : messages.since;
  const since = first.from ? say(date(first.from)) : '';
  const ended = ties.every((row) => row.status === 'ended');
  return (
    messages.tieTitle(a, label[locale], b) +
    // Who is only announced takes no part yet.
    (ties.every((row) => isHope(row.status)) ? messages.parentheses(messages.edgeDotted + since) : since) +
    (ended ? messages.ended : '') +
    (rows.every(({ maybe }) => maybe === 'tie') ? messages.parentheses(messages.perhaps) : '')
  );
}
