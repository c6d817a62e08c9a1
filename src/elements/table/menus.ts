/** The menus above a table: which rows, which columns. */
import { html, nothing, type TemplateResult } from 'lit';

import type { TableWords } from '../../locales/table.ts';
import type { TableColumn, TableFacet } from './model.ts';

/** A choice of rows. @param set takes the values that are chosen then */
export function facetMenu(
  { label, options }: TableFacet,
  chosen: readonly string[],
  set: (values: readonly string[]) => void,
): TemplateResult {
  return menu(
    '',
    html`${label}${chosen.length > 0 ? html` <strong>${chosen.length}</strong>` : nothing}`,
    options.map(({ value, label: name }) =>
      choice(name, chosen.includes(value), false, (on) =>
        set(on ? [...chosen, value] : chosen.filter((one) => one !== value)),
      ),
    ),
  );
}

/**
 * Which columns are shown.
 * @param usual keys of those that are where nobody has chosen
 * @param set takes the keys shown then; undefined for the usual ones
 */
export function columnMenu(
  columns: readonly TableColumn[],
  shown: ReadonlySet<string>,
  usual: ReadonlySet<string>,
  say: TableWords,
  set: (keys: readonly string[] | undefined) => void,
): TemplateResult {
  const isUsual = shown.size === usual.size && [...shown].every((key) => usual.has(key));
  const isAll = shown.size === columns.length;
  const keysWith = (key: string, on: boolean): readonly string[] =>
    columns.flatMap((column) => ((column.key === key ? on : shown.has(column.key)) ? [column.key] : []));
  return menu(
    'columns',
    html`${say.columns}${isUsual ? nothing : html` <strong>${shown.size}</strong>`}`,
    html`${columns.map(({ key, label }) =>
        choice(label, shown.has(key), shown.has(key) && shown.size === 1, (on) => set(keysWith(key, on))),
      )}
      <li class="buttons">
        <button type="button" ?disabled=${isAll} @click=${() => set(columns.map(({ key }) => key))}>
          ${say.allColumns}
        </button>
        <button type="button" ?disabled=${isUsual} @click=${() => set(undefined)}>${say.usualColumns}</button>
      </li>`,
  );
}

function menu(name: string, summary: unknown, items: unknown): TemplateResult {
  return html`<details class=${name} @toggle=${keepInside} @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
    <summary>${summary}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

function choice(label: string, isChosen: boolean, isFixed: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<li>
    <label>
      <input
        type="checkbox"
        .checked=${isChosen}
        ?disabled=${isFixed}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
  </li>`;
}

/** A list that would end beyond the table, or the window, begins further left; never before the table does. */
function keepInside(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const list = details.querySelector('ul');
  const table = (details.getRootNode() as ShadowRoot).host?.getBoundingClientRect();
  if (!details.open || !list || !table) return;
  list.style.insetInlineStart = '';
  const { left, right } = list.getBoundingClientRect();
  const over = right - Math.min(Math.max(table.right, table.left + right - left), innerWidth);
  if (over > 0) list.style.insetInlineStart = `${-Math.min(over, Math.max(0, left - table.left))}px`;
}

function closeWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget as Node | null;
  if (next && !details.contains(next)) details.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}
