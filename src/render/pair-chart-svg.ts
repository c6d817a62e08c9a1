import type { ChartMark, PairChart } from '../scene/pair-chart.ts';
import { element, escapeXml } from './xml.ts';

/** Half a dot's width. */
export const DOT_RADIUS = 3.5;

/** A chart of one pair as an SVG document. Deterministic, without scripts, styles or links. */
export function renderPairChart(chart: PairChart): string {
  const { width, height, lang, background, fontFamily, title, description, marks } = chart;
  const content = [
    element('title', { id: 'cg-pair-title' }, escapeXml(title)),
    element('desc', { id: 'cg-pair-desc' }, escapeXml(description)),
    element('rect', { width, height, fill: background }),
    ...marks.map(drawMark),
  ].join('\n');
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      'aria-labelledby': 'cg-pair-title cg-pair-desc',
      'font-family': fontFamily,
    },
    `\n${content}\n`,
  )}\n`;
}

function drawMark(mark: ChartMark): string {
  switch (mark.type) {
    case 'line':
      return element('path', {
        d: mark.d,
        fill: 'none',
        stroke: mark.stroke,
        'stroke-width': mark.width,
        'stroke-dasharray': mark.dash,
      });
    case 'dot': {
      const { shape, x, y, fill } = mark;
      if (shape === 'circle') return element('circle', { cx: x, cy: y, r: DOT_RADIUS, fill });
      return element('rect', {
        x: x - DOT_RADIUS,
        y: y - DOT_RADIUS,
        width: 2 * DOT_RADIUS,
        height: 2 * DOT_RADIUS,
        fill,
      });
    }
    case 'text':
      return element(
        'text',
        {
          x: mark.x,
          y: mark.y,
          'font-size': mark.size,
          'font-weight': mark.weight === 400 ? undefined : String(mark.weight),
          'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
          fill: mark.fill,
        },
        escapeXml(mark.text),
      );
  }
}
