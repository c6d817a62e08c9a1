import type { Dataset } from '../../data/dataset.ts';
import { metricsWords } from '../../locales/metrics.ts';
import { kindsOf } from '../../model/kinds.ts';
import { METRIC_ORDERS, metrics, type MetricsResult } from '../../query/metrics.ts';
import type { Command, OptionSpec } from '../command.ts';
import { AT, CONFIDENCE, EDGES, limitOption, orderOption, STATUS } from '../options.ts';
import type { Report } from '../report.ts';

const OWN_EDGES: OptionSpec = {
  ...EDGES,
  summary: {
    en: 'kinds of tie; without it the first number of the data, else its own ties, else membership. Strength is of one number alone',
    ja: 'つながりの種類。指定がなければデータの最初の数値、なければ独自のつながり、なければ membership。強度は一つの数値についてのみ',
  },
};

const WINDOW: OptionSpec = {
  name: 'period',
  type: 'text',
  placeholder: 'WINDOW',
  summary: {
    en: 'period of the numbers; without it 2006/2016 of mobility, all periods of your own',
    ja: '数値の期間。指定がなければ移動は 2006/2016、独自の数値は全期間',
  },
};

const SEED: OptionSpec = {
  name: 'seed',
  type: 'number',
  placeholder: 'N',
  default: '1',
  summary: {
    en: 'of the communities: the same seed gives the same ones',
    ja: 'コミュニティの乱数の種。同じ種なら同じ結果',
  },
};

export const metricsCommand: Command = {
  name: 'metrics',
  summary: {
    en: 'degree, strength, betweenness, clustering and community of every node',
    ja: '各ノードの次数、強度、媒介中心性、クラスター係数、コミュニティ',
  },
  arguments: [],
  options: [OWN_EDGES, WINDOW, AT, CONFIDENCE, STATUS, orderOption(METRIC_ORDERS, 'degree'), limitOption(), SEED],
  examples: [
    'metrics --data test/fixtures/read/exchanges-utf8.csv',
    'metrics --edges coauthorship --order betweenness --limit 10',
  ],
  async run({ args, io, lang, graph }) {
    const network = await graph();
    const result = await metrics(network, {
      edges: args.list('edges'),
      period: args.text('period'),
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: args.list('status'),
      order: args.text('order'),
      limit: args.number('limit'),
      seed: args.number('seed'),
      lang,
      today: io.today,
    });
    const words = metricsWords(lang);
    return {
      report: reportMetrics(result, network.getAttribute('dataset')),
      notes: [
        ...(result.order === 0 ? [words.none] : []),
        ...(result.rows.length < result.order ? [words.shownOf(result.rows.length, result.order)] : []),
      ],
    };
  },
};

function reportMetrics(result: MetricsResult, dataset: Dataset): Report {
  const { rows, query, directed, unit, communities, density } = result;
  const { lang } = query;
  const words = metricsWords(lang);
  const kinds = kindsOf(dataset);
  const labels = query.edges.map((kind) => kinds.edge(kind).label[lang]);
  const digits = (value: number): number => Math.round(value * 10_000) / 10_000;
  const columns = [
    ...(['id', 'name', 'kind', 'degree', 'in', 'out', 'strength', 'unit'] as const),
    ...(['betweenness', 'clustering', 'community'] as const),
  ];
  return {
    json: result,
    csv: { columns, rows: rows.map((row) => columns.map((column) => (column === 'unit' ? unit : row[column]))) },
    blocks: [
      { kind: 'title', text: words.title(result.order, result.size, labels.join(lang === 'en' ? ', ' : '、')) },
      {
        kind: 'table',
        table: {
          columns: [
            { heading: words.node, style: 'strong', shrink: true },
            { heading: words.kind, shrink: true },
            ...[
              words.degree,
              words.in,
              words.out,
              words.strength(unit ?? ''),
              words.betweenness,
              words.clustering,
              words.community,
            ].map((heading) => ({ heading, align: 'right' as const })),
          ],
          rows: rows.map((row) => [
            row.name,
            kinds.node(row.kind).label[lang],
            row.degree,
            row.in,
            row.out,
            row.strength,
            digits(row.betweenness),
            digits(row.clustering),
            row.community,
          ]),
        },
      },
      {
        kind: 'text',
        text: words.about(
          directed,
          communities.count,
          communities.modularity === null ? '' : String(digits(communities.modularity)),
          density === null ? '' : String(digits(density)),
        ),
      },
    ],
  };
}
