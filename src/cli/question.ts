/** A question of policy on the command line: what it is about, its filters, and what was typed of them. */
import type { AskOptions } from '../answer/ask.ts';
import { questionOf, QUESTIONS } from '../answer/questions.ts';
import type { Ask } from '../view/view-state.ts';
import type { Command, Context } from './command.ts';
import { AT, CONFIDENCE, PERIOD, STATUS, THROUGH } from './options.ts';

const IDS = QUESTIONS.map(({ id }) => id);

export const QUESTION_ARGUMENTS: Command['arguments'] = [
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
];

export const QUESTION_OPTIONS: Command['options'] = [
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
];

/** The question that was asked, and how. @throws CollabGraphError `unknown` for what is no question */
export function asked({ args, io, lang }: Pick<Context, 'args' | 'io' | 'lang'>): {
  readonly id: Ask;
  readonly options: AskOptions;
} {
  const [ask, ...subjects] = args.positionals;
  const list = (name: string): string | undefined => args.list(name)?.join(',');
  return {
    id: questionOf(ask).id,
    options: {
      subjects,
      through: list('through'),
      period: args.text('period'),
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: list('status'),
      lang,
      today: io.today,
    },
  };
}
