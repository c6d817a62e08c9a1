/** Which blocks of countries a picture shows, for their names and those of their countries. */
import type { Dataset } from '../data/dataset.ts';
import type { LabelSide } from '../layout/label-sides.ts';
import type { Point, Positions } from '../layout/types.ts';
import type { Locale } from '../model/graph.ts';
import type { View } from '../view/view.ts';
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
  { nodes }: Pick<View, 'nodes'>,
  dataset: Dataset,
  positions: Positions,
  locale: Locale,
): Part[] {
  const shown = new Set(nodes.flatMap(({ id }) => (positions.has(id) ? [id] : [])));
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
    return [
      {
        id: `part:${hub}:${part}`,
        name: nameOfPart(part, locale),
        at: { x: isRight ? left : right, y: rows[0]! - Math.max(step, MOST_ABOVE) },
        side: isRight ? 'right' : 'left',
        ids: new Set(own),
      },
    ];
  });
}

/** Of a name above its block, scene units. */
const MOST_ABOVE = 15;
