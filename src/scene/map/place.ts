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

/** Half the width of a country's mark at scale 1: on a map it must not hide the country. */
export function markRadius(node: ViewNode, focus: string): number {
  return node.id === focus ? 6.5 : 2.4 + 5 * node.importance;
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

/** A circle: of the focus in its colour, of a member of one group in that one's. */
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
  return {
    id: node.id,
    kind,
    shape: kind === 'country' ? 'circle' : kinds.node(kind).shape,
    x: point.x,
    y: point.y,
    radius,
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
