/** The second measurement of researcher mobility in the panel: asked for, under way, or beside the first. */
import { html, nothing, type TemplateResult } from 'lit';

import { movementText } from '../../locales/movement.ts';
import { secondWords } from '../../locales/second-measurement.ts';
import type { MobilityBalanceResult } from '../../query/mobility-balance.ts';
import { balanceBeside, type TwoMovements } from '../../query/second-measurement.ts';
import type { Context } from '../session/context.ts';
import { sourceLinks, type PanelContext } from './parts.ts';

/** Offers to load it, and tells how that goes; nothing where it is there, or where there is none. */
export function askBeside({ session, lang }: Pick<Context, 'session' | 'lang'>): TemplateResult | typeof nothing {
  const words = secondWords(lang);
  switch (session.requested) {
    case 'none':
      return nothing;
    case 'loading':
      return html`<p role="status" class="muted">${words.asked}</p>`;
    case 'failed':
      return html`<p role="alert">
        ${words.failed} <button type="button" @click=${() => void session.request()}>${words.retry}</button>
      </p>`;
    case 'ready':
      return html`<p>
        <button type="button" class="link beside" @click=${() => void session.request()}>${words.ask}</button>
      </p>`;
  }
}

/** The country in all, by window: each measurement under its own name, with ratio and whether the signs agree. */
export function besideTable(context: PanelContext, result: MobilityBalanceResult): TemplateResult {
  const { lang, format, graph } = context;
  const words = secondWords(lang);
  return html`${balanceBeside(graph, result).map(({ label, windows, sources, totals }) =>
    windows.length === 0
      ? nothing
      : html`<h5>${words.heading(label)}</h5>
          ${totals === null ? html`<p class="muted">${words.noWindow(label, format.period(result.query.period))}</p>` : nothing}
          ${totals?.signs === 'opposite' ? html`<p class="finding">${words.opposite}</p>` : nothing}
          <div class="scroll" tabindex="0" role="region" aria-label=${words.table(label)}>
            ${table(context, label, windows, result.query.period)}
          </div>
          <p class="muted">
            ${words.never}
            ${sourceLinks(
              context,
              sources.map(({ id }) => id),
            )}
          </p>`,
  )}
  ${askBeside(context)}`;
}

function table(
  { words: page, lang, format }: PanelContext,
  label: string,
  windows: readonly TwoMovements[],
  shown: string,
): TemplateResult {
  const words = secondWords(lang);
  const text = movementText(lang);
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${page.window}</th>
        <th scope="col">${words.total}</th>
        <th scope="col">${words.totalSecond(label)}</th>
        <th scope="col">${words.ratioColumn}</th>
        <th scope="col">${words.netFirst}</th>
        <th scope="col">${words.netSecond(label)}</th>
        <th scope="col">${words.signColumn}</th>
      </tr>
    </thead>
    <tbody>
      ${windows.map(
        ({ period, first, second, ratio, signs }) =>
          html`<tr class=${period === shown ? 'current' : ''}>
            <th scope="row">${format.period(period)}</th>
            <td>${text.total(first)}</td>
            <td>${text.total(second)}</td>
            <td>${ratio === null ? '–' : words.times(words.ratio(ratio))}</td>
            <td>${text.net(first)}</td>
            <td>${text.net(second)}</td>
            <td>${words.signs[signs]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
