/** The fields of the share dialog. */
import { html, nothing, type TemplateResult } from 'lit';

import type { ShareParts } from './parts.ts';

/** A line to type into. */
export function textField(
  id: string,
  label: string,
  value: string,
  set: (text: string) => void,
  hint = '',
  mode: 'text' | 'numeric' = 'text',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode=${mode}
      autocomplete="off"
      .value=${value}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
    ${hint ? html`<span class="muted" id=${`${id}-hint`}>${hint}</span>` : nothing}
  </div>`;
}

/** One of several. */
export function choiceField<T extends string>(
  id: string,
  label: string,
  values: readonly T[],
  value: T,
  name: (value: T) => string,
  set: (value: T) => void,
  hint = '',
): TemplateResult {
  return html`<div class=${id === 'form' ? 'field first' : 'field'}>
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value as T)}
    >
      ${values.map((one) => html`<option value=${one} ?selected=${one === value} .selected=${one === value}>${name(one)}</option>`)}
    </select>
    ${hint ? html`<span class="muted" id=${`${id}-hint`}>${hint}</span>` : nothing}
  </div>`;
}

/** A text to copy, whole. */
export function codeField(
  id: string,
  label: string,
  text: string,
  form: 'line' | 'block' | 'tall' = 'block',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      class=${form}
      readonly
      spellcheck="false"
      .value=${text}
      @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
    ></textarea>
  </div>`;
}

/** The author's own title and caption. */
export function authorFields({ says, chosen, choose }: ShareParts): TemplateResult {
  return html`
    ${textField('own-title', says.ownTitle, chosen.title, (title) => choose({ title }), says.ownTitleHint)}
    ${textField('caption', says.caption, chosen.caption, (caption) => choose({ caption }), says.captionHint)}
  `;
}
