/** The chart of an answer, with what can be taken of it. Loaded when an answer has one. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Answer } from '../../answer/answer.ts';
import { answerCaption, answerFigure } from '../../export/answer-figure.ts';
import { chartWords } from '../../locales/chart.ts';
import { composeAnswerChart } from '../../scene/answer-chart/compose.ts';
import { picture } from '../panel/pair-chart.ts';
import { copyText } from '../save/copy-text.ts';
import { download } from '../save/download.ts';
import type { Context } from '../session/context.ts';

/**
 * @param width of the place, CSS pixels
 * @param link the address of the view; undefined where the picture may not be taken away
 */
export function answerChart(
  { dataset, theme, lang }: Context,
  answer: Answer,
  width: number,
  link: (() => string) | undefined,
  say: (text: string) => void,
): TemplateResult | typeof nothing {
  if (!answer.chart) return nothing;
  const words = chartWords(lang);
  const chart = composeAnswerChart(answer.chart, { theme, lang, width, title: answer.question });
  const svg = (): string => answerFigure(answer, dataset, { address: link?.() })!.svg;
  const name = `answer-${answer.ask}-${lang}`;
  const copy = async (): Promise<void> => {
    const done = await copyText(answerCaption(answer, dataset, link?.()));
    say(done ? words.captionCopied : words.captionFailed);
  };
  const savePng = async (): Promise<void> => {
    try {
      const { svgToPng } = await import('../save/svg-to-png.ts');
      download(`${name}.png`, await svgToPng(svg(), { scale: 2 }));
    } catch (error) {
      console.warn('collab-graph: the chart could not be saved', error);
      say(words.pngFailed);
    }
  };
  return html`<figure part="chart">
    ${picture(chart)}
    ${
      link === undefined
        ? nothing
        : html`<figcaption class="row">
            <button type="button" @click=${() => download(`${name}.svg`, svg(), 'image/svg+xml')}>
              ${words.saveSvg}
            </button>
            <button type="button" @click=${() => void savePng()}>${words.savePng}</button>
            <button type="button" @click=${() => void copy()}>${words.copyCaption}</button>
          </figcaption>`
    }
  </figure>`;
}
