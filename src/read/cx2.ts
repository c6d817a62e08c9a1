/** CX2 (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/), and files that only look like it. */
import { aspect, typedValue } from './cx.ts';
import { attributesOf, checkNames, placeOf, withRoles, withWeight } from './graph-file.ts';
import { firstOf, idText, isRecord, listOf, recordOf, textAt, WEIGHTS, type JsonRecord } from './json.ts';
import type { Assumption, Attributes, RawGraph, ReadOptions } from './records.ts';
import { named } from '../model/named.ts';

export function isCx2(value: unknown): boolean {
  if (Array.isArray(value)) return 'CXVersion' in recordOf(value[0]);
  const { nodes, edges } = recordOf(value);
  const tie = recordOf(listOf(edges)[0]);
  return Array.isArray(nodes) && 's' in tie && 't' in tie;
}

/** Types and short names of attributes: `{ "n": { "a": "name", "d": "string" } }`. */
interface Declaration {
  readonly name: string;
  readonly type: string;
  readonly byDefault: unknown;
}

export function readCx2(value: unknown, options: ReadOptions): RawGraph {
  const isObject = isRecord(value);
  const nodeItems = isObject ? listOf(value['nodes']).map(recordOf) : aspect(value, 'nodes');
  const edgeItems = isObject ? listOf(value['edges']).map(recordOf) : aspect(value, 'edges');
  const layout = isObject ? listOf(value['layout']).map(recordOf) : [];
  const declared = aspect(value, 'attributeDeclarations');
  const nodesOf = declarations(declared, 'nodes');
  const edgesOf = declarations(declared, 'edges');
  const nodes = nodeItems.map((item, i) => {
    const values = valuesOf(item, nodesOf);
    const label = firstOf(values, ['name', 'n', 'label']);
    const text = label === undefined ? undefined : textAt(values, label);
    const place = layout.length === nodeItems.length ? layout[i] : item;
    return withRoles(
      {
        id: idText(item['id']),
        ...(text === undefined ? {} : { label: text }),
        ...placeOf(place?.['x'], place?.['y'], 'down'),
        attributes: omit(values, label),
        line: i + 1,
      },
      options,
    );
  });
  const edges = edgeItems.map((item, i) => {
    const values = valuesOf(item, edgesOf);
    const weight = firstOf(values, WEIGHTS);
    return withWeight(
      {
        ...(item['id'] === undefined ? {} : { id: idText(item['id']) }),
        source: idText(item['s']),
        target: idText(item['t']),
        ...(typeof values['directed'] === 'boolean' ? { directed: values['directed'] } : {}),
        attributes: omit(omit(values, options.weight === undefined ? weight : undefined), 'directed'),
        line: i + 1,
      },
      weight === undefined ? undefined : values[weight],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const own = aspect(value, 'networkAttributes')[0] ?? {};
  const title = textAt(own, 'name');
  const description = textAt(own, 'description');
  return {
    format: 'cx2',
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    nodes,
    edges,
    closed: true,
    grain: 'edges',
    named: false,
    assumed: isObject ? [LOOKS_LIKE] : [],
  };
}

const LOOKS_LIKE: Assumption = {
  en: 'The file is no CX2 but one JSON object with nodes and edges in its way (id, s, t, v): read as that.',
  ja: 'CX2 そのものではなく、その書き方（id、s、t、v）による nodes と edges を持つ JSON なので、そのように読んだ。',
};

function declarations(items: readonly JsonRecord[], of: 'nodes' | 'edges'): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const item of items)
    for (const [name, raw] of Object.entries(recordOf(item[of]))) {
      const spec = recordOf(raw);
      const declaration = { name, type: textAt(spec, 'd') ?? 'string', byDefault: spec['v'] };
      found.set(name, declaration);
      const alias = textAt(spec, 'a');
      if (alias !== undefined) found.set(alias, declaration);
    }
  return found;
}

function valuesOf(item: JsonRecord, declared: ReadonlyMap<string, Declaration>): Attributes {
  const values: Record<string, unknown> = named();
  for (const { name, byDefault, type } of declared.values())
    if (byDefault !== undefined) values[name] = typedValue(byDefault, type);
  for (const [name, raw] of Object.entries(recordOf(item['v']))) {
    const declaration = declared.get(name);
    values[declaration?.name ?? name] = typedValue(raw, declaration?.type);
  }
  return attributesOf(values);
}

function omit(attributes: Attributes, name: string | undefined): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([other]) => other !== name));
}
