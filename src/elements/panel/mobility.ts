import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { movementText, signedNumber } from '../../locales/movement.ts';
import type { DirectedFlowKind } from '../../model/edge-kinds.ts';
import { directedFlows } from '../../model/flows.ts';
import { balanceSign, sureNet, type Movement } from '../../model/movement.ts';
import { comparableWindows, yearsOf } from '../../query/comparable-windows.ts';
import { mobilityBalance, type MobilityBalanceResult } from '../../query/mobility-balance.ts';
import { periodOption } from '../../query/options.ts';
import { nameOf, type Context } from '../session/context.ts';
import { besideTable } from './beside.ts';
import { flowWords, type FlowWords } from './flow-words.ts';
import { pairChart } from './pair-chart.ts';
import { section, sourceLinks, type PanelContext } from './parts.ts';
import { balanceTable } from './tables.ts';

const CACHE = new WeakMap<object, Map<string, MobilityBalanceResult>>();

/** The balance in the state's window; asked once per graph, country, window and language. */
export function balanceOf(
  context: Context,
  country: string,
  measure: DirectedFlowKind = 'mobility',
): MobilityBalanceResult {
  const { period } = periodOption(context.dataset, { edges: [measure], period: context.state.period });
  const key = [measure, country, period, context.lang].join('\n');
  let cached = CACHE.get(context.graph);
  if (!cached) CACHE.set(context.graph, (cached = new Map()));
  let result = cached.get(key);
  if (!result)
    cached.set(key, (result = mobilityBalance(context.graph, country, { measure, period, lang: context.lang })));
  return result;
}

/** The directed flows of a country, each measure in a section of its own: mobility first. */
export function mobilitySection(context: PanelContext, country: string): TemplateResult {
  return html`${directedFlows(context.dataset).map((kind) => flowSection(context, country, kind))}`;
}

function isEmpty({ in: into, out }: Movement): boolean {
  return into === null && out === null;
}

/** One measure of a country: with the focus, overall, greatest loss and gain, and by partner. */
function flowSection(
  context: PanelContext,
  country: string,
  measure: DirectedFlowKind,
): TemplateResult | typeof nothing {
  const { words, state, format } = context;
  const say = flowWords(context, measure);
  const result = balanceOf(context, country, measure);
  const shown = result.query.period;
  if (result.totalsSeries.every(isEmpty)) return nothing;
  const withFocus = country === state.focus ? undefined : result.rows.find(({ id }) => id === state.focus);
  const name = nameOf(context, country);
  const cited = result.sources.map(({ id }) => id);
  return section(
    say.title,
    html`
      <p class="muted">${say.is} ${words.saysWho} ${sourceLinks(context, cited)}</p>
      ${extremes(context, result, say)}
      ${
        country === state.focus
          ? nothing
          : section(
              words.mobilityWith(nameOf(context, state.focus)),
              withFocus
                ? html`${movements(context, withFocus.series, shown)}
                    <p class="muted">
                      ${words.rank}:
                      ${words.rankOf(format.number(withFocus.rankTotal), format.number(result.rows.length))}
                      (${words.total})
                    </p>
                    ${
                      measure === 'mobility'
                        ? pairChart(context, 'mobility', state.focus, country)
                        : chart(context, `${name} – ${nameOf(context, state.focus)}`, withFocus.series, say)
                    }`
                : html`<p class="muted">${say.none}</p>`,
              undefined,
              4,
            )
      }
      ${section(
        result.totals.isWhole ? words.mobilityOverall : words.mobilityListed,
        html`${movements(
            context,
            result.totalsSeries.filter((one) => !isEmpty(one)),
            shown,
          )}
          ${chart(context, name, result.totalsSeries, say)}
          ${measure === 'mobility' ? besideTable(context, result) : nothing}
          <p class="muted">${result.note}</p>`,
        undefined,
        4,
      )}
      <details ?open=${country === state.focus}>
        <summary>${say.table(name, format.period(result.query.period))}</summary>
        <collab-data-table .model=${balanceTable(context, result)} .language=${context.lang}></collab-data-table>
      </details>
    `,
  );
}

/** Where most are lost and gained, as a sentence: the question that brings many readers here. */
function extremes(
  context: PanelContext,
  { rows, query, country }: MobilityBalanceResult,
  say: FlowWords,
): TemplateResult | typeof nothing {
  const { format, lang } = context;
  // Equals are named together.
  const most = (sign: 'gain' | 'loss'): typeof rows => {
    const found = rows.filter((row) => balanceSign(row) === sign);
    const size = Math.max(...found.map((row) => Math.abs(sureNet(row) ?? 0)));
    return found.filter((row) => Math.abs(sureNet(row) ?? 0) === size);
  };
  const [losses, gains] = [most('loss'), most('gain')];
  const names = (list: typeof rows): string => format.list(list.map(({ name }) => name));
  const net = (list: typeof rows): string => format.list([...new Set(list.map((row) => movementText(lang).net(row)))]);
  if (losses.length + gains.length === 0) return nothing;
  const period = format.period(query.period);
  return html`<p class="finding">
    ${losses.length > 0 ? say.loss(country.name, names(losses), net(losses), period) : nothing}
    ${gains.length > 0 ? say.gain(country.name, names(gains), net(gains), losses.length > 0 ? undefined : period) : nothing}
  </p>`;
}

/** Every window as it is, and its net per year: windows differ in length. */
function movements(context: Context, series: readonly Movement[], period: string): TemplateResult {
  const { words, format, lang } = context;
  const text = movementText(lang);
  const perYear = ({ net, period: window }: Movement): string =>
    net === null ? text.notKnown : signedNumber(Math.round((10 * net) / yearsOf(window)) / 10, lang);
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${words.window}</th>
        <th scope="col">${words.arrivals}</th>
        <th scope="col">${words.departures}</th>
        <th scope="col">${words.net}</th>
        <th scope="col">${words.netPerYear}</th>
        <th scope="col">${words.total}</th>
      </tr>
    </thead>
    <tbody>
      ${series.map(
        (one) =>
          html`<tr class=${one.period === period ? 'current' : ''}>
            <th scope="row">${format.period(one.period)}</th>
            <td>${text.side(one.in, one.unknownMost)}</td>
            <td>${text.side(one.out, one.unknownMost)}</td>
            <td class=${balanceSign(one)}>${text.net(one)}</td>
            <td>${perYear(one)}</td>
            <td>${text.total(one)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const BAR = { width: 320, row: 30, label: 78, height: 11 };

/** In and out of each window as bars; the table above says the same in numbers. */
function chart(
  context: Context,
  name: string,
  series: readonly Movement[],
  say: FlowWords,
): SVGTemplateResult | typeof nothing {
  const { words, format, theme } = context;
  const shown = comparableWindows(series).filter(({ in: into, out }) => into !== null || out !== null);
  const max = Math.max(...shown.map(({ in: into, out }) => Math.max(into ?? 0, out ?? 0)), 1);
  if (shown.length === 0) return nothing;
  const scale = (value: number): number => ((BAR.width - BAR.label - 64) * value) / max;
  const bar = (value: number | null, y: number, fill: string, label: string): SVGTemplateResult | typeof nothing =>
    value === null
      ? nothing
      : svg`<rect x=${BAR.label} y=${y} width=${Math.max(1, scale(value))} height=${BAR.height} fill=${fill} />
          <text x=${BAR.label + Math.max(1, scale(value)) + 4} y=${y + 9.5} font-size="10" fill=${theme.ink}>${label} ${format.number(value)}</text>`;
  return svg`<svg class="chart" viewBox=${`0 0 ${BAR.width} ${shown.length * BAR.row}`} role="img" aria-label=${say.chart(name)}>
    ${shown.map(
      ({ period, in: into, out }, index) => svg`
        <text x="0" y=${index * BAR.row + 15} font-size="10.5" fill=${theme.muted}>${format.period(period)}</text>
        ${bar(into, index * BAR.row + 2, theme.series[0]!, words.arrivals)}
        ${bar(out, index * BAR.row + 14, theme.series[1]!, words.departures)}`,
    )}
  </svg>`;
}
