import { html, nothing, type TemplateResult } from 'lit';

import { measureFilterWords } from '../../locales/measure-filter.ts';
import { measureOf } from '../../locales/measure.ts';
import type { DirectedFlowKind } from '../../model/edge-kinds.ts';
import { hasFlows, windowsOf } from '../../model/flows.ts';
import { kindsOf } from '../../model/kinds.ts';
import { legendOf } from '../../scene/legend.ts';
import { scaleFor } from '../../scene/measure.ts';
import { widthsOf } from '../../scene/network.ts';
import { crowdOf } from '../../view/crowd.ts';
import { withinRange } from '../../view/field-values.ts';
import { isOwnFlows } from '../../view/flow-map.ts';
import { nameOf, type Context } from '../session/context.ts';
import { tieKindWord } from '../session/kind-words.ts';
import type { HistoryMode } from '../session/session.ts';
import { MOBILITY_STOPS, setOwnFlows, stopOf, type UpdateView } from './choices.ts';
import { lineSwatch } from './swatches.ts';

/**
 * The numbers that are shown from a least value on: which, of what time, with whom.
 * @param typed what the reader types as minimum, while it is no number yet
 */
export function flowSection(
  context: Context,
  update: UpdateView,
  typed: string | undefined,
  type: (typed: string | undefined) => void,
): TemplateResult {
  const { state, words, format, dataset, view } = context;
  const flows = shownFlows(context);
  const periods = windowsOf(dataset, flows);
  const set = (value: number, history: HistoryMode): void => {
    type(undefined);
    // What was shown while typing is what stays, so that the address says it too.
    update({ minMobility: Number.isFinite(value) ? withinRange(value, 0) : state.minMobility }, history);
  };
  const typedIn = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;
  const stop = (event: Event): number => MOBILITY_STOPS[typedIn(event)] ?? 0;
  return html`<fieldset part="section">
    <legend>${flows.map((kind) => tieKindWord(context, kind)).join(format.messages.listSeparator)}</legend>
    <div class="minimum">
      <label for="minimum">${words.minMobility}</label>
      <input
        id="minimum"
        type="number"
        min="0"
        step="1"
        inputmode="numeric"
        aria-describedby="minimum-unit"
        .value=${typed ?? String(state.minMobility)}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          type(value);
          if (value !== '') update({ minMobility: withinRange(typedIn(event) || 0, 0) }, 'none');
        }}
        @change=${(event: Event) => set(typedIn(event), 'push')}
      />
      <input
        type="range"
        min="0"
        max=${MOBILITY_STOPS.length - 1}
        step="1"
        aria-label=${words.minMobility}
        aria-valuetext=${format.number(state.minMobility)}
        .value=${String(stopOf(state.minMobility))}
        @input=${(event: Event) => set(stop(event), 'none')}
        @change=${(event: Event) => set(stop(event), 'push')}
      />
      <span id="minimum-unit" class="muted">${minimumUnit(context, flows)}</span>
    </div>
    <label class="row">
      <span>${words.period}</span>
      <select @change=${(event: Event) => update({ period: (event.target as HTMLSelectElement).value })}>
        ${[...new Set([...periods, state.period])].sort().map((period) => html`<option value=${period} ?selected=${period === state.period} .selected=${period === state.period}>${format.period(period)}</option>`)}
      </select>
    </label>
    <label class="only-with">
      <input
        type="checkbox"
        .checked=${isOwnFlows(dataset, state)}
        @change=${(event: Event) => update(setOwnFlows(dataset, state, (event.target as HTMLInputElement).checked))}
      />
      <span>${words.onlyWith(nameOf(context, state.focus))}</span>
    </label>
    ${widths(context, view.nodes.length)}
    <p class="printed">${words.minMobility}: ${format.number(state.minMobility)} · ${format.period(state.period)}</p>
  </fieldset>`;
}

/** What the widths of arrows mean in this picture. */
function widths(context: Context, nodes: number): TemplateResult | typeof nothing {
  const { view, dataset, theme } = context;
  if (nodes === 0) return nothing;
  const size = { width: 960, height: 640 };
  const legend = legendOf(view, dataset, theme, context.lang, widthsOf(view, dataset, scaleFor(size, crowdOf(view))));
  return html`${shownFlows(context).map((kind) => {
    const shown = legend.filter((item) => item.id.startsWith(`widths:${kind}:`));
    if (shown.length === 0) return nothing;
    return html`<ul class="widths">
      ${shown.map((item) => html`<li class="mark">${lineSwatch(item)} <span>${item.label}</span></li>`)}
    </ul>`;
  })}`;
}

/** The numbers that the minimum is for, of those that are chosen and that the data have: mobility always, since the built-in network comes in parts. */
export function shownFlows({ state, dataset }: Context): readonly DirectedFlowKind[] {
  return kindsOf(dataset)
    .numbers.filter(
      ({ id, thinned }) => thinned && state.edges.includes(id) && (id === 'mobility' || hasFlows(dataset, id)),
    )
    .map((spec) => spec.id);
}

/** What the minimum counts: each measure has a unit of its own. */
function minimumUnit({ words, lang, dataset }: Context, flows: readonly DirectedFlowKind[]): string {
  if (flows.length > 1) return measureFilterWords(lang).bothUnits;
  const [kind] = flows;
  return kind === undefined || kind === 'mobility'
    ? words.minMobilityUnit
    : measureFilterWords(lang).minimumUnit(measureOf(dataset, kind, lang));
}
