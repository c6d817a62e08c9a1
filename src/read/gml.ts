/** GML, the Graph Modelling Language of Himsolt (1997), as Gephi, igraph, NetworkX and yEd write it. */
import { CollabGraphError } from '../model/errors.ts';
import { attributesOf, checkNames, hexColour, placeOf, withRoles, withWeight } from './graph-file.ts';
import { idText } from './json.ts';
import { plainNumber } from './number.ts';
import type { RawGraph, ReadOptions } from './records.ts';
import { named } from '../model/named.ts';

interface GmlList {
  readonly line: number;
  readonly entries: readonly { readonly key: string; readonly value: GmlValue; readonly line: number }[];
}
type GmlValue = string | number | GmlList;

const DEEPEST = 100;

export function readGml(text: string, options: ReadOptions): RawGraph {
  const file = parseGml(text);
  const graph = first(file, 'graph');
  if (typeof graph !== 'object') throw new CollabGraphError('invalid', 'invalid GML: there is no "graph [ … ]"');
  const directed = first(graph, 'directed');
  const nodes = lists(graph, 'node').map((node) => {
    const graphics = first(node, 'graphics');
    const place = typeof graphics === 'object' ? graphics : undefined;
    const label = first(node, 'label') ?? first(node, 'name');
    const colour = hexColour(place && first(place, 'fill'));
    const size = plainNumber(place && first(place, 'w'));
    return withRoles(
      {
        id: idText(first(node, 'id')),
        ...(label === undefined || typeof label === 'object' ? {} : { label: String(label) }),
        ...placeOf(place && first(place, 'x'), place && first(place, 'y'), 'up'),
        ...(colour === undefined ? {} : { colour }),
        ...(size === undefined || !Number.isFinite(size) ? {} : { size }),
        attributes: attributesOf(flat(node), ['id', 'label', 'graphics']),
        line: node.line,
      },
      options,
    );
  });
  const edges = lists(graph, 'edge').map((edge) => {
    const values = flat(edge);
    const weight = ['weight', 'value'].find((name) => Object.hasOwn(values, name));
    const label = values['label'];
    const id = values['id'];
    return withWeight(
      {
        ...(id === undefined || typeof id === 'object' ? {} : { id: idText(id) }),
        source: idText(values['source']),
        target: idText(values['target']),
        directed: directed === 1,
        ...(typeof label === 'string' && label !== '' ? { label } : {}),
        attributes: attributesOf(values, [
          'id',
          'source',
          'target',
          'label',
          'graphics',
          ...(weight === undefined || options.weight !== undefined ? [] : [weight]),
        ]),
        line: edge.line,
      },
      weight === undefined ? undefined : values[weight],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const title = first(graph, 'label') ?? first(graph, 'name');
  return {
    format: 'gml',
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    nodes,
    edges,
    closed: true,
    directed: directed === 1,
    grain: 'edges',
    named: false,
    assumed: [],
  };
}

function first(list: GmlList, key: string): GmlValue | undefined {
  return list.entries.find((entry) => entry.key.toLowerCase() === key)?.value;
}

function lists(list: GmlList, key: string): GmlList[] {
  return list.entries.flatMap(({ key: own, value }) =>
    own.toLowerCase() === key && typeof value === 'object' ? [value] : [],
  );
}

/** Keys written several times are lists; nested lists their fields by a dot. */
function flat(list: GmlList, prefix = '', all: Record<string, unknown> = named()): Record<string, unknown> {
  for (const { key, value } of list.entries) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'object') {
      if (key !== 'graphics') flat(value, name, all);
    } else if (Object.hasOwn(all, name)) {
      const old = all[name];
      all[name] = Array.isArray(old) ? [...(old as unknown[]), value] : [old, value];
    } else all[name] = value;
  }
  return all;
}

function parseGml(text: string): GmlList {
  const token = /[ \t\n]+|#[^\n]*|\[|\]|"[^"]*"|[^\s[\]"]+|"/gy;
  const open: {
    line: number;
    entries: { key: string; value: GmlValue; line: number }[];
    key?: { text: string; line: number };
  }[] = [{ line: 1, entries: [] }];
  let line = 1;
  const fail = (message: string): never => {
    throw new CollabGraphError(
      'invalid',
      `invalid GML, line ${line}: ${message} (the file may be cut off; export it again)`,
    );
  };
  for (const [part] of text.matchAll(token)) {
    const here = open.at(-1)!;
    const lineBreaks = part.length === 1 ? (part === '\n' ? 1 : 0) : part.split('\n').length - 1;
    if (/^\s/.test(part) || part.startsWith('#')) {
      line += lineBreaks;
      continue;
    }
    if (part === '"') fail('quotation marks do not match');
    if (part === ']') {
      if (open.length === 1) fail('"]" closes nothing');
      if (here.key) fail(`"${here.key.text}" has no value`);
      open.pop();
      continue;
    }
    const key = here.key;
    if (!key) {
      if (part === '[' || part.startsWith('"')) fail(`${part.slice(0, 20)} stands where a key is expected`);
      here.key = { text: part, line };
    } else {
      delete here.key;
      if (part === '[') {
        if (open.length > DEEPEST) fail(`lists are nested more than ${DEEPEST} deep`);
        const list = { line: key.line, entries: [] };
        here.entries.push({ key: key.text, value: list, line: key.line });
        open.push(list);
      } else here.entries.push({ key: key.text, value: valueOf(part), line: key.line });
    }
    line += lineBreaks;
  }
  if (open.length > 1) fail('a list is not closed');
  return open[0]!;
}

function valueOf(part: string): string | number {
  if (!part.startsWith('"')) {
    const number = Number(part);
    return Number.isFinite(number) ? number : part;
  }
  return part.slice(1, -1).replace(/&(quot|lt|gt|apos|amp|#\d{1,7}|#x[0-9a-f]{1,6});/gi, (all, name: string) => {
    const code = name.startsWith('#x') || name.startsWith('#X') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (name.startsWith('#')) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    return { quot: '"', lt: '<', gt: '>', apos: "'", amp: '&' }[name.toLowerCase()] ?? all;
  });
}
