/** Records as GEXF 1.3. */
import type { Records, Value } from '../read/records.ts';
import { escapeXml } from '../render/xml.ts';
import { allEdges, columnsOf, edgeAttributes, isWeighted, nodeAttributes, rgbOf, valueText } from './written.ts';

export function writeGexfRecords(records: Records): string {
  const nodes = records.nodes.map((node) => ({ node, attributes: nodeAttributes(node) }));
  const edges = allEdges(records).map((edge) => ({ edge, attributes: edgeAttributes(edge, records) }));
  const nodeColumns = declare('node', nodes);
  const edgeColumns = declare('edge', edges);
  const isDirected = records.edges.some(({ directed }) => directed);
  const meta = [
    ...(records.title === undefined ? [] : [`<title>${escapeXml(records.title)}</title>`]),
    ...(records.description === undefined ? [] : [`<description>${escapeXml(records.description)}</description>`]),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>collab-graph</creator>${meta.join('')}</meta>`,
    `<graph defaultedgetype="${isDirected ? 'directed' : 'undirected'}"${hasTimes(records) ? ' mode="dynamic" timeformat="date"' : ' mode="static"'}>`,
    ...nodeColumns.lines,
    ...edgeColumns.lines,
    '<nodes>',
    ...nodes.map(({ node, attributes }) => {
      const viz = [
        ...(node.place === undefined ? [] : [`<viz:position x="${node.place.x}" y="${node.place.y}" z="0"/>`]),
        ...(node.size === undefined ? [] : [`<viz:size value="${node.size}"/>`]),
        ...(node.colour === undefined ? [] : [colour(node.colour)]),
      ];
      return `<node${attribute('id', node.id)}${attribute('label', node.label)}${attribute('start', node.from)}${attribute('end', node.to)}>${nodeColumns.values(attributes)}${viz.join('')}</node>`;
    }),
    '</nodes>',
    '<edges>',
    ...edges.map(({ edge, attributes }) => {
      const weight = isWeighted(edge, records) ? edge.weight : undefined;
      return `<edge${attribute('id', edge.id)}${attribute('source', edge.source)}${attribute('target', edge.target)} type="${edge.directed ? 'directed' : 'undirected'}"${attribute('label', edge.label)}${attribute('weight', weight)}${attribute('start', edge.from)}${attribute('end', edge.to)}>${edgeColumns.values(attributes)}</edge>`;
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
  ];
  return `${lines.join('\n')}\n`;
}

function hasTimes({ nodes, edges }: Records): boolean {
  return [...nodes, ...edges].some(({ from, to }) => from !== undefined || to !== undefined);
}

function colour(hex: string): string {
  const [r, g, b] = rgbOf(hex);
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function attribute(name: string, value: string | number | undefined): string {
  // White space in an attribute is one space to every parser, unless it is written as a reference.
  return value === undefined
    ? ''
    : ` ${name}="${escapeXml(String(value)).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`)}"`;
}

function declare(
  of: 'node' | 'edge',
  items: readonly { readonly attributes: Readonly<Record<string, Value>> }[],
): { lines: string[]; values: (attributes: Readonly<Record<string, Value>>) => string } {
  const columns = columnsOf(items.map(({ attributes }) => attributes));
  const lists = new Set(
    columns.flatMap(({ name }) => (items.some(({ attributes }) => Array.isArray(attributes[name])) ? [name] : [])),
  );
  const ids = new Map(columns.map(({ name }, i) => [name, String(i)]));
  return {
    lines:
      columns.length === 0
        ? []
        : [
            `<attributes class="${of}">`,
            ...columns.map(
              ({ name, type }) =>
                `<attribute${attribute('id', ids.get(name))}${attribute('title', name)} type="${lists.has(name) ? 'liststring' : type}"/>`,
            ),
            '</attributes>',
          ],
    values: (attributes) => {
      const all = Object.entries(attributes).map(
        ([name, value]) =>
          `<attvalue for="${ids.get(name)!}"${attribute('value', lists.has(name) ? listText(value) : valueText(value))}/>`,
      );
      return all.length === 0 ? '' : `<attvalues>${all.join('')}</attvalues>`;
    },
  };
}

/** `["a", "b"]`, which no character of a value can break. */
function listText(value: Value): string {
  const list = typeof value === 'object' ? value : [value];
  return `[${list.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`).join(', ')}]`;
}
