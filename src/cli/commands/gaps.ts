import { countrySentences, perhapsText } from '../../answer/coverage.ts';
import { kindsOf } from '../../model/kinds.ts';
import { gaps, type GapsResult, type WeakTie } from '../../query/gaps.ts';
import type { Command, OptionSpec } from '../command.ts';
import { AT, COAUTHORSHIP_YEAR, CONFIDENCE, limitOption, MIN_MOBILITY, PERIOD, STATUS } from '../options.ts';
import type { Cell, Report } from '../report.ts';
import { nameCell, type Naming } from '../tie-cells.ts';

const MIN_COAUTHORSHIP: OptionSpec = {
  name: 'min-coauthorship',
  type: 'number',
  placeholder: 'N',
  default: '1000',
  summary: { en: 'co-authored publications in the year that count as strong', ja: '強いとみなす共著論文数の下限' },
};

export const gapsCommand: Command = {
  name: 'gaps',
  summary: {
    en: 'countries with strong mobility or co-authorship but no framework, call or programme between them',
    ja: '移動や共著が多いのに、枠組み、公募、事業のない相手',
  },
  arguments: [{ name: 'COUNTRY', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' }],
  options: [
    { ...MIN_MOBILITY, default: '100' },
    MIN_COAUTHORSHIP,
    PERIOD,
    COAUTHORSHIP_YEAR,
    AT,
    CONFIDENCE,
    STATUS,
    limitOption(),
  ],
  examples: ['gaps JP --limit 10', 'gaps JP --min-mobility 500 --min-coauthorship 5000 --format markdown'],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const result = gaps(graph, args.positionals[0]!, {
      minMobility: args.number('min-mobility'),
      minCoauthorship: args.number('min-coauthorship'),
      period: args.text('period'),
      coauthorshipYear: args.text('coauthorship-year'),
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: args.list('status'),
      limit: args.number('limit'),
      lang: args.text('lang'),
      today: io.today,
    });
    const shown = result.gaps.length;
    return {
      report: reportGaps(result, { graph, lang, words }),
      notes: [
        ...(result.total === 0
          ? [(result.coverage.coauthorship === false ? words.noGapsByMobility : words.noGaps)(result.country.name)]
          : []),
        ...(shown < result.total ? [words.shownOf(shown, result.total)] : []),
      ],
    };
  },
};

function reportGaps(result: GapsResult, naming: Naming): Report {
  const { words, lang } = naming;
  const { country } = result;
  return {
    json: result,
    csv: {
      columns: [
        'country_id',
        'country_name',
        'rank',
        'partner_id',
        'partner_name',
        'mobility',
        'coauthorship',
        'weak_ties',
        'sources',
      ],
      rows: result.gaps.map((gap) => [
        country.id,
        country.name,
        gap.rank,
        gap.id,
        gap.name,
        gap.mobility,
        gap.coauthorship,
        gap.weakTies
          .map(({ reason, tie }) => [reason, tie.kind, tie.through?.id ?? tie.topic?.id].filter(Boolean).join(':'))
          .join('|'),
        [...new Set([...gap.flows, ...gap.weakTies.map(({ tie }) => tie)].flatMap(({ sources }) => sources))]
          .sort()
          .join('|'),
      ]),
    },
    blocks: [
      { kind: 'title', text: words.gapsOf(country.name, result.total) },
      ...countrySentences(naming.graph, result, lang, true).map((text) => ({ kind: 'text', text }) as const),
      { kind: 'text', text: result.definition[lang] },
      ...perhapsText(result, naming.graph, lang).map((text) => ({ kind: 'text', text }) as const),
      ...(result.gaps.length > 0
        ? [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: words.rank, align: 'right' },
                  { heading: words.partner, style: 'strong', shrink: 'last' },
                  { heading: words.mobility, align: 'right' },
                  { heading: words.coauthorship, align: 'right' },
                  { heading: words.weakTies, shrink: true },
                  { heading: words.sourceIds, style: 'dim', shrink: true },
                ],
                rows: result.gaps.map((gap): Cell[] => [
                  gap.rank,
                  gap.name,
                  gap.mobility,
                  gap.coauthorship,
                  weakTiesCell(gap.weakTies, naming),
                  { sources: [...new Set(gap.flows.flatMap(({ sources }) => sources))].sort() },
                ]),
              },
            } as const,
            { kind: 'sources', sources: result.sources } as const,
          ]
        : []),
    ],
  };
}

function weakTiesCell(weakTies: readonly WeakTie[], naming: Naming): Cell {
  const { graph, words, lang } = naming;
  const text = (key: 'full' | 'short'): string => {
    const all = weakTies.map(({ reason, tie }) => {
      const what = tie.through ?? tie.topic;
      return `${what ? nameCell(what, naming)[key] : kindsOf(graph.getAttribute('dataset')).edge(tie.kind).label[lang]}${words.parenthesis(words.reasons[reason])}`;
    });
    return [...new Set(all)].join(words.listSeparator);
  };
  return weakTies.length === 0 ? null : { full: text('full'), short: text('short') };
}
