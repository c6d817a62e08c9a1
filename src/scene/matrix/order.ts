/** The order of rows and columns. */
import { seriate } from '../../layout/seriate.ts';
import { byName } from '../../query/order.ts';
import type { Locale } from '../../model/graph.ts';
import type { SortName } from '../../view/view-state.ts';
import type { MatrixHead } from './model.ts';

/** What rows or columns are like: their cells as numbers, 0 where there is nothing. */
export type Profile = (head: MatrixHead) => readonly number[];

/**
 * `region`: by region, then by name (frameworks before programmes, largest
 * first); `degree`: largest total first; `name`: as the language orders names;
 * `similarity`: those with like cells beside each other, beginning at the end
 * with the larger totals.
 */
export function orderHeads(heads: readonly MatrixHead[], sort: SortName, lang: Locale, profile: Profile): MatrixHead[] {
  const names = byName(lang);
  const byTotal = (a: MatrixHead, b: MatrixHead): number => b.total - a.total || names(a, b);
  switch (sort) {
    case 'name':
      return [...heads].sort(names);
    case 'degree':
      return [...heads].sort(byTotal);
    case 'region':
      return [...heads].sort((a, b) => byRegion(a, b, lang) || (isPlace(a) ? names(a, b) : byTotal(a, b)));
    case 'similarity':
      return bySimilarity([...heads].sort(byTotal), profile);
  }
}

function byRegion(a: MatrixHead, b: MatrixHead, lang: Locale): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  // A region among countries has no region of its own, and stands last.
  if (!a.region || !b.region) return Number(!a.region) - Number(!b.region);
  return byName(lang)(a.region, b.region);
}

function isPlace({ kind }: MatrixHead): boolean {
  return kind === 'country' || kind === 'region';
}

function bySimilarity(heads: readonly MatrixHead[], profile: Profile): MatrixHead[] {
  const profiles = heads.map(profile);
  const lengths = profiles.map((cells) => Math.sqrt(cells.reduce((sum, cell) => sum + cell * cell, 0)));
  const order = seriate(heads.length, (a, b) => unlikeness(profiles[a]!, profiles[b]!, lengths[a]!, lengths[b]!));
  const half = order.length / 2;
  const weight = (part: readonly number[]): number => part.reduce((sum, i) => sum + heads[i]!.total, 0);
  const [first, last] = [order.slice(0, Math.floor(half)), order.slice(Math.ceil(half))];
  return (weight(last) > weight(first) ? order.reverse() : order).map((i) => heads[i]!);
}

/** One minus the cosine of the two profiles: 0 for the same proportions, 1 where nothing is shared. */
function unlikeness(a: readonly number[], b: readonly number[], lengthA: number, lengthB: number): number {
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 0 : 1;
  let product = 0;
  for (let i = 0; i < a.length; i++) product += a[i]! * b[i]!;
  return Math.max(0, 1 - product / (lengthA * lengthB));
}
