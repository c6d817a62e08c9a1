/** The ways in: files, cells of a spreadsheet, an address, and what was opened before. */
import { html, nothing, type TemplateResult } from 'lit';

import type { OpenDataWords } from '../../locales/open-data.ts';
import type { KeptEntry } from './messages.ts';

export interface ChooserParts {
  readonly words: OpenDataWords;
  /** What is wrong with an address. */
  readonly problem: string;
  readonly kept: readonly KeptEntry[];
  readonly isBusy: boolean;
  readonly files: (files: readonly File[]) => void;
  readonly text: (text: string) => void;
  readonly address: (text: string) => void;
  readonly reopen: (id: string) => void;
  readonly forget: (entry: KeptEntry) => void;
}

export function chooserTemplate({ words, problem, kept, isBusy, ...act }: ChooserParts): TemplateResult {
  const valueOf = (event: Event, selector: string): string =>
    ((event.currentTarget as HTMLElement).closest('.way')!.querySelector(selector) as HTMLInputElement).value;
  return html`
    <p>${words.intro}</p>
    <p class="privacy">${words.privacy}</p>
    <div class="way">
      <input
        id="files"
        class="visually-hidden"
        type="file"
        multiple
        tabindex="-1"
        aria-label=${words.choose}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          act.files([...(input.files ?? [])]);
          input.value = '';
        }}
      />
      <button
        type="button"
        class="primary"
        @click=${(event: Event) => ((event.currentTarget as HTMLElement).previousElementSibling as HTMLElement).click()}
      >
        ${words.choose}
      </button>
      <span class="muted">${words.chooseHint}</span>
    </div>
    <div class="way column">
      <label for="cells">${words.paste}</label>
      <textarea
        id="cells"
        rows="3"
        spellcheck="false"
        aria-describedby="cells-hint"
        @paste=${(event: ClipboardEvent) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!text.includes('\n')) return;
          event.preventDefault();
          act.text(text);
        }}
      ></textarea>
      <span class="muted" id="cells-hint">${words.pasteHint}</span>
      <button
        type="button"
        @click=${(event: Event) => {
          const text = valueOf(event, 'textarea');
          if (text.trim() !== '') act.text(text);
        }}
      >
        ${words.readPasted}
      </button>
    </div>
    <form
      class="way column"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        act.address((event.currentTarget as HTMLFormElement).querySelector('input')!.value);
      }}
    >
      <label for="address">${words.address}</label>
      <div class="row">
        <input
          id="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          placeholder="https://"
          aria-describedby="address-hint"
          aria-invalid=${problem ? 'true' : 'false'}
        />
        <button type="submit">${words.readAddress}</button>
      </div>
      <span class="muted" id="address-hint">${words.addressHint}</span>
      ${problem ? html`<p class="warn" role="alert">${problem}</p>` : nothing}
    </form>
    ${
      kept.length === 0
        ? nothing
        : html`<section aria-labelledby="kept-title">
            <h3 id="kept-title">${words.kept}</h3>
            <ul class="kept">
              ${kept.map(
                (entry) =>
                  html`<li>
                    <span
                      ><strong>${entry.title}</strong>
                      <span class="muted">${words.keptOf(entry.files.join(', '), entry.day)}</span></span
                    >
                    <button
                      type="button"
                      ?disabled=${isBusy}
                      aria-label=${`${words.reopen}: ${entry.title}`}
                      @click=${() => act.reopen(entry.id)}
                    >
                      ${words.reopen}
                    </button>
                    <button
                      type="button"
                      ?disabled=${isBusy}
                      aria-label=${words.forgetOf(entry.title)}
                      @click=${() => act.forget(entry)}
                    >
                      ${words.forget}
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`
    }
  `;
}
