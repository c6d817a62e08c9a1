/** GraphML (http://graphml.graphdrawing.org), with the labels, places and colours of yEd. */
import { CollabGraphError } from '../model/errors.ts';
import { checkNames, hexColour, hexOf, placeOf, textOf, withRoles, withWeight } from './graph-file.ts';
import { plainNumber } from './number.ts';
import type { Assumption, Attributes, RawEdge, RawGraph, RawNode, ReadOptions, Value } from './records.ts';
import { childOf, childrenOf, parseXml, within, type XmlElement } from './xml.ts';

interface Key {
  readonly name: string;
  readonly type: string;
  readonly byDefault?: string;
}

/** Keys by what they are for and their id: one id may stand for nodes and for edges. */
type Keys = ReadonlyMap<string, Key>;

/** Keys that name a node, the surest first. `tooltip` is where yFiles and Gephi Lite put a name otherwise missing. */
const LABELS = ['label', 'name', 'title', 'tooltip'] as const;

export function readGraphml(text: string, options: ReadOptions): RawGraph {
  const root = parseXml(text);
  const graph = root.name === 'graphml' ? within(root, 'graph') : undefined;
  if (!graph)
    throw new CollabGraphError(
      'invalid',
      `invalid GraphML: no <graph> in <graphml> (the first element is <${root.name}>)`,
    );
  const keys = readKeys(root);
  const directed = graph.attributes['edgedefault'] === 'directed';
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  collect(
    root,
    (element, inDirected) => {
      if (element.name === 'node') nodes.push(readNode(element, keys, options));
      else if (element.name === 'edge') edges.push(readEdge(element, keys, inDirected, options));
      else edges.push(hyperedge(element));
    },
    directed,
  );
  checkNames(nodes, edges, options);
  const labels = new Set(nodes.flatMap((node) => (node.label === undefined ? [] : [node.label])));
  const description = childOf(graph, 'desc')?.text.trim();
  return {
    format: 'graphml',
    ...(description ? { description } : {}),
    nodes,
    edges,
    closed: true,
    directed,
    grain: 'edges',
    named: false,
    assumed: labels.size > 0 || nodes.length === 0 ? sayLabel(keys) : [NO_LABEL],
  };
}

const NO_LABEL: Assumption = {
  en: 'No node has a label: the ids stand in. --label names an attribute to take instead.',
  ja: '点に名称がないため ID で代用した。--label で属性を指定できる。',
};

function sayLabel(keys: Keys): readonly Assumption[] {
  const names = [...keys].filter(([id]) => id.startsWith('node ')).map(([, { name }]) => name.toLowerCase());
  if (
    names.some((name) => name !== 'tooltip' && (LABELS as readonly string[]).includes(name)) ||
    !names.includes('tooltip')
  )
    return [];
  return [
    {
      en: 'No key is called label or name: nodes are named by "tooltip"; --label names another.',
      ja: 'label や name というキーがないため、点の名称は「tooltip」から取った。--label で指定できる。',
    },
  ];
}

function readKeys(root: XmlElement): Keys {
  const keys = new Map<string, Key>();
  const visit = (element: XmlElement, depth: number): void => {
    for (const child of element.children) {
      if (child.name === 'graph' && depth < 2) visit(child, depth + 1);
      if (child.name !== 'key') continue;
      const { attributes } = child;
      const byDefault = childOf(child, 'default')?.text.trim();
      const key: Key = {
        name: attributes['attr.name'] ?? attributes['id'] ?? '',
        type: attributes['attr.type'] ?? (attributes['yfiles.type'] === undefined ? 'string' : 'yfiles'),
        ...(byDefault === undefined ? {} : { byDefault }),
      };
      const of = attributes['for'] ?? 'all';
      for (const kind of of === 'all' ? ['node', 'edge'] : [of]) keys.set(`${kind} ${attributes['id'] ?? ''}`, key);
    }
  };
  visit(root, 0);
  return keys;
}

/** Nodes may hold graphs of their own. */
function collect(
  element: XmlElement,
  take: (element: XmlElement, isDirected: boolean) => void,
  directed: boolean,
): void {
  for (const child of element.children) {
    if (child.name === 'node' || child.name === 'edge' || child.name === 'hyperedge') take(child, directed);
    if (child.name === 'graph') collect(child, take, child.attributes['edgedefault'] === 'directed');
    else if (child.name === 'node') collect(child, take, directed);
  }
}

function dataOf(
  element: XmlElement,
  kind: 'node' | 'edge',
  keys: Keys,
): { attributes: Attributes; graphics: readonly XmlElement[] } {
  const all = new Map<string, Value>();
  const graphics: XmlElement[] = [];
  for (const data of childrenOf(element, 'data')) {
    const key = keys.get(`${kind} ${data.attributes['key'] ?? ''}`);
    if (data.children.length > 0) graphics.push(...data.children);
    else if (key?.type !== 'yfiles')
      all.set(key?.name ?? data.attributes['key'] ?? '', typed(data.text.trim(), key?.type ?? 'string'));
  }
  for (const [id, { name, type, byDefault }] of keys)
    if (byDefault !== undefined && byDefault !== '' && id.startsWith(`${kind} `) && !all.has(name))
      all.set(name, typed(byDefault, type));
  all.delete('');
  return { attributes: Object.fromEntries(all), graphics };
}

function typed(text: string, type: string): Value {
  if (/^(int|long|float|double|integer)$/i.test(type)) {
    const number = plainNumber(text);
    return number !== undefined && Number.isFinite(number) ? number : text;
  }
  if (/^boolean$/i.test(type)) return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;
  return text;
}

function readNode(element: XmlElement, keys: Keys, options: ReadOptions): RawNode {
  const { attributes, graphics } = dataOf(element, 'node', keys);
  const at = (name: string): Value | undefined => valueAt(attributes, name);
  const drawn = graphics[0];
  const label =
    LABELS.map(at).find((value) => value !== undefined && textOf(value) !== '') ?? labelIn(drawn, 'NodeLabel');
  const geometry = drawn && within(drawn, 'Geometry')?.attributes;
  const fill = drawn && within(drawn, 'Fill')?.attributes['color'];
  const size = plainNumber(at('size'));
  const colour =
    hexColour(at('color')) ?? hexColour(at('colour')) ?? hexOf(at('r'), at('g'), at('b')) ?? hexColour(fill);
  return withRoles(
    {
      id: element.attributes['id'] ?? '',
      ...(label === undefined ? {} : { label: textOf(label) }),
      ...placeOf(at('x') ?? geometry?.['x'], at('y') ?? geometry?.['y'], 'down'),
      ...(size !== undefined && Number.isFinite(size) ? { size } : {}),
      ...(colour === undefined ? {} : { colour }),
      attributes: omit(attributes, ['x', 'y', 'size', ...(label === undefined ? [] : ['label'])]),
      line: element.line,
    },
    options,
  );
}

function readEdge(element: XmlElement, keys: Keys, directed: boolean, options: ReadOptions): RawEdge {
  const own = element.attributes;
  const { attributes, graphics } = dataOf(element, 'edge', keys);
  const label = valueAt(attributes, 'label') ?? labelIn(graphics[0], 'EdgeLabel');
  const weight = valueAt(attributes, 'weight');
  return withWeight(
    {
      ...(own['id'] === undefined ? {} : { id: own['id'] }),
      source: own['source'] ?? '',
      target: own['target'] ?? '',
      directed: own['directed'] === undefined ? directed : own['directed'] === 'true',
      ...(label === undefined || textOf(label) === '' ? {} : { label: textOf(label) }),
      attributes: omit(attributes, options.weight === undefined ? ['weight', 'label'] : ['label']),
      line: element.line,
    },
    weight,
    options,
  );
}

/** A tie of three and more: no pair, and listed. */
function hyperedge(element: XmlElement): RawEdge {
  const ends = childrenOf(element, 'endpoint').map(({ attributes }) => attributes['node'] ?? '');
  return {
    source: ends[0] ?? '',
    target: ends[1] ?? '',
    attributes: {},
    line: element.line,
    fault: { reason: 'unreadable', value: `hyperedge: ${ends.join(', ')}` },
  };
}

function labelIn(drawn: XmlElement | undefined, name: string): string | undefined {
  const text = drawn && within(drawn, name)?.text.trim();
  return text ? text : undefined;
}

function valueAt(attributes: Attributes, name: string): Value | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  return Object.entries(attributes).find(([other]) => other.toLowerCase() === name)?.[1];
}

function omit(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name.toLowerCase())));
}
