/** An answer before it has a format: the result itself, flat rows, and blocks for readers. */
import type { CsvTable } from '../export/csv.ts';
import type { CitedSource } from '../query/sources.ts';

/** A name with a short form that a narrow terminal shows instead. */
export interface Abbreviated {
  readonly full: string;
  readonly short: string;
}

/** Ids of sources. A terminal shows their numbers in the list of sources below instead. */
export interface SourceIds {
  readonly sources: readonly string[];
}

/** Null is missing, and shows as an empty cell; zero shows as 0. */
export type Cell = string | number | Abbreviated | SourceIds | null;

/** How a cell looks in colour. `confidence` and `level` depend on the cell's own value. */
export type CellStyle = 'strong' | 'dim' | 'confidence' | 'level';

export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  readonly style?: CellStyle;
  /** May be cut to fit a terminal; `last` only when nothing else is left to cut. */
  readonly shrink?: true | 'last';
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** On a terminal, the first so many columns are left blank where they repeat the row above. */
  readonly grouped?: number;
  /** A table that is too wide continues below, each part beginning with the first column. */
  readonly split?: true;
  /** Columns without any value are shown all the same. */
  readonly keepEmpty?: true;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | {
      readonly kind: 'sources';
      readonly sources: readonly CitedSource[];
      readonly heading?: false;
      readonly isNumbered?: true;
    };

export interface Report {
  /** The result as the library gives it. */
  readonly json: unknown;
  /** Stable columns whatever the data: see docs/cli.md. */
  readonly csv: CsvTable;
  /** For tables in terminals and Markdown. */
  readonly blocks: readonly Block[];
  /** The answer is about editions, or about a file of the user's, and says which by itself. */
  readonly noEdition?: true;
}

/** The table without columns in which no row has a value. */
export function withoutEmptyColumns(table: Table): Table {
  if (table.keepEmpty) return table;
  const kept = table.columns.map((_, i) =>
    table.rows.some((row) => row[i] !== null && row[i] !== undefined && row[i] !== ''),
  );
  return {
    ...table,
    columns: table.columns.filter((_, i) => kept[i]),
    rows: table.rows.map((row) => row.filter((_, i) => kept[i])),
  };
}

// Both languages write 11,791. A minus is no hyphen.
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * The text of a cell.
 * @param numbers of sources, where short forms are wanted
 */
export function cellText(cell: Cell | undefined, numbers?: ReadonlyMap<string, number>): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return NUMBER.format(cell).replace('-', '−');
  if (typeof cell === 'string') return cell;
  if ('sources' in cell) return cell.sources.map((id) => numbers?.get(id) ?? id).join(' ');
  return numbers ? cell.short : cell.full;
}
