/** Charts of answers, from a small answer that can be checked by eye and from the real data. */
import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { answerCaption, answerFigure } from '../../src/export/answer-figure.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY as SMALL_TODAY } from '../query/small-graph.ts';
import { buildGraph } from '../../src/model/build-graph.ts';

const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const TODAY = '2026-11-28';

describe('the chart of an answer', () => {
  it('has gains above losses, with the windows of the table', () => {
    const { chart, tables } = answer(graph, 'balance', { subjects: ['JP'], today: TODAY });
    if (chart?.kind !== 'bars') throw new Error('no bars');
    const values = chart.rows.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThan(0);
    const china = chart.rows.find(({ name }) => name === 'China')!;
    const row = tables[0]!.rows.find(([name]) => name === 'China')!;
    expect(china.value).toBe(row[3]);
    expect(china.windows).toEqual([row[4], row[5]]);
  });

  it('is drawn in both languages, every value in its description', () => {
    for (const lang of ['en', 'ja'] as const) {
      for (const [ask, subjects] of [
        ['balance', ['JP']],
        ['gaps', ['JP']],
        ['overlap', []],
        ['joined', ['e-asia']],
        ['compare', ['v4', 'e-asia']],
        ['connection', ['BR', 'PL']],
        ['calls', []],
      ] as const) {
        const found = answer(graph, ask, { subjects, lang, today: TODAY });
        const { svg, chart } = answerFigure(found, dataset)!;
        expect(svg).toContain(`lang="${lang}"`);
        expect(chart.height).toBeGreaterThan(100);
        for (const mark of chart.marks) if (mark.type === 'text') expect(mark.x).toBeLessThanOrEqual(chart.width);
        expect(answerFigure(found, dataset)!.svg).toBe(svg);
      }
    }
  });

  it('has a caption with title, finding, source, edition and address', () => {
    const found = answer(graph, 'balance', { subjects: ['JP'], today: TODAY });
    const caption = answerCaption(found, dataset, 'https://example.org/?ask=balance');
    expect(caption).toContain(found.question);
    expect(caption).toContain(found.sentences[0]);
    expect(caption).toContain('Source: ');
    expect(caption).toContain(dataset.version);
    expect(caption).toMatch(/https:\/\/example\.org\/\?ask=balance$/);
  });

  it('has a caption in Japanese whose question ends before the finding begins', () => {
    for (const ask of ['balance', 'gaps', 'overlap', 'joined'] as const) {
      const found = answer(graph, ask, {
        subjects: ask === 'overlap' ? [] : ['JP'].slice(ask === 'joined' ? 1 : 0),
        lang: 'ja',
        today: TODAY,
      });
      const caption = answerCaption(found, dataset);
      expect(caption.slice(found.question.length - 1, found.question.length + 1), caption).toMatch(/[？。]/);
      expect(caption).not.toContain('。。');
    }
  });

  it('cuts no name of a framework above its column', () => {
    for (const lang of ['en', 'ja'] as const)
      for (const width of [640, 704]) {
        const { chart } = answerFigure(answer(graph, 'overlap', { lang, today: TODAY }), dataset, { width })!;
        const texts = chart.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
        expect(texts.filter((text) => text.endsWith('…'))).toEqual([]);
      }
  });

  it('shows a chain as the answer tells it: who is on it, and through what', () => {
    // Hungary is in Alpha and Thailand in Beta, with Japan in both: the shortest way leads through Japan.
    const small = answer(SMALL_GRAPH, 'connection', { subjects: ['HU', 'TH'], today: SMALL_TODAY });
    if (small.chart?.kind !== 'chain') throw new Error('no chain');
    expect(small.chart.stops[0]).toBe('Hungary');
    expect(small.chart.stops.at(-1)).toBe('Thailand');
    expect(small.chart.steps).toHaveLength(small.chart.stops.length - 1);
    expect(small.chart.steps[0]!.flatMap(({ names }) => names)).toContain('Alpha');
    // As many names as the table has lines for that step.
    for (const [i, step] of small.chart.steps.entries()) {
      const [from, to] = [small.chart.stops[i], small.chart.stops[i + 1]];
      const lines = small.tables[0]!.rows.filter(([a, b]) => a === from && b === to);
      expect(step.reduce((sum, { names }) => sum + names.length, 0)).toBe(lines.length);
    }
    const direct = answer(graph, 'connection', { subjects: ['JP', 'DE'], today: TODAY });
    if (direct.chart?.kind !== 'chain') throw new Error('no chain');
    expect(direct.chart.stops).toEqual(['Japan', 'Germany']);
    const names = direct.chart.steps[0]!.flatMap((step) => step.names);
    expect(names).toContain('CONCERT-Japan');
    expect(direct.chart.others).toBe('');
  });

  it('shows calls by deadline, each where its dates are, and words alone where they are not known', () => {
    const found = answer(SMALL_GRAPH, 'calls', { today: SMALL_TODAY });
    if (found.chart?.kind !== 'terms') throw new Error('no terms');
    expect(found.chart.rows.map(({ name }) => name)).toEqual(found.tables[0]!.rows.map((row) => row[4]));
    const alpha = found.chart.rows.find(({ name }) => name === 'First Alpha call')!;
    expect(alpha).toMatchObject({ opens: '2016-04-01', closes: '2016-07-31', isOpen: false, state: 'closed' });
    const { marks, description } = answerFigure(found, SMALL_DATASET)!.chart;
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts).toContain('closed · 31 July 2016');
    expect(description).toContain('First Alpha call, closed, 1 April 2016 – 31 July 2016');
    // On a day on which it was open.
    const then = answer(SMALL_GRAPH, 'calls', { today: '2016-05-01' });
    if (then.chart?.kind !== 'terms') throw new Error('no terms');
    expect(then.chart.rows.find(({ name }) => name === 'First Alpha call')!.isOpen).toBe(true);
  });

  it.each([320, 640])('leaves its paper on no side, %i px wide', (width) => {
    for (const lang of ['en', 'ja'] as const)
      for (const [ask, subjects] of [
        ['balance', ['JP']],
        ['gaps', ['JP']],
        ['overlap', []],
        ['joined', ['e-asia']],
        ['compare', ['v4', 'e-asia']],
        ['connection', ['KE', 'SK']],
        ['calls', []],
      ] as const) {
        const { chart } = answerFigure(answer(graph, ask, { subjects, lang, today: TODAY }), dataset, { width })!;
        for (const mark of chart.marks) {
          if (mark.type !== 'text') continue;
          const wide = textWidth(mark.text, mark.size, mark.weight);
          const left = mark.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? wide : wide / 2);
          expect(left, `${ask} ${mark.text}`).toBeGreaterThanOrEqual(-1);
          expect(left + wide, `${ask} ${mark.text}`).toBeLessThanOrEqual(width + 1);
          expect(mark.y).toBeLessThan(chart.height);
        }
      }
  });

  it('is none where there is nothing to draw', () => {
    const none = answer(SMALL_GRAPH, 'calls', { subjects: ['CN', 'gamma'], today: SMALL_TODAY });
    expect(none.tables).toEqual([]);
    expect(answerFigure(none, SMALL_DATASET)).toBeUndefined();
  });
});
