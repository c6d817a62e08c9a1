/** GraphML (http://graphml.graphdrawing.org), for igraph, NetworkX, Cytoscape, yEd and others. */
import { element, escapeXml } from '../render/xml.ts';
import { EDGE_ATTRIBUTES, isNumeric, type NetworkRecords } from './network-records.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

const NODE_KEYS = ['label', 'kind', 'name_en', 'name_ja', 'degree', 'x', 'y', 'size', 'colour'] as const;
const EDGE_KEYS = ['weight', ...EDGE_ATTRIBUTES, 'colour'] as const;
const NUMBERS = new Set(['x', 'y', 'size', 'weight']);

/** Places are those of the picture, y downwards. The graph's own attribute `edition` says which data it was made from. */
export function writeGraphml({ title, description, edition, nodes, edges }: NetworkRecords): string {
  const graph = element(
    'graph',
    { id: 'collab-graph', edgedefault: 'undirected' },
    lines([
      element('desc', {}, escapeXml(`${title}. ${description}`)),
      element('data', { key: 'g_edition' }, escapeXml(edition)),
      ...nodes.map(({ id, label, attributes, mark }) =>
        element(
          'node',
          { id },
          data('n', {
            label,
            ...attributes,
            ...(mark
              ? { x: rounded(mark.x), y: rounded(mark.y), size: rounded(mark.radius * 2), colour: mark.colour }
              : {}),
          }),
        ),
      ),
      ...edges.map(({ id, source, target, directed, weight, attributes, colour }) =>
        element(
          'edge',
          { id, source, target, directed: String(directed) },
          data('e', { weight, ...attributes, colour }),
        ),
      ),
    ]),
  );
  const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', root, lines([...keys('graph', 'g', ['edition']), ...keys('node', 'n', NODE_KEYS), ...keys('edge', 'e', EDGE_KEYS), graph]))}\n`;
}

function keys(of: 'graph' | 'node' | 'edge', prefix: string, names: readonly string[]): string[] {
  return names.map((name) =>
    element('key', {
      id: `${prefix}_${name}`,
      for: of,
      'attr.name': name,
      'attr.type': NUMBERS.has(name) || isNumeric(name) ? 'double' : 'string',
    }),
  );
}

function data(prefix: string, values: Values): string {
  const all = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [element('data', { key: `${prefix}_${name}` }, escapeXml(String(value)))],
  );
  return lines(all);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function lines(parts: readonly string[]): string {
  return `\n${parts.join('\n')}\n`;
}
