/** A matrix of places by places: every filled cell that is not zero is a tie. */
import { foldText } from '../model/errors.ts';
import type { Table } from './columns.ts';
import { decimalOf } from './number.ts';
import type { RawEdge, RawGraph, RawNode, ReadOptions } from './records.ts';
import { readWeightCell } from './table-ties.ts';

/** Whether the names across are those down. */
export function isMatrix(table: Table): boolean {
  const across = table.header
    .slice(1)
    .filter((cell) => cell !== '')
    .map(foldText);
  const down = new Set(table.rows.map(({ cells }) => foldText(cells[0] ?? '')));
  if (across.length < 2 || table.headerLine === 0) return false;
  const shared = across.filter((name) => down.has(name)).length;
  return shared >= 2 && shared >= across.length * 0.6;
}

export function readMatrix(table: Table, options: ReadOptions): RawGraph {
  const names = table.header.slice(1);
  const decimal =
    options.decimal ??
    decimalOf(
      table.rows.flatMap(({ cells }) => cells.slice(1)),
      table.grid.delimiter,
    );
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  const seen = new Set<string>();
  const addNode = (id: string, line: number): void => {
    if (id === '' || seen.has(id)) return;
    seen.add(id);
    nodes.push({ id, attributes: {}, line });
  };
  for (const { cells, line } of table.rows) addNode(cells[0] ?? '', line);
  for (const name of names) addNode(name, table.headerLine);
  let zeros = 0;
  let empty = 0;
  for (const { cells, line } of table.rows) {
    const source = cells[0] ?? '';
    for (const [i, target] of names.entries()) {
      const text = cells[i + 1] ?? '';
      const read = readWeightCell(text, decimal);
      if (read.weight === 0) zeros++;
      else if (read.fault?.reason === 'missing-value') empty++;
      else if (target !== '' || text !== '')
        edges.push({
          source,
          target,
          attributes: {},
          line,
          ...(read.weight === undefined ? {} : { weight: read.weight }),
          ...(read.fault === undefined ? {} : { fault: { ...read.fault, value: `${source} – ${target}: ${text}` } }),
        });
    }
  }
  return {
    format: 'matrix',
    nodes,
    edges,
    closed: true,
    leansDirected: true,
    grain: 'cells',
    named: true,
    ...(options.share === true ? { isShare: true } : {}),
    assumed: [
      ...table.grid.assumed,
      {
        en: `A matrix of ${table.rows.length} rows by ${names.length} columns: each cell that is not zero is a row of the report; ${zeros} zeros and ${empty} empty cells are no ties.`,
        ja: `${table.rows.length}行×${names.length}列の行列。0 でない各セルを一行と数える。0 のセル${zeros}個と空のセル${empty}個はつながりとしない。`,
      },
    ],
  };
}
