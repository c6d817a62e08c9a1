/** What a view shows as records, which `src/write` writes in every format that is read. */
import type { Attributes } from '../data/dataset.ts';
import type { CollabGraph } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import type { RecordEdge, RecordKind, RecordNode, Records } from '../read/records.ts';
import type { NetworkEdge, NetworkRecords, NodeRecord } from './network-records.ts';

/** Attributes of edges that a record has fields for, and the titles of sources, which are theirs and not the tie's. */
const FIELDS = ['kind', 'value', 'unit', 'period', 'from', 'to', 'holds', 'source_titles', 'source_urls'];

export function viewRecords(graph: CollabGraph, network: NetworkRecords): Records {
  const kinds = kindsOf(graph.getAttribute('dataset'));
  const { lang } = network;
  const shown = new Set(network.edges.map(({ attributes }) => String(attributes.kind)));
  return {
    title: network.title,
    description: `${network.description} ${network.edition}`,
    nodes: network.nodes.map((node) =>
      recordNode(node, node.attributes.kind === 'country' ? undefined : kinds.node(node.attributes.kind).label[lang]),
    ),
    edges: network.edges.map((edge) => recordEdge(edge)),
    loops: [],
    kinds: [...shown].map((id): RecordKind => {
      const { label, directed, type, unit, additive } = kinds.edge(id);
      return {
        id,
        label: label[lang],
        directed,
        weighted: type === 'number',
        ...(unit ? { unit: unit[lang] } : {}),
        additive,
      };
    }),
  };
}

function recordNode({ id, label, attributes, own, mark }: NodeRecord, kind: string | undefined): RecordNode {
  const { lat, lon, from, to, ...others } = own;
  const { name_en, name_ja } = attributes;
  return {
    id,
    label,
    ...(kind === undefined ? { country: id } : { kind }),
    ...(typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : {}),
    // Upwards in the files is downwards on a page.
    ...(mark ? { place: { x: mark.x, y: -mark.y }, size: mark.radius * 2, colour: mark.colour } : {}),
    ...(from === undefined ? {} : { from: String(from) }),
    ...(to === undefined ? {} : { to: String(to) }),
    attributes: { name_en, name_ja, ...others },
  };
}

function recordEdge({ id, source, target, directed, weight, attributes, own }: NetworkEdge): RecordEdge {
  const { kind, period, from, to } = attributes;
  const others: Attributes = Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => !FIELDS.includes(name) && value !== ''),
  ) as Attributes;
  return {
    id,
    source,
    target,
    kind: String(kind),
    directed,
    weight,
    ...(period === undefined ? {} : { period: String(period) }),
    ...(from === undefined ? {} : { from: String(from) }),
    ...(to === undefined ? {} : { to: String(to) }),
    attributes: { ...others, ...own },
    line: 0,
  };
}
