/** GEXF 1.3 (https://gexf.net), for Gephi and others: attributes, places, sizes and colours of the picture. */
import { element, escapeXml } from '../render/xml.ts';
import { toRgb } from '../scene/contrast.ts';
import {
  EDGE_ATTRIBUTES,
  isNumeric,
  type NetworkEdge,
  type NetworkRecords,
  type NodeRecord,
} from './network-records.ts';
import { columnsOf } from './own-columns.ts';

const NODE_ATTRIBUTES = ['kind', 'name_en', 'name_ja', 'degree'] as const;

export function writeGexf(network: NetworkRecords): string {
  const { title, description, edition, date, lang, nodes, edges } = network;
  const meta = element(
    'meta',
    { lastmodifieddate: date },
    lines([
      element('creator', {}, 'collab-graph'),
      element('title', {}, escapeXml(title)),
      element('description', {}, escapeXml(`${description} ${edition}`)),
      element('lang', {}, lang),
    ]),
  );
  const graph = element(
    'graph',
    { defaultedgetype: 'undirected', mode: 'static' },
    lines([
      declare('node', NODE_ATTRIBUTES, columnsOf(nodes.map(({ own }) => own))),
      declare('edge', EDGE_ATTRIBUTES, columnsOf(edges.map(({ own }) => own))),
      element('nodes', {}, lines(nodes.map(writeNode))),
      element('edges', {}, lines(edges.map(writeEdge))),
    ]),
  );
  const root = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gexf', root, lines([meta, graph]))}\n`;
}

/** @param own columns of one's own and what their values are */
function declare(of: 'node' | 'edge', names: readonly string[], own: ReadonlyMap<string, 'number' | 'string'>): string {
  const attribute = (name: string, isNumber: boolean): string =>
    element('attribute', { id: name, title: name, type: isNumber ? 'double' : 'string' });
  const attributes = [
    ...names.map((name) => attribute(name, isNumeric(name))),
    ...[...own].map(([name, type]) => attribute(name, type === 'number')),
  ];
  return element('attributes', { class: of }, lines(attributes));
}

function writeNode({ id, label, attributes, own, mark }: NodeRecord): string {
  return element(
    'node',
    { id, label },
    lines([
      values({ ...attributes, ...own }),
      ...(mark
        ? [
            // Upwards in Gephi is downwards on a page.
            element('viz:position', { x: mark.x, y: -mark.y, z: 0 }),
            element('viz:size', { value: mark.radius * 2 }),
            colourOf(mark.colour),
          ]
        : []),
    ]),
  );
}

function writeEdge(edge: NetworkEdge): string {
  const { id, source, target, directed, label, weight, attributes, own, colour } = edge;
  const fields = { id, source, target, type: directed ? 'directed' : 'undirected', label, weight: String(weight) };
  return element(
    'edge',
    fields,
    lines([values({ ...attributes, ...own }), ...(colour === undefined ? [] : [colourOf(colour)])]),
  );
}

function values(attributes: Readonly<Record<string, string | number | undefined>>): string {
  const all = Object.entries(attributes).map(([name, value]) =>
    element('attvalue', { for: name, value: String(value) }),
  );
  return element('attvalues', {}, lines(all));
}

function colourOf(hex: string): string {
  const [r, g, b] = toRgb(hex);
  return element('viz:color', { r, g, b });
}

function lines(parts: readonly string[]): string {
  return `\n${parts.join('\n')}\n`;
}
