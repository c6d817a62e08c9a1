import { CollabGraphError, foldText } from '../../model/errors.ts';
import type { Grid, GridRow } from './grid.ts';

/** What a column of the table is. */
export type Role = 'origin' | 'destination' | 'value' | 'period' | 'unit' | 'multiplier' | 'action';

/**
 * How a table is laid out. SDMX-CSV is told by its first column: `DATAFLOW` in
 * version 1, `STRUCTURE` in version 2 (field guide of the SDMX Technical Working
 * Group, github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md).
 */
export type Form = 'table' | 'sdmx-csv-1' | 'sdmx-csv-2';

export interface Columns {
  readonly form: Form;
  readonly header: GridRow;
  /** Position of each role that the table has. */
  readonly index: Readonly<Partial<Record<Role, number>>> &
    Readonly<Record<'origin' | 'destination' | 'value', number>>;
}

/** Names that the caller gives, where the table has others than those below. */
export type GivenColumns = Readonly<Partial<Record<'origin' | 'destination' | 'value' | 'period', string | undefined>>>;

/**
 * Names of columns as they may be written, the surest first; case, spaces and
 * punctuation make no difference. In SDMX the reporting area comes first; that
 * it is the origin is our reading, which the report states.
 */
const SPELLINGS: Readonly<Record<Role, readonly string[]>> = {
  origin: [
    'origin code',
    'origin ISO3',
    'origin',
    'country of origin',
    'origin country',
    'origin economy',
    'economy of origin',
    'from',
    'from country',
    'country of first affiliation',
    'first affiliation',
    'country of previous affiliation',
    'previous affiliation',
    'sending country',
    'source country',
    'REF_AREA',
    'reference area',
  ],
  destination: [
    'destination code',
    'destination ISO3',
    'destination',
    'country of destination',
    'destination country',
    'destination economy',
    'economy of destination',
    'to',
    'to country',
    'country of last affiliation',
    'last affiliation',
    'country of current affiliation',
    'current affiliation',
    'receiving country',
    'target country',
    'COUNTERPART_AREA',
    'counterpart area',
  ],
  value: [
    'OBS_VALUE',
    'observation value',
    'number of researchers',
    'number of scientific authors',
    'number of authors',
    'scientific authors',
    'researchers',
    'authors',
    'number of flows',
    'flows',
    'flow',
    'number',
    'count',
    'value',
  ],
  period: ['TIME_PERIOD', 'time period', 'time', 'period', 'years', 'year'],
  unit: ['UNIT_MEASURE', 'unit of measure', 'unit'],
  multiplier: ['UNIT_MULT', 'unit multiplier'],
  action: ['ACTION'],
};

const NEEDED = ['origin', 'destination', 'value'] as const;

/** `REF_AREA: Reference area` (SDMX-CSV with labels) and `STRUCTURE[;]` as their names alone. */
export function nameOfColumn(cell: string): string {
  return cell
    .replace(/\[.\]$/, '')
    .split(':')[0]!
    .trim();
}

/** The columns of the first row that names origin, destination and value; undefined where none does. */
export function findColumns(grid: Grid, given: GivenColumns): Columns | undefined {
  for (const row of grid.rows) {
    const found = rolesIn(row, given);
    const { origin, destination, value } = found;
    if (origin === undefined || destination === undefined || value === undefined) continue;
    return { form: formOf(row), header: row, index: { ...found, origin, destination, value } };
  }
  return undefined;
}

function formOf({ cells }: GridRow): Form {
  const names = cells.map((cell) => foldText(nameOfColumn(cell)));
  return names.includes('dataflow') ? 'sdmx-csv-1' : names.includes('structure') ? 'sdmx-csv-2' : 'table';
}

function rolesIn({ cells }: GridRow, given: GivenColumns): Partial<Record<Role, number>> {
  const names = cells.map((cell) => foldText(nameOfColumn(cell)));
  const isSdmx = names.includes('dataflow') || names.includes('structure');
  const found: Partial<Record<Role, number>> = {};
  for (const role of Object.keys(SPELLINGS) as Role[]) {
    // Outside SDMX a column called "action" is somebody's own.
    if (role === 'action' && !isSdmx) continue;
    const own = (given as Partial<Record<Role, string>>)[role];
    for (const spelling of own === undefined ? SPELLINGS[role] : [own]) {
      const index = names.indexOf(foldText(spelling));
      if (index < 0 || Object.values(found).includes(index)) continue;
      found[role] = index;
      break;
    }
  }
  return found;
}

/** The error for a file in which no row is a header, naming what the nearest one has. */
export function missingColumns(grids: readonly Grid[], given: GivenColumns, file: string): CollabGraphError {
  let best: { grid: Grid; row: GridRow; found: Partial<Record<Role, number>> } | undefined;
  const score = (found: Partial<Record<Role, number>>): number =>
    NEEDED.filter((role) => Object.hasOwn(found, role)).length;
  for (const grid of grids) {
    for (const row of grid.rows) {
      const found = rolesIn(row, given);
      const filled = row.cells.filter((cell) => cell !== '').length;
      if (filled > 1 && (!best || score(found) > score(best.found))) best = { grid, row, found };
    }
  }
  if (!best) {
    return new CollabGraphError(
      'invalid',
      `invalid table "${file}": no row has several cells (expected a header with origin, destination and number of authors)`,
    );
  }
  const { grid, row, found } = best;
  const missing = NEEDED.filter((role) => !Object.hasOwn(found, role));
  const columns = row.cells.filter((cell) => cell !== '').map((cell) => `"${cell}"`);
  const shown = columns.length > 20 ? [...columns.slice(0, 20), '…'] : columns;
  const where = `${grid.sheet === undefined ? '' : `sheet "${grid.sheet}", `}line ${row.line}`;
  const how = missing.map((role) => `--${role} COLUMN`).join(' ');
  return new CollabGraphError(
    'missing',
    `missing column for ${missing.join(', ')} in "${file}" (the nearest header, ${where}, has ${shown.join(', ')}; ` +
      `expected one row per pair with ${missing.map((role) => `${role} called ${quoted(role)}`).join(', ')}; name another with ${how})`,
  );
}

function quoted(role: Role): string {
  return `${SPELLINGS[role]
    .slice(0, 4)
    .map((name) => `"${name}"`)
    .join(', ')} …`;
}
