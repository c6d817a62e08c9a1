/** The sources of one tie, numbered, and nothing else: what a footnote needs. */
import type { Dataset } from '../data/dataset.ts';
import type { Observation } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { isFlow, type CollabGraph, type Locale, type TieRow } from '../model/graph.ts';
import { citeWords } from '../locales/cite.ts';
import { termFor } from '../locales/terms.ts';
import { formatFor } from '../scene/format.ts';
import { citationLine, sourceItem, writeBibtex, writeCslJson } from './citation.ts';
import type { CslItem } from './csl.ts';

export const CITE_FORMATS = ['text', 'markdown', 'bibtex', 'csl'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** An edge, and of a number the period meant; without it all that were observed. */
export interface CitedEdge {
  readonly edge: string;
  readonly period?: string | undefined;
}

/** One row of the data and where it is said. */
export interface Statement {
  readonly edge: string;
  /** `Poland – Visegrad Group: membership, from 2014` */
  readonly text: string;
  /** Numbers of its sources in `sources`, from 1. */
  readonly numbers: readonly number[];
  /** The place in the first of them, in the words of the data. */
  readonly locator: string;
}

export interface TieCitation {
  /** What is cited, in words. */
  readonly title: string;
  /** `collab-graph-data 1.0.0 (22 November 2026)`: the edition that says so. */
  readonly edition: string;
  readonly statements: readonly Statement[];
  /** The sources of these statements, each once, in the order in which they are named. */
  readonly sources: readonly CslItem[];
}

/** @param edges of the graph; `findTie` finds them by name */
export function citeTie(graph: CollabGraph, edges: readonly CitedEdge[], lang: Locale): TieCitation {
  const dataset = graph.getAttribute('dataset');
  const statements: Statement[] = [];
  const ids: string[] = [];
  const data = new Set<string>();
  for (const { edge, period } of edges) {
    const attributes = graph.getEdgeAttributes(edge);
    const rows: readonly (TieRow | Observation)[] = isFlow(attributes)
      ? Object.values(attributes.observations)
          .filter((row) => period === undefined || row.time_period === period)
          .sort((a, b) => (a.time_period < b.time_period ? -1 : 1))
      : [attributes.row];
    for (const row of rows) {
      const numbers = row.source.map((id) => {
        if (!ids.includes(id)) ids.push(id);
        if ('obs_value' in row) data.add(id);
        return ids.indexOf(id) + 1;
      });
      statements.push({ edge, text: statementOf(graph, edge, row, lang), numbers, locator: row.locator });
    }
  }
  return {
    title: [...new Set(edges.map(({ edge }) => endsOf(graph, edge, lang)))].join(citeWords(lang).comma),
    edition: editionText(dataset, lang),
    statements,
    sources: ids.map((id) => {
      const source = dataset.sources.find((row) => row.id === id) ?? { id, title: id };
      return sourceItem(source, data.has(id), lang);
    }),
  };
}

/** The edition that a file or a figure was made from, in words. */
export function editionText({ name, version, date }: Pick<Dataset, 'name' | 'version' | 'date'>, lang: Locale): string {
  const day = formatFor(lang).date(date);
  return lang === 'ja' ? `${name} ${version}（${day}）` : `${name} ${version} (${day})`;
}

function endsOf(graph: CollabGraph, edge: string, lang: Locale): string {
  const { directed, type } = kindsOf(graph.getAttribute('dataset')).edge(graph.getEdgeAttributes(edge).kind);
  const name = (id: string): string => {
    const { kind, name: full, short } = graph.getNodeAttributes(id);
    // Projects have no short name worth the name, countries none at all.
    return kind === 'framework' || kind === 'programme' || kind === 'agency' ? short[lang] : full[lang];
  };
  return `${name(graph.source(edge))} ${directed && type === 'number' ? '→' : '–'} ${name(graph.target(edge))}`;
}

function statementOf(graph: CollabGraph, edge: string, row: TieRow | Observation, lang: Locale): string {
  const words = citeWords(lang);
  const format = formatFor(lang);
  const spec = kindsOf(graph.getAttribute('dataset')).edge(graph.getEdgeAttributes(edge).kind);
  const details =
    'obs_value' in row
      ? [
          words.number(
            format.period(row.time_period),
            format.number(row.obs_value),
            termFor(lang, row.unit_measure).text,
          ),
        ]
      : [
          row.role === undefined ? '' : termFor(lang, row.role).text,
          row.from === undefined ? '' : words.since(format.date(row.from)),
          row.to === undefined ? '' : words.until(format.date(row.to)),
        ];
  const what = [lang === 'en' ? spec.label.en.toLowerCase() : spec.label.ja, ...details].filter(Boolean);
  return `${endsOf(graph, edge, lang)}${words.colon}${what.join(words.comma)}`;
}

export function writeTieCitation(citation: TieCitation, format: CiteFormat, lang: Locale): string {
  const { title, edition, statements, sources } = citation;
  const words = citeWords(lang);
  if (format === 'csl') return writeCslJson(sources);
  // Outside of entries BibTeX reads over everything.
  if (format === 'bibtex') return `% ${words.data(edition)}\n\n${writeBibtex(sources)}`;
  const marks = ({ numbers }: Statement): string => numbers.map((number) => `[${number}]`).join('');
  if (format === 'text') {
    return [
      title,
      words.data(edition),
      '',
      ...statements.map((one) => `${one.text} ${marks(one)} ${one.locator}`.trimEnd()),
      '',
      ...sources.map((item, i) => `[${i + 1}] ${citationLine(item, lang)}`),
      '',
    ].join('\n');
  }
  return [
    `**${escapeMarkdown(title)}**`,
    '',
    escapeMarkdown(words.data(edition)),
    '',
    ...statements.map((one) =>
      `- ${escapeMarkdown(one.text)} ${escapeMarkdown(marks(one))} ${escapeMarkdown(one.locator)}`.trimEnd(),
    ),
    '',
    // An address in angle brackets is a link, and its underscores are its own.
    ...sources.map((item, i) => {
      const { URL: url, ...rest } = item;
      return `${i + 1}. ${escapeMarkdown(citationLine(rest, lang))}${url === undefined ? '' : ` <${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`}`;
    }),
    '',
  ].join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll(/\s*\r?\n\s*/g, ' ');
}
