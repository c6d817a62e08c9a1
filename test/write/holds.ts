/** What each format can hold, and how a network written and read again is compared. */
import readSheets from 'read-excel-file/node';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { readFiles, type ReadResult } from '../../src/read/read.ts';
import type { Records } from '../../src/read/records.ts';
import { writeRecords, type WrittenFormat } from '../../src/write/formats.ts';
import type { WrittenFile } from '../../src/write/written.ts';

export const { countries: known, regions } = await loadBuiltIn();

/** What a format can hold beside names and ties. */
export interface Holds {
  readonly ids?: boolean;
  readonly edgeIds?: boolean;
  readonly directions?: boolean;
  readonly attributes?: boolean;
  readonly lists?: boolean;
  readonly places?: boolean;
  readonly coordinates?: boolean;
  readonly looks?: boolean;
  readonly times?: boolean;
  readonly edgeLabels?: boolean;
  readonly kinds?: boolean;
  readonly periods?: boolean;
}

const ALL: Holds = {
  ids: true,
  edgeIds: true,
  directions: true,
  attributes: true,
  lists: true,
  places: true,
  coordinates: true,
  looks: true,
  times: true,
  edgeLabels: true,
  kinds: true,
  periods: true,
};

export const HOLDS: Readonly<Record<Exclude<WrittenFormat, 'sdmx.csv' | 'flowmap.csv' | 'matrix.csv'>, Holds>> = {
  gexf: ALL,
  graphml: { ...ALL, lists: false },
  'graphology.json': ALL,
  'node-link.json': ALL,
  cyjs: { ...ALL, looks: false },
  cx: { ...ALL, ids: false, edgeIds: false, looks: false, edgeLabels: false },
  cx2: { ...ALL, ids: false, edgeIds: false, looks: false, edgeLabels: false },
  gml: { attributes: true, lists: true, places: true, coordinates: true, kinds: true, periods: true, edgeLabels: true },
  net: { directions: true, places: true, edgeLabels: true },
  'vosviewer.json': { attributes: true, places: true, coordinates: true },
  'vosviewer.txt': { attributes: true, places: true, coordinates: true },
  csv: { ...ALL, lists: false, looks: false },
  xlsx: { ...ALL, lists: false, looks: false },
};

/** Nodes by name and ties by the names of their ends, without what the format cannot hold. */
export function seen(records: Records, holds: Holds): unknown {
  const names = new Map(records.nodes.map(({ id, label }) => [id, label]));
  const kinds = new Map(records.kinds.map(({ id, label }) => [id, label]));
  const sorted = (list: unknown[]): string[] => list.map((item) => JSON.stringify(item)).sort();
  const nodes = records.nodes.map((node) => [
    node.label,
    holds.ids ? node.id : null,
    holds.places ? node.place : null,
    holds.coordinates ? [node.lat, node.lon] : null,
    holds.looks ? [node.size, node.colour] : null,
    holds.times ? [node.from, node.to] : null,
    holds.attributes
      ? [node.attributes['n'], node.attributes['word'], holds.lists ? node.attributes['list'] : null]
      : null,
  ]);
  const edges = records.edges.map((edge) => {
    const ends = [names.get(edge.source), names.get(edge.target)];
    return [
      edge.directed ? ends : ends.sort(),
      edge.directed,
      edge.weight,
      holds.edgeIds ? edge.id : null,
      holds.kinds ? kinds.get(edge.kind) : null,
      holds.periods ? edge.period : null,
      holds.edgeLabels ? edge.label : null,
      holds.edgeLabels && holds.attributes ? edge.attributes['share'] : null,
    ];
  });
  return { nodes: sorted(nodes), edges: sorted(edges) };
}

export function withoutQuotes(records: Records): Records {
  const plain = (text: string): string => text.replaceAll('"', "'");
  return {
    ...records,
    nodes: records.nodes.map((node) => ({ ...node, id: plain(node.id), label: plain(node.label) })),
    edges: records.edges.map((edge) => ({ ...edge, source: plain(edge.source), target: plain(edge.target) })),
  };
}

/** Reads files as a format writes them. */
export async function readWritten(
  files: readonly WrittenFile[],
  format: string,
  countries?: boolean,
): Promise<ReadResult> {
  const inputs = files.map(({ suffix, content }) => ({
    name: `x${suffix}.${format.split('.').at(-1)!}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  return readFiles(inputs, { known, countries }, { readSheets: (bytes) => readSheets(Buffer.from(bytes)) });
}

export async function again(records: Records, format: WrittenFormat): Promise<Records> {
  const files = await writeRecords(records, format);
  return (await readWritten(files, format, format === 'sdmx.csv' ? undefined : false)).records;
}
