/** Cytoscape.js and Cytoscape desktop JSON (`.cyjs`). */
import { attributesOf, checkNames, placeOf, withRoles, withWeight } from './graph-file.ts';
import { firstOf, idText, isRecord, LABELS, listOf, recordOf, textAt, WEIGHTS, type JsonRecord } from './json.ts';
import type { RawGraph, ReadOptions } from './records.ts';

function elementsOf(value: unknown): { nodes: readonly JsonRecord[]; edges: readonly JsonRecord[] } | undefined {
  const elements: unknown = Array.isArray(value) ? value : recordOf(value)['elements'];
  if (isRecord(elements) && (Array.isArray(elements['nodes']) || Array.isArray(elements['edges'])))
    return { nodes: listOf(elements['nodes']).map(recordOf), edges: listOf(elements['edges']).map(recordOf) };
  if (!Array.isArray(elements) || !elements.some((item) => isRecord(recordOf(item)['data']))) return undefined;
  const all = elements.map(recordOf);
  const isEdge = (item: JsonRecord): boolean => item['group'] === 'edges' || 'source' in recordOf(item['data']);
  return { nodes: all.filter((item) => !isEdge(item)), edges: all.filter(isEdge) };
}

export function isCytoscape(value: unknown): boolean {
  return elementsOf(value) !== undefined;
}

export function readCytoscape(value: unknown, options: ReadOptions): RawGraph {
  const { nodes: nodeItems, edges: edgeItems } = elementsOf(value) ?? { nodes: [], edges: [] };
  const nodes = nodeItems.map((item, i) => {
    const data = recordOf(item['data']);
    const position = recordOf(item['position']);
    const label = firstOf(data, LABELS);
    const text = label === undefined ? undefined : textAt(data, label);
    return withRoles(
      {
        id: idText(data['id']),
        ...(text === undefined ? {} : { label: text }),
        ...placeOf(position['x'], position['y'], 'down'),
        attributes: attributesOf(data, ['id', ...(label === undefined ? [] : [label])]),
        line: i + 1,
      },
      options,
    );
  });
  const edges = edgeItems.map((item, i) => {
    const data = recordOf(item['data']);
    const weight = firstOf(data, WEIGHTS);
    const label = textAt(data, 'label');
    return withWeight(
      {
        ...(data['id'] === undefined ? {} : { id: idText(data['id']) }),
        source: idText(data['source']),
        target: idText(data['target']),
        ...(typeof data['directed'] === 'boolean' ? { directed: data['directed'] } : {}),
        ...(label === undefined ? {} : { label }),
        attributes: attributesOf(data, [
          'id',
          'source',
          'target',
          'label',
          'directed',
          ...(weight === undefined || options.weight !== undefined ? [] : [weight]),
        ]),
        line: i + 1,
      },
      weight === undefined ? undefined : data[weight],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const title = textAt(recordOf(recordOf(value)['data']), 'name');
  return {
    format: 'cytoscape',
    ...(title === undefined ? {} : { title }),
    nodes,
    edges,
    closed: true,
    grain: 'edges',
    named: false,
    assumed: [],
  };
}
