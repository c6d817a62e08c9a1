import { html, nothing, type TemplateResult } from 'lit';

import type { OpenDataWords } from '../../locales/open-data.ts';
import type { Mapping, ReadingFailure } from './messages.ts';

/** A true sentence about what is wrong, and the choice that mends it where there is one. */
export function failureTemplate(
  { failure, facts, fault, message }: ReadingFailure,
  words: OpenDataWords,
  mapping: Mapping,
  change: (patch: Mapping) => void,
): TemplateResult {
  const sentence =
    failure !== undefined
      ? words.failures[failure](facts)
      : fault
        ? words.faulty(fault, message)
        : html`${words.failedOther('')}<span lang="en">${message}</span>`;
  const { choice, columns } = facts;
  return html`<h3>${words.failedTitle}</h3>
    <p class="warn" role="alert">${sentence}</p>
    ${
      choice
        ? picker('series', words.series(choice.column), choice.values, words.choosePlease, (value) =>
            change({ where: [...(mapping.where ?? []), `${choice.column}=${value}`] }),
          )
        : nothing
    }
    ${
      columns
        ? html`<div class="fields">
            ${picker('source', words.source, columns, words.choosePlease, (source) => change({ source }), mapping.source)}
            ${picker('target', words.target, columns, words.choosePlease, (target) => change({ target }), mapping.target)}
          </div>`
        : nothing
    }`;
}

function picker(
  id: string,
  label: string,
  values: readonly string[],
  first: string,
  set: (value: string) => void,
  value?: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${value === undefined ? html`<option value="" selected>${first}</option>` : nothing}
      ${values.map((one) => html`<option value=${one} ?selected=${one === value} .selected=${one === value}>${one}</option>`)}
    </select>
  </div>`;
}
