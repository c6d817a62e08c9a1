/** A sheet or a delimited text as cells, with the line that each row has in its file. */
export interface GridRow {
  /** 1 for the first line of the file or sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Grid {
  /** Name of the sheet; absent for a text file, which has none. */
  readonly sheet?: string;
  /** What parts the cells of a text file; absent for a sheet. */
  readonly delimiter?: string;
  readonly rows: readonly GridRow[];
}

/** The place of a row as a source's locator says it: `line 12`, `sheet "Figure 1", row 12`. */
export function placeIn({ sheet }: Grid, line: number): string {
  return sheet === undefined ? `line ${line}` : `sheet "${sheet}", row ${line}`;
}
