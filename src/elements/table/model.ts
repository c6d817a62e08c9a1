/** A table as data: what to sort and filter by, what to show, what to write into a file. */
export interface TableCell {
  /** What sorting goes by; null sorts last either way. */
  readonly value: string | number | null;
  /** What filtering looks in, and what is copied. */
  readonly text: string;
  /** What is shown, where it is more than the text: a link, a button; a function makes it when the row is drawn. */
  readonly content?: unknown;
  /** What a file says beside the words, by key of `TableColumn.parts`: codes, ISO dates. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
  /** Ids of the sources that the cell names: on paper it has their numbers. */
  readonly cited?: readonly string[];
}

export interface TableRow {
  readonly id: string;
  readonly cells?: readonly TableCell[];
  /** In place of `cells`, for lists too long to be built whole: the cell of a column, by its index among all columns. */
  readonly cell?: (column: number) => TableCell;
  /** Values by facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** In place of `facets`. */
  readonly facet?: (key: string) => readonly string[];
  /** The node or edge that choosing the row selects; without it a row cannot be chosen. */
  readonly selects?: string;
  /** Other nodes and edges that the row is about. */
  readonly about?: readonly string[];
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Holds long text: kept broad, since a tall row hides the others. */
  readonly wide?: boolean;
  /** Holds a word or two. */
  readonly narrow?: boolean;
  /** Not shown until the reader chooses it. */
  readonly hidden?: boolean;
  /** Columns of a file that follow this one, each of one meaning: the code of what the words name, the ISO dates of a period. */
  readonly parts?: readonly { readonly key: string; readonly label: string }[];
}

/** A choice of rows beside the free text: rows that have any of the chosen values, or with `exclude` none of them. */
export interface TableFacet {
  readonly key: string;
  /** Facet of the rows that it looks at; its own key where absent. */
  readonly of?: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly exclude?: boolean;
}

export interface TableModel {
  readonly caption: string;
  /** What the table is, above it and read out with it. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly facets?: readonly TableFacet[];
  readonly sort?: TableSort;
  /** Name of the CSV file, without its ending. */
  readonly filename: string;
  /** A source in the list below a printed table; absent where cells name their sources on paper too. */
  readonly sourceLine?: (id: string) => string;
  /** Of the data, as `editionMark` says it: a column of the CSV file. */
  readonly edition: string;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

export interface TableFilter {
  readonly text: string;
  /** Chosen values by key of the facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export function cellOf(row: TableRow, column: number): TableCell {
  return row.cell ? row.cell(column) : row.cells![column]!;
}

export function facetOf(row: TableRow, key: string): readonly string[] {
  return (row.facet ? row.facet(key) : row.facets?.[key]) ?? [];
}

/** What a cell shows. */
export function contentOf({ content, text }: TableCell): unknown {
  return typeof content === 'function' ? (content as () => unknown)() : (content ?? text);
}
