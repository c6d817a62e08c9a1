/** A table with one row a node: locations, classes, places. */
import { headingOf, type Table } from './columns.ts';
import { cellValue, columnDecimal, filterOf, nameText } from './table-ties.ts';
import type { Roles } from './roles.ts';
import { readNumber } from './number.ts';
import type { Assumption, Fault, RawNode, ReadOptions, Value } from './records.ts';

export interface TableNodes {
  readonly nodes: readonly RawNode[];
  readonly assumed: readonly Assumption[];
  /** Rows without an id, or not asked for. */
  readonly faults: readonly (Fault & { readonly line: number })[];
  /** Degrees are given: these places are the file's own. */
  readonly hasPlaces: boolean;
}

export function nodesOf(table: Table, roles: Roles, options: ReadOptions): TableNodes {
  const idColumn = roles.id ?? roles.label ?? 0;
  const labelColumn = roles.label === idColumn ? undefined : (roles.label ?? labelBeside(table, idColumn));
  const { lat, lon } = roles;
  const hasPlaces = lat !== undefined && lon !== undefined;
  const filter = filterOf(table, roles, options);
  const decimals = table.header.map((_, i) => (table.isNumeric[i] ? columnDecimal(table, i, options) : '.'));
  const used = new Set([idColumn, labelColumn, roles.kind, lat, lon, roles.x, roles.y, roles.start, roles.end]);
  const faults: (Fault & { line: number })[] = [];
  const nodes: RawNode[] = [];
  for (const row of table.rows) {
    const cell = (column: number | undefined): string => (column === undefined ? '' : (row.cells[column] ?? ''));
    const number = (column: number | undefined): number | undefined => {
      const read = readNumber(cell(column), column === undefined ? '.' : (decimals[column] ?? '.'));
      return read.kind === 'number' ? read.value : undefined;
    };
    const id = nameText(cell(idColumn));
    const shown = row.cells
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(', ');
    if (!filter(row.cells)) faults.push({ reason: 'not-chosen', value: shown, line: row.line });
    else if (id === '') faults.push({ reason: 'missing-end', value: shown, line: row.line });
    else {
      const attributes: [string, Value][] = [];
      for (const [i] of table.header.entries()) {
        const value = used.has(i) ? undefined : cellValue(cell(i), table.isNumeric[i] === true, decimals[i] ?? '.');
        if (value !== undefined) attributes.push([headingOf(table, i), value]);
      }
      const [a, b, x, y] = [number(lat), number(lon), number(roles.x), number(roles.y)];
      nodes.push({
        id,
        ...(cell(labelColumn) === '' ? {} : { label: cell(labelColumn) }),
        ...(cell(roles.kind) === '' ? {} : { kind: cell(roles.kind) }),
        ...(cell(roles.within) === '' ? {} : { within: cell(roles.within) }),
        ...(a === undefined || b === undefined || Math.abs(a) > 90 || Math.abs(b) > 180 ? {} : { lat: a, lon: b }),
        ...(x === undefined || y === undefined ? {} : { place: { x, y } }),
        ...(cell(roles.start) === '' ? {} : { from: cell(roles.start) }),
        ...(cell(roles.end) === '' ? {} : { to: cell(roles.end) }),
        attributes: Object.fromEntries(attributes),
        line: row.line,
      });
    }
  }
  const within = roles.within === undefined ? undefined : headingOf(table, roles.within);
  const empty =
    roles.within === undefined ? 0 : table.rows.filter(({ cells }) => (cells[roles.within!] ?? '') === '').length;
  return {
    nodes,
    faults,
    hasPlaces,
    assumed: [
      {
        en: `Each row is a node: its id is "${headingOf(table, idColumn)}"${labelColumn === undefined ? '' : `, its name "${headingOf(table, labelColumn)}"`}.`,
        ja: `一行を一つの点とし、ID は「${headingOf(table, idColumn)}」${labelColumn === undefined ? '' : `、名称は「${headingOf(table, labelColumn)}」`}とした。`,
      },
      ...(within === undefined || empty === 0
        ? []
        : [
            {
              en: `"${within}" is empty in ${empty} of ${table.rows.length} rows: the country of these is unknown, not assumed.`,
              ja: `「${within}」は${table.rows.length}行中${empty}行で空欄。その国は不明のままとした。`,
            },
          ]),
    ],
  };
}

/** A name beside a code: `COUNTRY_ID`, `COUNTRY_NAME_EN`. */
function labelBeside(table: Table, id: number): number | undefined {
  const found = table.header.findIndex(
    (heading, i) => i !== id && /(^|[\s_.-])(name|label|title)([\s_.-]|$)|名称|名前/i.test(heading),
  );
  return found >= 0 ? found : undefined;
}
