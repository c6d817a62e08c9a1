/** Which blocks of countries a picture shows, for their names and those of their countries. */
import type { Dataset } from '../data/dataset.ts';
import { labelBox } from '../layout/boxes.ts';
import type { LabelSide } from '../layout/label-sides.ts';
import type { Point, Positions } from '../layout/types.ts';
import type { Locale } from '../model/graph.ts';
import type { View } from '../view/view.ts';
import { LINE_HEIGHT, radiusOf } from './measure.ts';
import { textWidth } from './text-metrics.ts';
import { clustersOf, LEAST_CLUSTER, nameOfPart } from './clusters.ts';

export interface Part {
  /** None of the graph's. */
  readonly id: string;
  readonly name: string;
  /** Where the name begins or ends, scene units; its vertical middle. */
  readonly at: Point;
  /** Where names stand beside the marks. */
  readonly side: LabelSide;
  readonly ids: ReadonlySet<string>;
}

/** A block has at most this many columns (`layout/block.ts`). */
const MOST_COLUMNS = 3;

/** Those of which enough is shown, and that stand in a block. */
export function partsIn(
  { nodes, state }: Pick<View, 'nodes' | 'state'>,
  dataset: Dataset,
  positions: Positions,
  locale: Locale,
): Part[] {
  const shown = new Set(nodes.flatMap(({ id }) => (positions.has(id) ? [id] : [])));
  const marks = nodes.flatMap((node): Mark[] => {
    const at = positions.get(node.id);
    return at ? [{ ...at, radius: radiusOf(node, state.focus, CROWDED) }] : [];
  });
  return clustersOf(dataset).flatMap(({ hub, part, ids }): Part[] => {
    const own = ids.filter((id) => shown.has(id));
    const centre = positions.get(hub);
    if (!centre || !shown.has(hub) || own.length < LEAST_CLUSTER) return [];
    const places = own.map((id) => positions.get(id)!);
    const columns = [...new Set(places.map(({ x }) => Math.round(x)))];
    if (columns.length > Math.min(MOST_COLUMNS, own.length - 1)) return [];
    const rows = [...new Set(places.map(({ y }) => y))].sort((a, b) => a - b);
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
    const isRight = (left + right) / 2 >= centre.x;
    const step = rows.length > 1 ? Math.min(...rows.slice(1).map((y, i) => y - rows[i]!)) : 0;
    const side = isRight ? 'right' : 'left';
    const [near, far] = isRight ? [left, right] : [right, left];
    const heads = AWAY.flatMap((more) =>
      [near, (left + right) / 2, far].flatMap((x) => {
        const away = Math.max(step, MOST_ABOVE) + more;
        return [rows[0]! - away, rows.at(-1)! + away].map((y) => ({ x, y }));
      }),
    );
    return [
      {
        id: `part:${hub}:${part}`,
        name: nameOfPart(part, locale),
        at: placeOf(heads, nameOfPart(part, locale), side, marks),
        side,
        ids: new Set(own),
      },
    ];
  });
}

/** Of a name above its block, scene units. */
const MOST_ABOVE = 15;

/** Sizes of marks where blocks are shown, in shares of the nominal ones. */
const CROWDED = 0.75;

/** So much farther, or nearer, where there is no room, scene units. */
const AWAY = [0, -4, 7, 14, 21];

/** Of a name, scene units. */
const HEAD_SIZE = 11;

interface Mark extends Point {
  readonly radius: number;
}

/** The first place that no mark stands in the way of; the first of all where there is none. */
function placeOf(heads: readonly Point[], name: string, side: LabelSide, marks: readonly Mark[]): Point {
  const head = {
    id: name,
    radius: 0,
    importance: 0,
    labelWidth: textWidth(name, HEAD_SIZE, 600) + 4,
    labelHeight: HEAD_SIZE * LINE_HEIGHT,
  };
  const isFree = (at: Point): boolean => {
    const { left, top, right, bottom } = labelBox(head, at, side);
    return !marks.some(
      ({ x, y, radius }) => x > left - radius && x < right + radius && y > top - radius && y < bottom + radius,
    );
  };
  return heads.find(isFree) ?? heads[0]!;
}
