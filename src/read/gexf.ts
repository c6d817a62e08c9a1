/** GEXF 1.0 to 1.3, static and dynamic (https://gexf.net). */
import { CollabGraphError } from '../model/errors.ts';
import { checkNames, hexColour, hexOf, placeOf, withRoles, withWeight } from './graph-file.ts';
import { plainNumber } from './number.ts';
import type { Assumption, Attributes, RawEdge, RawGraph, RawNode, ReadOptions, Scalar, Value } from './records.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml.ts';

interface Declared {
  readonly title: string;
  readonly type: string;
  readonly byDefault?: string;
}

type Declarations = ReadonlyMap<string, Declared>;

export function readGexf(text: string, options: ReadOptions): RawGraph {
  const root = parseXml(text);
  const graph = childOf(root, 'graph');
  if (root.name !== 'gexf' || !graph)
    throw new CollabGraphError('invalid', `invalid GEXF: no <graph> in <gexf> (the first element is <${root.name}>)`);
  const nodesOf = declarations(graph, 'node');
  const edgesOf = declarations(graph, 'edge');
  const byDefault = graph.attributes['defaultedgetype'] ?? 'undirected';
  const meta = childOf(root, 'meta');
  const nodes = listNodes(graph).map((element) => readNode(element, nodesOf, options));
  const edges = childrenOf(graph, 'edges')
    .flatMap((list) => childrenOf(list, 'edge'))
    .map((element) => readEdge(element, edgesOf, byDefault, options));
  checkNames(nodes, edges, options);
  const title = meta && childOf(meta, 'title')?.text.trim();
  const description = meta && childOf(meta, 'description')?.text.trim();
  const assumed: Assumption[] = [];
  const moving = edges.filter(({ attributes }) => Object.hasOwn(attributes, OVER_TIME)).length;
  if (moving > 0)
    assumed.push({
      en: `${moving} ${moving === 1 ? 'weight changes' : 'weights change'} over time: the last value is taken, all of them are kept as "${OVER_TIME}".`,
      ja: `時間とともに変わる重みが${moving}件ある。最後の値を取り、すべての値を「${OVER_TIME}」に残した。`,
    });
  return {
    format: 'gexf',
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    nodes,
    edges,
    closed: true,
    directed: byDefault === 'directed',
    grain: 'edges',
    named: false,
    assumed,
  };
}

/** Attribute that keeps a weight's values over time. */
const OVER_TIME = 'weight over time';

function declarations(graph: XmlElement, of: 'node' | 'edge'): Declarations {
  const found = new Map<string, Declared>();
  for (const list of childrenOf(graph, 'attributes')) {
    if (list.attributes['class'] !== of) continue;
    for (const { attributes, children } of childrenOf(list, 'attribute')) {
      const id = attributes['id'];
      if (id === undefined) continue;
      const byDefault = children.find(({ name }) => name === 'default')?.text.trim();
      found.set(id, {
        title: attributes['title'] ?? id,
        type: attributes['type'] ?? 'string',
        ...(byDefault === undefined ? {} : { byDefault }),
      });
    }
  }
  return found;
}

/** Nodes may hold nodes. */
function listNodes(parent: XmlElement): XmlElement[] {
  return childrenOf(parent, 'nodes').flatMap((list) =>
    childrenOf(list, 'node').flatMap((node) => [node, ...listNodes(node)]),
  );
}

interface Valued {
  readonly value: Value;
  readonly time?: string;
}

function valuesOf(element: XmlElement, declared: Declarations): Map<string, Valued[]> {
  const found = new Map<string, Valued[]>();
  const lists = [element, ...childrenOf(element, 'attvalues')];
  for (const { attributes: own } of lists.flatMap((list) => childrenOf(list, 'attvalue'))) {
    const id = own['for'] ?? own['id'];
    const text = own['value'];
    if (id === undefined || text === undefined) continue;
    const { title, type } = declared.get(id) ?? { title: id, type: 'string' };
    const time = timeOf(own);
    const list = found.get(title);
    const valued = { value: typed(text, type), ...(time === undefined ? {} : { time }) };
    if (list) list.push(valued);
    else found.set(title, [valued]);
  }
  for (const { title, type, byDefault } of declared.values())
    if (byDefault !== undefined && !found.has(title)) found.set(title, [{ value: typed(byDefault, type) }]);
  return found;
}

function timeOf(own: Readonly<Record<string, string>>): string | undefined {
  if (own['timestamp'] !== undefined) return own['timestamp'];
  const [start, end] = [own['start'] ?? own['startopen'], own['end'] ?? own['endopen']];
  return start === undefined && end === undefined ? undefined : `${start ?? ''}/${end ?? ''}`;
}

/** Several values over time are a list of `time=value`. */
function flatten(values: ReadonlyMap<string, readonly Valued[]>, without: string | undefined): Attributes {
  const all: [string, Value][] = [];
  for (const [title, list] of values) {
    if (title === without) continue;
    const [first] = list;
    if (list.length === 1 && first!.time === undefined) all.push([title, first!.value]);
    else
      all.push([
        title,
        list.map(({ value, time }) => (time === undefined ? String(value) : `${time}=${String(value)}`)),
      ]);
  }
  return Object.fromEntries(all);
}

function typed(text: string, type: string): Value {
  if (type.startsWith('list')) return listOf(text, type.slice(4));
  return scalar(text, type);
}

function scalar(text: string, type: string): Scalar {
  if (/^(integer|int|long|short|byte|double|float|bigdecimal|biginteger)$/i.test(type)) {
    const number = plainNumber(text);
    // INF and NaN are values here and none in JSON: their text stays.
    return number !== undefined && Number.isFinite(number) ? number : text;
  }
  if (/^boolean$/i.test(type)) return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;
  return text;
}

/** `a|b`, `a;b`, `a,b`, `[a, b]` and `['a', "b"]`. */
function listOf(text: string, type: string): Scalar[] {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  const body = inner ?? text;
  const separator = inner !== undefined ? ',' : (['|', ';', ','].find((mark) => body.includes(mark)) ?? '|');
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (let i = 0; i < body.length; i++) {
    const c = body[i]!;
    if (c === '\\' && quote !== '' && i + 1 < body.length) part += body[++i]!;
    else if (quote !== '' ? c === quote : inner !== undefined && (c === '"' || c === "'"))
      quote = quote === '' ? c : '';
    else if (c === separator && quote === '') {
      parts.push(part.trim());
      part = '';
    } else part += c;
  }
  parts.push(part.trim());
  return parts.filter((one) => one !== '').map((one) => scalar(one, type));
}

/** When a thing is there: its own start and end, or those of its spells together. */
function termOf(element: XmlElement): { from?: string; to?: string } {
  const own = element.attributes;
  const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'));
  const starts = [
    own['start'] ?? own['startopen'] ?? own['timestamp'],
    ...spells.map((s) => s.attributes['start'] ?? s.attributes['timestamp']),
  ];
  const ends = [
    own['end'] ?? own['endopen'] ?? own['timestamp'],
    ...spells.map((s) => s.attributes['end'] ?? s.attributes['timestamp']),
  ];
  const from = starts.filter((text) => text !== undefined).sort()[0];
  const to = ends
    .filter((text) => text !== undefined)
    .sort()
    .at(-1);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readNode(element: XmlElement, declared: Declarations, options: ReadOptions): RawNode {
  const own = element.attributes;
  const position = childOf(element, 'position')?.attributes;
  const colour = childOf(element, 'color')?.attributes;
  const size = plainNumber(childOf(element, 'size')?.attributes['value']);
  const hex = colour && (hexColour(colour['hex']) ?? hexOf(colour['r'], colour['g'], colour['b']));
  return withRoles(
    {
      id: own['id'] ?? '',
      ...(own['label'] === undefined ? {} : { label: own['label'] }),
      ...(own['kind'] === undefined ? {} : { kind: own['kind'] }),
      ...placeOf(position?.['x'], position?.['y'], 'up'),
      ...(size !== undefined && Number.isFinite(size) ? { size } : {}),
      ...(hex === undefined ? {} : { colour: hex }),
      ...termOf(element),
      attributes: flatten(valuesOf(element, declared), undefined),
      line: element.line,
    },
    options,
  );
}

function readEdge(element: XmlElement, declared: Declarations, byDefault: string, options: ReadOptions): RawEdge {
  const own = element.attributes;
  const values = valuesOf(element, declared);
  const weightTitle = [...values.keys()].find((title) => title.toLowerCase() === 'weight');
  const weights = weightTitle === undefined ? [] : values.get(weightTitle)!;
  const hasHistory = weights.some(({ time }) => time !== undefined);
  const written = own['weight'];
  // The attribute of the edge goes before a value of the same name; both where they differ.
  const isSame = written === undefined || weights.every(({ value }) => plainNumber(value) === plainNumber(written));
  const attributes = flatten(values, isSame || hasHistory ? weightTitle : undefined);
  const history = hasHistory ? { [OVER_TIME]: weights.map(({ value, time }) => `${time ?? ''}=${String(value)}`) } : {};
  const type = own['type'] ?? byDefault;
  return withWeight(
    {
      ...(own['id'] === undefined ? {} : { id: own['id'] }),
      source: own['source'] ?? '',
      target: own['target'] ?? '',
      directed: type === 'directed',
      ...(own['kind'] === undefined ? {} : { kind: own['kind'] }),
      ...(own['label'] === undefined || own['label'] === '' ? {} : { label: own['label'] }),
      ...termOf(element),
      attributes: { ...attributes, ...history },
      line: element.line,
    },
    written ?? weights.at(-1)?.value,
    options,
  );
}
