import { csvFile, tableOf } from '../../export/csv.ts';
import { EDGE_COLUMNS, viewEdgeRecords } from '../../export/edge-records.ts';
import { citedEdges } from '../../scene/matrix/extent.ts';
import { download } from './download.ts';
import type { Session } from '../session/session.ts';

/**
 * Saves the ties shown with ids, names, numbers and sources: the columns of the
 * command `export`, with the byte order mark that spreadsheets need.
 * @returns how many rows
 */
export function saveEdges({ graph, dataset, view }: Pick<Session, 'graph' | 'dataset' | 'view'>): number {
  if (!graph || !dataset || !view) return 0;
  const { focus, lang } = view.state;
  const records = viewEdgeRecords(graph, citedEdges(view, dataset), lang);
  const text = csvFile(tableOf(EDGE_COLUMNS, records));
  download(`collab-graph-${focus}-${lang}.csv`, text, 'text/csv;charset=utf-8');
  return records.length;
}
