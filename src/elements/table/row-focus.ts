import type { LitElement } from 'lit';

/** Keeps the focus in a table whose rows come and go. */
export class RowFocus {
  /** The row that the Tab key comes to is to have the focus, once it is drawn. */
  isWanted = false;
  #wasInRow = false;

  constructor(private readonly table: LitElement) {}

  /** Before rows change. */
  remember(): void {
    this.#wasInRow = Boolean(this.table.shadowRoot?.activeElement?.closest('tbody tr'));
  }

  /** A row that was scrolled away, or filtered out, has lost the focus: the table around it keeps it. */
  keep(active: number, around: HTMLElement | null): void {
    if (this.isWanted) {
      const row = this.table.renderRoot.querySelector<HTMLElement>(`tbody tr[data-index="${active}"]`);
      if (!row) return;
      this.isWanted = false;
      row.focus({ preventScroll: true });
    } else if (this.#wasInRow && !this.table.shadowRoot?.activeElement) around?.focus({ preventScroll: true });
  }
}
