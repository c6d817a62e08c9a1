/**
 * Tables that earlier editions of the format had and that are still read: their
 * rows become rows of the tables that took their place.
 */
import type { LocatedRow } from './cells.ts';
import type { EdgeKindRow } from './own-kinds.ts';

/** The OECD's authors had a table of their own before kinds were rows. */
export const FORMER_TABLES = ['author_flows'] as const;
export type FormerTableName = (typeof FORMER_TABLES)[number];

export function isFormerTable(name: unknown): name is FormerTableName {
  return FORMER_TABLES.some((known) => known === name);
}

/** The kind of the OECD's flows of authors. Whoever has mobility too chooses: together they would pass for one. */
export const AUTHOR_FLOW: EdgeKindRow = {
  id: 'author-flow',
  label_en: 'mobility of scientific authors (OECD)',
  label_ja: '科学論文著者の移動（OECD）',
  type: 'number',
  directed: 'yes',
  unit_en: 'authors',
  unit_ja: '人（著者）',
  additive: 'no',
  thinned: 'yes',
  colour: 'authors',
  default: 'no',
  source: [],
  method_en:
    'Imported OECD table: authors of scientific publications by first and last recorded main affiliation. Another measure than migration events.',
  method_ja: '取り込んだ OECD の表：最初と最後に記録された主な所属で数えた論文著者の人数。移動件数とは別の指標。',
};

type Loose = Readonly<Record<string, unknown>>;

/** A row of `author_flows` as an edge. The unit is that of the kind. */
export function authorFlowEdge({ ref_area, counterpart_area, unit_measure: _unit, ...rest }: Loose): Loose {
  return { kind: AUTHOR_FLOW.id, subject: ref_area, object: counterpart_area, ...rest };
}

/** The kinds with that of authors among them, once. */
export function withAuthorFlow<T>(kinds: readonly T[], idOf: (kind: T) => unknown, own: T): readonly T[] {
  return kinds.some((kind) => idOf(kind) === AUTHOR_FLOW.id) ? kinds : [...kinds, own];
}

/** Rows of `author_flows.csv` put behind those of the edges, and their kind behind the other kinds. */
export function liftRows(
  rows: readonly LocatedRow[],
  edges: readonly LocatedRow[],
  kinds: readonly LocatedRow[],
): { readonly edges: readonly LocatedRow[]; readonly edge_kinds: readonly LocatedRow[] } {
  if (rows.length === 0) return { edges, edge_kinds: kinds };
  const file = `${FORMER_TABLES[0]}.csv`;
  const lifted = rows.map(({ line, row }) => ({ line, file, row: authorFlowEdge(row) as LocatedRow['row'] }));
  const kind: LocatedRow = { line: 1, file, row: AUTHOR_FLOW as unknown as LocatedRow['row'] };
  return { edges: [...edges, ...lifted], edge_kinds: withAuthorFlow(kinds, ({ row }) => row['id'], kind) };
}
