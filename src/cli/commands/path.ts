import { numbersBetween, pairSentences } from '../../answer/coverage.ts';
import { shortestPaths, type ShortestPathsResult } from '../../query/shortest-paths.ts';
import type { Command, OptionSpec } from '../command.ts';
import { limitOption, TIE_OPTIONS, tieOptions } from '../options.ts';
import type { Block, Report } from '../report.ts';
import { nameCell, TIE_CSV_COLUMNS, tieCells, tieColumns, tieCsvCells, type Naming } from '../tie-cells.ts';

const MAX_STEPS: OptionSpec = {
  name: 'max-steps',
  type: 'number',
  placeholder: 'N',
  default: '4',
  summary: { en: 'at most so many partner steps', ja: '段数の上限' },
};

export const pathCommand: Command = {
  name: 'path',
  summary: {
    en: 'how two countries are connected: the shortest chains of partners (exit code 1 where there is none)',
    ja: '二つの国・地域のつながり方：相手をたどる最短の経路（なければ終了コード 1）',
  },
  arguments: [
    { name: 'FROM', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' },
    { name: 'TO', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' },
  ],
  options: [...TIE_OPTIONS, limitOption('20'), MAX_STEPS],
  examples: ['path JP ZA', 'path CZ TH --limit 3 --format markdown'],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const result = shortestPaths(graph, args.positionals[0]!, args.positionals[1]!, {
      ...tieOptions(args, io.today),
      limit: args.number('limit'),
      maxSteps: args.number('max-steps'),
    });
    const { from, to, total, query } = result;
    const shown = result.paths.length;
    const isFound = result.steps !== null;
    return {
      report: reportPaths(result, { graph, lang, words }),
      notes: [
        ...(isFound ? [] : [words.noPath(from.name, to.name, query.maxSteps)]),
        ...(shown < total ? [words.shownOf(shown, total)] : []),
      ],
      exitCode: isFound ? 0 : 1,
    };
  },
};

function reportPaths(result: ShortestPathsResult, naming: Naming): Report {
  const { graph, lang, words } = naming;
  const { from, to, steps, paths, flows, total } = result;
  const blocks: Block[] = [
    ...(steps === null ? [] : [{ kind: 'title', text: words.pathTitle(from.name, to.name, steps, total) } as const]),
    ...pairSentences(graph, result, lang).map((text) => ({ kind: 'text', text }) as const),
  ];
  for (const { countries, steps: taken } of paths) {
    blocks.push({ kind: 'text', text: countries.map(({ name }) => name).join(' → ') });
    const rows = taken.flatMap((step, i) =>
      step.ties.map((tie) => [i + 1, nameCell(step.from, naming), nameCell(step.to, naming), ...tieCells(tie, naming)]),
    );
    if (rows.length === 0) continue;
    blocks.push({
      kind: 'table',
      table: {
        columns: [
          { heading: words.step, align: 'right' },
          { heading: words.from, style: 'strong', shrink: 'last' },
          { heading: words.to, style: 'strong', shrink: 'last' },
          ...tieColumns(words),
        ],
        rows,
        grouped: 3,
      },
    });
  }
  if (flows.length > 0) {
    blocks.push(
      { kind: 'text', text: words.directNumbers },
      { kind: 'table', table: { columns: tieColumns(words), rows: flows.map((tie) => tieCells(tie, naming)) } },
    );
  }
  // What is known of a direction without a row stands in words: the table has no cell for it.
  const numbers = result.coverage.measures.some(({ missing, most }) => missing.length > 0 && most !== null)
    ? numbersBetween(graph, result, lang)
    : undefined;
  if (numbers !== undefined) blocks.push({ kind: 'text', text: numbers });
  if (result.sources.length > 0) blocks.push({ kind: 'sources', sources: result.sources });
  return {
    json: result,
    csv: {
      columns: ['path', 'step', 'from_id', 'from_name', 'to_id', 'to_name', ...TIE_CSV_COLUMNS],
      rows: [
        ...paths.flatMap((path, p) =>
          path.steps.flatMap((step, i) =>
            step.ties.map((tie) => [
              p + 1,
              i + 1,
              step.from.id,
              step.from.name,
              step.to.id,
              step.to.name,
              ...tieCsvCells(tie),
            ]),
          ),
        ),
        // Numbers between the two need no chain: they have no path and no step.
        ...flows.map((tie) => [null, null, from.id, from.name, to.id, to.name, ...tieCsvCells(tie)]),
      ],
    },
    blocks,
  };
}
