/** Places down and years across: one end of every flow, the other unsaid. */
import { foldText } from '../model/errors.ts';
import type { Table } from './columns.ts';
import { decimalOf } from './number.ts';
import type { RawEdge, RawGraph, ReadOptions } from './records.ts';
import { readWeightCell } from './table-ties.ts';

const YEAR = /^(1[5-9]|20)\d{2}(\s*[/–-]\s*(\d{2}|\d{4}))?$|^(1[5-9]|20)\d{2}年度?$/;

export function isSeries(table: Table): boolean {
  const years = table.header.filter((heading) => YEAR.test(heading.normalize('NFKC'))).length;
  return years >= 3 && years >= table.header.filter((heading) => heading !== '').length / 2;
}

export function readSeries(table: Table, options: ReadOptions): RawGraph {
  const years = table.header.flatMap((heading, column) =>
    YEAR.test(heading.normalize('NFKC')) ? [{ year: heading, column }] : [],
  );
  const place = placeColumn(table, years[0]?.column ?? table.header.length);
  const wanted =
    options.period === undefined ? years : years.filter(({ year }) => foldText(year) === foldText(options.period!));
  const decimal =
    options.decimal ??
    decimalOf(
      table.rows.flatMap(({ cells }) => years.map(({ column }) => cells[column] ?? '')),
      table.grid.delimiter,
    );
  const { otherEnd } = options;
  const edges: RawEdge[] = [];
  for (const { cells, line } of table.rows) {
    const name = cells[place] ?? '';
    const filled = years.filter(({ column }) => (cells[column] ?? '') !== '');
    if (name === '' && filled.length === 0) continue;
    if (otherEnd === undefined) {
      // One row a place: what is missing is missing for all its years.
      if (filled.length > 0)
        edges.push({
          source: name,
          target: '',
          attributes: {},
          line,
          fault: { reason: 'one-end', value: `${name}: ${cells[filled.at(-1)!.column]} (${filled.at(-1)!.year})` },
        });
      continue;
    }
    for (const { year, column } of filled.length === 0 ? [] : wanted) {
      const text = cells[column] ?? '';
      const read = readWeightCell(text, decimal);
      edges.push({
        source: name,
        target: otherEnd,
        ...(read.weight === undefined ? {} : { weight: read.weight }),
        period: year,
        attributes: {},
        line,
        ...(read.fault === undefined
          ? {}
          : { fault: { ...read.fault, value: `${name} – ${otherEnd}: ${text} (${year})` } }),
      });
    }
  }
  const span = years.length === 0 ? '' : `${years[0]!.year} … ${years.at(-1)!.year}`;
  return {
    format: 'series',
    nodes: [],
    edges,
    closed: false,
    directed: true,
    grain: 'rows',
    named: true,
    assumed: [
      ...table.grid.assumed,
      otherEnd === undefined
        ? {
            en: `A table of places by years (${span}): it writes one end of each flow and not the other. --other-end NAME says where they all go, --period YEAR takes one year.`,
            ja: `国・地域×年（${span}）の表で、流れの一方の端しか書かれていない。--other-end で相手を、--period で年を指定する。`,
          }
        : {
            en: `Every flow goes from the place of its row to "${otherEnd}", as --other-end says.`,
            ja: `すべての流れを、各行の国・地域から「${otherEnd}」（--other-end）への移動とした。`,
          },
    ],
  };
}

/** The first column of words before the years. */
function placeColumn(table: Table, before: number): number {
  for (let i = 0; i < before; i++)
    if (!table.isNumeric[i] && table.rows.some(({ cells }) => (cells[i] ?? '') !== '')) return i;
  return 0;
}
