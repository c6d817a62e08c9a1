/** Colour and size of nodes and the least number of each measure: what they are chosen with, and what they mean. */
import { html, nothing, type TemplateResult } from 'lit';

import { looksWords } from '../../locales/looks.ts';
import { measureKeys, measureOf } from '../../locales/measure.ts';
import { kindsOf } from '../../model/kinds.ts';
import { withLooks } from '../../scene/looks.ts';
import type { LookedView } from '../../scene/scene.ts';
import { withinRange } from '../../view/field-values.ts';
import { coloursOf, hasPlaces, sizesOf } from '../../view/look-fields.ts';
import type { View } from '../../view/view.ts';
import type { Context } from '../session/context.ts';
import { drawnPaletteOf } from '../look/palette.ts';
import type { Session } from '../session/session.ts';
import { shapeSwatch } from './swatches.ts';

type Update = (patch: Parameters<Session['update']>[0]) => void;

/** The last view that was given its looks: the legend is drawn more often than it changes. */
let last: { readonly view: View; readonly key: string; readonly looked: LookedView } | undefined;

/** The context with the looks that its state asks for. */
export function lookedIn(context: Context): Context {
  const { view, graph, state, lang } = context;
  const theme = drawnPaletteOf(state.theme);
  const key = `${theme} ${lang}`;
  if (last?.view !== view || last.key !== key)
    last = { view, key, looked: withLooks(view, graph, { theme, locale: lang }) };
  return { ...context, view: last.looked };
}

export function lookFields(context: Context): TemplateResult {
  const update: Update = (patch) => context.session.update(patch);
  const { state, dataset, lang } = context;
  const words = looksWords(lang);
  const isNetwork = state.view === 'network';
  const nameOf = (name: string): string => words.names[name] ?? name;
  const choice = (key: 'colourBy' | 'sizeBy', values: readonly string[]): TemplateResult =>
    html`<label class="row">
      <span>${words[key]}</span>
      <select
        name=${key}
        @change=${(event: Event) => update({ [key]: (event.target as HTMLSelectElement).value || undefined })}
      >
        <option value="" ?selected=${state[key] === undefined} .selected=${state[key] === undefined}>
          ${words.usual}
        </option>
        ${values.map((value) => html`<option value=${value} ?selected=${state[key] === value} .selected=${state[key] === value}>${nameOf(value)}</option>`)}
      </select>
    </label>`;
  return html`<fieldset part="section">
    <legend class="visually-hidden">${context.words.looks}</legend>
    ${
      isNetwork
        ? html`${choice('colourBy', coloursOf(dataset))} ${choice('sizeBy', sizesOf(dataset))}
          ${hasPlaces(dataset) ? placesField(context, update) : nothing} ${items(context)}`
        : html`<p class="muted">${words.onlyNetwork}</p>`
    }
    ${leastFields(context, update)}
  </fieldset>`;
}

function placesField({ state, lang }: Context, update: Update): TemplateResult {
  return html`<label class="only-with">
    <input
      type="checkbox"
      name="places"
      .checked=${state.places === 'file'}
      @change=${(event: Event) => update({ places: (event.target as HTMLInputElement).checked ? 'file' : undefined })}
    />
    <span>${looksWords(lang).places}</span>
  </label>`;
}

/** What the colours and sizes in this picture mean. */
function items(context: Context): TemplateResult {
  const { looks } = lookedIn(context).view as LookedView;
  const legend = looks?.legend ?? [];
  const sections = [...new Set(legend.map(({ section }) => section))];
  return html`${sections.map((section) => {
    const own = legend.filter((item) => item.section === section);
    return html`<p class="muted">${own[0]!.heading}</p>
      <ul>
        ${own.map(
          (item) =>
            html`<li class="mark" data-id=${item.id}>
              ${shapeSwatch(item)} <span class="name">${item.label}</span>
              ${item.shown === undefined ? nothing : html`<span class="number">${context.format.number(item.shown)}</span>`}
            </li>`,
        )}
      </ul>`;
  })}`;
}

/** A least number for each measure in the picture that has no minimum of its own above. */
function leastFields({ state, view, dataset, lang }: Context, update: Update): TemplateResult {
  const words = looksWords(lang);
  const shown = new Set<string>([
    ...view.edges.map(({ attributes }) => attributes.kind),
    ...Object.keys(state.minWeight ?? {}),
  ]);
  const kinds = kindsOf(dataset).numbers.filter(({ id, thinned }) => shown.has(id) && !thinned);
  const set = (kind: string, number: number): void => {
    const others = Object.entries(state.minWeight ?? {}).filter(([id]) => id !== kind);
    const next = Object.fromEntries(
      Number.isFinite(number) ? [...others, [kind, withinRange(number)] as const] : others,
    );
    update({ minWeight: Object.keys(next).length > 0 ? next : undefined });
  };
  return html`${kinds.map(
    ({ id }) =>
      html`<label class="row">
        <span>${words.least(measureKeys(lang).heading(measureOf(dataset, id, lang)))}</span>
        <input
          type="number"
          step="any"
          name=${`least-${id}`}
          .value=${String(state.minWeight?.[id] ?? '')}
          @change=${(event: Event) => set(id, (event.target as HTMLInputElement).valueAsNumber)}
        />
      </label>`,
  )}`;
}
