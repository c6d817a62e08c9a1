/**
 * The first of a sorted list, at most so many, and with them whoever is equal
 * to the last of them: of equals none is dropped.
 */
export function leading<T>(sorted: readonly T[], most: number, valueOf: (item: T) => number): readonly T[] {
  const last = sorted[Math.min(most, sorted.length) - 1];
  return last === undefined ? [] : sorted.filter((item, index) => index < most || valueOf(item) === valueOf(last));
}
