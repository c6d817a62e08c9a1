/** GraphML (http://graphml.graphdrawing.org), for igraph, NetworkX, Cytoscape, yEd and others. */
import type { Attributes } from '../data/dataset.ts';
import { element, escapeXml } from '../render/xml.ts';
import { EDGE_ATTRIBUTES, isNumeric, type NetworkRecords } from './network-records.ts';
import { columnsOf } from './own-columns.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

const NODE_KEYS = ['label', 'kind', 'name_en', 'name_ja', 'degree', 'x', 'y', 'size', 'colour'] as const;
const EDGE_KEYS = ['weight', ...EDGE_ATTRIBUTES, 'colour'] as const;
const NUMBERS = new Set(['x', 'y', 'size', 'weight']);

/** Places are those of the picture, y downwards. The graph's own attribute `edition` says which data it was made from. */
export function writeGraphml({ title, description, edition, nodes, edges }: NetworkRecords): string {
  const [ofNodes, ofEdges] = [ownKeys('node', nodes), ownKeys('edge', edges)];
  const graph = element(
    'graph',
    { id: 'collab-graph', edgedefault: 'undirected' },
    lines([
      element('desc', {}, escapeXml(`${title}. ${description}`)),
      element('data', { key: 'g_edition' }, escapeXml(edition)),
      ...nodes.map(({ id, label, attributes, own, mark }) =>
        element(
          'node',
          { id },
          data('n', {
            label,
            ...attributes,
            ...(mark
              ? { x: rounded(mark.x), y: rounded(mark.y), size: rounded(mark.radius * 2), colour: mark.colour }
              : {}),
            ...ofNodes.named(own),
          }),
        ),
      ),
      ...edges.map(({ id, source, target, directed, weight, attributes, own, colour }) =>
        element(
          'edge',
          { id, source, target, directed: String(directed) },
          data('e', { weight, ...attributes, colour, ...ofEdges.named(own) }),
        ),
      ),
    ]),
  );
  const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', root, lines([...keys('graph', 'g', ['edition']), ...keys('node', 'n', NODE_KEYS), ...ofNodes.keys, ...keys('edge', 'e', EDGE_KEYS), ...ofEdges.keys, graph]))}\n`;
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

/** Keys of the columns of one's own, whose names may be anything: `n_own_0`, `n_own_1` … */
function ownKeys(
  of: 'node' | 'edge',
  items: readonly { readonly own: Attributes }[],
): { readonly keys: readonly string[]; readonly named: (own: Attributes) => Values } {
  const columns = [...columnsOf(items.map(({ own }) => own))];
  const ids = new Map(columns.map(([name], i) => [name, `own_${i}`]));
  return {
    keys: columns.map(([name, type], i) =>
      element('key', {
        id: `${of[0]!}_own_${i}`,
        for: of,
        'attr.name': name,
        'attr.type': type === 'number' ? 'double' : 'string',
      }),
    ),
    named: (own) => Object.fromEntries(Object.entries(own).map(([name, value]) => [ids.get(name)!, value])),
  };
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
