import type { CommittedPlaces } from './positions-file.ts';
import type { Positions } from './types.ts';

/** Places as they are committed: in the order of ids, whole pixels. */
export function packPlaces(positions: Positions): CommittedPlaces {
  return Object.fromEntries(
    // Adding 0 turns −0 into 0, which JSON would not keep apart anyway.
    [...positions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { x, y }]) => [id, [Math.round(x) + 0, Math.round(y) + 0] as const]),
  );
}

/**
 * Where committed places differ from those computed now: ids with their
 * distance, farthest first. `Math` functions may differ in their last digits
 * from one engine to the next, so whoever compares allows for a few units.
 */
export function comparePositions(
  committed: CommittedPlaces,
  computed: CommittedPlaces,
): { readonly id: string; readonly distance: number }[] {
  const ids = new Set([...Object.keys(committed), ...Object.keys(computed)]);
  return [...ids]
    .map((id) => {
      const a = committed[id];
      const b = computed[id];
      return { id, distance: a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Infinity };
    })
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance || (a.id < b.id ? -1 : 1));
}
