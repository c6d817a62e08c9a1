/** Charts of answers, from a small answer that can be checked by eye and from the real data. */
import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { answerCaption, answerFigure } from '../../src/export/answer-figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';

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

  it('has no line through a word, and no word below 11 px', () => {
    for (const lang of ['en', 'ja'] as const)
      for (const width of [360, 704])
        for (const [ask, subjects] of [
          ['balance', ['JP']],
          ['gaps', ['JP']],
          ['overlap', []],
          ['joined', []],
          ['joined', ['e-asia']],
          ['compare', ['v4', 'e-asia']],
        ] as const) {
          const { marks } = answerFigure(answer(graph, ask, { subjects, lang, today: TODAY }), dataset, {
            width,
          })!.chart;
          const struck = marks.flatMap((mark) => {
            if (mark.type !== 'text') return [];
            expect(mark.size, mark.text).toBeGreaterThanOrEqual(11);
            const wide = textWidth(mark.text, mark.size, mark.weight);
            const left = mark.x - (mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0);
            return marks.flatMap((line) => {
              if (line.type !== 'line') return [];
              const [x, y, way, to] = /^M([\d.]+) ([\d.]+)([HV])([\d.]+)$/.exec(line.d)!.slice(1);
              const [fromX, toX] = [Number(x), way === 'H' ? Number(to) : Number(x)].sort((a, b) => a - b);
              const [fromY, toY] = [Number(y), way === 'V' ? Number(to) : Number(y)].sort((a, b) => a - b);
              // What is between the base line and the tops of small letters is the body of a word.
              const isThrough =
                toX! > left + 1 && fromX! < left + wide - 1 && toY! > mark.y - mark.size * 0.7 && fromY! < mark.y - 1;
              return isThrough ? [`${ask}: ${mark.text}`] : [];
            });
          });
          expect(struck).toEqual([]);
        }
  });

  it('is none where there is nothing to draw', () => {
    expect(answerFigure(answer(graph, 'calls', { today: TODAY }), dataset)).toBeUndefined();
  });
});
