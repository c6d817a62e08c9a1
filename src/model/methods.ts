/** How kinds were counted, and below which nothing is there: what panels, maps and balances say, and no first picture. */
import type { Dataset } from '../data/dataset.ts';
import type { EdgeKindRow } from '../data/own-kinds.ts';
import type { EdgeKind } from './edge-kinds.ts';

/** Of the built-in kinds that are spoken of by their properties. */
const BUILT_IN: readonly Pick<EdgeKindRow, 'id' | 'method_en' | 'method_ja'>[] = [
  {
    id: 'mobility-openalex',
    method_en:
      'Migration events counted from OpenAlex: a second measurement of what researcher mobility counts from Scopus.',
    method_ja: 'OpenAlex から数えた移動件数。Scopus から数えた研究者の移動と同じものの二つ目の測定。',
  },
];

/** In the one language where it is stated in one alone; empty where nobody says. */
export function methodOf(
  { edge_kinds }: Pick<Dataset, 'edge_kinds'>,
  kind: EdgeKind,
): { readonly en: string; readonly ja: string } {
  const row: Partial<EdgeKindRow> = [...BUILT_IN, ...edge_kinds].find(({ id }) => id === kind) ?? {};
  const { method_en, method_ja, threshold_en, threshold_ja } = row;
  return {
    en: [method_en ?? method_ja, threshold_en ?? threshold_ja].filter(Boolean).join(' '),
    ja: [method_ja ?? method_en, threshold_ja ?? threshold_en].filter(Boolean).join(''),
  };
}
