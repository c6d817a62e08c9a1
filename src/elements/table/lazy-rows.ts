import type { TableCell, TableColumn, TableRow } from './model.ts';

/** A column that makes its own cells. */
export interface LazyColumn<T> extends TableColumn {
  readonly cell: (item: T) => TableCell;
}

/** What rows are made of, and what there is to know of each. */
export interface LazyRowsSpec<T> {
  readonly items: readonly T[];
  readonly columns: readonly LazyColumn<T>[];
  readonly id: (item: T) => string;
  readonly facet: (item: T, key: string) => readonly string[];
  readonly selects: (item: T) => string;
  readonly about: (item: T) => readonly string[];
}

/** Rows whose cells are made when they are sorted by, filtered by or drawn: opening a list of 17,000 costs little. */
export function lazyRows<T>(spec: LazyRowsSpec<T>): readonly TableRow[] {
  return spec.items.map((item) => new LazyRow(spec, item));
}

class LazyRow<T> implements TableRow {
  constructor(
    private readonly spec: LazyRowsSpec<T>,
    private readonly item: T,
  ) {}

  get id(): string {
    return this.spec.id(this.item);
  }

  get selects(): string {
    return this.spec.selects(this.item);
  }

  get about(): readonly string[] {
    return this.spec.about(this.item);
  }

  cell(column: number): TableCell {
    return this.spec.columns[column]!.cell(this.item);
  }

  facet(key: string): readonly string[] {
    return this.spec.facet(this.item, key);
  }
}
