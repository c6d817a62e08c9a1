/** Both parts of a compiled dataset; the second comes late in a page, and what reads it with it. */
import { CollabGraphError } from '../model/errors.ts';
import { defineRows } from '../model/flow-columns.ts';
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
  type Read,
  type RestTable,
  type Row,
  type Value,
} from './compiled.ts';
import { DATASET_FORMAT, type Dataset } from './dataset.ts';
import { DecodedFlows } from './decode-flows.ts';
import { TABLE_NAMES } from './table-names.ts';

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
      { place: { file: 'rest.json' } },
    );
  }
  const { citation } = rest;
  const dataset: { -readonly [Key in keyof Dataset]?: unknown } = {
    format: DATASET_FORMAT,
    ...core.meta,
    ...(citation ? { citation } : {}),
  };
  const decoded: Decoded = new Map();
  for (const name of TABLE_NAMES) {
    const flows = rest.flows[name];
    yield;
    if (flows) defineRows(dataset, name, new DecodedFlows(flows));
    else {
      // Tables come in the order in which they refer to each other; none refers to one of flows.
      const rows = decodeTable(core.tables[name], rest.tables[name], decoded);
      decoded.set(name, rows);
      dataset[name] = rows;
    }
  }
  return dataset as Dataset;
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
