/** What stands above a matrix: which one it is, its order, the file, and what its cells mean. */
import { html, nothing, type TemplateResult } from 'lit';

import type { MatrixMessages } from '../../locales/matrix.ts';
import { messagesFor } from '../../locales/messages.ts';
import { matrixLegend } from '../../scene/matrix/legend.ts';
import type { Matrix } from '../../scene/matrix/model.ts';
import { matrixName } from '../../scene/matrix/words.ts';
import { matricesWith } from '../../view/matrices.ts';
import { SORTS, type SortName } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import type { Context } from '../session/context.ts';
import type { Session } from '../session/session.ts';

/** @param download absent where there is nothing to download */
export function toolbarTemplate(
  session: Session,
  { state }: View,
  words: MatrixMessages,
  download: (() => void) | undefined,
): TemplateResult {
  return html`
    <div role="group" aria-label=${words.matrix}>
      ${matricesWith(session.dataset!).map(
        (name) =>
          html`<button
            type="button"
            aria-pressed=${state.matrix === name ? 'true' : 'false'}
            @click=${() => session.update({ matrix: name })}
          >
            ${matrixName(session.dataset!, name, state.lang)}
          </button>`,
      )}
    </div>
    <label>
      ${words.sort}
      <select
        @change=${(event: Event) => session.update({ sort: (event.target as HTMLSelectElement).value as SortName })}
      >
        ${SORTS.map((sort) => html`<option value=${sort} ?selected=${state.sort === sort} .selected=${state.sort === sort}>${words.sorts[sort]}</option>`)}
      </select>
    </label>
    ${download ? html`<button type="button" title=${words.downloadCsvTitle} @click=${download}>${words.downloadCsv}</button>` : nothing}
  `;
}

/** The legend of the still picture, its swatches in the classes of the grid. */
export function legendTemplate(matrix: Matrix, { theme, lang }: Context): TemplateResult {
  const { cells } = messagesFor(lang);
  return html`<ul class="legend" aria-label=${cells} lang=${lang}>
    ${matrixLegend(matrix, theme).map(
      ({ id, label }) =>
        html`<li><span class=${`swatch ${id.slice('cells:'.length).replace('step-', 's')}`}></span>${label}</li>`,
    )}
  </ul>`;
}
