/** Which names became which country: the unclear ones are asked, all can be changed. */
import { html, nothing, type TemplateResult } from 'lit';

import type { ReadName } from '../../read/records.ts';
import type { PreviewParts } from './preview-parts.ts';

/** Names beyond these are no countries mostly: a list of people, not of places. */
const MOST_OTHERS = 40;
const MOST_SHOWN = 400;

export function namesPart(parts: PreviewParts, names: readonly ReadName[]): TemplateResult {
  const { words, mapping, change, opened } = parts;
  const unclear = names.filter(({ other }) => other !== undefined);
  const others = names.filter(({ country, isAggregate }) => country === undefined && isAggregate !== true);
  const rest = names.filter(
    ({ country, other, isAggregate }) => (country !== undefined && other === undefined) || isAggregate,
  );
  const count = names.filter(({ country }) => country !== undefined).length;
  return html`<section aria-labelledby="names-title">
    <h3 id="names-title">${words.names(count, names.length)}</h3>
    <label class="check">
      <input
        type="checkbox"
        .checked=${mapping.countries !== false}
        @change=${(event: Event) => change({ countries: (event.target as HTMLInputElement).checked ? undefined : false })}
      />
      ${words.namesAre}
    </label>
    ${
      unclear.length === 0
        ? nothing
        : html`<p class="asked">${words.unclear}</p>
            <div class="fields">${unclear.map((name, i) => meaning(parts, name, `unclear-${i}`))}</div>`
    }
    ${
      others.length === 0 || others.length > MOST_OTHERS
        ? nothing
        : html`<p>${words.notCountry}</p>
            <div class="fields">${others.map((name, i) => meaning(parts, name, `other-${i}`))}</div>`
    }
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${words.recognised(rest.length)}</summary>
            <ul class="names">
              ${rest.slice(0, MOST_SHOWN).map((name, i) =>
                opened.has(name.name)
                  ? html`<li>${meaning(parts, name, `name-${i}`)}</li>`
                  : html`<li>
                      <span>${name.name} → ${name.isAggregate ? words.aggregate : nameOf(parts, name.country!)}</span>
                      <button
                        type="button"
                        class="link"
                        aria-label=${words.change(name.name)}
                        @click=${() => parts.open(name.name)}
                      >
                        ${words.changeShort}
                      </button>
                    </li>`,
              )}
            </ul>
          </details>`
    }
  </section>`;
}

function nameOf({ countries }: PreviewParts, id: string): string {
  return countries.find((one) => one.id === id)?.name ?? id;
}

function meaning(parts: PreviewParts, { name, country, other }: ReadName, id: string): TemplateResult {
  const { words, countries } = parts;
  const first = [country, other].filter((one) => one !== undefined);
  return html`<div class="field">
    <label for=${id}>${words.meaning(name)}</label>
    <select id=${id} @change=${(event: Event) => mean(parts, name, (event.target as HTMLSelectElement).value)}>
      ${first.map((one) => html`<option value=${one} ?selected=${one === country} .selected=${one === country}>${nameOf(parts, one)}</option>`)}
      <option value="" ?selected=${country === undefined} .selected=${country === undefined}>${words.isNone}</option>
      ${countries.filter((one) => !first.includes(one.id)).map((one) => html`<option value=${one.id}>${one.name}</option>`)}
    </select>
  </div>`;
}

function mean({ mapping, change }: PreviewParts, name: string, country: string): void {
  const others = (mapping.names ?? []).filter((one) => one.slice(0, one.lastIndexOf('=')) !== name);
  change({ names: [...others, `${name}=${country}`] });
}
