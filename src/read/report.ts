/** The report of an import as JSON: a documented, versioned shape (docs/formats.md). */
import type { Listing } from './ledger.ts';
import { totalOf, type PeriodTotal } from './kinds.ts';
import type { ReadResult } from './read.ts';

export const REPORT_SCHEMA = 'collab-graph/import@1';

export interface ReportedKind {
  readonly id: string;
  readonly directed: boolean;
  readonly edges: number;
  /** Sum of the weights; null without weights, and where adding them up means nothing. */
  readonly total: number | null;
  readonly unit: string | null;
  readonly label: string;
  /** Distinct pairs. */
  readonly pairs: number;
  /** Each time by itself, where weights are of several. */
  readonly periods?: readonly PeriodTotal[];
}

export interface ImportReport {
  readonly schema: typeof REPORT_SCHEMA;
  readonly format: string;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly nodes: number;
  readonly edges: number;
  /** Nodes without any tie to another. */
  readonly isolated: number;
  /** Countries and territories that nodes are, or are in. */
  readonly countries: number;
  readonly kinds: readonly ReportedKind[];
  readonly rows: { readonly read: number; readonly drawn: number; readonly listed: number };
  readonly listed: readonly Listing[];
  /** A sentence for each thing that was assumed, and the option that changes it. */
  readonly assumed: readonly string[];
}

export function importReport(
  { records, format, encoding, isShare, ledger }: ReadResult,
  lang: 'en' | 'ja',
): ImportReport {
  const { nodes, edges, kinds } = records;
  const tied = new Set(edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
  const countries = new Set(nodes.flatMap(({ country, within }) => [country, within].filter((id) => id !== undefined)));
  const listed = ledger.listings();
  return {
    schema: REPORT_SCHEMA,
    format,
    encoding,
    nodes: nodes.length,
    edges: edges.length,
    isolated: nodes.filter(({ id }) => !tied.has(id)).length,
    countries: countries.size,
    kinds: kinds.map((kind) => {
      const own = edges.filter((edge) => edge.kind === kind.id);
      return {
        id: kind.id,
        directed: kind.directed,
        edges: own.length,
        ...totalOf(kind, own, isShare),
        unit: kind.unit ?? null,
        label: kind.label,
      };
    }),
    rows: { read: ledger.read, drawn: ledger.drawn, listed: ledger.read - ledger.drawn },
    listed,
    assumed: ledger.assumed.map((sentence) => sentence[lang]),
  };
}
