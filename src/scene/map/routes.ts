/** How a line runs from place to place on a map whose two sides are one meridian. */
import type { Point } from '../../layout/types.ts';
import { curveBetween, type Curve, type Pair, type Rim } from '../curves.ts';
import type { WorldMap } from './projection.ts';

export interface Route extends Curve {
  /** Where the line leaves the map at one side and comes back at the other: the part before it leaves. */
  readonly tail?: Curve;
}

interface End {
  readonly place: Point;
  readonly lon: number;
  readonly rim: Rim;
}

/** The shorter way round the earth from one place to another; `bow` as in `curveBetween`. */
export function routeBetween(a: End, b: End, bow: number, gap: number, map: WorldMap): Route {
  if (!map.isAcrossRim(a.lon, b.lon)) return curveBetween(a.place, b.place, a.rim, b.rim, bow, gap);
  const [left, right] = map.rimAt((a.place.y + b.place.y) / 2);
  const width = right - left;
  const side = a.place.x > b.place.x ? 1 : -1;
  // As if the map went on beyond its side.
  const beyond = curveBetween(
    a.place,
    { x: b.place.x + side * width, y: b.place.y },
    a.rim,
    b.rim,
    // The two parts are short: they need less to be told apart.
    bow * 0.7,
    gap,
  );
  const cut = cutAt(beyond, (point) => {
    const [from, to] = map.rimAt(point[1]);
    return side > 0 ? point[0] >= to : point[0] <= from;
  });
  const [tail, head] = split(beyond, cut);
  const y = tail.to[1];
  const entry = map.rimAt(y)[side > 0 ? 0 : 1];
  const back = (point: Pair): Pair => [point[0] - side * width, point[1]];
  const end = back(head.to);
  const shifted = back(head.from);
  const control = back(head.control);
  return {
    tail,
    from: [entry, y],
    // The rim is not straight: half of what the entry is off.
    control: [control[0] + (entry - shifted[0]) / 2, control[1]],
    to: end,
  };
}

/** The least share of a curve at which something holds, to a thousandth. */
function cutAt(curve: Curve, holds: (point: Pair) => boolean): number {
  let [from, to] = [0, 1];
  while (to - from > 0.001) {
    const middle = (from + to) / 2;
    if (holds(split(curve, middle)[0].to)) to = middle;
    else from = middle;
  }
  return to;
}

/** The two parts of a quadratic curve (de Casteljau). */
function split({ from, control, to }: Curve, t: number): [Curve, Curve] {
  const mix = (a: Pair, b: Pair): Pair => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  const [first, second] = [mix(from, control), mix(control, to)];
  const middle = mix(first, second);
  return [
    { from, control: first, to: middle },
    { from: middle, control: second, to },
  ];
}
