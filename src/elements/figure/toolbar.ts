import { html, svg, type TemplateResult } from 'lit';

import type { ActingWords } from '../../locales/acting.ts';
import type { LayoutOptions } from '../../view/view-state.ts';

export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  fullscreen(): void;
}

const ICONS = {
  zoomIn: svg`<path d="M8 3v10M3 8h10" />`,
  zoomOut: svg`<path d="M3 8h10" />`,
  fit: svg`<rect x="2" y="3" width="12" height="10" rx="1.5" /><circle cx="6" cy="7" r="1" /><circle cx="10" cy="9" r="1" />`,
  fullscreen: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`,
};

/** Buttons over a corner of the picture. `isFullscreen` undefined: the page may not. */
export function toolbar(
  words: ActingWords,
  actions: ToolbarActions,
  isFullscreen: boolean | undefined,
  label = words.picture,
): TemplateResult {
  const icon = (name: keyof typeof ICONS): TemplateResult =>
    html`<svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[name]}</svg>`;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${label}>
    <button type="button" part="button" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${actions.zoomIn}>
      ${icon('zoomIn')}
    </button>
    <button type="button" part="button" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${actions.zoomOut}>
      ${icon('zoomOut')}
    </button>
    <button type="button" part="button" @click=${actions.fit}>
      ${icon('fit')}<span class="text">${words.fit}</span>
    </button>
    ${
      isFullscreen === undefined
        ? ''
        : html`<button
            type="button"
            part="button"
            aria-pressed=${isFullscreen ? 'true' : 'false'}
            @click=${actions.fullscreen}
          >
            ${icon('fullscreen')}<span class="text">${words.fullscreen}</span>
          </button>`
    }
  </div>`;
}

export interface LayoutModel {
  readonly words: ActingWords;
  readonly options: LayoutOptions;
  readonly isDefault: boolean;
  readonly hasPins: boolean;
  /** Name of the selected node, where it is one, and whether it is fixed in place. */
  readonly selected: { readonly name: string; readonly isPinned: boolean } | undefined;
  readonly run: 'idle' | 'running' | 'paused';
}

export interface LayoutActions {
  change(options: Partial<LayoutOptions>): void;
  pauseOrGoOn(): void;
  resetOptions(): void;
  resetPlaces(): void;
  pinSelected(): void;
}

/** The forces, for those who want them. */
export function layoutControls(
  { words, options, isDefault, hasPins, selected, run }: LayoutModel,
  actions: LayoutActions,
): TemplateResult {
  const range = (
    name: 'gravity' | 'scalingRatio',
    label: string,
    min: number,
    max: number,
    step: number,
  ): TemplateResult =>
    html` <label for=${name}>${label}</label>
      <input
        id=${name}
        type="range"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(options[name])}
        @change=${(event: Event) => actions.change({ [name]: Number((event.target as HTMLInputElement).value) })}
      />
      <output for=${name}>${options[name]}</output>`;
  return html`<details class="layout" part="layout">
    <summary>${words.layout}</summary>
    <div class="fields">
      ${range('gravity', words.gravity, 0, 5, 0.1)} ${range('scalingRatio', words.scaling, 5, 200, 5)}
      <label class="whole"
        ><input
          type="checkbox"
          .checked=${options.linLogMode}
          @change=${(event: Event) => actions.change({ linLogMode: (event.target as HTMLInputElement).checked })}
        />${words.linLog}</label
      >
      <div class="whole">
        ${
          run === 'idle'
            ? ''
            : html`<button type="button" @click=${actions.pauseOrGoOn}>
                ${run === 'running' ? words.pause : words.goOn}
              </button>`
        }
        <button type="button" ?disabled=${isDefault} @click=${actions.resetOptions}>${words.resetLayout}</button>
        <button type="button" ?disabled=${!hasPins} @click=${actions.resetPlaces}>${words.resetPlaces}</button>
        ${
          selected
            ? html`<button
                type="button"
                aria-pressed=${selected.isPinned ? 'true' : 'false'}
                @click=${actions.pinSelected}
              >
                ${words.pin(selected.name)}
              </button>`
            : ''
        }
      </div>
    </div>
  </details>`;
}
