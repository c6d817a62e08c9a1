import type { Answer } from '../../answer/answer.ts';
import { answer } from '../../answer/ask.ts';
import { patched } from '../../answer/answer-state.ts';
import { questionOf, QUESTIONS } from '../../answer/questions.ts';
import { answerWords, type AnswerWords } from '../../locales/answers.ts';
import { toQuery } from '../../view/print-view.ts';
import { defaultView } from '../../view/defaults.ts';
import type { Command } from '../command.ts';
import { AT, CONFIDENCE, PERIOD, STATUS, THROUGH } from '../options.ts';
import type { Block, Cell, Report } from '../report.ts';

const IDS = QUESTIONS.map(({ id }) => id);

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
  arguments: [
    { name: 'QUESTION', summary: { en: IDS.join(', '), ja: IDS.join('、') }, values: IDS },
    {
      name: 'A',
      summary: { en: 'country, framework or programme that it is about', ja: '質問の対象：国・地域、枠組み、事業' },
      values: 'node',
      optional: true,
    },
    {
      name: 'B',
      summary: { en: 'another, where it takes two', ja: '二つ目（必要な場合）' },
      values: 'node',
      optional: true,
    },
  ],
  options: [
    {
      ...THROUGH,
      summary: { en: 'frameworks and programmes of overlap and joined', ja: 'overlap と joined の枠組み・事業' },
    },
    {
      ...PERIOD,
      placeholder: 'WINDOW',
      summary: { en: 'mobility window such as 2016/2020', ja: '移動の期間（2016/2020 など）' },
    },
    AT,
    CONFIDENCE,
    STATUS,
  ],
  examples: ['answer gaps JP', 'answer connection CZ TH --lang ja', 'answer joined v4 --format markdown'],
  async run({ args, io, lang, graph: loadGraph }) {
    const graph = await loadGraph();
    const [ask, ...subjects] = args.positionals;
    const { id } = questionOf(ask);
    const list = (name: string): string | undefined => args.list(name)?.join(',');
    const result = answer(graph, id, {
      subjects,
      through: list('through'),
      period: args.text('period'),
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: list('status'),
      lang,
      today: io.today,
    });
    const dataset = graph.getAttribute('dataset');
    const query = toQuery(patched(defaultView(dataset), result.view), { dataset });
    return { report: reportAnswer(result, query, answerWords(lang)) };
  },
};

function reportAnswer(result: Answer, query: string, words: AnswerWords): Report {
  const { question, sentences, notes, tables, sources } = result;
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
      ...sentences.map((text): Block => ({ kind: 'text', text })),
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
      ...(sources.length > 0 ? [{ kind: 'sources', sources } as const] : []),
    ],
  };
}
