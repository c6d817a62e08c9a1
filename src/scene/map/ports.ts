/**
 * Where the map is cut between Europe and those it deals with, its thickest arrows are two stumps at the two sides.
 * In the enlarged frame they are drawn once more, whole: from marks at its side that stand for who is overseas.
 */
import type { Line } from './lines.ts';
import type { Inset } from './inset.ts';
import type { Place } from './place.ts';

/** Who is overseas, and the lines to the enlarged countries that the map cuts. */
export interface Overseas {
  /** From north to south. */
  readonly ids: readonly string[];
  readonly lines: readonly Line[];
  /** Whether they lie beyond the left side of the map. */
  readonly isLeft: boolean;
}

/** More would stand in each other's way: those with the largest numbers. */
const MOST_PORTS = 3;

/**
 * @param cut lines of numbers that leave the map at one side and come back at the other
 * @param inside the enlarged countries
 */
export function overseasOf(
  cut: readonly Line[],
  inside: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): Overseas | undefined {
  const lines = cut.filter(({ source, target }) => inside.has(source) !== inside.has(target));
  const far = ({ source, target }: Line): string => (inside.has(source) ? target : source);
  const widths = new Map<string, number>();
  for (const line of lines) widths.set(far(line), (widths.get(far(line)) ?? 0) + line.width);
  const kept = [...widths]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_PORTS)
    .map(([id]) => id);
  if (kept.length === 0) return undefined;
  const shown = lines.filter((line) => kept.includes(far(line)));
  const near = places.get([shown[0]!.source, shown[0]!.target].find((id) => inside.has(id))!)!;
  return {
    ids: kept.sort((a, b) => places.get(b)!.lat - places.get(a)!.lat),
    lines: shown,
    isLeft: near.point.x < places.get(far(shown[0]!))!.point.x,
  };
}

/** The marks at the side of the frame, one below the other. */
export function portsOf(
  { box: { left, top, right, bottom } }: Inset,
  { ids, isLeft }: Overseas,
  places: ReadonlyMap<string, Place>,
  unit: number,
): Map<string, Place> {
  return new Map(
    ids.map((id, i) => {
      const y = top + ((bottom - top) * (i + 1)) / (ids.length + 1);
      const x = isLeft ? left + INSIDE * unit : right - INSIDE * unit;
      return [id, { ...places.get(id)!, point: { x, y }, radius: RADIUS * unit }];
    }),
  );
}

/** Of a mark at the side, and how far its middle is from it, px. */
const RADIUS = 3;
const INSIDE = 6;
