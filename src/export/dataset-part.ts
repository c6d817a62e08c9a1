/**
 * The part of a dataset that a view shows, as a dataset of its own: what
 * `--data` and the elements' `src` read, and plain JSON for everybody else.
 */
import type { Dataset } from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import { TABLES } from '../data/tables.ts';
import type { Observation } from '../model/flows.ts';
import type { CollabGraph } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { printView } from '../view/print-view.ts';
import type { View } from '../view/view.ts';
import { named } from '../model/named.ts';

export interface DatasetPart extends Dataset {
  /** The view that it is a part for, in the words of the view grammar; what is not named is the default of the whole dataset. */
  readonly view: Readonly<Record<string, string>>;
}

/**
 * Rows of the edges shown, of flows the observation shown, all that they refer
 * to, and the sources of all of these. Observations (numbers about one node)
 * come along with their nodes.
 */
export function datasetPart(graph: CollabGraph, view: View): DatasetPart {
  const dataset = graph.getAttribute('dataset');
  const edgeRows = new Set<unknown>();
  for (const { attributes, period } of view.edges) {
    const row = isFlow(attributes) ? attributes.observations[period ?? ''] : attributes.row;
    for (const part of (row as Partial<Observation> | undefined)?.parts ?? [row])
      edgeRows.add(part && 'own' in part ? part.own : part);
  }
  const ids = new Set(view.nodes.map(({ id }) => id));
  if (dataset.focus !== undefined) ids.add(dataset.focus);
  const part: Record<string, readonly unknown[]> = named();
  // What refers comes after what is referred to in TABLE_NAMES, so backwards finds all in one pass but for agencies' countries.
  for (let pass = 0; pass < 2; pass++) {
    for (const table of [...TABLE_NAMES].reverse()) {
      if (table === 'sources') continue;
      const rows = (dataset[table] as unknown as readonly Row[]).filter(
        (row) => edgeRows.has(row) || isKept(row, table, ids),
      );
      for (const row of rows) for (const id of referencesOf(row, table)) ids.add(id);
      part[table] = rows;
    }
  }
  const cited = new Set(Object.values(part).flatMap((rows) => rows.flatMap((row) => (row as Row).source ?? [])));
  // What lies outside the first picture of the whole is not said of a part.
  const meta: Mutable<DatasetPart> = {
    ...dataset,
    view: printView(view.state, { dataset }),
  };
  delete meta.beyond;
  return { ...meta, ...part, sources: dataset.sources.filter(({ id }) => cited.has(id)) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Row = { readonly id?: string; readonly subject?: string; readonly source?: readonly string[] } & Readonly<
  Record<string, unknown>
>;

/** Rows of nodes by their id, observations by what they are about; edges only where they are shown. */
function isKept(row: Row, table: TableName, ids: ReadonlySet<string>): boolean {
  if (table === 'edges') return false;
  if (row.id !== undefined) return ids.has(row.id);
  return table === 'observations' && ids.has(row.subject!);
}

/** Ids of what a row refers to, sources apart. What an observation is about is not brought along by it. */
function referencesOf(row: Row, table: TableName): string[] {
  return REFERENCES[table].flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : []));
}

const REFERENCES = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    TABLES[table].fields
      .filter(
        ({ name, references }) => references && name !== 'source' && !(table === 'observations' && name === 'subject'),
      )
      .map(({ name }) => name),
  ]),
) as unknown as Readonly<Record<TableName, readonly string[]>>;
