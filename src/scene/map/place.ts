/** A country on the map, and its mark. */
import type { Point } from '../../layout/types.ts';
import type { Kinds } from '../../model/kinds.ts';
import type { ViewNode } from '../../view/view.ts';
import type { Rim } from '../curves.ts';
import type { Format } from '../format.ts';
import type { NodeMark } from '../scene.ts';
import type { Theme } from '../theme.ts';

/** A node with its place. */
export interface Place {
  readonly node: ViewNode;
  readonly lon: number;
  readonly lat: number;
  readonly point: Point;
  readonly radius: number;
}

/** A mark has at most so many sectors, and is at least so large that each can be made out. */
const SECTORS = { most: 6, radius: 4.6 };

/** Half the width of a country's mark at scale 1: on a map it must not hide the country. */
export function markRadius(node: ViewNode, focus: string, groups: readonly string[] | undefined): number {
  if (node.id === focus) return 6.5;
  const radius = 2.4 + 5 * node.importance;
  return isParted(groups) ? Math.max(radius, SECTORS.radius) : radius;
}

function isParted(groups: readonly string[] | undefined): groups is readonly string[] {
  return groups !== undefined && groups.length > 1 && groups.length <= SECTORS.most;
}

export function rimOf({ radius }: Place): Rim {
  return { shape: 'circle', radius };
}

export interface MarkContext {
  readonly focus: string;
  /** Groups that each country takes part in. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  readonly theme: Theme;
  readonly kinds: Kinds;
  readonly format: Format;
  /** Scene units of what is 1 pixel at scale 1. */
  readonly unit: number;
}

/** A circle: of the focus in its colour, of a member in those of its groups, or dark where they are more than can be told apart. */
export function nodeMark(
  { node, point, radius }: Place,
  { focus, groupsOf, theme, kinds, format, unit }: MarkContext,
): NodeMark {
  const { messages, number, locale } = format;
  const { kind, name } = node.attributes;
  const groups = groupsOf.get(node.id);
  const colour = node.id === focus ? theme.focus : groups?.length === 1 ? theme.group(groups[0]!) : theme.node;
  // Hollow, as in the network: the dates do not say whether it is there.
  const isHollow = node.maybe === true;
  // Where Europe stands enlarged, its marks on the map itself are too small to be parted.
  const sectors =
    isParted(groups) && node.id !== focus && !isHollow && radius >= SECTORS.radius * unit * 0.99
      ? groups.map((id) => theme.group(id))
      : undefined;
  return {
    id: node.id,
    kind,
    shape: kind === 'country' ? 'circle' : kinds.node(kind).shape,
    x: point.x,
    y: point.y,
    radius,
    ...(sectors ? { sectors } : {}),
    fill: isHollow ? theme.background : colour,
    stroke: isHollow ? colour : theme.background,
    strokeWidth: 1.1 * unit,
    title: messages.nodeTitle(
      name[locale],
      kinds.node(kind).label[locale],
      isHollow ? messages.perhaps : messages.ties(node.degree, number(node.degree)),
    ),
  };
}
