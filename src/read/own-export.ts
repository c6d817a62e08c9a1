/**
 * What this package itself exports, read back: of a tie the number, its unit and
 * time stand in columns of their own, and 1 is only the weight of what has no number.
 */
import { headingOf, type Table } from './columns.ts';
import { readNumber } from './number.ts';
import type { Attributes, RawEdge, RawGraph, RawNode, ReadOptions, Value } from './records.ts';
import { named } from '../model/named.ts';

/** Columns that no other program writes together. */
const KNOWN_BY = ['kind', 'source_titles', 'source_urls'] as const;
/** Columns of the ends, in a table. */
const ENDS = ['source_id', 'source_kind', 'source_name', 'target_id', 'target_kind', 'target_name'] as const;
/** Columns that a field of the tie, or the data's own list of sources, says. */
const ELSEWHERE: readonly string[] = [
  ...['kind', 'value', 'unit', 'period', 'source_titles', 'source_urls', 'holds', 'edition', 'edge_id', 'directed'],
  ...ENDS,
];

/** Whether a tie was written by `export`. */
export function isOwnExport(attributes: Attributes): boolean {
  return KNOWN_BY.every((name) => Object.hasOwn(attributes, name));
}

/** A tie as `export` writes it, without its number, which is `value`. */
export function ofOwnExport({ label, ...edge }: Omit<RawEdge, 'weight' | 'fault'>): Omit<
  RawEdge,
  'weight' | 'fault'
> & {
  readonly value: Value | undefined;
} {
  const { kind, value, unit, period } = edge.attributes;
  const text = (of: Value | undefined): string => (of === undefined || typeof of === 'object' ? '' : String(of));
  return {
    ...edge,
    kind: text(kind),
    ...(label === undefined || label === text(kind) ? {} : { label }),
    ...(text(unit) === '' ? {} : { unit: text(unit) }),
    ...(text(period) === '' ? {} : { period: text(period) }),
    attributes: Object.fromEntries(Object.entries(edge.attributes).filter(([name]) => !ELSEWHERE.includes(name))),
    value,
  };
}

/** Whether a table is the CSV of `export`, or of the data service, which has the sources in a table of their own. */
export function isOwnTable({ header }: Table): boolean {
  return [...ENDS, 'edge_id', 'kind', 'value', 'directed'].every((name) => header.includes(name));
}

/** The CSV of `export` and of the data service: ties with the names and kinds of their ends. */
export function readOwnTable(table: Table, options: ReadOptions): RawGraph {
  const at = new Map(table.header.map((name, i) => [name, i]));
  const nodes = new Map<string, RawNode>();
  const others = table.header.map((_, i) => i).filter((i) => !ELSEWHERE.includes(table.header[i]!));
  const edges = table.rows.map(({ cells, line }): RawEdge => {
    const cell = (name: string): string => cells[at.get(name) ?? -1] ?? '';
    for (const end of ['source', 'target']) {
      const id = cell(`${end}_id`);
      const kind = cell(`${end}_kind`);
      if (id !== '' && !nodes.has(id))
        nodes.set(id, {
          id,
          label: cell(`${end}_name`),
          ...(kind === '' || kind === 'country' ? {} : { kind }),
          attributes: {},
          line,
        });
    }
    const attributes: Record<string, Value> = named();
    for (const i of others) {
      const text = cells[i] ?? '';
      if (text === '' || ['from', 'to'].includes(table.header[i]!)) continue;
      const read = table.isNumeric[i] ? readNumber(text, '.') : undefined;
      attributes[headingOf(table, i)] = read?.kind === 'number' ? read.value : text;
    }
    const value = cell('value');
    const read = value === '' ? undefined : readNumber(value, '.');
    const optional = { id: cell('edge_id'), kind: cell('kind'), unit: cell('unit'), period: cell('period') };
    return {
      ...Object.fromEntries(
        Object.entries({ ...optional, from: cell('from'), to: cell('to') }).filter(([, text]) => text !== ''),
      ),
      source: cell('source_id'),
      target: cell('target_id'),
      directed: cell('directed') === 'true',
      ...(read?.kind === 'number' ? { weight: read.value } : {}),
      ...(read && read.kind !== 'number' ? { fault: { reason: 'not-a-number' as const, value } } : {}),
      attributes,
      line,
    };
  });
  return {
    format: 'edge-list',
    nodes: [...nodes.values()],
    edges,
    closed: true,
    directed: edges.some(({ directed }) => directed),
    grain: 'edges',
    named: false,
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    assumed: [
      ...table.grid.assumed,
      {
        en: 'This is the CSV of an export of collab-graph: ends, numbers, units and times are its own columns.',
        ja: 'collab-graph が書き出した CSV なので、両端、数値、単位、時点はその列から読んだ。',
      },
    ],
  };
}
