/** What is said in place of a picture: that it is coming, or failed; that nothing matches is in `empty-message.ts`. */
import { html, nothing, svg, type TemplateResult } from 'lit';

import type { ElementWords } from '../../locales/elements-en.ts';
import type { CollabGraphError } from '../../model/errors.ts';

export function failureMessage(
  { message, place: { file, row, column } = {} }: CollabGraphError,
  words: ElementWords,
  actions: { readonly retry: () => void; readonly reset: (() => void) | undefined },
): TemplateResult {
  const place = [file, row === undefined ? '' : `:${row}`, column === undefined ? '' : ` ${column}`].join('');
  return html`<div class="message" part="message" role="alert">
    <h2>${words.failed}</h2>
    <p>${message}${place ? html`<br /><span class="muted">${place}</span>` : nothing}</p>
    <div class="buttons">
      <button type="button" @click=${actions.retry}>${words.retry}</button>
      ${actions.reset ? html`<button type="button" @click=${actions.reset}>${words.resetView}</button>` : nothing}
    </div>
  </div>`;
}

/** The shape of what is coming. */
export function placeholder(text: string): TemplateResult {
  return html`<slot name="loading">
    <svg class="skeleton" viewBox="0 0 160 100" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <path
        fill="none"
        d="M80 50 40 30M80 50 120 28M80 50 48 76M80 50 118 74M40 30 26 22M40 30 28 40M120 28 134 18M120 28 138 34M48 76 32 82M118 74 134 82M118 74 112 88"
      />
      ${[
        [80, 50, 4],
        [40, 30, 2.6],
        [120, 28, 2.6],
        [48, 76, 2.6],
        [118, 74, 2.6],
        [26, 22, 1.4],
        [28, 40, 1.4],
        [134, 18, 1.4],
        [138, 34, 1.4],
        [32, 82, 1.4],
        [134, 82, 1.4],
        [112, 88, 1.4],
      ].map(([x, y, r]) => svg`<circle cx=${x} cy=${y} r=${r} />`)}
    </svg>
    <p class="loading" role="status">${text}</p>
  </slot>`;
}

/** Over the picture while it forms. How far it is is for the eye alone: read out on every step it would say nothing else. */
export function formingMessage(words: ElementWords, iterations: string): TemplateResult {
  return html`<p class="loading over" part="progress">
    <span role="status">${words.arranging}</span> <span aria-hidden="true">${words.arrangingStep(iterations)}</span>
  </p>`;
}
