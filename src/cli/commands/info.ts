import { countAll, countTables } from '../../count/tables.ts';
import type { Dataset, Confidence } from '../../data/dataset.ts';
import type { TableName } from '../../data/table-names.ts';
import { summarise, type DatasetSummary } from '../../data/validate.ts';
import { CONFIDENCES } from '../../model/confidence.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import type { Command } from '../command.ts';
import type { Block, Report } from '../report.ts';
import { programVersion } from '../version.ts';
import type { Words } from '../words.ts';

export const infoCommand: Command = {
  name: 'info',
  summary: {
    en: 'what the data are: version, date, rows by table, edge kind and confidence, licences',
    ja: 'データの概要：版、日付、表・辺の種類・確度別の行数、ライセンス',
  },
  arguments: [],
  options: [],
  examples: ['info', 'info --format json'],
  async run({ lang, words, dataset, graph }) {
    const { hashOf } = await import('../../edition/read-edition.ts');
    const data = await dataset();
    return { report: reportInfo(data, await graph(), hashOf(data), lang, words) };
  },
};

function reportInfo(dataset: Dataset, graph: CollabGraph, hash: string, lang: Locale, words: Words): Report {
  const { tables, edges, confidence } = summarise(dataset);
  const counted = countTables(graph);
  const ties = Object.fromEntries(
    kindsOf(dataset).edges.map(({ id }) => [id, counted.get(id)?.ties ?? 0]),
  ) as DatasetSummary['edges'];
  const all = countAll(graph);
  const licences = countLicences(dataset);
  const { name, title_en, title_ja, version, date, focus } = dataset;
  const program = programVersion();
  return {
    noEdition: true,
    json: {
      schema: 'collab-graph/info@1',
      name,
      title: { en: title_en, ja: title_ja },
      version,
      date,
      hash,
      focus,
      program,
      tables,
      edges,
      ties,
      confidence,
      licences,
    },
    csv: {
      columns: ['section', 'key', 'value'],
      rows: [
        ['data', 'name', name],
        ['data', 'title_en', title_en],
        ['data', 'title_ja', title_ja],
        ['data', 'version', version],
        ['data', 'date', date],
        ['data', 'hash', hash],
        ['data', 'focus', focus ?? null],
        ['data', 'program', program],
        ...entries('table', tables),
        ...entries('edge', edges),
        ...entries('tie', ties),
        ...entries('confidence', confidence),
        ...licences.map(({ licence, sources }) => ['licence', licence, sources]),
      ],
    },
    blocks: [
      { kind: 'title', text: lang === 'ja' ? title_ja : title_en },
      { kind: 'text', text: `${name} ${version}, ${date} (collab-graph ${program})` },
      { kind: 'text', text: `sha256 ${hash}` },
      ...countBlocks(
        words.tablesTitle,
        words.table,
        Object.entries<number>(tables satisfies Record<TableName, number>),
        words,
      ),
      { kind: 'text', text: words.tiesInRows(all.ties, all.rows) },
      edgeTable(dataset, edges, ties, lang, words),
      ...countBlocks(words.confidenceTitle, words.confidence, confidenceCounts(confidence, words), words),
      ...countBlocks(
        words.licencesTitle,
        words.licence,
        licences.map(({ licence, sources }) => [licence ?? words.none, sources] as const),
        words,
      ),
    ],
  };
}

function entries(section: string, counts: Readonly<Record<string, number>>): [string, string, number][] {
  return Object.entries(counts).map(([key, value]) => [section, key, value]);
}

/** Ties beside the rows that state them: of numbers a row is a window or year. */
function edgeTable(
  dataset: Dataset,
  edges: DatasetSummary['edges'],
  ties: DatasetSummary['edges'],
  lang: Locale,
  words: Words,
): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        { heading: words.kind, shrink: true },
        { heading: words.ties, align: 'right' },
        { heading: words.rows, align: 'right' },
      ],
      rows: kindsOf(dataset).edges.map(({ id, label }) => [
        lang === 'ja' ? label.ja : id,
        ties[id] ?? 0,
        edges[id] ?? 0,
      ]),
    },
  };
}

function confidenceCounts(counts: Readonly<Record<Confidence, number>>, words: Words): [string, number][] {
  return CONFIDENCES.map((confidence) => [words.confidences[confidence], counts[confidence]]);
}

function countBlocks(
  title: string,
  heading: string,
  counts: readonly (readonly [string, number])[],
  words: Words,
): Block[] {
  const isConfidence = heading === words.confidence;
  const isLicence = heading === words.licence;
  return [
    { kind: 'text', text: title },
    {
      kind: 'table',
      table: {
        columns: [
          { heading, shrink: true, ...(isConfidence ? { style: 'confidence' } : {}) },
          { heading: isLicence ? words.sources : words.rows, align: 'right' },
        ],
        rows: counts,
      },
    },
  ];
}

/** Sources per licence as stated, most first; null where none is stated. */
function countLicences(dataset: Dataset): { licence: string | null; sources: number }[] {
  const counts = new Map<string | null, number>();
  for (const { licence = null } of dataset.sources) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .map(([licence, sources]) => ({ licence, sources }))
    .sort((a, b) => b.sources - a.sources || ((a.licence ?? '') < (b.licence ?? '') ? -1 : 1));
}
