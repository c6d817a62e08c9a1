/** Tables that this package itself writes, read back: their columns are known, and none is guessed. */
import { named } from '../model/named.ts';
import { headingOf, type Table } from './columns.ts';
import { readNumber } from './number.ts';
import { ReadError } from './read-error.ts';
import type { Assumption, RawEdge, RawGraph, RawNode, ReadOptions, Value } from './records.ts';

type Cell = (name: string) => string;

/** Columns of one end. */
interface End {
  readonly id: string;
  readonly name: string;
  readonly nameJa?: string;
  /** The column of its kind, or that kind where all have one. */
  readonly kind: { readonly column: string } | { readonly all: string };
}

/** A table with one row a tie. */
interface Shape {
  readonly ends: readonly [End, End];
  /** Further columns that no other program writes beside those of the ends. */
  readonly knownBy: readonly string[];
  /** Columns that `tie` says. */
  readonly said: readonly string[];
  readonly tie: (cell: Cell) => { readonly id?: string; readonly kind: string; readonly direction: 'out' | 'in' | '' };
  readonly is: Assumption;
}

const SHAPES: readonly Shape[] = [
  {
    ends: [
      { id: 'source_id', name: 'source_name', kind: { column: 'source_kind' } },
      { id: 'target_id', name: 'target_name', kind: { column: 'target_kind' } },
    ],
    knownBy: ['edge_id', 'kind', 'value', 'directed'],
    said: ['edge_id', 'kind', 'directed'],
    tie: (cell) => ({
      ...(cell('edge_id') === '' ? {} : { id: cell('edge_id') }),
      kind: cell('kind'),
      direction: cell('directed') === 'true' ? 'out' : '',
    }),
    is: {
      en: 'This is the CSV of an export of collab-graph: ends, numbers, units and times are its own columns.',
      ja: 'collab-graph が書き出した CSV なので、両端、数値、単位、時点はその列から読んだ。',
    },
  },
  {
    ends: [
      { id: 'country_id', name: 'country_name', kind: { all: 'country' } },
      { id: 'neighbor_id', name: 'neighbor_name', kind: { column: 'neighbor_kind' } },
    ],
    knownBy: ['tie_kind', 'through_id', 'direction', 'value'],
    said: ['tie_kind', 'direction'],
    tie: (cell) => {
      const direction = cell('direction');
      return { kind: cell('tie_kind'), direction: direction === 'out' || direction === 'in' ? direction : '' };
    },
    is: {
      en: 'These are the neighbors of a country as collab-graph writes them: every row is a tie of the country with one of them, and between these there is none.',
      ja: 'collab-graph が書き出した、ある国・地域の相手の表なので、各行をその国・地域と相手とのつながりとして読んだ。相手どうしのつながりは含まれない。',
    },
  },
  {
    ends: [
      { id: 'member_id', name: 'member_name_en', nameJa: 'member_name_ja', kind: { column: 'member_kind' } },
      { id: 'group_id', name: 'group_name_en', nameJa: 'group_name_ja', kind: { all: 'group' } },
    ],
    knownBy: ['role', 'from_kind', 'status'],
    said: [],
    tie: () => ({ kind: 'membership', direction: '' }),
    is: {
      en: 'These are the members of a framework as collab-graph writes them: every row is a tie of a member with the framework.',
      ja: 'collab-graph が書き出した、ある枠組みの参加国・地域の表なので、各行を参加国・地域と枠組みとのつながりとして読んだ。',
    },
  },
];

/** Lists of the data service and of the data package: beside ties they say what the nodes are, alone they are no network. */
const LISTS: readonly { readonly what: 'countries' | 'sources'; readonly knownBy: readonly string[] }[] = [
  { what: 'countries', knownBy: ['id', 'alpha2', 'm49', 'name_en', 'name_ja'] },
  { what: 'sources', knownBy: ['id', 'title', 'publisher', 'date', 'url', 'licence'] },
];

const columnsOf = ({ id, name, nameJa, kind }: End): readonly string[] => [
  id,
  name,
  ...(nameJa === undefined ? [] : [nameJa]),
  ...('column' in kind ? [kind.column] : []),
];

function shapeOf({ header }: Table): Shape | undefined {
  return SHAPES.find(({ ends, knownBy }) =>
    [...ends.flatMap(columnsOf), ...knownBy].every((name) => header.includes(name)),
  );
}

/** Whether a table is of ties as `export`, `neighbors` and the data service write them. */
export function isOwnTable(table: Table): boolean {
  return shapeOf(table) !== undefined;
}

/** @throws ReadError `unsupported` for a list of the data service, which has no ties */
export function refuseOwnList({ header, grid: { file } }: Table): void {
  const found = LISTS.find(({ knownBy }) => knownBy.every((name) => header.includes(name)));
  if (!found) return;
  const { what } = found;
  throw new ReadError(
    'unsupported',
    `unsupported file "${file}": it is the list of ${what} of collab-graph, without a tie (expected edges.csv of the data service, which has the ties, or neighbors/JPN.csv, which has those of a country)`,
    { failure: 'own-list', file, what },
  );
}

/** Columns that a field of the tie says, and those that the data's own list of sources does. */
const ELSEWHERE = ['value', 'unit', 'period', 'from', 'to', 'source_titles', 'source_urls', 'holds', 'edition'];

/** @param table of which `isOwnTable` holds */
export function readOwnTable(table: Table, options: ReadOptions): RawGraph {
  const { ends, said, tie, is } = shapeOf(table)!;
  const at = new Map(table.header.map((name, i) => [name, i]));
  const known = new Set([...ELSEWHERE, ...said, ...ends.flatMap(columnsOf)]);
  const others = table.header.map((_, i) => i).filter((i) => !known.has(table.header[i]!));
  const nodes = new Map<string, RawNode>();
  const edges = table.rows.map(({ cells, line }): RawEdge => {
    const cell: Cell = (name) => cells[at.get(name) ?? -1] ?? '';
    for (const end of ends) {
      const node = nodeOf(end, cell, line);
      if (node && !nodes.has(node.id)) nodes.set(node.id, node);
    }
    const attributes: Record<string, Value> = named();
    for (const i of others) {
      const text = cells[i] ?? '';
      if (text === '') continue;
      const read = table.isNumeric[i] ? readNumber(text, '.') : undefined;
      attributes[headingOf(table, i)] = read?.kind === 'number' ? read.value : text;
    }
    const value = cell('value');
    const read = value === '' ? undefined : readNumber(value, '.');
    const { direction, ...own } = tie(cell);
    const [source, target] = direction === 'in' ? [ends[1], ends[0]] : ends;
    const optional = { ...own, unit: cell('unit'), period: cell('period'), from: cell('from'), to: cell('to') };
    return {
      ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')),
      source: cell(source.id),
      target: cell(target.id),
      directed: direction !== '',
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
    assumed: [...table.grid.assumed, is],
  };
}

/** A country's names are those of its code. */
function nodeOf({ id, name, nameJa, kind }: End, cell: Cell, line: number): RawNode | undefined {
  if (cell(id) === '') return undefined;
  const own = 'all' in kind ? kind.all : cell(kind.column);
  const isCountry = own === '' || own === 'country';
  return {
    id: cell(id),
    label: cell(name),
    ...(isCountry ? {} : { kind: own }),
    attributes:
      isCountry || nameJa === undefined || cell(nameJa) === '' ? {} : { name_en: cell(name), name_ja: cell(nameJa) },
    line,
  };
}
