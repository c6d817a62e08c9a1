/** Both parts of a compiled dataset; the second comes late in a page, and what reads it with it. */
import { CollabGraphError } from '../model/errors.ts';
import { toEnd } from '../model/to-end.ts';
import {
  AS_PARENT,
  buildRows,
  checkCore,
  checkFormat,
  decodeColumns,
  decodeCore,
  readColumn,
  unpackNumbers,
  type CompiledRest,
  type CoreTable,
  type Decoded,
  type FlowTable,
  type Read,
  type RestTable,
  type Row,
  type Value,
} from './compiled.ts';
import { DATASET_FORMAT, type Dataset } from './dataset.ts';
import { unfoldSign, walkFlows } from './flow-steps.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';

/**
 * The dataset of a compiled pair: equal to what `readTables` gives,
 * without the columns of sources that `withSources` (described-sources.ts) adds
 * and the numbers of kinds that are `onRequest` (`withRequested` adds them).
 * Without `rest` it is what `decodeCore` gives.
 *
 * Takes what `JSON.parse` or an import of the files gives.
 *
 * @throws CollabGraphError `unsupported` for another format, `invalid` where
 * the two parts are not of one compilation.
 */
export function decodeDataset(core: unknown, rest?: unknown): Dataset {
  return rest === undefined ? decodeCore(core) : toEnd(decodeSteps(core, rest));
}

/** The same with stops in between: a page answers its reader meanwhile. @throws CollabGraphError as `decodeDataset` */
export function* decodeSteps(core: unknown, rest: unknown): Generator<void, Dataset, void> {
  checkCore(core);
  checkRest(rest);
  if (rest.completes !== checksum(core)) {
    throw new CollabGraphError(
      'invalid',
      'the rest of the compiled data does not belong to this core; use core.json and rest.json of one build',
    );
  }
  const tables = {} as Record<TableName, unknown>;
  const decoded: Decoded = new Map();
  for (const name of TABLE_NAMES) {
    const flows = rest.flows[name];
    // Tables come in the order in which they refer to each other.
    yield;
    decoded.set(name, flows ? yield* flowSteps(flows) : decodeTable(core.tables[name], rest.tables[name], decoded));
    tables[name] = decoded.get(name);
  }
  const { citation } = rest;
  return { format: DATASET_FORMAT, ...core.meta, ...(citation ? { citation } : {}), ...tables } as Dataset;
}

/** FNV-1a of the JSON text: tells two compilations apart; no protection against intent. */
export function checksum(value: unknown): string {
  const text = JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function checkRest(part: unknown): asserts part is CompiledRest {
  checkFormat(part, 'rest');
}

function decodeTable(core: CoreTable | undefined, rest: RestTable | undefined, decoded: Decoded): Row[] {
  const length = core?.length ?? 0;
  if (!rest) return decodeColumns(length, core?.columns ?? {}, decoded);
  const isCore = new Array<boolean>(rest.length).fill(false);
  let position = -1;
  for (const gap of unpackNumbers(rest.core)) isCore[(position += gap + 1)] = true;
  const columns = rest.fields.map((name): [string, readonly Read[]] => {
    const all = rest.all[name];
    if (all) return [name, readColumn(all, rest.length, decoded)];
    const coreColumn = core?.columns[name];
    const first = coreColumn ? readColumn(coreColumn, length, decoded) : [];
    const second = readColumn(rest.others[name]!, rest.length - length, decoded);
    let [i, j] = [0, 0];
    return [name, isCore.map((taken) => (taken ? first[i++] : second[j++]))];
  });
  return buildRows(rest.length, rest.parent ? inheritValues(columns, rest.parent, decoded) : columns);
}

/** What a row has from its parent: the dates of a call are those of its window. */
function inherited(parent: Row | undefined, name: string): Value | undefined {
  return parent?.[name] ?? (name === 'from' ? parent?.['opens'] : name === 'to' ? parent?.['closes'] : undefined);
}

function inheritValues(
  columns: readonly [string, readonly Read[]][],
  parent: NonNullable<RestTable['parent']>,
  decoded: Decoded,
): [string, readonly Read[]][] {
  const byId = new Map(
    parent.tables.flatMap((table) => (decoded.get(table) ?? []).map((row) => [row['id'], row] as const)),
  );
  const ends = parent.columns.map((name) => columns.find(([other]) => other === name)?.[1] ?? []);
  const parentOf = (i: number): Row | undefined =>
    ends.map((values) => byId.get(values[i] as Value)).find((row) => row !== undefined);
  return columns.map(([name, values]) => [
    name,
    values.map((value, i) => (value === AS_PARENT ? inherited(parentOf(i), name) : value)),
  ]);
}

export function decodeFlows(table: FlowTable): Row[] {
  return toEnd(flowSteps(table));
}

function* flowSteps(table: FlowTable): Generator<void, Row[], void> {
  const counts = unpackNumbers(table.origins);
  const gaps = unpackNumbers(table.destinations);
  const periods = unpackNumbers(table.periods);
  const [origins, destinations, times]: [string[], string[], string[]] = [[], [], []];
  let pair = 0;
  counts.forEach((count, origin) => {
    let destination = -1;
    for (let i = 0; i < count; i += 1, pair += 1) {
      destination += gaps[pair]! + 1;
      for (const period of table.patterns[periods[pair]!]!) {
        origins.push(table.areas[origin]!);
        destinations.push(table.areas[destination]!);
        times.push(period);
      }
    }
  });
  yield;
  const read = Object.entries(table.columns).map(([name, column]): [string, readonly Read[]] => [
    name,
    readColumn(column, origins.length, new Map()),
  ]);
  yield;
  const columns: [string, readonly Read[]][] = [
    ['ref_area', origins],
    ['counterpart_area', destinations],
    ['time_period', times],
  ];
  const values: number[] = [];
  if (table.steps !== undefined) {
    const steps = unpackNumbers(table.steps);
    walkFlows(
      { origins, destinations, periods: times },
      (row, expected) => (values[row] = expected + unfoldSign(steps[row]!)),
    );
    columns.push(['obs_value', values]);
    yield;
  }
  return buildRows(origins.length, [...columns, ...read]);
}
