import { tableOf, writeCsv } from '../export/csv.ts';
import { EDGE_COLUMNS, viewEdgeRecords } from '../export/edge-records.ts';
import { saveFile } from './save-file.ts';
import type { Session } from './session.ts';

/**
 * Saves the ties shown with ids, names, numbers and sources: the columns of the
 * command `export`, with the byte order mark that spreadsheets need.
 * @returns how many rows
 */
export function saveEdges({ graph, view }: Pick<Session, 'graph' | 'view'>): number {
  if (!graph || !view) return 0;
  const { focus, lang } = view.state;
  const records = viewEdgeRecords(graph, view.edges, lang);
  saveFile(`collab-graph-${focus}-${lang}.csv`, `\ufeff${writeCsv(tableOf(EDGE_COLUMNS, records))}`);
  return records.length;
}
