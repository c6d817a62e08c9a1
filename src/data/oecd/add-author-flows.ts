import type { Dataset, EdgeRow, SourceRow } from '../dataset.ts';
import { AUTHOR_FLOW, withAuthorFlow } from '../former-tables.ts';
import type { LooseRow } from '../table-spec.ts';
import { compareRows, TABLES } from '../tables.ts';
import type { AuthorFlowTable } from './read-author-flows.ts';

/** Id of the source that an import writes. */
export const SOURCE_ID = 'oecd-author-flows';

export interface ImportedFrom {
  /** Name of the file, without folders. */
  readonly file: string;
  /** Day of the import: the tables change on it. */
  readonly today: string;
  readonly title?: string | undefined;
  /** StatLink or DOI. */
  readonly url?: string | undefined;
  /** The day on which the file was retrieved, as precise as known. */
  readonly retrieved?: string | undefined;
  readonly licence?: string | undefined;
}

/** The publisher as sources.csv names it. */
const PUBLISHER = 'Organisation for Economic Co-operation and Development (OECD)';
/** A credit line names data by their title alone, so the publisher is in it. */
const TITLE = 'OECD, International bilateral flows of scientific authors';

/**
 * The dataset with the flows of a table as edges of a kind of their own,
 * that kind, and the source that they cite. Flows of an earlier import are replaced; nothing else
 * changes.
 */
export function addAuthorFlows(dataset: Dataset, table: AuthorFlowTable, from: ImportedFrom): Dataset {
  const source: SourceRow = {
    id: SOURCE_ID,
    title: from.title ?? TITLE,
    publisher: PUBLISHER,
    ...(from.url === undefined ? {} : { url: from.url }),
    ...(from.licence === undefined ? {} : { licence: from.licence }),
    note: `imported from ${from.file}; retrieved ${from.retrieved ?? 'on an unknown date'}`,
  };
  const rows = table.flows.map((flow): EdgeRow => ({
    kind: AUTHOR_FLOW.id,
    subject: flow.origin,
    object: flow.destination,
    time_period: flow.period,
    obs_value: flow.authors,
    source: [SOURCE_ID],
    locator: flow.locator,
    confidence: 'reported',
  }));
  const inOrder = <T>(name: 'sources' | 'edge_kinds' | 'edges', list: readonly T[]): T[] => {
    const compare = compareRows(TABLES[name].primaryKey);
    return [...list].sort((a, b) => compare(a as LooseRow, b as LooseRow));
  };
  return {
    ...dataset,
    name: dataset.name.endsWith(SUFFIX) ? dataset.name : `${dataset.name}${SUFFIX}`,
    date: from.today,
    sources: inOrder('sources', [...dataset.sources.filter(({ id }) => id !== SOURCE_ID), source]),
    edge_kinds: inOrder(
      'edge_kinds',
      withAuthorFlow(dataset.edge_kinds, ({ id }) => id, AUTHOR_FLOW),
    ),
    edges: inOrder('edges', [...dataset.edges.filter(({ kind }) => kind !== AUTHOR_FLOW.id), ...rows]),
  };
}

const SUFFIX = '-oecd';
