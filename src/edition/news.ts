/**
 * What is new since each edition of the past, as one file that a page loads when
 * somebody asks: ties and things one by one, numbers by measure and period.
 * Made with the data, so that it cannot disagree with them.
 */
import type { Dataset } from '../data/dataset.ts';
import type { TableName } from '../data/table-names.ts';
import type { FieldSpec } from '../data/table-spec.ts';
import { TABLES } from '../data/tables.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph, LocalText } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import type { Change, ChangeCounts, ChangeKind, DatasetDiff, FieldChange } from './changes.ts';
import { namesIn, sourcesOf, subjectOf } from './change-text.ts';

export const NEWS_FORMAT = 'collab-graph/news@1';

/** A change of one row that states something, or of a thing itself. */
export interface NewsItem {
  readonly kind: ChangeKind;
  readonly table: TableName;
  readonly about: LocalText;
  /** Key of the edge, or id of the node, that the row is in the graph; absent for what was removed. */
  readonly mark?: string;
  readonly fields?: readonly FieldChange[];
  readonly source: readonly string[];
  /** Whether only its sources, the places in them, its confidence or a note differ. */
  readonly isProvenance?: true;
}

/** Changes of the numbers of one measure and period. */
export interface NewsNumbers {
  readonly table: TableName;
  readonly period: string;
  readonly counts: ChangeCounts;
  /** Edges whose number in this period is new or another; absent where the whole period is new. */
  readonly marks?: readonly string[];
  readonly source: readonly string[];
}

export interface NewsSince {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
  readonly total: ChangeCounts;
  /** Rows of tables that cite nothing: names of countries, titles of sources. */
  readonly uncited: Readonly<Partial<Record<TableName, ChangeCounts>>>;
  readonly items: readonly NewsItem[];
  readonly numbers: readonly NewsNumbers[];
}

export interface NewsFile {
  readonly format: typeof NEWS_FORMAT;
  readonly name: string;
  readonly version: string;
  readonly date: string;
  /** Oldest first. */
  readonly editions: readonly NewsSince[];
}

/** Columns that say how something is known, not what. */
const PROVENANCE: ReadonlySet<string> = new Set(['source', 'locator', 'confidence', 'note']);

/** @param diff of `old` and the graph's dataset */
export function newsSince(
  diff: DatasetDiff,
  old: { readonly dataset: Dataset; readonly hash: string },
  graph: CollabGraph,
): NewsSince {
  const dataset = graph.getAttribute('dataset');
  const names = { en: namesIn('en', dataset, old.dataset), ja: namesIn('ja', dataset, old.dataset) };
  const edges = edgesByRow(graph);
  const items: NewsItem[] = [];
  const uncited: Partial<Record<TableName, ChangeCounts>> = {};
  const numbers = new Map<string, { table: TableName; period: string; own: Change[] }>();
  for (const change of diff.changes) {
    const { kind, table, row, fields } = change;
    if (!isCited(table)) uncited[table] = diff.counts[table]!;
    else if (isNumbers(table)) {
      const period = String(row['time_period'] ?? '');
      const key = `${table} ${period}`;
      if (!numbers.has(key)) numbers.set(key, { table, period, own: [] });
      numbers.get(key)!.own.push(change);
    } else {
      const mark = edges.get(row) ?? (graph.hasNode(String(row['id'])) ? String(row['id']) : undefined);
      items.push({
        kind,
        table,
        about: { en: subjectOf(change, names.en, 'en'), ja: subjectOf(change, names.ja, 'ja') },
        ...(mark === undefined || kind === 'removed' ? {} : { mark }),
        ...(fields.length > 0 ? { fields } : {}),
        source: sourcesOf(change),
        ...(fields.length > 0 && fields.every(({ field }) => PROVENANCE.has(field))
          ? { isProvenance: true as const }
          : {}),
      });
    }
  }
  return {
    version: diff.old.version,
    date: diff.old.date,
    hash: old.hash,
    total: totalOf(diff),
    uncited,
    items,
    numbers: [...numbers.values()].map(({ table, period, own }) => numbersOf(table, period, own, dataset, edges)),
  };
}

function numbersOf(
  table: TableName,
  period: string,
  own: readonly Change[],
  dataset: Dataset,
  edges: ReadonlyMap<unknown, string>,
): NewsNumbers {
  const counts = { added: 0, ended: 0, corrected: 0, removed: 0 };
  for (const { kind } of own) counts[kind] += 1;
  const rows = dataset[table] as unknown as readonly { readonly time_period?: string }[];
  const isWhole = counts.added === rows.filter((row) => row.time_period === period).length;
  const marks = own.flatMap(({ kind, row, fields }) => {
    const edge = edges.get(row);
    const isNew = kind === 'added' || fields.some(({ field }) => field === 'obs_value');
    return edge === undefined || !isNew ? [] : [edge];
  });
  return {
    table,
    period,
    counts,
    ...(isWhole || marks.length === 0 ? {} : { marks }),
    source: [...new Set(own.flatMap(sourcesOf))].sort(),
  };
}

function totalOf({ counts }: DatasetDiff): ChangeCounts {
  const total = { added: 0, ended: 0, corrected: 0, removed: 0 };
  for (const own of Object.values(counts))
    for (const kind of Object.keys(total) as ChangeKind[]) total[kind] += own[kind];
  return total;
}

/** Whether rows of the table name their sources. */
function isCited(table: TableName): boolean {
  return (TABLES[table].fields as readonly FieldSpec[]).some(({ name }) => name === 'source');
}

/** Whether the table has one number for each place or pair and period: too many for a list. */
function isNumbers(table: TableName): boolean {
  const names = (TABLES[table].fields as readonly FieldSpec[]).map(({ name }) => name);
  return names.includes('time_period') && names.includes('ref_area');
}

/** The edge of each row. */
function edgesByRow(graph: CollabGraph): ReadonlyMap<unknown, string> {
  const edges = new Map<unknown, string>();
  graph.forEachEdge((edge, attributes, source) => {
    if (isFlow(attributes)) for (const row of Object.values(attributes.observations)) edges.set(row, edge);
    // A call or project is a thing first; the edge to its programme has the same row.
    else if (!('id' in attributes.row && attributes.row.id === source)) edges.set(attributes.row, edge);
  });
  return edges;
}

/** @throws CollabGraphError `unsupported` for another format */
export function readNews(json: unknown): NewsFile {
  const file = json as NewsFile | null;
  if (typeof file === 'object' && file?.format === NEWS_FORMAT) return file;
  throw new CollabGraphError('unsupported', `unsupported news (expected format "${NEWS_FORMAT}")`);
}

/**
 * The edition that a text means: its version, `last`, or the one that was there on a date.
 * @throws CollabGraphError `unknown`, with the editions that there are; `missing` where none is kept
 */
export function editionSince({ editions }: NewsFile, text: string): NewsSince {
  const valid = editions.map(({ version }) => version);
  const found =
    text === 'last'
      ? editions.at(-1)
      : /^\d{4}(-\d{2}){0,2}$/.test(text)
        ? (editions.findLast(({ date }) => date <= text || date.startsWith(text)) ?? editions[0])
        : editions.find(({ version }) => version === text.replace(/^v/, ''));
  if (found) return found;
  if (valid.length === 0)
    throw new CollabGraphError('missing', 'missing edition to compare with: this is the first one that is kept');
  throw new CollabGraphError(
    'unknown',
    `unknown edition "${text}" (expected one of ${valid.join(', ')}, last, or a date)`,
    {
      suggestions: valid,
    },
  );
}
