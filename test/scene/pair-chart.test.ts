import { describe, expect, it } from 'vitest';

import { pairOverTime } from '../../src/query/pair-over-time.ts';
import { renderPairChart } from '../../src/render/pair-chart-svg.ts';
import { coauthorshipChart, mobilityChart, type ChartMark, type PairChart } from '../../src/scene/pair-chart.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';

const theme = themeFor('light');
const [flow] = SMALL_DATASET.mobility;
const row = (
  ref_area: string,
  counterpart_area: string,
  time_period: string,
  obs_value: number,
): (typeof SMALL_DATASET.mobility)[number] => ({ ...flow!, ref_area, counterpart_area, time_period, obs_value });

/** Five windows; of the way back the second is missing. */
const graph = graphWith({
  mobility: [
    row('JPN', 'USA', '1998/2002', 10),
    row('JPN', 'USA', '2003/2007', 20),
    row('JPN', 'USA', '2008/2012', 30),
    row('JPN', 'USA', '2013/2017', 40),
    row('JPN', 'USA', '2006/2016', 900),
    row('USA', 'JPN', '1998/2002', 5),
    row('USA', 'JPN', '2008/2012', 15),
    row('USA', 'JPN', '2013/2017', 20),
    row('USA', 'JPN', '2006/2016', 450),
  ],
});
const chart = mobilityChart(pairOverTime(graph, 'JPN', 'USA'), { theme, lang: 'en' })!;

function of<T extends ChartMark['type']>({ marks }: PairChart, type: T): Extract<ChartMark, { type: T }>[] {
  return marks.filter((mark): mark is Extract<ChartMark, { type: T }> => mark.type === type);
}
const texts = (one: PairChart): string[] => of(one, 'text').map(({ text }) => text);
const paths = (shape: 'circle' | 'square'): string[] => {
  const { fill } = of(chart, 'dot').find((dot) => dot.shape === shape)!;
  return of(chart, 'line')
    .filter(({ stroke, d }) => stroke === fill && d.includes('L'))
    .map(({ d }) => d);
};

describe('mobility of a pair', () => {
  it('joins comparable windows in order, in one line where none is missing', () => {
    expect(paths('circle')).toHaveLength(1);
    const [path] = paths('circle');
    expect(path!.match(/[ML]/g)!.join('')).toBe('MLLL');
    const ys = [...path!.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
  });

  it('leaves a gap where a value is missing, and says what it means', () => {
    // The first dot stands alone, the last two are joined.
    expect(paths('square')[0]!.match(/[ML]/g)!.join('')).toBe('ML');
    expect(texts(chart).join(' ')).toContain('that is not zero');
  });

  it('never joins a window of another length, and says that it is apart', () => {
    // Without the one of the legend.
    const dots = of(chart, 'dot').filter(({ shape, x }) => shape === 'circle' && x !== 16);
    const apart = dots.reduce((a, b) => (a.x > b.x ? a : b));
    expect(paths('circle').join()).not.toContain(`${apart.x} `);
    expect(texts(chart).join(' ')).toContain('2006–2016 has another length');
    // On its own scale: 900 is no higher than 40 among its own.
    expect(apart.y).toBe(Math.min(...dots.map(({ y }) => y)));
  });

  it('writes every value, the unit and both directions, and says them in words', () => {
    for (const text of ['10', '20', '30', '40', '900', '5', '15', '450', 'migration events', 'Japan → United States'])
      expect(texts(chart)).toContain(text);
    expect(chart.description).toContain('2003–2007: Japan → United States 20, United States → Japan no value');
  });

  it('keeps values apart from each other and inside the picture', () => {
    const values = of(chart, 'text').filter(({ weight }) => weight === 600);
    for (const [i, a] of values.entries()) {
      expect(a.x).toBeGreaterThan(8);
      expect(a.x).toBeLessThan(chart.width - 8);
      for (const b of values.slice(0, i))
        expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y), `${a.text} ${b.text}`).toBeGreaterThan(6);
    }
  });

  it('is not drawn where nothing is known', () => {
    expect(mobilityChart(pairOverTime(SMALL_GRAPH, 'JPN', 'THA'), { theme, lang: 'en' })).toBeUndefined();
    expect(coauthorshipChart(pairOverTime(SMALL_GRAPH, 'JPN', 'THA'), { theme, lang: 'en' })).toBeUndefined();
  });
});

describe('co-authorship of a pair', () => {
  it('has its own unit, zero as a value, and says that lines are no observations', () => {
    const papers = coauthorshipChart(pairOverTime(SMALL_GRAPH, 'JPN', 'HUN'), { theme, lang: 'en' })!;
    expect(texts(papers)).toEqual(expect.arrayContaining(['co-authored publications', '0', '45', '2003', '2018']));
    expect(papers.description).toContain('2003: 0; 2018: 45');
    expect(texts(papers).join(' ')).toContain('the lines between them are not');
  });

  it('marks a year without a value', () => {
    const papers = coauthorshipChart(pairOverTime(SMALL_GRAPH, 'CHN', 'JPN'), { theme, lang: 'ja' })!;
    expect(texts(papers)).toContain('値なし');
    expect(of(papers, 'dot')).toHaveLength(1);
  });
});

describe('the file', () => {
  it('is well-formed and the same each time, with title, words and source', () => {
    const standalone = mobilityChart(pairOverTime(graph, 'JPN', 'USA'), {
      theme,
      lang: 'en',
      standalone: true,
      width: 480,
    })!;
    const svg = renderPairChart(standalone);
    expect(svg).toBe(renderPairChart(standalone));
    expect(svg).toMatch(/^<svg [^>]*width="480"/);
    expect(svg).toContain(
      '<title id="cg-pair-title">Researcher mobility between Japan and the United States by period</title>',
    );
    expect(svg).toContain('Source: ');
    expect(svg).not.toMatch(/NaN|undefined|style=|<script/);
    const open = svg.match(/<\w+(?: [\w-]+="[^"<>]*")*>/g)!.length;
    const alone = svg.match(/<\w+(?: [\w-]+="[^"<>]*")*\/>/g)!.length;
    expect(open).toBe(svg.match(/<\/\w+>/g)!.length);
    expect(2 * open + alone).toBe(svg.match(/</g)!.length);
  });
});
