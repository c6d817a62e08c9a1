/** Records as the JSON formats: graphology, node-link, VOSviewer, Cytoscape, CX and CX2. */
import type { Attributes, RecordNode, Records, Value } from '../read/records.ts';
import { allEdges, columnsOf, edgeAttributes, isWeighted, nodeAttributes } from './written.ts';
import { named } from '../model/named.ts';

const text = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const looks = (node: RecordNode): object => ({
  ...(node.place === undefined ? {} : { x: node.place.x, y: node.place.y }),
  ...(node.size === undefined ? {} : { size: node.size }),
  ...(node.colour === undefined ? {} : { color: node.colour }),
});

interface Tie {
  readonly edge: Records['edges'][number];
  readonly attributes: Attributes;
  readonly weight?: number;
}

function tiesOf(records: Records): Tie[] {
  return allEdges(records).map((edge) => ({
    edge,
    attributes: edgeAttributes(edge, records),
    ...(isWeighted(edge, records) ? { weight: edge.weight } : {}),
  }));
}

/** What a node or tie has of time, as plain fields. */
const times = ({ from, to }: { readonly from?: string; readonly to?: string }): object => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export function writeGraphology(records: Records): string {
  return text({
    attributes: records.title === undefined ? {} : { title: records.title },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: records.nodes.map((node) => ({
      key: node.id,
      attributes: { label: node.label, ...looks(node), ...nodeAttributes(node), ...times(node) },
    })),
    edges: tiesOf(records).map(({ edge, attributes, weight }) => ({
      ...(edge.id === undefined ? {} : { key: edge.id }),
      source: edge.source,
      target: edge.target,
      ...(edge.directed ? {} : { undirected: true }),
      attributes: {
        ...attributes,
        ...times(edge),
        ...(edge.label === undefined ? {} : { label: edge.label }),
        ...(weight === undefined ? {} : { weight }),
      },
    })),
  });
}

export function writeNodeLink(records: Records): string {
  return text({
    directed: records.edges.some(({ directed }) => directed),
    multigraph: true,
    graph: records.title === undefined ? {} : { name: records.title },
    nodes: records.nodes.map((node) => ({
      id: node.id,
      label: node.label,
      ...looks(node),
      ...nodeAttributes(node),
      ...times(node),
    })),
    links: tiesOf(records).map(({ edge, attributes, weight }, i) => ({
      ...attributes,
      ...times(edge),
      source: edge.source,
      target: edge.target,
      key: edge.id ?? `edge ${i + 1}`,
      directed: edge.directed,
      ...(edge.label === undefined ? {} : { label: edge.label }),
      ...(weight === undefined ? {} : { weight }),
    })),
  });
}

export function writeVosviewerJson(records: Records): string {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i + 1]));
  const kind = records.kinds[0];
  return text({
    ...(kind?.unit === undefined ? {} : { config: { terminology: { link: kind.label, link_strength: kind.unit } } }),
    ...(records.title === undefined ? {} : { info: { title: records.title } }),
    network: {
      items: records.nodes.map((node) => ({
        id: ids.get(node.id),
        label: node.label,
        ...(node.place === undefined ? {} : { x: node.place.x, y: node.place.y }),
        ...vosAttributes(nodeAttributes(node)),
      })),
      links: allEdges(records).map(({ source, target, weight }) => ({
        source_id: ids.get(source),
        target_id: ids.get(target),
        strength: weight,
      })),
    },
  });
}

/** `weight<Documents>` belongs into `weights`, as a map file's columns do. */
function vosAttributes(attributes: Attributes): Record<string, unknown> {
  const own: Record<string, unknown> = named();
  const groups: Record<string, Record<string, Value>> = named({ weight: {}, score: {} });
  for (const [name, value] of Object.entries(attributes)) {
    const [, group, inner] = /^(weight|score)<(.*)>$/.exec(name) ?? [];
    if (group !== undefined) groups[group]![inner!] = value;
    else if (!['id', 'label', 'x', 'y', 'weights', 'scores'].includes(name)) own[name] = value;
  }
  return {
    ...own,
    ...(Object.keys(groups['weight']!).length === 0 ? {} : { weights: groups['weight'] }),
    ...(Object.keys(groups['score']!).length === 0 ? {} : { scores: groups['score'] }),
  };
}

export function writeCytoscape(records: Records): string {
  return text({
    ...(records.title === undefined ? {} : { data: { name: records.title } }),
    elements: {
      nodes: records.nodes.map((node) => ({
        data: { ...nodeAttributes(node), ...times(node), id: node.id, name: node.label },
        ...(node.place === undefined ? {} : { position: { x: node.place.x, y: -node.place.y } }),
      })),
      edges: tiesOf(records).map(({ edge, attributes, weight }, i) => ({
        data: {
          ...attributes,
          ...times(edge),
          id: edge.id ?? `edge ${i + 1}`,
          source: edge.source,
          target: edge.target,
          directed: edge.directed,
          ...(edge.label === undefined ? {} : { label: edge.label }),
          ...(weight === undefined ? {} : { weight }),
        },
      })),
    },
  });
}

export function writeCx(records: Records): string {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i + 1]));
  const ties = tiesOf(records);
  const first = records.nodes.length + 1;
  const typed = (value: Value): object =>
    typeof value === 'number'
      ? { v: String(value), d: 'double' }
      : typeof value === 'boolean'
        ? { v: String(value), d: 'boolean' }
        : typeof value === 'object'
          ? { v: value.map(String), d: 'list_of_string' }
          : { v: value };
  const values = (po: number, attributes: Attributes): object[] =>
    Object.entries(attributes).map(([n, value]) => ({ po, n, ...typed(value) }));
  return text([
    { numberVerification: [{ longNumber: 281474976710655 }] },
    ...(records.title === undefined ? [] : [{ networkAttributes: [{ n: 'name', v: records.title }] }]),
    { nodes: records.nodes.map((node, i) => ({ '@id': i + 1, n: node.label })) },
    { edges: ties.map(({ edge }, i) => ({ '@id': first + i, s: ids.get(edge.source), t: ids.get(edge.target) })) },
    {
      nodeAttributes: records.nodes.flatMap((node, i) =>
        values(i + 1, { ...nodeAttributes(node), ...(times(node) as Attributes) }),
      ),
    },
    {
      edgeAttributes: ties.flatMap(({ edge, attributes, weight }, i) =>
        values(first + i, {
          ...attributes,
          ...(times(edge) as Attributes),
          directed: edge.directed,
          ...(weight === undefined ? {} : { weight }),
        }),
      ),
    },
    {
      cartesianLayout: records.nodes.flatMap(({ place }, i) =>
        place === undefined ? [] : [{ node: i + 1, x: place.x, y: -place.y }],
      ),
    },
    { status: [{ error: '', success: true }] },
  ]);
}

export function writeCx2(records: Records): string {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i]));
  const nodes = records.nodes.map(
    (node) => ({ name: node.label, ...nodeAttributes(node), ...(times(node) as Attributes) }) as Attributes,
  );
  const edges = tiesOf(records).map(({ edge, attributes, weight }) => ({
    edge,
    values: {
      ...attributes,
      ...(times(edge) as Attributes),
      directed: edge.directed,
      ...(weight === undefined ? {} : { weight }),
    } as Attributes,
  }));
  const declared = (items: readonly Attributes[]): object =>
    Object.fromEntries(
      columnsOf(items).map(({ name, type }) => [
        name,
        { d: items.some((item) => Array.isArray(item[name])) ? 'list_of_string' : type },
      ]),
    );
  return text([
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: [
        { name: 'attributeDeclarations', elementCount: 1 },
        { name: 'nodes', elementCount: nodes.length },
        { name: 'edges', elementCount: edges.length },
      ],
    },
    { attributeDeclarations: [{ nodes: declared(nodes), edges: declared(edges.map(({ values }) => values)) }] },
    ...(records.title === undefined ? [] : [{ networkAttributes: [{ name: records.title }] }]),
    {
      nodes: records.nodes.map(({ place }, i) => ({
        id: i,
        ...(place === undefined ? {} : { x: place.x, y: -place.y }),
        v: nodes[i],
      })),
    },
    {
      edges: edges.map(({ edge, values }, i) => ({
        id: i,
        s: ids.get(edge.source),
        t: ids.get(edge.target),
        v: values,
      })),
    },
    { status: [{ error: '', success: true }] },
  ]);
}
