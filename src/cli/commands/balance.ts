import { secondWords } from '../../locales/second-measurement.ts';
import { measureOf } from '../../locales/measure.ts';
import { movementText, signedNumber } from '../../locales/movement.ts';
import type { Dataset } from '../../data/dataset.ts';
import { formatFor } from '../../scene/format.ts';
import { yearsOf } from '../../query/comparable-windows.ts';
import { balanceBeside, type BalanceBeside } from '../../query/second-measurement.ts';
import { BALANCE_ORDERS, mobilityBalance, type MobilityBalanceResult } from '../../query/mobility-balance.ts';
import type { Command, OptionSpec } from '../command.ts';
import { limitOption, MIN_MOBILITY, orderOption, PERIOD } from '../options.ts';
import type { Block, Report } from '../report.ts';
import type { Words } from '../words.ts';

const MEASURE: OptionSpec = {
  name: 'measure',
  type: 'text',
  placeholder: 'KIND',
  default: 'mobility',
  summary: {
    en: 'what is counted: mobility, or another directed number of the data by its id',
    ja: '数えるもの：移動件数（mobility）、またはデータにある向きのある他の数値の ID',
  },
};

export const balanceCommand: Command = {
  name: 'balance',
  summary: {
    en: 'researcher mobility of a country by partner: in, out, net, shares and ranks',
    ja: '研究者の移動の収支：相手別の転入、転出、差引き、割合、順位',
  },
  arguments: [{ name: 'COUNTRY', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' }],
  options: [PERIOD, MIN_MOBILITY, orderOption(BALANCE_ORDERS, 'total'), limitOption(), MEASURE],
  examples: ['balance JP --limit 10', 'balance JP --order net --period 2016/2020 --limit 10'],
  async run({ args, words, graph }) {
    const network = await graph();
    const result = mobilityBalance(network, args.positionals[0]!, {
      measure: args.text('measure'),
      period: args.text('period'),
      minMobility: args.number('min-mobility'),
      order: args.text('order'),
      limit: args.number('limit'),
      lang: args.text('lang'),
    });
    const reaching = result.totals.partners - result.belowMinimum;
    return {
      report: reportBalance(result, balanceBeside(network, result), words, network.getAttribute('dataset')),
      notes: [
        ...(result.rows.length < reaching ? [words.shownOf(result.rows.length, reaching)] : []),
        ...(result.belowMinimum > 0 ? [words.belowMinimumPartners(result.belowMinimum)] : []),
      ],
    };
  },
};

function reportBalance(
  result: MobilityBalanceResult,
  besides: readonly BalanceBeside[],
  words: Words,
  dataset: Dataset,
): Report {
  const { country, rows } = result;
  const text = movementText(result.query.lang);
  const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
  return {
    json: { ...result, beside: besides },
    csv: {
      columns: [
        'country_id',
        'country_name',
        'partner_id',
        'partner_name',
        'period',
        'in',
        'out',
        'net',
        'total',
        'share_in',
        'share_out',
        'rank_total',
        'rank_net',
        'unit',
        'sources',
        'net_least',
        'net_most',
        ...besides.flatMap(() => BESIDE_COLUMNS),
      ],
      rows: rows.map((row) => [
        country.id,
        country.name,
        row.id,
        row.name,
        row.period,
        row.in,
        row.out,
        row.net,
        row.total,
        row.shareIn,
        row.shareOut,
        row.rankTotal,
        row.rankNet,
        result.unit,
        row.sources.join('|'),
        row.netRange?.[0] ?? null,
        row.netRange?.[1] ?? null,
        ...besides.flatMap((beside) => besideCells(beside, row.id)),
      ]),
    },
    blocks: [
      { kind: 'title', text: titleOf(result, words, dataset) },
      { kind: 'text', text: totalsLine(result, words) },
      ...(rows.length > 0
        ? [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: words.rank, align: 'right' },
                  { heading: words.partner, style: 'strong', shrink: 'last' },
                  ...[
                    words.arrivals,
                    words.departures,
                    words.net,
                    words.total,
                    words.shareIn,
                    words.shareOut,
                    words.rankNet,
                  ].map((heading) => ({ heading, align: 'right' }) as const),
                  { heading: words.sourceIds, style: 'dim', shrink: true },
                ],
                rows: rows.map((row) => [
                  row.rankTotal,
                  row.name,
                  text.side(row.in, row.unknownMost),
                  text.side(row.out, row.unknownMost),
                  text.net(row),
                  text.total(row),
                  percent(row.shareIn),
                  percent(row.shareOut),
                  row.rankNet,
                  { sources: row.sources },
                ]),
              },
            } as const,
          ]
        : []),
      ...windowsTable(result, words),
      ...besides.flatMap((beside) => besideBlocks(beside, result, words)),
      ...(rows.length > 0 || result.totals.isWhole
        ? [
            { kind: 'text', text: result.note } as const,
            { kind: 'sources', sources: sourcesOf(result, besides) } as const,
          ]
        : []),
    ],
  };
}

/** Columns of another measurement of the same thing: its own numbers under its own name, unit and sources. */
const BESIDE_COLUMNS = [
  'beside_measure',
  'beside_in',
  'beside_out',
  'beside_net',
  'beside_total',
  'beside_ratio',
  'beside_signs',
  'beside_unit',
  'beside_sources',
] as const;

function besideCells({ measure, rows, unit, sources }: BalanceBeside, partner: string): (string | number | null)[] {
  const row = rows.find(({ id }) => id === partner);
  // The partner is not listed there: unknown, and no ratio.
  if (!row) return [measure, null, null, null, null, null, null, unit, null];
  const { second, ratio, signs } = row;
  return [
    measure,
    second.in,
    second.out,
    second.net,
    second.total,
    ratio === null ? null : Math.round(ratio * 1000) / 1000,
    signs,
    unit,
    sources.map(({ id }) => id).join('|'),
  ];
}

/** Windows of the country and the partners listed above by the second measurement, with the first beside it. */
function besideBlocks(beside: BalanceBeside, result: MobilityBalanceResult, words: Words): Block[] {
  const { lang, period } = result.query;
  const say = secondWords(lang);
  const text = movementText(lang);
  const { label, windows, rows, totals } = beside;
  const columns = [words.total, say.totalSecond(label), say.ratioColumn, say.netFirst, say.netSecond(label)].map(
    (heading) => ({ heading, align: 'right' }) as const,
  );
  const cells = ({ first, second, ratio, signs }: BalanceBeside['windows'][number]) => [
    text.total(first),
    text.total(second),
    ratio === null ? null : say.ratio(ratio),
    text.net(first),
    text.net(second),
    say.signs[signs],
  ];
  return [
    { kind: 'text', text: `${say.heading(label)}${words.listSeparator}${beside.unit}` },
    ...(totals === null ? [{ kind: 'text', text: say.noWindow(label, period) } as const] : []),
    {
      kind: 'table',
      table: {
        columns: [{ heading: words.period, style: 'strong' }, ...columns, { heading: say.signColumn }],
        rows: windows.map((one) => [one.period, ...cells(one)]),
      },
    },
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            table: {
              columns: [
                { heading: words.partner, style: 'strong', shrink: 'last' },
                ...columns,
                { heading: say.signColumn },
              ],
              rows: rows.map((one) => [one.name, ...cells(one)]),
            },
          } as const,
        ]
      : []),
    { kind: 'text', text: say.never },
  ];
}

function sourcesOf(result: MobilityBalanceResult, besides: readonly BalanceBeside[]): MobilityBalanceResult['sources'] {
  const all = [...result.sources, ...besides.flatMap(({ sources }) => sources)];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

function totalsLine({ totals, query }: MobilityBalanceResult, words: Words): string {
  const text = movementText(query.lang);
  const [into, out] = [totals.in, totals.out].map((value) => text.side(value, null)) as [string, string];
  const { partners, known, isWhole } = totals;
  if (isWhole) return words.wholeTotals(partners, into, out, text.net(totals));
  const net = known.net === null ? text.notKnown : signedNumber(known.net, query.lang);
  return words.listedTotals(partners, into, out, known.partners, net);
}

/** Every window, and per year beside it, since they differ in length. */
function windowsTable({ totalsSeries, query }: MobilityBalanceResult, words: Words): Block[] {
  const text = movementText(query.lang);
  const shown = totalsSeries.filter(({ in: into, out }) => into !== null || out !== null);
  if (shown.length < 2) return [];
  const perYear = (value: number | null, period: string): number | null =>
    value === null ? null : Math.round((10 * value) / yearsOf(period)) / 10;
  const signedPerYear = (value: number | null): string | null =>
    value === null ? null : signedNumber(value, query.lang);
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { heading: words.period, style: 'strong' },
          ...[
            words.years,
            words.arrivals,
            words.departures,
            words.net,
            ...[words.arrivals, words.departures, words.net].map((heading) => words.perYear(heading)),
          ].map((heading) => ({ heading, align: 'right' }) as const),
        ],
        rows: shown.map((one) => [
          one.period,
          yearsOf(one.period),
          text.side(one.in, null),
          text.side(one.out, null),
          text.net(one),
          perYear(one.in, one.period),
          perYear(one.out, one.period),
          signedPerYear(perYear(one.net, one.period)),
        ]),
      },
    },
  ];
}

/** Each measure under its own name and unit. */
function titleOf({ country, query, unit }: MobilityBalanceResult, words: Words, dataset: Dataset): string {
  const period = formatFor(query.lang).period(query.period);
  return query.measure === 'mobility'
    ? words.balanceOf(country.name, period)
    : `${measureOf(dataset, query.measure, query.lang).label}${words.colon}${[country.name, period].filter(Boolean).join(words.listSeparator)}${unit ? words.parenthesis(unit) : ''}`;
}
