/** Records as tables: ties and nodes, a matrix, FlowmapBlue, VOSviewer's map and network, SDMX-CSV. */
import { csvFile, type CsvTable } from '../export/csv.ts';
import { CollabGraphError } from '../model/errors.ts';
import { round } from '../read/round.ts';
import type { Attributes, Records } from '../read/records.ts';
import {
  allEdges,
  columnsOf,
  edgeAttributes,
  isWeighted,
  nodeAttributes,
  valueText,
  type WrittenFile,
} from './written.ts';

type Cell = string | number | null;

/** Ties with Gephi's headings, so that Gephi reads them too. */
export function edgeTable(records: Records): CsvTable {
  const edges = allEdges(records);
  const attributes = edges.map((edge) => withoutOwn(edgeAttributes(edge, records), EDGE_COLUMNS));
  const others = columnsOf(attributes).map(({ name }) => name);
  const has = (name: 'id' | 'label' | 'from' | 'to'): boolean => edges.some((edge) => edge[name] !== undefined);
  const keyed = has('id') || isParallel(records);
  return {
    columns: [
      ...['Source', 'Target', 'Type', 'Weight'],
      ...(keyed ? ['Id'] : []),
      ...(has('label') ? ['Label'] : []),
      ...(has('from') ? ['Start'] : []),
      ...(has('to') ? ['End'] : []),
      ...others,
    ],
    rows: edges.map((edge, i): Cell[] => [
      edge.source,
      edge.target,
      edge.directed ? 'Directed' : 'Undirected',
      isWeighted(edge, records) ? edge.weight : null,
      ...(keyed ? [edge.id ?? `edge ${i + 1}`] : []),
      ...(has('label') ? [edge.label ?? null] : []),
      ...(has('from') ? [edge.from ?? null] : []),
      ...(has('to') ? [edge.to ?? null] : []),
      ...others.map((name) => cellOf(attributes[i]!, name)),
    ]),
  };
}

const EDGE_COLUMNS = ['source', 'target', 'type', 'weight', 'id', 'label', 'start', 'end'];
const NODE_COLUMNS = ['id', 'label', 'x', 'y', 'start', 'end'];

function isParallel({ edges }: Records): boolean {
  const keys = new Set(edges.map(({ source, target, kind, period }) => [source, target, kind, period].join('\u0000')));
  return keys.size < edges.length;
}

/** A column of an attribute that is called as one of the table's own would stand twice. */
function withoutOwn(attributes: Attributes, own: readonly string[]): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      own.includes(name.toLowerCase()) ? `${name} (attribute)` : name,
      value,
    ]),
  );
}

function cellOf(attributes: Attributes, name: string): Cell {
  const value = attributes[name];
  return value === undefined ? null : typeof value === 'number' ? value : valueText(value);
}

export function nodeTable({ nodes }: Records): CsvTable {
  const attributes = nodes.map((node) => withoutOwn(nodeAttributes(node), NODE_COLUMNS));
  const others = columnsOf(attributes).map(({ name }) => name);
  const hasPlace = nodes.some(({ place }) => place !== undefined);
  const hasTimes = nodes.some(({ from, to }) => from !== undefined || to !== undefined);
  return {
    columns: ['Id', 'Label', ...(hasPlace ? ['x', 'y'] : []), ...(hasTimes ? ['Start', 'End'] : []), ...others],
    rows: nodes.map((node, i): Cell[] => [
      node.id,
      node.label,
      ...(hasPlace ? [node.place?.x ?? null, node.place?.y ?? null] : []),
      ...(hasTimes ? [node.from ?? null, node.to ?? null] : []),
      ...others.map((name) => cellOf(attributes[i]!, name)),
    ]),
  };
}

/** @param options a name for the nodes' file where there is more to say of them than the names in the ties */
export function writeEdgeList(records: Records): readonly WrittenFile[] {
  return [
    { suffix: '', content: csvFile(edgeTable(records)) },
    { suffix: '-nodes', content: csvFile(nodeTable(records)) },
  ];
}

/** @throws CollabGraphError `unsupported` where one cell would have to hold several numbers */
export function writeMatrix(records: Records): readonly WrittenFile[] {
  if (records.kinds.length > 1 || new Set(records.edges.map(({ period }) => period)).size > 1)
    throw new CollabGraphError(
      'unsupported',
      'unsupported matrix: the network has several kinds or times, and a matrix has one number a cell (choose one with --period or --where, or write another format)',
    );
  const cells = new Map<string, number>();
  const add = (a: string, b: string, weight: number): void =>
    void cells.set(`${a}\u0000${b}`, round((cells.get(`${a}\u0000${b}`) ?? 0) + weight));
  for (const { source, target, weight, directed } of allEdges(records)) {
    add(source, target, weight);
    if (!directed && source !== target) add(target, source, weight);
  }
  const rows = records.nodes.map(({ id, label }): Cell[] => [
    label,
    ...records.nodes.map((other) => cells.get(`${id}\u0000${other.id}`) ?? 0),
  ]);
  return [{ suffix: '', content: csvFile({ columns: ['', ...records.nodes.map(({ label }) => label)], rows }) }];
}

/** @throws CollabGraphError `missing` where nodes have no coordinates */
export function writeFlowmap(records: Records): readonly WrittenFile[] {
  const without = records.nodes.filter(({ lat }) => lat === undefined);
  if (without.length > 0)
    throw new CollabGraphError(
      'missing',
      `missing coordinates: ${without.length} nodes have none, "${without[0]!.label}" among them (FlowmapBlue needs lat and lon of every location)`,
    );
  return [
    {
      suffix: '-locations',
      content: csvFile({
        columns: ['id', 'name', 'lat', 'lon'],
        rows: records.nodes.map(({ id, label, lat, lon }) => [id, label, lat!, lon!]),
      }),
    },
    {
      suffix: '-flows',
      content: csvFile({
        columns: ['origin', 'dest', 'count', ...(hasPeriods(records) ? ['time'] : [])],
        rows: allEdges(records).map(({ source, target, weight, period }) => [
          source,
          target,
          weight,
          ...(hasPeriods(records) ? [period ?? null] : []),
        ]),
      }),
    },
  ];
}

function hasPeriods({ edges }: Records): boolean {
  return edges.some(({ period }) => period !== undefined);
}

export function writeVosviewer(records: Records): readonly WrittenFile[] {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i + 1]));
  const attributes = records.nodes.map((node) => withoutOwn(nodeAttributes(node), ['id', 'label', 'x', 'y']));
  const others = columnsOf(attributes).map(({ name }) => name);
  const tab = (cells: readonly Cell[]): string =>
    cells.map((cell) => String(cell ?? '').replace(/[\t\n\r]+/g, ' ')).join('\t');
  const map = [
    tab(['id', 'label', 'x', 'y', ...others]),
    ...records.nodes.map(({ id, label, place }, i) =>
      tab([
        ids.get(id)!,
        label,
        place?.x ?? null,
        place?.y ?? null,
        ...others.map((name) => cellOf(attributes[i]!, name)),
      ]),
    ),
  ];
  const network = allEdges(records).map(({ source, target, weight }) =>
    tab([ids.get(source)!, ids.get(target)!, weight]),
  );
  return [
    { suffix: '-map', content: `${map.join('\n')}\n` },
    { suffix: '-network', content: `${network.join('\n')}\n` },
  ];
}

/** @throws CollabGraphError `unsupported` for nodes that are no countries: SDMX has codes of areas */
export function writeSdmx(records: Records): readonly WrittenFile[] {
  const other = records.nodes.find(({ country }) => country === undefined);
  if (other)
    throw new CollabGraphError(
      'unsupported',
      `unsupported node "${other.label}": SDMX-CSV has codes of countries, and this is none (write another format)`,
    );
  const codes = new Map(records.nodes.map(({ id, country }) => [id, country!]));
  return [
    {
      suffix: '',
      content: csvFile({
        columns: [
          'STRUCTURE',
          'STRUCTURE_ID',
          'ACTION',
          'REF_AREA',
          'COUNTERPART_AREA',
          'MEASURE',
          'TIME_PERIOD',
          'OBS_VALUE',
        ],
        rows: allEdges(records).flatMap(({ source, target, kind, period, weight, directed }): Cell[][] => {
          const row = (a: string, b: string): Cell[] => [
            'DATASTRUCTURE',
            'OWN:OWN_FLOWS(1.0)',
            'I',
            codes.get(a)!,
            codes.get(b)!,
            kind.toUpperCase().replaceAll('-', '_'),
            period ?? null,
            weight,
          ];
          return directed || source === target ? [row(source, target)] : [row(source, target), row(target, source)];
        }),
      }),
    },
  ];
}
