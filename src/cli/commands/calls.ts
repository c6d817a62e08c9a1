import { callWords } from '../../locales/calls.ts';
import type { Locale } from '../../model/graph.ts';
import { CALL_STATES, calls, isBeyond, type CallEntry, type CallsResult } from '../../query/calls.ts';
import { formatFor } from '../../scene/format.ts';
import type { Command, OptionSpec } from '../command.ts';
import { CONFIDENCE, limitOption, THROUGH } from '../options.ts';
import type { Report } from '../report.ts';
import type { Words } from '../words.ts';

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'open',
    type: 'flag',
    summary: { en: 'only what is open (closing soon included)', ja: '公募中のもののみ（締切間近を含む）' },
  },
  {
    name: 'state',
    type: 'list',
    placeholder: 'STATES',
    values: CALL_STATES,
    summary: { en: 'only calls that stand so', ja: 'この状態の公募のみ' },
  },
  {
    name: 'at',
    type: 'text',
    placeholder: 'DATE',
    default: 'today',
    summary: { en: 'the day asked about, such as 2026-12-01', ja: '基準日（2026-12-01 など）' },
  },
  {
    name: 'soon',
    type: 'number',
    placeholder: 'DAYS',
    default: '30',
    summary: { en: 'days before its deadline in which a call is closing soon', ja: '締切間近とする日数' },
  },
  {
    name: 'country',
    type: 'text',
    placeholder: 'COUNTRY',
    values: 'country',
    summary: {
      en: 'only calls in which this country or region takes part, itself or as part of a region',
      ja: 'この国・地域が参加する公募のみ（地域の一員としての参加を含む）',
    },
  },
  { ...THROUGH, summary: { en: 'only calls of these frameworks and programmes', ja: 'この枠組み・事業の公募のみ' } },
  CONFIDENCE,
  limitOption(),
];

export const callsCommand: Command = {
  name: 'calls',
  summary: {
    en: 'joint calls by deadline: open, closing soon, announced, dates unknown, closed',
    ja: '共同公募の締切一覧：公募中、締切間近、受付開始前、日付不明、締切済み',
  },
  arguments: [],
  options: OPTIONS,
  examples: [
    'calls --open',
    'calls --state announced,unknown --lang ja',
    'calls --at 2021-08-01 --open --through aj-core',
  ],
  async run({ args, io, lang, words, graph }) {
    const result = calls(await graph(), {
      at: args.text('at'),
      country: args.text('country'),
      through: args.list('through'),
      states: args.list('state') ?? (args.has('open') ? ['closing-soon', 'open'] : undefined),
      soon: args.number('soon'),
      confidence: args.text('confidence'),
      lang: args.text('lang'),
      today: io.today,
    });
    const limit = args.number('limit') ?? result.calls.length;
    const shown = { ...result, calls: result.calls.slice(0, limit) };
    const say = callWords(lang);
    const { date } = formatFor(lang);
    return {
      report: reportCalls(shown, lang, words),
      notes: [
        ...(shown.calls.length < result.calls.length ? [words.shownOf(shown.calls.length, result.calls.length)] : []),
        say.known(date(result.knownTo)),
        ...(isBeyond(result.query.at, { date: result.knownTo })
          ? [say.beyond(date(result.query.at), date(result.knownTo))]
          : []),
      ],
    };
  },
};

function reportCalls(result: CallsResult, lang: Locale, words: Words): Report {
  const say = callWords(lang);
  const { date, number } = formatFor(lang);
  const { counts, query } = result;
  const columns = [
    'id',
    'name',
    'state',
    'group_id',
    'group_name',
    'opens',
    'closes',
    'days_left',
    'year',
    'countries',
    'confidence',
    'sources',
    'locator',
  ];
  const count = Object.fromEntries(CALL_STATES.map((state) => [state, number(counts[state])])) as Record<
    (typeof CALL_STATES)[number],
    string
  >;
  return {
    json: result,
    csv: {
      columns,
      rows: result.calls.map((call) => [
        call.id,
        call.name,
        call.state,
        call.group.id,
        call.group.name,
        call.opens ?? null,
        call.closes ?? null,
        call.daysLeft ?? null,
        call.year ?? null,
        call.countries.map(({ id }) => id).join('|'),
        call.confidence,
        call.sources.join('|'),
        call.locator,
      ]),
    },
    blocks: [
      { kind: 'title', text: say.title(date(query.at)) },
      { kind: 'text', text: say.counts(count, number(query.soon)) },
      ...(result.calls.length === 0
        ? [
            {
              kind: 'text',
              text:
                query.states.length < CALL_STATES.length && query.states.includes('open')
                  ? say.noneOpen(date(query.at))
                  : say.none,
            } as const,
          ]
        : [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: say.state },
                  { heading: say.closes },
                  { heading: say.daysLeft, align: 'right' },
                  { heading: say.opens },
                  { heading: say.call, style: 'strong', shrink: 'last' },
                  { heading: say.framework, shrink: true },
                  { heading: say.countries, shrink: true },
                  { heading: words.confidence, style: 'confidence' },
                  { heading: words.sourceIds, shrink: 'last', style: 'dim' },
                ],
                rows: result.calls.map((call: CallEntry) => [
                  say.states[call.state],
                  call.closes ?? say.unknownDate,
                  call.daysLeft ?? null,
                  call.opens ?? say.unknownDate,
                  call.name,
                  call.group.name,
                  call.countries.map(({ name }) => name).join(words.listSeparator),
                  words.confidences[call.confidence],
                  { sources: call.sources },
                ]),
                grouped: 1,
              },
            } as const,
            { kind: 'sources', sources: result.sources } as const,
          ]),
    ],
  };
}
