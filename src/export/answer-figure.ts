/** The chart of an answer as a file of its own, and the caption to paste beside it. */
import type { Answer } from '../answer/answer.ts';
import type { Dataset } from '../data/dataset.ts';
import { chartWords } from '../locales/chart.ts';
import { sourceTitle } from '../query/sources.ts';
import { editionMark } from '../render/edition-mark.ts';
import { renderPairChart } from '../render/pair-chart-svg.ts';
import { composeAnswerChart } from '../scene/answer-chart/compose.ts';
import { formatFor } from '../scene/format.ts';
import type { PairChart } from '../scene/pair-chart.ts';
import { themeFor, type PaletteName } from '../scene/theme.ts';

/** As wide as the text of a page of A4. */
const WIDTH = 640;

/** So many sources are named; the rest is a number. */
const NAMED = 3;

export interface AnswerFigure {
  readonly chart: PairChart;
  /** The document, with the caption in its metadata. */
  readonly svg: string;
}

/**
 * @param address of the view that the answer is about; left out where there is none
 * @returns undefined where the answer has nothing to draw
 */
export function answerFigure(
  answer: Answer,
  dataset: Dataset,
  { palette = 'light', width = WIDTH, address }: FigureChoices = {},
): AnswerFigure | undefined {
  if (!answer.chart) return undefined;
  const { lang, question } = answer;
  const chart = composeAnswerChart(answer.chart, {
    theme: themeFor(palette),
    lang,
    width,
    title: question,
    standalone: { finding: answer.sentences[0]!, credit: creditLines(answer, dataset) },
  });
  const caption = answerCaption(answer, dataset, address);
  return { chart, svg: renderPairChart({ ...chart, description: `${chart.description}. ${caption}` }) };
}

export interface FigureChoices {
  readonly palette?: PaletteName;
  /** CSS pixels. Default: 640. */
  readonly width?: number;
  readonly address?: string | undefined;
}

/** Ready to paste below the picture: title, finding, source, edition and date of the data, address. */
export function answerCaption(answer: Answer, dataset: Dataset, address?: string): string {
  const { question, sentences, lang } = answer;
  // Japanese runs on without a space: a question without a mark of its own gets its full stop.
  const title = lang === 'ja' && !/[？。]$/.test(question) ? `${question}。` : question;
  return [title, sentences[0]!, ...creditLines(answer, dataset), address ?? '']
    .filter(Boolean)
    .join(lang === 'ja' ? '' : ' ')
    .replace(/([。.])(https?:)/, '$1 $2');
}

function creditLines({ sources, lang }: Answer, dataset: Dataset): string[] {
  const words = chartWords(lang);
  const named = sources.slice(0, NAMED).map((source) => {
    const title = sourceTitle(source, lang);
    return source.publisher === undefined || title.includes(source.publisher) ? title : `${source.publisher}, ${title}`;
  });
  const rest = sources.length - named.length;
  const list = [...named, ...(rest > 0 ? [words.moreSources(formatFor(lang).number(rest))] : [])];
  return [
    ...(list.length > 0 ? [words.source(list.join(words.separator).replace(/[.。]$/, ''))] : []),
    words.edition(editionMark(dataset)),
  ];
}
