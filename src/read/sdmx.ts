/**
 * SDMX-CSV 1 and 2 (github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md),
 * with or without labels, as the OECD's and Eurostat's explorers write it.
 */
import { ReadError } from './read-error.ts';
import { columnOf, nameOf, type Table } from './columns.ts';
import { timesOf } from './fields.ts';
import type { RawEdge, RawGraph, ReadOptions } from './records.ts';
import { filterOf, readWeightCell } from './table-ties.ts';

/** Dimensions that may name the other end, the surest first; whether it is where things come from. */
const COUNTERPARTS: readonly (readonly [string, boolean])[] = [
  ['CITIZENSHIP', true],
  ['COUNTRY_ORIGIN', true],
  ['ORIGIN', true],
  ['BIRTH_PLACE', true],
  ['COUNTRY_OF_BIRTH', true],
  ['C_BIRTH', true],
  ['CITIZEN', true],
  ['DESTINATION', false],
  ['COUNTERPART_AREA', false],
  ['COUNTERPART', false],
  ['PARTNER', false],
  ['PARTNER_AREA', false],
];
const REPORTERS = ['REF_AREA', 'REPORTER', 'GEO', 'LOCATION', 'REPORTING_COUNTRY'];
/** Columns that are neither ends nor dimensions that part series. */
const NO_DIMENSION = new Set([
  'STRUCTURE',
  'STRUCTURE_ID',
  'STRUCTURE_NAME',
  'DATAFLOW',
  'ACTION',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MULT',
  'DECIMALS',
  'CONF_STATUS',
  'LAST_UPDATE',
  'OBS_FLAG',
]);

export function isSdmx(header: readonly string[]): boolean {
  const names = header.map(codeOf);
  return (names.includes('STRUCTURE') || names.includes('DATAFLOW')) && names.includes('OBS_VALUE');
}

/** `REF_AREA: Reference area` is its code; a label's own column stays what it is. */
function codeOf(heading: string): string {
  return nameOf(heading).split(':')[0]!.trim();
}

export function readSdmx(table: Table, options: ReadOptions): RawGraph {
  const names = table.header.map(codeOf);
  const at = (name: string): number | undefined => (names.includes(name) ? names.indexOf(name) : undefined);
  const valuesAt = (column: number): ReadonlySet<string> =>
    new Set(table.rows.map(({ cells }) => textAt(table, cells, column)));
  const isUsed = (column: number): boolean => [...valuesAt(column)].some((value) => !/^(_T|_Z|_X|)$/.test(value));
  const reporter =
    columnOf(table, options.source, 'source') ?? REPORTERS.map(at).find((column) => column !== undefined);
  const candidates = COUNTERPARTS.flatMap(([name, isOrigin]) => {
    const column = at(name);
    return column === undefined ? [] : [{ column, isOrigin }];
  });
  const given = columnOf(table, options.target, 'target');
  const counterpart =
    given === undefined
      ? (candidates.find(({ column }) => isUsed(column)) ?? candidates[0])
      : { column: given, isOrigin: false };
  if (reporter === undefined || counterpart === undefined)
    throw new ReadError(
      'missing',
      `missing end: the SDMX-CSV has no column for ${reporter === undefined ? 'the reporting area' : 'its counterpart'} (name it with --${reporter === undefined ? 'source' : 'target'}; columns are ${names.filter((name) => name !== '').join(', ')})`,
      { failure: 'no-ends', file: table.grid.file, columns: names.filter((name) => name !== '') },
    );
  const value = columnOf(table, options.weight, 'weight') ?? at('OBS_VALUE')!;
  const period = at('TIME_PERIOD');
  const multiplier = at('UNIT_MULT');
  const action = at('ACTION');
  const filter = filterOf(table, period === undefined ? {} : { period }, options);
  refuseSeries(table, names, [reporter, counterpart.column], filter);
  const unitColumn = at('UNIT_MEASURE');
  const unitLabel = unitColumn === undefined ? undefined : labelOf(table, unitColumn);
  const isShare = options.share ?? /percent|^PT|share|ratio/i.test(unitLabel ?? '');
  const edges = table.rows.map(({ cells, line }): RawEdge => {
    const area = textAt(table, cells, reporter);
    const other = textAt(table, cells, counterpart.column);
    const [source, target] = counterpart.isOrigin ? [other, area] : [area, other];
    const text = cells[value] ?? '';
    const read = readWeightCell(text, '.');
    const power = multiplier === undefined ? 0 : Number(cells[multiplier] ?? 0);
    const scaled =
      read.weight === undefined || !Number.isInteger(power) || power === 0
        ? read.weight
        : Number(`${read.weight}e${power}`);
    const isFinite = scaled === undefined || Number.isFinite(scaled);
    const isDeleted = action !== undefined && cells[action] === 'D';
    const fault =
      !filter(cells) || isDeleted
        ? { reason: 'not-chosen' as const, value: '' }
        : isFinite
          ? read.fault
          : { reason: 'not-finite' as const, value: '' };
    const time = period === undefined ? '' : (cells[period] ?? '');
    const shown = `${source} – ${target}: ${text}${time === '' ? '' : ` (${time})`}`;
    return {
      source,
      target,
      ...(scaled === undefined || !isFinite ? {} : { weight: scaled }),
      ...(time === '' ? {} : { period: time }),
      attributes: {},
      line,
      ...(fault === undefined ? {} : { fault: { ...fault, value: shown } }),
    };
  });
  const [from, to] = counterpart.isOrigin ? [counterpart.column, reporter] : [reporter, counterpart.column];
  return {
    format: 'sdmx-csv',
    ...titleOf(table, names),
    nodes: [],
    edges,
    closed: false,
    directed: true,
    grain: 'rows',
    named: true,
    isShare,
    ...(unitLabel === undefined ? {} : { unit: unitLabel }),
    fields: {
      ties: table.header.map(nameOf),
      nodes: [],
      hasEnds: true,
      source: nameOf(table.header[from]!),
      target: nameOf(table.header[to]!),
      weight: nameOf(table.header[value]!),
      ...(period === undefined ? {} : { period: nameOf(table.header[period]!) }),
      periods: period === undefined ? [] : timesOf(table.rows.map(({ cells }) => cells[period] ?? '')),
    },
    assumed: [
      ...table.grid.assumed,
      {
        en: `Ties go from "${names[from]!}" to "${names[to]!}"; --source and --target name others.`,
        ja: `つながりは「${names[from]!}」から「${names[to]!}」へ向かうものとした。--source と --target で指定できる。`,
      },
    ],
  };
}

/** The code of a cell, where heading and cells are written `code: label`. */
function textAt(table: Table, cells: readonly string[], column: number): string {
  const text = cells[column] ?? '';
  return table.header[column]!.includes(':') ? text.split(':')[0]!.trim() : text;
}

/** The label of a column's only value: beside it, or behind its colon. */
function labelOf(table: Table, column: number): string | undefined {
  const first = table.rows[0]?.cells;
  if (!first) return undefined;
  const own = first[column] ?? '';
  if (table.header[column]!.includes(':')) return own.split(':')[1]?.trim() || own;
  const beside = table.header[column + 1] ?? '';
  return beside !== '' && beside !== beside.toUpperCase() && first[column + 1] ? first[column + 1] : own || undefined;
}

function titleOf(table: Table, names: readonly string[]): { title?: string } {
  const column = names.indexOf('STRUCTURE_NAME');
  const title = column < 0 ? undefined : table.rows[0]?.cells[column];
  return title ? { title } : {};
}

/** Men and women, counts and shares in one file would be added up: they are refused until one is chosen. */
function refuseSeries(
  table: Table,
  names: readonly string[],
  ends: readonly number[],
  filter: (cells: readonly string[]) => boolean,
): void {
  const rows = table.rows.filter(({ cells }) => filter(cells));
  for (const [column, name] of names.entries()) {
    if (ends.includes(column) || NO_DIMENSION.has(name) || name === '' || name !== name.toUpperCase()) continue;
    const values = [...new Set(rows.map(({ cells }) => textAt(table, cells, column)))].filter((value) => value !== '');
    if (values.length < 2) continue;
    const keys = new Set(
      rows.map(({ cells }) => ends.map((end) => cells[end]).join('\n') + (cells[names.indexOf('TIME_PERIOD')] ?? '')),
    );
    if (keys.size === rows.length) continue;
    throw new ReadError(
      'invalid',
      `invalid table: it holds several series, "${name}" is ${values.slice(0, 8).join(', ')}${values.length > 8 ? ' …' : ''} (choose one with --where ${name}=${values[0]!})`,
      { failure: 'several-series', choice: { column: name, values }, suggestions: values.slice(0, 8) },
    );
  }
}
