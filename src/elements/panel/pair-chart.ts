/** The chart of one pair in the panel, and as a file. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { secondWords } from '../../locales/second-measurement.ts';
import { timeWords } from '../../locales/time.ts';
import { pairOverTime, type PairOverTimeResult } from '../../query/pair-over-time.ts';
import { DOT_RADIUS, renderPairChart } from '../../render/pair-chart-svg.ts';
import {
  besideChart,
  coauthorshipChart,
  mobilityChart,
  type ChartMark,
  type PairChart,
} from '../../scene/pair-chart.ts';
import { sourceLinks, type PanelContext } from './parts.ts';
import { askBeside } from './beside.ts';

const CHARTS = { mobility: mobilityChart, coauthorship: coauthorshipChart };

/** Nothing where the data have no value for the pair. */
export function pairChart(
  context: PanelContext,
  kind: keyof typeof CHARTS,
  a: string,
  b: string,
): TemplateResult | typeof nothing {
  const { graph, lang, theme } = context;
  if (graph.getNodeAttributes(a).kind !== 'country' || graph.getNodeAttributes(b).kind !== 'country') return nothing;
  const pair: PairOverTimeResult = pairOverTime(graph, a, b, { lang });
  const chart = CHARTS[kind](pair, { theme, lang });
  if (!chart) return nothing;
  const standalone = { theme, lang, standalone: true, width: 480 } as const;
  const besides = kind === 'mobility' ? pair.beside : [];
  return html`${picture(chart)} ${downloadLink(context, CHARTS[kind](pair, standalone)!, `${kind}-${a}-${b}`)}
  ${besides.map((beside) => {
    const second = besideChart(pair, beside, { theme, lang });
    if (!second) return html`<p class="muted">${secondWords(lang).none(beside.label)}</p>`;
    return html`<h5>${beside.label}</h5>
      ${picture(second)} ${downloadLink(context, besideChart(pair, beside, standalone)!, `${beside.measure}-${a}-${b}`)}
      <p class="muted">${secondWords(lang).never} ${sourceLinks(context, beside.sources)}</p>`;
  })}
  ${kind === 'mobility' ? askBeside(context) : nothing}`;
}

function downloadLink({ lang }: PanelContext, chart: PairChart, name: string): TemplateResult {
  return html`<a
    class="download"
    href=${`data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderPairChart(chart))}`}
    download=${`${name}.svg`.toLowerCase()}
    >${timeWords(lang).download}</a
  >`;
}

/** A chart as an image whose name says every value. */
export function picture({ width, height, title, description, marks }: PairChart): SVGTemplateResult {
  return svg`<svg class="chart pair" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${`${title}. ${description}`}>
    ${marks.map(drawn)}
  </svg>`;
}

function drawn(mark: ChartMark): SVGTemplateResult {
  switch (mark.type) {
    case 'line':
      return svg`<path d=${mark.d} fill="none" stroke=${mark.stroke} stroke-width=${mark.width} stroke-dasharray=${mark.dash ?? nothing}></path>`;
    case 'dot':
      return mark.shape === 'circle'
        ? svg`<circle cx=${mark.x} cy=${mark.y} r=${DOT_RADIUS} fill=${mark.fill}></circle>`
        : svg`<rect x=${mark.x - DOT_RADIUS} y=${mark.y - DOT_RADIUS} width=${2 * DOT_RADIUS} height=${2 * DOT_RADIUS} fill=${mark.fill}></rect>`;
    case 'text':
      return svg`<text x=${mark.x} y=${mark.y} font-size=${mark.size} font-weight=${mark.weight} text-anchor=${mark.anchor} fill=${mark.fill}>${mark.text}</text>`;
  }
}
