import type { RawEdge } from './records.ts';

/**
 * Whether ties are written in both directions: `all` where each has its other
 * direction with the same number, `some` where any has, `none` where none has.
 * Loops say nothing.
 */
export function isSymmetric(edges: readonly RawEdge[]): 'all' | 'some' | 'none' {
  const sums = new Map<string, number>();
  const reverse = new Map<string, string>();
  for (const { source, target, weight, period, kind } of edges) {
    if (source === target) continue;
    const key = keyOf(source, target, period, kind);
    sums.set(key, (sums.get(key) ?? 0) + (weight ?? 1));
    if (!reverse.has(key)) reverse.set(key, keyOf(target, source, period, kind));
  }
  let both = 0;
  let same = 0;
  for (const [key, back] of reverse) {
    const other = sums.get(back);
    if (other === undefined) continue;
    both++;
    if (Math.abs(other - sums.get(key)!) <= Math.abs(other) * 1e-12) same++;
  }
  return both === 0 ? 'none' : same === sums.size ? 'all' : 'some';
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.join('\u0000');
}
