/** Rows by keyboard: where a key leads, and which row the Tab key comes to. */
import { named } from '../../model/named.ts';

/** The row that a key leads to; undefined for other keys. */
export function rowAfterKey(key: string, index: number, page: number, last: number): number | undefined {
  const goals: Readonly<Record<string, number>> = named({
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  });
  const goal = goals[key];
  return goal === undefined ? undefined : Math.max(0, Math.min(last, goal));
}

/** One row at a time takes part in the Tab order, with what is in it: a table of 17,000 would never end. */
export function placeTabStops(rows: readonly HTMLElement[], active: number): void {
  const stop = rows.find((row) => Number(row.dataset['index']) === active) ?? rows[0];
  for (const row of rows) {
    const isStop = row === stop;
    row.tabIndex = isStop ? 0 : -1;
    for (const inner of row.querySelectorAll<HTMLElement>('a, button, input'))
      if ((inner.tabIndex === 0) !== isStop) inner.tabIndex = isStop ? 0 : -1;
  }
}
