/** The nodes of one's own network that a view shows, with their measures in the whole data. */
import { metricsWords } from '../../locales/metrics.ts';
import { tableWords } from '../../locales/table.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { MetricsResult, NodeMetrics } from '../../query/metrics.ts';
import { editionMark } from '../../render/edition-mark.ts';
import { nodeLink, type PanelContext } from '../panel/parts.ts';
import { nameOf } from '../session/context.ts';
import { nodeKindWord } from '../session/kind-words.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from './model.ts';

/** As the panel says shares. */
const SHARE = 10_000;

/** @param result undefined while it is being counted, and for a network too large to count in a page: then there are no columns of it */
export function ownNodeTable(context: PanelContext, result: MetricsResult | undefined): TableModel {
  const { view, lang, words, state, graph, dataset } = context;
  const say = tableWords(lang);
  const rows = new Map(result?.rows.map((row) => [row.id, row]));
  const measures = result ? measureColumns(context, result) : [];
  const kinds = result?.query.edges.map((kind) => kindsOf(dataset).edge(kind).label[lang]) ?? [];
  return {
    caption: say.ownNodes,
    note: [say.ownNodesNote, result && metricsWords(lang).of(kinds.join(lang === 'en' ? ', ' : '、'))]
      .filter(Boolean)
      .join(lang === 'en' ? ' ' : ''),
    filename: `nodes-${state.focus === '' ? 'all' : state.focus}-${lang}`,
    edition: editionMark(graph.getAttribute('dataset')),
    columns: [
      { key: 'name', label: words.name },
      { key: 'kind', label: words.kind, narrow: true },
      { key: 'ties', label: words.tieCount, numeric: true },
      ...measures.map(({ column }) => column),
    ],
    rows: view.nodes.map(({ id, degree, attributes }): TableRow => {
      const name = nameOf(context, id);
      const row = rows.get(id);
      return {
        id,
        selects: id,
        cells: [
          { value: name, text: name, content: () => nodeLink(context, id, name) },
          text(nodeKindWord(context, attributes.kind)),
          number(context, degree),
          ...measures.map(({ cell }) => (row ? cell(row) : number(context, null))),
        ],
      };
    }),
    sort: { key: 'name', descending: false },
  };
}

interface MeasureColumn {
  readonly column: TableColumn;
  readonly cell: (row: NodeMetrics) => TableCell;
}

function measureColumns(context: PanelContext, { unit, directed }: MetricsResult): readonly MeasureColumn[] {
  const words = metricsWords(context.lang);
  const whole = (key: 'degree' | 'in' | 'out' | 'strength' | 'community', label: string): MeasureColumn => ({
    column: { key, label, numeric: true },
    cell: (row) => number(context, row[key]),
  });
  const share = (key: 'betweenness' | 'clustering'): MeasureColumn => ({
    column: { key, label: words[key], numeric: true },
    cell: ({ [key]: value }) => ({ value, text: String(Math.round(value * SHARE) / SHARE) }),
  });
  return [
    whole('degree', words.degree),
    ...(directed ? [whole('in', words.in), whole('out', words.out)] : []),
    ...(unit === null ? [] : [whole('strength', words.strength(unit))]),
    share('betweenness'),
    share('clustering'),
    whole('community', words.community),
  ];
}

const text = (words: string): TableCell => ({ value: words === '' ? null : words, text: words });

const number = ({ format }: PanelContext, value: number | null): TableCell =>
  value === null ? { value, text: '–' } : { value, text: format.number(value) };
