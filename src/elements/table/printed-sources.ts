/** On paper a source is a number, and the list below the table says what it is: names of sources make three lines of one. */
import { html, nothing, type TemplateResult } from 'lit';

import { cellOf, type TableColumn, type TableModel, type TableRow } from './model.ts';

/** Numbers by id of the sources, as the rows come to them. */
export function numbersOf(
  rows: readonly TableRow[],
  columns: readonly (readonly [column: TableColumn, index: number])[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const row of rows)
    for (const [, index] of columns)
      for (const id of cellOf(row, index).cited ?? []) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** `[1, 4]` */
export function numbersText(ids: readonly string[], numbers: ReadonlyMap<string, number>): string {
  return ids.length === 0 ? '' : `[${ids.map((id) => numbers.get(id)).join(', ')}]`;
}

export function printedSources(
  { sourceLine }: TableModel,
  numbers: ReadonlyMap<string, number>,
  heading: string,
): TemplateResult | typeof nothing {
  if (!sourceLine || numbers.size === 0) return nothing;
  return html`<section class="printed-sources">
    <h2>${heading}</h2>
    <ol>
      ${[...numbers.keys()].map((id) => html`<li>${sourceLine(id)}</li>`)}
    </ol>
  </section>`;
}
