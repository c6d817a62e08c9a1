import { countrySentences, perhapsText } from '../../answer/coverage.ts';
import { numberGapWords } from '../../locales/number-gaps.ts';
import { termFor } from '../../locales/terms.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import { gaps, type GapsResult, type WeakTie } from '../../query/gaps.ts';
import { numberGaps, type NumberGapsResult } from '../../query/number-gaps.ts';
import type { Arguments } from '../given.ts';
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

const MEASURE: OptionSpec = {
  name: 'measure',
  type: 'text',
  placeholder: 'KIND',
  summary: {
    en: 'a number of your own (or mobility, coauthorship) that says who is close; without it mobility and co-authorship, or the first of your own where the data have neither',
    ja: '結びつきの強さを表す独自の数値（または mobility、coauthorship）。指定がなければ移動と共著、どちらもないデータでは独自の最初の数値',
  },
};

const LEAST: OptionSpec = {
  name: 'least',
  type: 'number',
  placeholder: 'N',
  summary: {
    en: 'of that number: least total of a pair both ways; anything above 0 without it',
    ja: 'その数値の下限（双方向の合計）。指定がなければ 0 を超えるもの',
  },
};

const CLOSED_BY: OptionSpec = {
  name: 'closed-by',
  type: 'list',
  placeholder: 'KINDS',
  summary: {
    en: 'of that number: kinds of ties that close a gap; your own and memberships without it',
    ja: 'その数値について、空白を埋めるつながりの種類。指定がなければ独自のつながりと参加',
  },
};

export const gapsCommand: Command = {
  name: 'gaps',
  summary: {
    en: 'countries with strong mobility or co-authorship but no framework, call or programme between them; or nodes with a number of your own and no tie',
    ja: '移動や共著が多いのに、枠組み、公募、事業のない相手、または独自の数値がありながらつながりのない相手',
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
    MEASURE,
    LEAST,
    CLOSED_BY,
    limitOption(),
  ],
  examples: ['gaps JP --limit 10', 'gaps JP --min-mobility 500 --min-coauthorship 5000 --format markdown'],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    if (asksNumbers(args, graph)) return answerNumbers(args, { graph, lang, words }, io.today);
    const other = ['least', 'closed-by'].find((name) => args.has(name));
    if (other !== undefined)
      throw new CollabGraphError(
        'missing',
        `missing --measure KIND for --${other} (expected the number that it is about)`,
      );
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

/** A number is named, or the data have neither mobility nor co-authorship. */
function asksNumbers(args: Arguments, graph: CollabGraph): boolean {
  const { mobility, coauthorship } = graph.getAttribute('dataset');
  return args.has('measure') || (mobility.length === 0 && coauthorship.length === 0);
}

function answerNumbers(args: Arguments, naming: Naming, today: string): { report: Report; notes: string[] } {
  const { graph, lang, words } = naming;
  const given = ['min-mobility', 'min-coauthorship'].find((name) => args.has(name));
  if (given !== undefined)
    throw new CollabGraphError('unsupported', `unsupported --${given} for numbers of your own (expected --least N)`);
  const result = numberGaps(graph, args.positionals[0]!, {
    measure: args.text('measure'),
    least: args.number('least'),
    closedBy: args.list('closed-by'),
    period: args.text('period'),
    coauthorshipYear: args.text('coauthorship-year'),
    at: args.text('at'),
    confidence: args.text('confidence'),
    status: args.list('status'),
    limit: args.number('limit'),
    lang,
    today,
  });
  const shown = result.gaps.length;
  return {
    report: reportNumberGaps(result, naming),
    notes: [
      ...(result.total === 0 ? [numberGapWords(lang).none(result.subject.name)] : []),
      ...(shown < result.total ? [words.shownOf(shown, result.total)] : []),
    ],
  };
}

function reportNumberGaps(result: NumberGapsResult, naming: Naming): Report {
  const { words, lang } = naming;
  const own = numberGapWords(lang);
  const { subject, measure, query } = result;
  const sourcesOf = ({ flows, weakTies }: NumberGapsResult['gaps'][number]): string[] =>
    [...new Set([...flows, ...weakTies.map(({ tie }) => tie)].flatMap(({ sources }) => sources))].sort();
  return {
    json: result,
    csv: {
      columns: [
        ...['country_id', 'country_name', 'rank', 'partner_id', 'partner_name', 'measure', 'value', 'unit', 'period'],
        ...['weak_ties', 'sources'],
      ],
      rows: result.gaps.map((gap) => [
        subject.id,
        subject.name,
        gap.rank,
        gap.id,
        gap.name,
        measure.id,
        gap.value,
        measure.unit,
        query.period,
        gap.weakTies.map(({ reason, tie }) => `${reason}:${tie.kind}`).join('|'),
        sourcesOf(gap).join('|'),
      ]),
    },
    blocks: [
      { kind: 'title', text: own.title(subject.name, result.total) },
      { kind: 'text', text: result.definition[lang] },
      ...(result.gaps.length > 0
        ? [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: words.rank, align: 'right' },
                  { heading: words.partner, style: 'strong', shrink: 'last' },
                  { heading: own.value(measure.label, termFor(lang, measure.unit).text), align: 'right' },
                  { heading: words.weakTies, shrink: true },
                  { heading: words.sourceIds, style: 'dim', shrink: true },
                ],
                rows: result.gaps.map((gap): Cell[] => [
                  gap.rank,
                  gap.name,
                  gap.value,
                  weakTiesCell(gap.weakTies, naming),
                  { sources: sourcesOf(gap) },
                ]),
              },
            } as const,
          ]
        : []),
      ...(result.sources.length > 0 ? [{ kind: 'sources', sources: result.sources } as const] : []),
    ],
  };
}

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
