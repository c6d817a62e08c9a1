/** Node-link JSON, as NetworkX's `node_link_data` writes it and D3's examples read it. */
import { attributesOf, checkNames, hexColour, placeOf, withRoles, withWeight } from './graph-file.ts';
import { firstOf, idText, LABELS, listOf, recordOf, textAt, WEIGHTS } from './json.ts';
import { plainNumber } from './number.ts';
import type { RawGraph, ReadOptions } from './records.ts';

export function isNodeLink(value: unknown): boolean {
  const { nodes, links, edges } = recordOf(value);
  const ties = listOf(links ?? edges);
  return Array.isArray(nodes) && Array.isArray(links ?? edges) && (ties.length === 0 || 'source' in recordOf(ties[0]));
}

export function readNodeLink(value: unknown, options: ReadOptions): RawGraph {
  const graph = recordOf(value);
  const items = listOf(graph['nodes']).map((item) =>
    typeof item === 'string' || typeof item === 'number' ? { id: item } : recordOf(item),
  );
  const idField = items.some((item) => 'id' in item) ? 'id' : firstOf(items[0] ?? {}, ['key', 'name', 'label']);
  const nodes = items.map((item, i) => {
    const label = firstOf(item, LABELS);
    const colour = hexColour(item['color']);
    const size = plainNumber(item['size']);
    const text = label === undefined ? undefined : textAt(item, label);
    const lat = item['lat'] ?? item['latitude'];
    const lon = item['lon'] ?? item['lng'] ?? item['longitude'];
    const hasPlace = typeof lat === 'number' && typeof lon === 'number';
    return withRoles(
      {
        id: idField === undefined ? String(i) : idText(item[idField]),
        ...(text === undefined ? {} : { label: text }),
        ...(hasPlace ? { lat, lon } : {}),
        ...placeOf(item['x'], item['y'], 'up'),
        ...(colour === undefined ? {} : { colour }),
        ...(size !== undefined && Number.isFinite(size) ? { size } : {}),
        attributes: attributesOf(item, [
          'x',
          'y',
          'size',
          ...(idField === undefined ? [] : [idField]),
          ...(label === undefined ? [] : [label]),
          ...(colour === undefined ? [] : ['color']),
          ...(hasPlace ? ['lat', 'lon', 'latitude', 'longitude', 'lng'] : []),
        ]),
        line: i + 1,
      },
      options,
    );
  });
  // D3 takes a number for the position of a node in the list, where no node has that id.
  const ids = new Set(nodes.map(({ id }) => id));
  const endOf = (end: unknown): string => {
    const text = idText(
      typeof end === 'object' && end !== null && idField !== undefined ? recordOf(end)[idField] : end,
    );
    return typeof end === 'number' && !ids.has(text) ? (nodes[end]?.id ?? text) : text;
  };
  const isDirected = graph['directed'];
  const edges = listOf(graph['links'] ?? graph['edges']).map((item, i) => {
    const own = recordOf(item);
    const weight = firstOf(own, WEIGHTS);
    const label = textAt(own, 'label');
    const id = own['id'] ?? own['key'];
    return withWeight(
      {
        ...(id === undefined || id === null || id === 0 ? {} : { id: idText(id) }),
        source: endOf(own['source']),
        target: endOf(own['target']),
        ...(typeof (own['directed'] ?? isDirected) === 'boolean'
          ? { directed: (own['directed'] ?? isDirected) === true }
          : {}),
        ...(label === undefined ? {} : { label }),
        attributes: attributesOf(own, [
          'source',
          'target',
          'label',
          'id',
          'key',
          'directed',
          ...(weight === undefined || options.weight !== undefined ? [] : [weight]),
        ]),
        line: i + 1,
      },
      weight === undefined ? undefined : own[weight],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const own = recordOf(graph['graph']);
  const title = textAt(own, 'name') ?? textAt(own, 'title');
  return {
    format: 'node-link',
    ...(title === undefined ? {} : { title }),
    nodes,
    edges,
    closed: true,
    ...(typeof isDirected === 'boolean' ? { directed: isDirected } : {}),
    grain: 'edges',
    named: false,
    assumed: [],
  };
}
