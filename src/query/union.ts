import { byText } from './order.ts';

/** Ids of both, in order where those of `a` are. */
export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  // Mostly both cite the same one source.
  if (a === b || b.every((id) => a.includes(id))) return a;
  return [...new Set([...a, ...b])].sort(byText);
}
