/** What is said in place of a picture: that it is coming, or failed; that nothing matches is in `empty-message.ts`. */
import { html, nothing, type TemplateResult } from 'lit';

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

/** The shape of what is coming: its nodes are lines without length, whose ends are round. */
export function placeholder(text: string): TemplateResult {
  return html`<slot name="loading">
    <svg class="skeleton" viewBox="0 0 160 100" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <path
        d="M80 50 40 30M80 50 120 28M80 50 48 76M80 50 118 74M40 30 26 22M40 30 28 40M120 28 134 18M120 28 138 34M48 76 32 82M118 74 134 82M118 74 112 88"
      />
      <path stroke-width="8" d="M80 50h0" />
      <path stroke-width="5" d="M40 30h0M120 28h0M48 76h0M118 74h0" />
      <path stroke-width="3" d="M26 22h0M28 40h0M134 18h0M138 34h0M32 82h0M134 82h0M112 88h0" />
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
