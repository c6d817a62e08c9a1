/** Colour and size of the nodes of a network, as `colour-by` and `size-by` ask for them; places as the file has them. */
import louvain from 'graphology-communities-louvain';

import type { Dataset } from '../data/dataset.ts';
import { looksWords } from '../locales/looks.ts';
import { OWN_COLOURS } from '../model/edge-kinds.ts';
import { windowFor } from '../model/flows.ts';
import type { CollabGraph, Locale, NodeAttributes } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';
import {
  communitiesOf,
  networkOf,
  strengthOf,
  withoutDirection,
  type MeasuredNetwork,
} from '../query/measured-network.ts';
import { resolveTieOptions } from '../query/options.ts';
import { NOMINAL_FRAME } from '../view/nominal-frame.ts';
import type { NodeLook, View, ViewNode } from '../view/view.ts';
import type { ViewState } from '../view/view-state.ts';
import { mix, readable } from './contrast.ts';
import { roundDown } from './flow-width.ts';
import { formatFor } from './format.ts';
import { measureOf } from '../locales/measure.ts';
import { radiusShare } from './measure.ts';
import type { LegendItem, LookedView } from './scene.ts';
import { LEAST_CONTRAST, themeFor, type PaletteName, type Theme } from './theme.ts';

/** Whether a state asks for anything that `withLooks` does. */
export function asksForLooks({ view, colourBy, sizeBy, places }: ViewState): boolean {
  return view === 'network' && (colourBy !== undefined || sizeBy !== undefined || places === 'file');
}

/** A number with more different values than there are colours is shown in so many classes of about as many nodes. */
const CLASSES = 5;

/** The seed of communities, that of `metrics` where nobody says which. */
const SEED = 1;

interface Drawn {
  readonly graph: CollabGraph;
  readonly view: View;
  readonly dataset: Dataset;
  readonly theme: Theme;
  readonly locale: Locale;
}

/** What is known of a node for a colour or a size, and how it is said. */
interface Value {
  readonly value: string | number;
  readonly text: string;
}

/**
 * The view with a look for each node, and what the legend and reading key say
 * of it. Degree, strength and communities are those that `metrics` computes of
 * the first kind of number shown, or of all ties shown where none is a number,
 * with the period, time, confidence and status of the view. The very same view
 * where nothing is asked for.
 */
export function withLooks(
  view: View,
  graph: CollabGraph,
  options: { readonly theme: PaletteName; readonly locale?: Locale },
): LookedView {
  const { state } = view;
  if (!asksForLooks(state)) return view;
  const dataset = graph.getAttribute('dataset');
  const locale = options.locale ?? state.lang;
  const drawn: Drawn = { graph, view: inPlace(view), dataset, locale, theme: themeFor(options.theme) };
  const measured = measure(drawn);
  const colour = state.colourBy === undefined ? undefined : colours(drawn, state.colourBy, measured);
  const size = state.sizeBy === undefined ? undefined : sizes(drawn, state.sizeBy, measured);
  if (!colour && !size) return drawn.view;
  const look = (node: ViewNode): NodeLook | undefined => {
    const { id } = node;
    const fill = colour?.fills.get(id);
    const share = size?.shares.get(id);
    if (fill === undefined && share === undefined && isGroup(node)) return undefined;
    return {
      ...(fill === undefined ? {} : { fill }),
      ...(size === undefined ? {} : { share: share ?? 0 }),
      ...((colour && fill === undefined) || (size && share === undefined) ? { isUnknown: true as const } : {}),
      said: [colour, size].flatMap((one) => one?.said.get(id) ?? []).join(' · '),
    };
  };
  const nodes = drawn.view.nodes.map((node) => {
    const own = look(node);
    return own ? { ...node, look: own } : node;
  });
  const words = looksWords(locale);
  const unknown = nodes.some((node) => node.look?.isUnknown) ? [words.keyUnknown] : [];
  return {
    ...drawn.view,
    nodes,
    looks: {
      legend: [...(colour?.legend ?? []), ...(size?.legend ?? [])],
      key: ['', colour?.key, size?.key, ...unknown]
        .filter((text) => text !== undefined)
        .join(locale === 'en' ? ' ' : ''),
    },
  };
}

/** Frameworks and programmes have colours of their own, which their ties take: what says nothing of them leaves them as they are. */
function isGroup({ attributes: { kind } }: ViewNode): boolean {
  return kind === 'framework' || kind === 'programme';
}

/** Nodes that the file gives a place are pinned there, the whole of them fitted to the frame; the reader's own pins stay. */
function inPlace(view: View): View {
  if (view.state.places !== 'file') return view;
  const placed = view.nodes.flatMap(({ id, attributes: { row } }) =>
    'x' in row && row.x !== undefined && row.y !== undefined ? [{ id, x: row.x, y: row.y }] : [],
  );
  if (placed.length === 0) return view;
  const [left, right] = rangeOf(placed.map(({ x }) => x));
  const [top, bottom] = rangeOf(placed.map(({ y }) => y));
  const { width, height } = NOMINAL_FRAME;
  const room = 0.88;
  const scale = Math.min((width * room) / (right - left || 1), (height * room) / (bottom - top || 1));
  const pins = Object.fromEntries(
    placed.map(({ id, x, y }) => [
      id,
      [width / 2 + (x - (left + right) / 2) * scale, height / 2 + (y - (top + bottom) / 2) * scale] as const,
    ]),
  );
  return { ...view, state: { ...view.state, pins: { ...pins, ...view.state.pins } } };
}

function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

interface Measured {
  readonly of: (what: 'degree' | 'strength' | 'community', id: string) => number | undefined;
  /** What the measures are of, in words. */
  readonly label: string;
  readonly unit: string;
}

function measure({ graph, view, dataset, locale }: Drawn): Measured {
  const kinds = kindsOf(dataset);
  const shown = new Set<string>(view.edges.map(({ attributes }) => attributes.kind));
  const all = kinds.edges.filter((spec) => shown.has(spec.id));
  const number = all.find((spec) => spec.type === 'number');
  const chosen = number ? [number] : all;
  const { period, at, confidence, status } = view.state;
  const query = resolveTieOptions(graph, {
    edges: chosen.map(({ id }) => id),
    ...(number && kinds.isNumber(number.id) && number.id !== 'coauthorship'
      ? { period: windowFor(dataset, number.id, period) }
      : {}),
    at,
    confidence,
    status,
    lang: locale,
    today: view.today,
  });
  // Built for who asks: places and columns of one's own need none.
  let built: MeasuredNetwork | undefined;
  let communities: ReadonlyMap<string, number> | undefined;
  const unit = number ? measureOf(dataset, number.id, locale).unit : '';
  return {
    of: (what, id) => {
      const network = (built ??= networkOf(graph, query, chosen.length > 0 && chosen.every((spec) => spec.directed)));
      if (!network.hasNode(id)) return undefined;
      if (what === 'degree') return network.degree(id);
      if (what === 'strength') return number ? strengthOf(network, id) : undefined;
      communities ??= communitiesOf(withoutDirection(network), louvain, SEED).of;
      return communities.get(id);
    },
    label: chosen.map(({ label }) => label[locale]).join(locale === 'en' ? ', ' : '、'),
    unit,
  };
}

/** What a node has of an attribute or a measure. */
function valueOf(
  { dataset, locale }: Drawn,
  { attributes, id }: ViewNode,
  by: string,
  measured: Measured,
): Value | undefined {
  const { number } = formatFor(locale);
  const plain = (value: string | number | undefined): Value | undefined =>
    value === undefined || value === ''
      ? undefined
      : { value, text: typeof value === 'number' ? number(value) : value };
  if (by === 'kind') return plain(kindsOf(dataset).node(attributes.kind).label[locale]);
  if (by === 'degree' || by === 'strength') return plain(measured.of(by, id));
  if (by === 'community') {
    const community = measured.of('community', id);
    return community === undefined ? undefined : { value: community, text: looksWords(locale).community(community) };
  }
  const own = ownValue(attributes, by);
  if (own !== undefined || by !== 'region') return plain(own);
  const { row } = attributes;
  const region = 'region' in row ? row.region : undefined;
  return region === undefined ? undefined : plain(lookupOf(dataset).nameOf(region)?.[locale] ?? region);
}

function ownValue({ row }: NodeAttributes, name: string): string | number | undefined {
  const attributes = 'attributes' in row ? row.attributes : undefined;
  return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

interface Colours {
  readonly fills: ReadonlyMap<string, string>;
  readonly said: ReadonlyMap<string, string>;
  readonly legend: readonly LegendItem[];
  readonly key: string;
}

function colours(drawn: Drawn, by: string, measured: Measured): Colours {
  const { view, theme, locale } = drawn;
  const words = looksWords(locale);
  const name = nameOf(by, measured, words, by === 'community');
  const values = new Map<string, Value>();
  for (const node of view.nodes) {
    const value = valueOf(drawn, node, by, measured);
    if (value) values.set(node.id, value);
  }
  const groups = classesOf([...values.values()], by, drawn);
  const fills = new Map<string, string>();
  const counts = groups.map(() => 0);
  for (const [id, value] of values) {
    const index = groups.findIndex((group) => group.has(value.value));
    counts[index]!++;
    fills.set(id, groups[index]!.fill);
  }
  const item = (label: string, fill: string, shown: number, n: number, shape: 'circle' | 'ring'): LegendItem => ({
    id: `colour:${n}`,
    section: 'measure:colour-by',
    heading: words.colour(name),
    label,
    swatch: { type: 'node', shape, fill, stroke: shape === 'ring' ? theme.node : fill },
    shown,
  });
  const unknown = view.nodes.filter((node) => !values.has(node.id) && !isGroup(node)).length;
  return {
    fills,
    said: new Map([...values].map(([id, { text }]) => [id, words.value(words.names[by] ?? by, text)])),
    legend: [
      ...groups.map(({ label, fill }, i) => item(label, fill, counts[i]!, i, 'circle')),
      ...(unknown > 0 ? [item(words.unknown, theme.background, unknown, groups.length, 'ring')] : []),
    ],
    key: by === 'community' ? words.keyCommunity(name) : words.keyColour(name),
  };
}

interface Class {
  readonly label: string;
  readonly fill: string;
  has(value: string | number): boolean;
}

/** The commonest values by a colour each and all others by one; numbers of many values in classes from pale to dark. */
function classesOf(values: readonly Value[], by: string, { theme, locale }: Drawn): readonly Class[] {
  const words = looksWords(locale);
  const { number } = formatFor(locale);
  const counts = new Map<string | number, { readonly text: string; count: number }>();
  for (const { value, text } of values) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { text, count: 1 });
  }
  const isNumber = by !== 'community' && values.every(({ value }) => typeof value === 'number');
  if (isNumber && counts.size > OWN_COLOURS.length) {
    const sorted = values.map(({ value }) => value as number).sort((a, b) => a - b);
    const bounds = [
      ...new Set([...Array(CLASSES).keys()].map((i) => sorted[Math.floor((i * sorted.length) / CLASSES)]!)),
    ];
    return bounds.map((from, i) => {
      const next = bounds[i + 1];
      const inside = sorted.filter((value) => value >= from && (next === undefined || value < next));
      return {
        label: words.range(number(inside[0]!), number(inside.at(-1)!)),
        fill: readable(mix(PALE, theme.ink, i / CLASSES), theme.background, LEAST_CONTRAST.mark),
        has: (value) => (value as number) >= from && (next === undefined || (value as number) < next),
      };
    });
  }
  const order = [...counts].sort(([a, x], [b, y]) =>
    by === 'community' || isNumber ? Number(a) - Number(b) : y.count - x.count || (x.text < y.text ? -1 : 1),
  );
  const named = order.length > OWN_COLOURS.length ? order.slice(0, OWN_COLOURS.length - 1) : order;
  const rest = new Set(order.slice(named.length).map(([value]) => value));
  return [
    ...named.map(([own, { text }], i): Class => ({
      label: text,
      fill: theme.edge[OWN_COLOURS[i]!],
      has: (value) => value === own,
    })),
    ...(rest.size > 0
      ? [{ label: words.others(rest.size), fill: theme.node, has: (value: string | number) => rest.has(value) }]
      : []),
  ];
}

/** The paler end of the classes of a number. */
const PALE = '#56b4e9';

interface Sizes {
  readonly shares: ReadonlyMap<string, number>;
  readonly said: ReadonlyMap<string, string>;
  readonly legend: readonly LegendItem[];
  readonly key: string;
}

function sizes(drawn: Drawn, by: string, measured: Measured): Sizes {
  const { view, theme, locale } = drawn;
  const words = looksWords(locale);
  const { number } = formatFor(locale);
  const isMeasure = by === 'degree' || by === 'strength';
  const name = nameOf(by, measured, words, isMeasure);
  const values = new Map<string, number>();
  for (const node of view.nodes) {
    const value = valueOf(drawn, node, by, measured)?.value;
    if (typeof value === 'number') values.set(node.id, value);
  }
  const largest = Math.max(0, ...values.values());
  const steps: number[] = [];
  for (let step = roundDown(largest); steps.length < 3 && step >= 1; step = roundDown(step * 0.49)) steps.push(step);
  return {
    shares: new Map([...values].map(([id, value]) => [id, largest > 0 ? Math.max(0, value) / largest : 0])),
    said: new Map([...values].map(([id, value]) => [id, words.value(words.names[by] ?? by, number(value))])),
    legend: steps.map((step): LegendItem => ({
      id: `size:${step}`,
      section: 'measure:size-by',
      heading: words.size(name),
      label: number(step),
      swatch: {
        type: 'node',
        shape: 'circle',
        fill: theme.node,
        stroke: theme.node,
        share: radiusShare(step / largest) / radiusShare(steps[0]! / largest),
      },
    })),
    key: words.keySize(name),
  };
}

/** A measure of ties says of which. */
function nameOf(
  by: string,
  { label, unit }: Measured,
  words: ReturnType<typeof looksWords>,
  isMeasure: boolean,
): string {
  const name = words.names[by] ?? by;
  if (!isMeasure || label === '') return name;
  return words.of(name, by === 'strength' && unit !== '' && unit !== label ? `${label}, ${unit}` : label);
}
