/** Records as GraphML. */
import type { Attributes, Records } from '../read/records.ts';
import { escapeXml } from '../render/xml.ts';
import { allEdges, columnsOf, edgeAttributes, isWeighted, nodeAttributes, valueText } from './written.ts';

export function writeGraphmlRecords(records: Records): string {
  const nodes = records.nodes.map((node) => ({
    id: node.id,
    data: {
      label: node.label,
      ...nodeAttributes(node),
      // Downwards, as pages have it.
      ...(node.place === undefined ? {} : { x: node.place.x, y: -node.place.y }),
      ...(node.size === undefined ? {} : { size: node.size }),
      ...(node.colour === undefined ? {} : { colour: node.colour }),
      ...(node.from === undefined ? {} : { from: node.from }),
      ...(node.to === undefined ? {} : { to: node.to }),
    },
  }));
  const edges = allEdges(records).map((edge) => ({
    edge,
    data: {
      ...edgeAttributes(edge, records),
      ...(isWeighted(edge, records) ? { weight: edge.weight } : {}),
      ...(edge.label === undefined ? {} : { label: edge.label }),
      ...(edge.from === undefined ? {} : { from: edge.from }),
      ...(edge.to === undefined ? {} : { to: edge.to }),
    },
  }));
  const nodeKeys = keys(
    'node',
    nodes.map(({ data }) => data),
  );
  const edgeKeys = keys(
    'edge',
    edges.map(({ data }) => data),
  );
  const isDirected = records.edges.some(({ directed }) => directed);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...nodeKeys.lines,
    ...edgeKeys.lines,
    `<graph edgedefault="${isDirected ? 'directed' : 'undirected'}">`,
    ...(records.description === undefined ? [] : [`<desc>${escapeXml(records.description)}</desc>`]),
    ...nodes.map(({ id, data }) => `<node id="${escapeXml(id)}">${nodeKeys.values(data)}</node>`),
    ...edges.map(
      ({ edge, data }) =>
        `<edge${edge.id === undefined ? '' : ` id="${escapeXml(edge.id)}"`} source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" directed="${edge.directed}">${edgeKeys.values(data)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function keys(
  of: 'node' | 'edge',
  items: readonly Attributes[],
): { lines: string[]; values: (data: Attributes) => string } {
  const columns = columnsOf(items);
  const ids = new Map(columns.map(({ name }, i) => [name, `${of[0]!}${i}`]));
  return {
    lines: columns.map(
      ({ name, type }) =>
        `<key id="${ids.get(name)!}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`,
    ),
    values: (data) =>
      Object.entries(data)
        .map(([name, value]) => `<data key="${ids.get(name)!}">${escapeXml(valueText(value))}</data>`)
        .join(''),
  };
}
