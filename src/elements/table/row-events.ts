import { rowAfterKey } from './row-keys.ts';

/** What `row-select` carries: the node or edge of the row. */
export interface RowSelect {
  readonly id: string;
}

export interface RowTarget {
  /** Rows on one screen. */
  readonly page: () => number;
  readonly last: () => number;
  readonly goTo: (index: number) => void;
  readonly arrived: (index: number) => void;
  readonly choose: (index: number) => void;
  /** The Enter key on a row. */
  readonly enter: (row: HTMLElement, index: number) => void;
  /** Whether rows can be picked with the space bar. */
  readonly canPick: () => boolean;
  /** For copying. @param isRange all from the row picked before */
  readonly pick: (index: number, isRange: boolean) => void;
}

/** Rows by keyboard and mouse. */
export class RowEvents {
  constructor(private readonly target: RowTarget) {}

  readonly key = (event: KeyboardEvent): void => {
    const row = rowOf(event);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset['index']);
    const isRow = event.target === row;
    const goal = rowAfterKey(event.key, index, this.target.page(), this.target.last());
    if (goal !== undefined) this.target.goTo(goal);
    else if (isRow && event.key === 'Enter') this.target.enter(row, index);
    else if (isRow && event.key === ' ' && this.target.canPick()) this.target.pick(index, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly focused = (event: FocusEvent): void => {
    const row = rowOf(event);
    if (row) this.target.arrived(Number(row.dataset['index']));
  };

  readonly clicked = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (!row || (event.target as Element).closest('a, button, input, label')) return;
    // Somebody who marks words with the mouse does not choose the row.
    if (getSelection()?.type === 'Range') return;
    const index = Number(row.dataset['index']);
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.target.pick(index, event.shiftKey);
    else this.target.choose(index);
  };
}

function rowOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('tbody tr');
}
