/** Pajek's networks and projects (`.net`, `.paj`) with vectors (`.vec`); mrvar.fdv.uni-lj.si/pajek. */
import { CollabGraphError } from '../model/errors.ts';
import { checkNames, placeOf, withRoles, withWeight } from './graph-file.ts';
import { plainNumber } from './number.ts';
import type { Assumption, RawEdge, RawGraph, RawNode, ReadOptions, Value } from './records.ts';

/** More vertices than a page could hold: a count that is a mistake, or made to fill the memory. */
const MOST_VERTICES = 2_000_000;

interface Vertex {
  label?: string;
  x?: string;
  y?: string;
  kind?: string;
  from?: string;
  to?: string;
  line: number;
  attributes: Record<string, Value>;
}

interface Network {
  title?: string;
  count: number;
  /** Vertices of the first mode, in a two-mode network. */
  first?: number;
  vertices: Map<number, Vertex>;
  edges: RawEdge[];
}

/** What comes after a network in a project: a value for each vertex. */
interface Values {
  readonly name: string;
  readonly values: string[];
  count: number;
}

/** @param vectors texts of `.vec` or `.clu` files, with their names */
export function readPajek(
  text: string,
  options: ReadOptions,
  vectors: readonly { name: string; text: string }[] = [],
): RawGraph {
  const { networks, values } = parse(text, options);
  const network = networks[0];
  if (!network)
    throw new CollabGraphError(
      'invalid',
      'invalid Pajek file: there is no network (expected "*Vertices" and "*Arcs", "*Edges" or "*Matrix")',
    );
  const assumed: Assumption[] = [];
  if (networks.length > 1)
    assumed.push({
      en: `The project has ${networks.length} networks: the first is read${network.title === undefined ? '' : ` ("${network.title}")`}.`,
      ja: `プロジェクトに${networks.length}個のネットワークがあり、最初のものを読んだ。`,
    });
  const all = [...values, ...vectors.flatMap(({ name, text: own }) => parse(own, options, name).values)];
  for (const { name, values: list, count } of all) {
    if (count === network.count && list.length <= count) {
      for (const [i, value] of list.entries()) vertexAt(network, i + 1).attributes[name] = plainNumber(value) ?? value;
    } else
      assumed.push({
        en: `"${name}" has ${list.length} values and the network ${network.count} vertices: left out.`,
        ja: `「${name}」の値は${list.length}個で、点は${network.count}個のため、使わなかった。`,
      });
  }
  const nodes = [...network.vertices]
    .sort(([a], [b]) => a - b)
    .map(([number, { x, y, attributes, ...vertex }]): RawNode =>
      withRoles({ id: String(number), ...vertex, ...placeOf(x, y, 'down'), attributes }, options),
    );
  checkNames(nodes, network.edges, options);
  const isDirected = network.edges.every(({ directed }) => directed === undefined);
  return {
    format: 'pajek',
    ...(network.title === undefined ? {} : { title: network.title }),
    nodes,
    edges: network.edges,
    closed: true,
    leansDirected: isDirected || network.edges.some(({ directed }) => directed === undefined),
    grain: 'edges',
    named: false,
    assumed,
  };
}

function vertexAt(network: Network, number: number): Vertex {
  let vertex = network.vertices.get(number);
  if (!vertex) network.vertices.set(number, (vertex = { line: 0, attributes: {} }));
  return vertex;
}

type Section = 'none' | 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'values' | 'other';

function parse(text: string, options: ReadOptions, name?: string): { networks: Network[]; values: Values[] } {
  const networks: Network[] = [];
  const values: Values[] = [];
  let network: Network | undefined;
  let title: string | undefined;
  let section: Section = name === undefined ? 'none' : 'values';
  let current: Values | undefined = name === undefined ? undefined : startValues(name.replace(/\.\w+$/, ''), values);
  let relation: string | undefined;
  let row = 0;
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const number = i + 1;
    if (line === '' || line.startsWith('%')) continue;
    if (line.startsWith('*')) {
      const [word = '', ...rest] = line.slice(1).split(/\s+/);
      const heading = word.toLowerCase();
      if (heading === 'network') {
        title = rest.join(' ').trim();
        section = 'none';
        current = undefined;
      } else if (heading === 'vertices' && current) current.count = countOf(rest[0], number);
      else if (heading === 'vertices') {
        network = { ...(title ? { title } : {}), count: countOf(rest[0], number), vertices: new Map(), edges: [] };
        networks.push(network);
        const first = plainNumber(rest[1]);
        if (first !== undefined) network.first = first;
        for (let n = 1; n <= network.count; n++) {
          const vertex = vertexAt(network, n);
          if (first !== undefined) vertex.kind = n <= first ? 'first mode' : 'second mode';
        }
        section = 'vertices';
        title = undefined;
      } else if (['partition', 'vector', 'permutation', 'cluster', 'hierarchy'].includes(heading)) {
        section = heading === 'partition' || heading === 'vector' ? 'values' : 'other';
        current = startValues(rest.join(' ').trim() || heading, section === 'values' ? values : []);
      } else if (['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(heading)) {
        section = heading as Section;
        relation = /^:?\d+\s+"?([^"]*)"?$/.exec(rest.join(' '))?.[1]?.trim() || undefined;
        row = 0;
      } else section = 'other';
      continue;
    }
    if (section === 'values') current?.values.push(line.split(/\s+/).at(-1)!);
    else if (network && section === 'vertices') readVertex(line, number, network);
    else if (network && section === 'matrix') readMatrixRow(line, number, ++row, network, options);
    else if (network && (section === 'arcs' || section === 'edges'))
      network.edges.push(readTie(line, number, section === 'edges', relation, options));
    else if (network && (section === 'arcslist' || section === 'edgeslist')) {
      const [source = '', ...targets] = line.split(/\s+/);
      for (const target of targets)
        network.edges.push({
          source,
          target,
          ...(section === 'edgeslist' ? { directed: false } : {}),
          ...(relation === undefined ? {} : { kind: relation }),
          attributes: {},
          line: number,
        });
    }
  }
  return { networks, values };
}

function startValues(name: string, values: Values[]): Values {
  const started = { name, values: [], count: 0 };
  values.push(started);
  return started;
}

function countOf(text: string | undefined, line: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= MOST_VERTICES) return count;
  throw new CollabGraphError(
    'invalid',
    `invalid Pajek file, line ${line}: "*Vertices ${text ?? ''}" (expected a number of vertices up to ${MOST_VERTICES})`,
  );
}

/** Words; those in quotation marks hold together. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|\[[^\]]*\]|\S+/g) ?? []).map((word) => word.replace(/^"([^"]*)"$/, '$1'));
}

function readVertex(line: string, number: number, network: Network): void {
  const [id = '', label, ...rest] = wordsOf(line);
  const at = Number(id);
  if (!Number.isInteger(at) || at < 1 || at > network.count) return;
  const vertex = vertexAt(network, at);
  vertex.line = number;
  if (label !== undefined) vertex.label = label;
  const [x, y] = rest;
  if (plainNumber(x) !== undefined && plainNumber(y) !== undefined) {
    vertex.x = x!;
    vertex.y = y!;
  }
  const times = rest.find((word) => word.startsWith('['));
  if (times !== undefined) Object.assign(vertex, termOf(times));
}

/** `[5-10,12]`: from the first to the last; `*` is open. */
function termOf(text: string): { from?: string; to?: string } {
  const numbers = text
    .slice(1, -1)
    .split(/[,-]/)
    .map((part) => part.trim());
  const [from, to] = [numbers[0], numbers.at(-1)];
  return { ...(from && /^\d+$/.test(from) ? { from } : {}), ...(to && /^\d+$/.test(to) ? { to } : {}) };
}

function readTie(
  line: string,
  number: number,
  isEdge: boolean,
  relation: string | undefined,
  options: ReadOptions,
): RawEdge {
  const [source = '', target = '', ...rest] = wordsOf(line);
  const hasWeight = rest[0] !== undefined && !rest[0].startsWith('[') && !/^[a-z]{1,3}$/i.test(rest[0]);
  const parameters = hasWeight ? rest.slice(1) : rest;
  const at = parameters.indexOf('l');
  const label = at >= 0 ? parameters[at + 1] : undefined;
  const times = parameters.find((word) => word.startsWith('['));
  return withWeight(
    {
      source,
      target,
      ...(isEdge ? { directed: false } : {}),
      ...(relation === undefined ? {} : { kind: relation }),
      ...(label === undefined || label === '' ? {} : { label }),
      ...(times === undefined ? {} : termOf(times)),
      attributes: {},
      line: number,
    },
    hasWeight ? rest[0] : undefined,
    options,
  );
}

function readMatrixRow(line: string, number: number, row: number, network: Network, options: ReadOptions): void {
  for (const [i, text] of line.split(/\s+/).entries()) {
    if (plainNumber(text) === 0) continue;
    network.edges.push(
      withWeight(
        { source: String(row), target: String(i + 1 + (network.first ?? 0)), attributes: {}, line: number },
        text,
        options,
      ),
    );
  }
}
