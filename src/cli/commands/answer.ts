import type { Answer } from '../../answer/answer.ts';
import { withNumbers } from '../../answer/sourced.ts';
import { answer } from '../../answer/ask.ts';
import { patched } from '../../answer/answer-state.ts';
import { answerWords } from '../../locales/answers.ts';
import type { AnswerWords } from '../../locales/answer-en.ts';
import { toQuery } from '../../view/print-view.ts';
import { defaultView } from '../../view/defaults.ts';
import type { Dataset } from '../../data/dataset.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { Answer as CommandAnswer, Command, Context } from '../command.ts';
import { asked, QUESTION_ARGUMENTS, QUESTION_OPTIONS } from '../question.ts';
import type { Block, Cell, Report } from '../report.ts';

export const answerCommand: Command = {
  name: 'answer',
  summary: {
    en: 'a question of policy answered in sentences, with the numbers, the table, the sources and the view that shows it',
    ja: '政策上の質問への答え：数値入りの文章、表、出典、図の指定',
  },
  details: {
    en: 'gaps COUNTRY, balance COUNTRY, overlap [COUNTRY] (--through names the frameworks), connection COUNTRY COUNTRY, compare A B (two countries, or two frameworks), joined [FRAMEWORK], calls [COUNTRY [FRAMEWORK]].',
    ja: 'gaps 国、balance 国、overlap [国]（枠組みは --through）、connection 国 国、compare A B（二つの国、または二つの枠組み）、joined [枠組み]、calls [国 [枠組み]]。',
  },
  arguments: QUESTION_ARGUMENTS,
  options: [
    ...QUESTION_OPTIONS,
    {
      name: 'chart',
      type: 'text',
      placeholder: 'FILE',
      values: 'path',
      summary: {
        en: 'the chart of the answer as SVG, written to a file; - for stdout, in place of the answer',
        ja: '答えの図を SVG でファイルに書き出す。- は答えの代わりに標準出力へ',
      },
    },
  ],
  examples: [
    'answer gaps JP',
    'answer connection CZ TH --lang ja',
    'answer joined v4 --format markdown',
    'answer balance JP --chart -',
  ],
  async run(context) {
    const { lang } = context;
    const { id, options } = asked(context);
    const graph = await context.graph();
    const result = answer(graph, id, options);
    const dataset = graph.getAttribute('dataset');
    const out = context.args.text('chart');
    if (out !== undefined) return writeChart(context, out, result, dataset);
    const query = toQuery(patched(defaultView(dataset), result.view), { dataset });
    return { report: reportAnswer(result, query, answerWords(lang)) };
  },
};

/** @throws CollabGraphError `unsupported` where the answer has nothing to draw */
async function writeChart({ io }: Context, out: string, result: Answer, dataset: Dataset): Promise<CommandAnswer> {
  const [{ answerCaption, answerFigure }, { deliver }] = await Promise.all([
    import('../../export/answer-figure.ts'),
    import('../output-file.ts'),
  ]);
  const figure = answerFigure(result, dataset);
  if (!figure) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported --chart for this answer to "${result.ask}": it has nothing to draw (expected an answer that names something)`,
    );
  }
  return deliver({ out, format: 'svg' }, figure.svg, answerCaption(result, dataset), io);
}

function reportAnswer(result: Answer, query: string, words: AnswerWords): Report {
  const { question, sentences, sentenceSources, notes, tables, sources } = result;
  const numbered = sentences.map((text, index) => withNumbers(text, sentenceSources[index] ?? []));
  return {
    json: { ...result, query },
    csv: {
      columns: ['part', 'row', 'name', 'value'],
      rows: [
        ['question', null, null, question],
        ...sentences.map((text, index) => ['sentence', index + 1, null, text]),
        ...notes.map((text, index) => ['note', index + 1, null, text]),
        ...tables.flatMap((table, index) =>
          table.rows.flatMap((row, n) =>
            row.map((value, column) => [`table-${index + 1}`, n + 1, table.columns[column]!.key, value]),
          ),
        ),
        ...sources.map(({ id, statements }, index) => ['source', index + 1, id, statements]),
        ['view', null, null, query],
      ],
    },
    blocks: [
      { kind: 'title', text: question },
      ...numbered.map((text): Block => ({ kind: 'text', text })),
      ...tables.flatMap((table): Block[] => [
        { kind: 'text', text: table.caption },
        {
          kind: 'table',
          table: {
            columns: table.columns.map(({ label, isNumber }, index) => ({
              heading: label,
              ...(isNumber ? ({ align: 'right' } as const) : index > 0 ? ({ shrink: true } as const) : {}),
            })),
            rows: table.rows as readonly (readonly Cell[])[],
            keepEmpty: true,
          },
        },
      ]),
      ...(notes.length > 0 ? [{ kind: 'text', text: words.notes } as const] : []),
      ...notes.map((text): Block => ({ kind: 'text', text })),
      { kind: 'text', text: `${words.link}?${query}` },
      ...(sources.length > 0 ? [{ kind: 'sources', sources, isNumbered: true } as const] : []),
    ],
  };
}
