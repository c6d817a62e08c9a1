import { BALANCE_ORDERS, mobilityBalance, type MobilityBalanceResult } from '../../query/mobility-balance.ts';
import { DIRECTED_FLOWS, edgeKind } from '../../model/edge-kinds.ts';
import type { Command, OptionSpec } from '../command.ts';
import { limitOption, MIN_MOBILITY, orderOption, PERIOD } from '../options.ts';
import { cellText, type Report } from '../report.ts';
import type { Words } from '../words.ts';

const MEASURE: OptionSpec = {
  name: 'measure',
  type: 'text',
  placeholder: 'KIND',
  values: DIRECTED_FLOWS,
  default: 'mobility',
  summary: {
    en: "what is counted: migration events, or the OECD's scientific authors where imported",
    ja: '数えるもの：移動件数（mobility）、または取り込んだ OECD の科学論文著者（author-flow）',
  },
};

export const balanceCommand: Command = {
  name: 'balance',
  summary: {
    en: 'researcher mobility of a country by partner: in, out, net, shares and ranks',
    ja: '研究者の移動の収支：相手別の流入、流出、純増、割合、順位',
  },
  arguments: [{ name: 'COUNTRY', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' }],
  options: [PERIOD, MIN_MOBILITY, orderOption(BALANCE_ORDERS, 'total'), limitOption(), MEASURE],
  examples: ['balance JP --limit 10', 'balance JP --order net --period 2013/2017 --limit 10'],
  async run({ args, words, graph }) {
    const result = mobilityBalance(await graph(), args.positionals[0]!, {
      measure: args.text('measure'),
      period: args.text('period'),
      minMobility: args.number('min-mobility'),
      order: args.text('order'),
      limit: args.number('limit'),
      lang: args.text('lang'),
    });
    const reaching = result.totals.partners - result.belowMinimum;
    return {
      report: reportBalance(result, words),
      notes: [
        ...(result.rows.length < reaching ? [words.shownOf(result.rows.length, reaching)] : []),
        ...(result.belowMinimum > 0 ? [words.belowMinimumPartners(result.belowMinimum)] : []),
      ],
    };
  },
};

function reportBalance(result: MobilityBalanceResult, words: Words): Report {
  const { country, totals, rows } = result;
  const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
  return {
    json: result,
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
      ]),
    },
    blocks: [
      { kind: 'title', text: titleOf(result, words) },
      {
        kind: 'text',
        text: words.totalsLine(totals.partners, cellText(totals.in), cellText(totals.out), cellText(totals.net)),
      },
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
                  row.in,
                  row.out,
                  row.net,
                  row.total,
                  percent(row.shareIn),
                  percent(row.shareOut),
                  row.rankNet,
                  { sources: row.sources },
                ]),
              },
            } as const,
            { kind: 'text', text: result.note } as const,
            { kind: 'sources', sources: result.sources } as const,
          ]
        : []),
    ],
  };
}

/** Each measure under its own name and unit. */
function titleOf({ country, query, unit }: MobilityBalanceResult, words: Words): string {
  return query.measure === 'mobility'
    ? words.balanceOf(country.name, query.period)
    : `${edgeKind(query.measure).label[query.lang]}${words.colon}${country.name}${words.listSeparator}${query.period}${words.parenthesis(unit)}`;
}
