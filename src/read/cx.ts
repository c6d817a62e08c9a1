/** CX, the exchange format of NDEx and Cytoscape before CX2 (https://cytoscape.org/cx/specification/cytoscape-exchange-format-specification-(version-1)/). */
import { checkNames, placeOf, valueOf, withRoles, withWeight } from './graph-file.ts';
import { idText, listOf, recordOf, textAt, type JsonRecord } from './json.ts';
import type { RawGraph, ReadOptions, Value } from './records.ts';

export function isCx(value: unknown): boolean {
  if (!Array.isArray(value) || 'CXVersion' in recordOf(value[0])) return false;
  return (
    value.some((part) => {
      const first = recordOf(listOf(recordOf(part)['nodes'])[0] ?? listOf(recordOf(part)['edges'])[0]);
      return '@id' in first || 's' in first;
    }) || value.some((part) => 'numberVerification' in recordOf(part))
  );
}

/** Everything that the parts of a name hold, since a stream may split them. */
export function aspect(value: unknown, name: string): readonly JsonRecord[] {
  return listOf(value).flatMap((part) => listOf(recordOf(part)[name]).map(recordOf));
}

export function readCx(value: unknown, options: ReadOptions): RawGraph {
  const nodeValues = attributesBy(aspect(value, 'nodeAttributes'));
  const edgeValues = attributesBy(aspect(value, 'edgeAttributes'));
  const places = new Map(aspect(value, 'cartesianLayout').map((place) => [idText(place['node']), place]));
  const nodes = aspect(value, 'nodes').map((item, i) => {
    const id = idText(item['@id']);
    const label = textAt(item, 'n') ?? textAt(item, 'r');
    const place = places.get(id);
    return withRoles(
      {
        id,
        ...(label === undefined ? {} : { label }),
        ...placeOf(place?.['x'], place?.['y'], 'down'),
        attributes: Object.fromEntries(nodeValues.get(id) ?? []),
        line: i + 1,
      },
      options,
    );
  });
  const edges = aspect(value, 'edges').map((item, i) => {
    const id = idText(item['@id']);
    const values = edgeValues.get(id) ?? new Map<string, Value>();
    const weight = [...values.keys()].find((name) => name.toLowerCase() === 'weight');
    const interaction = textAt(item, 'i');
    const attributes = Object.fromEntries(
      [...values].filter(([name]) => (name !== weight || options.weight !== undefined) && name !== 'directed'),
    );
    return withWeight(
      {
        ...(id === '' ? {} : { id }),
        ...(typeof values.get('directed') === 'boolean' ? { directed: values.get('directed') === true } : {}),
        source: idText(item['s']),
        target: idText(item['t']),
        attributes: { ...attributes, ...(interaction === undefined ? {} : { interaction }) },
        line: i + 1,
      },
      weight === undefined ? undefined : values.get(weight),
      options,
    );
  });
  checkNames(nodes, edges, options);
  const title = aspect(value, 'networkAttributes').find((item) => item['n'] === 'name');
  const name = title && textAt(title, 'v');
  return {
    format: 'cx',
    ...(name === undefined ? {} : { title: name }),
    nodes,
    edges,
    closed: true,
    grain: 'edges',
    named: false,
    assumed: [],
  };
}

/** Values by the thing they are of; numbers may be written as text with their type beside them. */
function attributesBy(items: readonly JsonRecord[]): Map<string, Map<string, Value>> {
  const all = new Map<string, Map<string, Value>>();
  for (const item of items) {
    const name = textAt(item, 'n');
    const value = typedValue(item['v'], item['d']);
    if (name === undefined || value === undefined) continue;
    for (const of of Array.isArray(item['po']) ? item['po'] : [item['po']]) {
      const id = idText(of);
      const values = all.get(id) ?? new Map<string, Value>();
      values.set(name, value);
      all.set(id, values);
    }
  }
  return all;
}

/** A value as its declared type has it. */
export function typedValue(value: unknown, type: unknown): Value | undefined {
  if (typeof value === 'string' && (type === 'double' || type === 'integer' || type === 'long')) {
    const number = value.trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : value;
  }
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return valueOf(value);
}
