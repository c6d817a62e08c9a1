import { comparisonSentences } from '../../answer/coverage.ts';
import { secondWords } from '../../locales/second-measurement.ts';
import { kindsOf } from '../../model/kinds.ts';
import {
  compare,
  type CountryComparison,
  type FlowComparison,
  type FlowNumbers,
  type GroupComparison,
  type Shared,
} from '../../query/compare.ts';
import type { FlowsBeside, MovesBeside } from '../../query/flows-beside.ts';
import { formatFor } from '../../scene/format.ts';
import type { Command } from '../command.ts';
import { TIE_OPTIONS, tieOptions } from '../options.ts';
import type { Block, Cell, Report } from '../report.ts';
import { nameCell, type Naming } from '../tie-cells.ts';
import type { Aspect } from '../words.ts';

export const compareCommand: Command = {
  name: 'compare',
  summary: {
    en: 'two countries, or two frameworks or programmes, side by side',
    ja: '二つの国・地域、または二つの枠組み・事業の比較',
  },
  arguments: [
    { name: 'A', summary: { en: 'country, framework or programme', ja: '国・地域、枠組み、事業' }, values: 'node' },
    { name: 'B', summary: { en: 'another of the same kind', ja: '同じ種類のもう一つ' }, values: 'node' },
  ],
  options: TIE_OPTIONS,
  examples: [
    'compare CZ HU',
    'compare v4-japan e-asia-jrp --lang ja',
    'compare JP CN --edges mobility,mobility-openalex',
  ],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const result = compare(graph, args.positionals[0]!, args.positionals[1]!, tieOptions(args, io.today));
    return { report: reportComparison(result, { graph, lang, words }) };
  },
};

type Where = 'both' | 'a' | 'b';

function aspectsOf(result: CountryComparison | GroupComparison): [Aspect, Shared][] {
  return result.kind === 'countries'
    ? [
        ['groups', result.groups],
        ['calls', result.calls],
        ['alongside', { both: result.alongside, onlyA: [], onlyB: [] }],
        ['projects', result.projects],
        ['partners', result.partners],
      ]
    : [
        ['members', result.members],
        ['agencies', result.agencies],
        ['topics', result.topics],
      ];
}

function reportComparison(result: CountryComparison | GroupComparison, naming: Naming): Report {
  const { words, lang } = naming;
  const { a, b } = result;
  const where: Readonly<Record<Where, string>> = { both: words.both, a: words.only(a.name), b: words.only(b.name) };
  const items = aspectsOf(result).flatMap(([aspect, { both, onlyA, onlyB }]) =>
    (
      [
        ['both', both],
        ['a', onlyA],
        ['b', onlyB],
      ] as const
    ).flatMap(([at, nodes]) => nodes.map((node) => ({ aspect, at, node }))),
  );
  const flows = result.kind === 'countries' ? result.flows : [];
  const besides = result.kind === 'countries' ? result.beside : [];
  const blocks: Block[] = [{ kind: 'title', text: words.compareTitle(a.name, b.name) }];
  const known =
    result.kind === 'countries' ? comparisonSentences(naming.graph, result, lang) : { ties: [], numbers: [] };
  blocks.push(...known.ties.map(asText));
  if (items.length > 0) {
    blocks.push({
      kind: 'table',
      table: {
        columns: [
          { heading: words.aspect, style: 'strong', shrink: true },
          { heading: '', shrink: true },
          { heading: words.kind, shrink: true },
          { heading: words.name, shrink: true },
          { heading: words.id, style: 'dim', shrink: true },
        ],
        rows: items.map(({ aspect, at, node }) => [
          words.aspects[aspect],
          where[at],
          kindsOf(naming.graph.getAttribute('dataset')).node(node.kind).label[lang],
          nameCell(node, naming),
          node.id,
        ]),
        grouped: 2,
      },
    });
  }
  if (flows.length > 0)
    blocks.push(
      { kind: 'text', text: words.numbersTitle },
      ...known.numbers.map(asText),
      flowBlock(flows, a.id, b.id, naming),
      ...besides.flatMap((beside) => besideBlocks(beside, result as CountryComparison, naming)),
    );
  if (result.sources.length > 0) blocks.push({ kind: 'sources', sources: result.sources });
  return {
    json: result,
    csv: {
      columns: [
        'aspect',
        'kind',
        'id',
        'name',
        'in_a',
        'in_b',
        'a_out',
        'a_in',
        'a_coauthorship',
        'b_out',
        'b_in',
        'b_coauthorship',
        ...besides.flatMap(() => BESIDE_COLUMNS),
      ],
      rows: [
        ...items.map(({ aspect, at, node }) => [
          aspect,
          node.kind,
          node.id,
          node.name,
          String(at !== 'b'),
          String(at !== 'a'),
          ...Array<null>(6 + besides.length * BESIDE_COLUMNS.length).fill(null),
        ]),
        ...flows.map((flow) => [
          'flows',
          flow.kind,
          flow.id,
          flow.name,
          null,
          null,
          ...numbers(flow),
          ...besides.flatMap((beside) => besideCells(beside, flow.id)),
        ]),
      ],
    },
    blocks,
  };
}

function asText(text: string): Block {
  return { kind: 'text', text };
}

function numbers({ a, b }: FlowComparison): (number | null)[] {
  return [a.out, a.in, a.coauthorship, b.out, b.in, b.coauthorship];
}

/** Columns of another measurement of the same thing: its own numbers under its own name and unit. */
const BESIDE_COLUMNS = [
  'beside_measure',
  'beside_a_out',
  'beside_a_in',
  'beside_a_ratio',
  'beside_b_out',
  'beside_b_in',
  'beside_b_ratio',
  'beside_unit',
] as const;

function besideCells({ measure, flows, unit }: FlowsBeside, partner: string): (string | number | null)[] {
  const flow = flows.find(({ id }) => id === partner);
  const cells = (moves: MovesBeside | undefined): (number | null)[] => [
    moves?.out ?? null,
    moves?.in ?? null,
    typeof moves?.ratio === 'number' ? Math.round(moves.ratio * 1000) / 1000 : null,
  ];
  return [measure, ...cells(flow?.a), ...cells(flow?.b), unit];
}

/** The second measurement partner by partner, each number behind that of the first, with their ratio. */
function besideBlocks(
  { label, unit, flows }: FlowsBeside,
  { a, b, flows: first, query }: Pick<CountryComparison, 'a' | 'b' | 'flows' | 'query'>,
  { words, lang }: Naming,
): Block[] {
  const say = secondWords(lang);
  if (flows.length === 0) return [asText(say.noWindow(label, formatFor(lang).period(query.period)))];
  const headings = [a, b].flatMap(({ id }) => [
    ...[words.departures, words.arrivals].flatMap((what) => [`${id} ${what}`, say.second(`${id} ${what}`)]),
    `${id} ${say.ratioColumn}`,
  ]);
  const cells = (one: FlowNumbers, moves: MovesBeside): Cell[] => [
    one.out,
    moves.out,
    one.in,
    moves.in,
    moves.ratio === null ? null : say.ratio(moves.ratio),
  ];
  const firstOf = new Map(first.map((flow) => [flow.id, flow]));
  return [
    asText(`${say.heading(label)}${words.listSeparator}${unit}`),
    {
      kind: 'table',
      table: {
        columns: [
          { heading: words.partner, style: 'strong', shrink: true },
          ...headings.map((heading) => ({ heading, align: 'right' }) as const),
        ],
        rows: flows.map((flow) => [
          flow.name,
          ...cells(firstOf.get(flow.id)!.a, flow.a),
          ...cells(firstOf.get(flow.id)!.b, flow.b),
        ]),
        split: true,
      },
    },
    asText(say.never),
  ];
}

function flowBlock(flows: readonly FlowComparison[], a: string, b: string, { words }: Naming): Block {
  const headings = [a, b].flatMap((id) =>
    [words.departures, words.arrivals, words.coauthorship].map((what) => `${id} ${what}`),
  );
  return {
    kind: 'table',
    table: {
      columns: [
        { heading: words.partner, style: 'strong', shrink: true },
        ...headings.map((heading) => ({ heading, align: 'right' }) as const),
      ],
      rows: flows.map((flow) => [flow.name, ...numbers(flow)]),
      split: true,
    },
  };
}
