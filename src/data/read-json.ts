import { DatasetError } from '../model/dataset-error.ts';
import { numberFault, typeText, type Fault, type LocatedRow } from './cells.ts';
import { checkRows } from './check-rows.ts';
import type { Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { describeProblem, type Problem } from './problem.ts';
import { checkMeta } from './read-tables.ts';
import type { CellValue, FieldSpec, TableSpec } from './table-spec.ts';
import { TABLES } from './tables.ts';
import { upgradeDataset } from './upgrade-dataset.ts';

/** Rows of all tables together; a page cannot draw more, and checking them would not end. */
const MAX_ROWS = 2_000_000;

type Report = (column: string | undefined, fault: Fault) => void;

/**
 * The dataset that a JSON value from outside states, checked by the rules that
 * its tables in CSV are checked by: type and form of every value, references,
 * keys, dates. What passes draws, exports and answers.
 *
 * @param file for messages
 * @throws DatasetError as `upgradeDataset` does, and naming table, row,
 * column, value and rule of the first breach, with the number of all others
 */
export function readJson(content: unknown, file?: string): Dataset {
  const dataset = upgradeDataset(content, file);
  const place = file === undefined ? {} : { place: { file } };
  const count = TABLE_NAMES.reduce((sum, name) => sum + dataset[name].length, 0);
  if (count > MAX_ROWS)
    throw new DatasetError(
      'unsupported',
      `unsupported size: ${count} rows (expected at most ${MAX_ROWS}; keep the rows that you need)`,
      { kind: 'rows', count, most: MAX_ROWS },
      place,
    );
  const problems: Problem[] = [];
  const rows = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, rowsOf(dataset, name, problems)]),
  ) as unknown as Record<TableName, readonly LocatedRow[]>;
  // Rows that are none would stumble over each other.
  if (problems.length === 0) for (const problem of checkRows(rows)) problems.push(problem);
  const errors = problems.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first) {
    const { file: table, row, column, message, rule, value } = first;
    const sentence = message.slice(message.indexOf(': ') + 2);
    const path = `${table.replace(/\.csv$/, '')}[${(row ?? 1) - 1}]${column === undefined ? '' : `.${column}`}`;
    const more = errors.length - 1;
    throw new DatasetError(
      first.code,
      `${file === undefined ? '' : `${file}, `}${path}: ${sentence}${more > 0 ? ` (and ${more} more)` : ''}`,
      { kind: 'value', path, rule, value, more },
      {
        place: {
          ...(file === undefined ? { file: path } : { file }),
          ...(row === undefined ? {} : { row: row - 1 }),
          ...(column === undefined ? {} : { column }),
        },
      },
    );
  }
  checkMeta(dataset, { rows }, file ?? 'dataset');
  return dataset;
}

/** Typed rows with their number in the list, the first being 1. */
function rowsOf(dataset: Dataset, name: TableName, problems: Problem[]): LocatedRow[] {
  const spec = TABLES[name] as unknown as TableSpec;
  const located: LocatedRow[] = [];
  for (const [i, row] of (dataset[name] as readonly unknown[]).entries()) {
    const line = i + 1;
    const report: Report = (column, fault) =>
      problems.push(
        describeProblem({ ...fault, file: `${name}.csv`, row: line, ...(column === undefined ? {} : { column }) }),
      );
    if (!isRecord(row)) report(undefined, typeFault(row, 'an object with the columns of the table'));
    else located.push({ line, row: typedRow(row, spec, report) });
  }
  return located;
}

function typedRow(row: Readonly<Record<string, unknown>>, spec: TableSpec, report: Report): LocatedRow['row'] {
  const typed: Record<string, CellValue> = Object.create(null) as Record<string, CellValue>;
  for (const field of spec.fields) {
    const value = Object.hasOwn(row, field.name)
      ? row[field.name]
      : field.former === undefined || !Object.hasOwn(row, field.former)
        ? undefined
        : row[field.former];
    if (value === undefined) {
      if (field.required && !field.later) report(field.name, missing(field));
      continue;
    }
    const faults = faultsOf(value, field);
    for (const fault of faults) report(field.name, fault);
    if (faults.length === 0) typed[field.name] = value as CellValue;
  }
  checkAttributes(row['attributes'], report);
  return typed;
}

function missing({ title }: FieldSpec): Fault {
  return { code: 'missing', value: '', rule: 'required', sentence: `missing; every row states its ${title}` };
}

function faultsOf(value: unknown, field: FieldSpec): readonly Fault[] {
  if (field.list) {
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      return [typeFault(value, 'a list of texts')];
    const items = value as readonly string[];
    if (items.length === 0) return field.required ? [missing(field)] : [];
    return items.includes('') || items.some((item) => item.includes('|'))
      ? [
          {
            code: 'invalid',
            rule: 'list-item',
            value: show(value),
            sentence: `${show(value)} holds an empty item, or one with |`,
          },
        ]
      : typeText(items.join('|'), field).faults;
  }
  if (field.type === 'string')
    return typeof value === 'string' && value !== ''
      ? typeText(value, field).faults
      : [typeFault(value, 'a text, or nothing')];
  if (typeof value !== 'number' || !Number.isFinite(value)) return [typeFault(value, 'a number')];
  const fault = numberFault(value, field);
  return fault ? [fault] : [];
}

/** Columns of one's own: texts and numbers under any name. */
function checkAttributes(attributes: unknown, report: Report): void {
  if (attributes === undefined) return;
  if (!isRecord(attributes)) return report('attributes', typeFault(attributes, 'an object of texts and numbers'));
  for (const [name, value] of Object.entries(attributes))
    if (!(typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))))
      report(`attributes.${name}`, typeFault(value, 'a text or a number'));
}

function typeFault(value: unknown, expected: string): Fault {
  return { code: 'invalid', rule: 'type', value: show(value), sentence: `${show(value)} is not ${expected}` };
}

/** A value as JSON has it, short enough for a message. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
