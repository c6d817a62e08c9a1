/** What runs between countries: flows, and ties under a framework. First how it looks, then where it runs. */
import type { Dataset } from '../../data/dataset.ts';
import { isFlow } from '../../model/graph.ts';
import { tieKey } from '../../count/ties.ts';
import { kindsOf, type Kinds } from '../../model/kinds.ts';
import type { View, ViewEdge } from '../../view/view.ts';
import { curveBetween } from '../curves.ts';
import type { FlowWidths } from '../legend.ts';
import { plainest } from '../network.ts';
import type { EdgeMark } from '../scene.ts';
import type { Theme } from '../theme.ts';
import type { Memberships } from './memberships.ts';
import { rimOf, type Place } from './place.ts';
import type { WorldMap } from './projection.ts';
import { routeBetween, type Route } from './routes.ts';

/** How far curves bow, in shares of their length: flows to their own side, further lines of one pair by turns. */
const BOW = { flow: 0.13, papers: 0.06, line: 0.09, next: 0.07 };

/** With more flows than this, those thinner than this (px) are paler, but never paler than this share. */
const MANY = 160;
const THIN = 1.6;
const LEAST_SHARE = 0.3;

/** More lines of memberships than this hide each other and the map: each is seen while it is selected. */
const FEW_MEMBERSHIPS = 16;

/** An edge before it is known where it runs. */
export interface Line {
  readonly rows: readonly ViewEdge[];
  readonly source: string;
  readonly target: string;
  readonly bow: number;
  readonly width: number;
  readonly stroke: string;
  readonly opacity: number;
  readonly layer: number;
  /** See `EdgeMark.unit`. */
  readonly unit: number;
  readonly isOwn: boolean;
  /** See `EdgeMark.quiet`. */
  readonly isQuiet?: boolean;
}

export interface LineContext {
  readonly dataset: Dataset;
  readonly theme: Theme;
  /** Whether the map has a place for a node. */
  readonly has: (id: string) => boolean;
  readonly widths: FlowWidths;
  /** Scene units of what is 1 pixel at scale 1. */
  readonly unit: number;
  readonly zoom: number;
}

export function linesOf(
  view: View,
  { lines }: Memberships,
  { dataset, theme, has, widths, unit, zoom }: LineContext,
): Line[] {
  const { focus } = view.state;
  const kinds = kindsOf(dataset);
  const ties = new Map<string, ViewEdge[]>();
  for (const edge of view.edges) {
    // Ties of the dataset's own run between two places as numbers do; the others lead to a framework.
    if (!isFlow(edge.attributes) && !kinds.edge(edge.attributes.kind).isGeneric) continue;
    if (!has(edge.source) || !has(edge.target)) continue;
    const key = tieKey(edge);
    ties.set(key, [...(ties.get(key) ?? []), edge]);
  }
  // Where many thin lines lie over each other their mass would pass for a wide one.
  const crowd = theme.opacity.flow < 1 ? Math.max(LEAST_SHARE, Math.sqrt(Math.min(1, MANY / ties.size))) : 1;
  const flows = [...ties.values()].map((rows): Line => {
    const [edge] = rows as [ViewEdge];
    const { kind } = edge.attributes;
    const { type, directed: isDirected, colour } = kinds.edge(kind);
    const isNumber = type === 'number';
    const isOwn = isDirected && (edge.source === focus || edge.target === focus);
    const width = widths[kind]?.width(Math.abs(edge.value ?? 0)) ?? (isNumber ? 1 : 1.4) * unit * zoom;
    return {
      rows,
      source: edge.source,
      target: edge.target,
      bow: isDirected ? BOW.flow : BOW.papers,
      width: width / zoom,
      stroke: isOwn ? theme.focus : theme.edge[colour as keyof Theme['edge']],
      opacity: isNumber
        ? (isOwn ? Math.max(0.78, theme.opacity.flow) : theme.opacity.flow) * (width < THIN ? crowd : 1)
        : theme.opacity.own,
      layer: isOwn ? 1 : 0,
      unit: 1 / zoom,
      isOwn,
    };
  });
  return [
    ...flows,
    ...lines.map(({ member, centre, group, rows, index }): Line => ({
      rows,
      source: member,
      target: centre,
      bow: (index % 2 === 0 ? 1 : -1) * (BOW.line + BOW.next * Math.floor(index / 2)),
      width: (rows[0]!.attributes.kind === 'membership' ? 1.5 : 1) * unit,
      stroke: theme.group(group),
      opacity: theme.opacity.group * (rows.every(({ maybe }) => maybe !== undefined) ? theme.opacity.maybe : 1),
      layer: 2,
      unit: 1 / zoom,
      isOwn: false,
      isQuiet: lines.length > FEW_MEMBERSHIPS,
    })),
  ];
}

/** On the map of the world, the shorter way round. */
export function routeOn(world: WorldMap, line: Line, places: ReadonlyMap<string, Place>, gap: number): Route {
  const end = (id: string): Parameters<typeof routeBetween>[0] => {
    const place = places.get(id)!;
    return { place: place.point, lon: place.lon, rim: rimOf(place) };
  };
  return routeBetween(end(line.source), end(line.target), line.bow, gap, world);
}

/** Straight from one to the other. */
export function routeIn(line: Line, places: ReadonlyMap<string, Place>, gap: number): Route {
  const [a, b] = [places.get(line.source)!, places.get(line.target)!];
  return curveBetween(a.point, b.point, rimOf(a), rimOf(b), line.bow, gap);
}

export function edgeMark(
  { rows, source, target, width, stroke, opacity, layer, unit, isQuiet }: Line,
  { from, control, to, tail }: Route,
  title: string,
  kinds: Kinds,
): EdgeMark {
  const edge = rows[0]!;
  const { kind } = edge.attributes;
  return {
    id: edge.id,
    ids: rows.map((row) => row.id),
    kind,
    ...(edge.group === undefined ? {} : { group: edge.group }),
    source,
    target,
    from,
    control,
    to,
    ...(tail ? { tail } : {}),
    stroke,
    opacity,
    width,
    dash: plainest(rows),
    arrow: kinds.edge(kind).directed && (isFlow(edge.attributes) || kinds.edge(kind).isGeneric === true),
    ...(unit === 1 ? {} : { unit }),
    layer,
    title,
    ...(isQuiet ? { quiet: true as const } : {}),
  };
}
