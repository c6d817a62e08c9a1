import { distance } from 'fastest-levenshtein';

import { foldText, nearest, unknownValue } from '../model/errors.ts';
import type { CsvTable } from './parse-csv.ts';
import { describeProblem, type Problem } from './problem.ts';
import { LIST_SEPARATOR, type CellValue, type FieldSpec, type LooseRow, type TableSpec } from './table-spec.ts';

/** A typed row and the line of the file it comes from. */
export interface LocatedRow {
  readonly line: number;
  readonly row: LooseRow;
  /** Where that is not the file of its table. */
  readonly file?: string;
}

/**
 * Typed rows of a table, and every breach of its columns' rules. A cell in
 * breach is absent from its row, so that later checks do not stumble on it.
 */
export function typeRows(table: CsvTable, spec: TableSpec, file: string): { rows: LocatedRow[]; problems: Problem[] } {
  const problems = checkHeader(table.header, spec, file);
  const others = spec.keepsOthers ? otherColumns(table, spec) : [];
  // Cells of a column repeat: each distinct text is typed once.
  const columns = spec.fields.map((field) => ({
    field,
    index: indexOf(table.header, field),
    typed: new Map<string, TypedCell>(),
  }));
  const rows = table.records.map(({ line, cells }) => {
    // eslint-disable-next-line no-restricted-syntax -- the keys are names of our own columns, and tables have millions of rows
    const row: Record<string, CellValue> = {};
    for (const { field, index, typed } of columns) {
      const text = index < 0 ? '' : (cells[index] ?? '');
      let cell = typed.get(text);
      if (!cell) typed.set(text, (cell = typeCell(text, field)));
      const { value, faults } = cell;
      for (const fault of faults) problems.push(describeProblem({ ...fault, file, row: line, column: field.name }));
      // A missing column is reported once, for the header.
      if (text === '' && field.required && index >= 0) {
        problems.push(
          describeProblem({
            code: 'missing',
            file,
            row: line,
            column: field.name,
            value: '',
            rule: 'required',
            sentence: `the cell is empty; every row of ${file} states its ${inSentence(field.title)}`,
          }),
        );
      }
      if (value !== undefined) row[field.name] = value;
    }
    const attributes = others.flatMap(({ name, index, isNumber }): [string, string | number][] => {
      const text = cells[index] ?? '';
      return text === '' ? [] : [[name, isNumber ? Number(text) : text]];
    });
    if (attributes.length > 0) row['attributes'] = Object.fromEntries(attributes);
    return { line, row };
  });
  return { rows, problems };
}

/** Place of a field's column, under its name or the one that it had before; -1 where there is none. */
function indexOf(header: readonly string[], field: FieldSpec): number {
  const index = header.indexOf(field.name);
  return index < 0 && field.former !== undefined ? header.indexOf(field.former) : index;
}

function isFormer(header: readonly string[], field: FieldSpec, name: string): boolean {
  return field.former === name && !header.includes(field.name);
}

interface OtherColumn {
  readonly name: string;
  readonly index: number;
  /** Whether every filled cell is a number. */
  readonly isNumber: boolean;
}

/** Columns of one's own. A code such as 007 is no number. */
function otherColumns(table: CsvTable, spec: TableSpec): OtherColumn[] {
  const known: readonly string[] = spec.fields.map((field) => field.name);
  return table.header.flatMap((name, index): OtherColumn[] => {
    if (known.includes(name) || name === '') return [];
    return [
      {
        name,
        index,
        isNumber: table.records.every(({ cells }) => !cells[index] || NUMBER.test(cells[index])),
      },
    ];
  });
}

const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

function checkHeader(header: readonly string[], spec: TableSpec, file: string): Problem[] {
  const names: readonly string[] = spec.fields.map((field) => field.name);
  const problems: Problem[] = [];
  for (const field of spec.fields) {
    if (field.later || indexOf(header, field) >= 0 || (spec.open && !field.required)) continue;
    problems.push(
      describeProblem({
        code: 'missing',
        file,
        row: 1,
        column: field.name,
        rule: 'column-missing',
        sentence: `column "${field.name}" is missing; the columns are ${names.join(', ')}`,
      }),
    );
  }
  header.forEach((name, index) => {
    if (header.indexOf(name) !== index) {
      problems.push(
        describeProblem({
          code: 'duplicate',
          file,
          row: 1,
          column: name,
          value: name,
          rule: 'column-duplicate',
          sentence: `column "${name}" stands twice; keep one`,
        }),
      );
    } else if (
      !names.includes(name) &&
      !spec.fields.some((field) => isFormer(header, field, name)) &&
      !(spec.keepsOthers && name !== '')
    ) {
      const error = unknownValue('column', name, nearest(name, names), { valid: names });
      problems.push(
        describeProblem({
          code: 'unknown',
          file,
          row: 1,
          column: name,
          value: name,
          rule: 'column-extra',
          sentence: error.message,
        }),
      );
    } else if (!names.includes(name) && spec.keepsOthers && name !== '') {
      const meant = spec.fields.find((field) => indexOf(header, field) < 0 && isMisspelt(name, field.name));
      if (meant)
        problems.push(
          describeProblem({
            code: 'unknown',
            level: 'warning',
            file,
            row: 1,
            column: name,
            value: name,
            rule: 'column-near',
            sentence: `the column is kept as one of your own (did you mean "${meant.name}"?)`,
          }),
        );
    }
  });
  return problems;
}

/** Whether a heading is a known one but for a letter or two; for one where it is short: two of the letters of `lat` are most of it. */
function isMisspelt(heading: string, known: string): boolean {
  if (known.length <= SHORT / 2) return false;
  const [given, meant] = [foldText(heading), foldText(known)];
  return distance(given, meant) <= (known.length <= SHORT ? 1 : 2);
}

/** Letters of a short heading: in one of half as many, any letter would be like any other. */
const SHORT = 5;

/** What is wrong with one value, without its place. */
export type Fault = Pick<Problem, 'code' | 'rule' | 'value'> & { sentence: string };

interface TypedCell {
  readonly value?: CellValue;
  readonly faults: readonly Fault[];
}

function typeCell(text: string, field: FieldSpec): TypedCell {
  if (text === '') return field.list ? { value: [], faults: [] } : { faults: [] };
  if (field.type === 'string') return typeText(text, field);
  // Number() reads "0x10", "1e3" and " 1"; a table does not say such things.
  if (!NUMBER.test(text))
    return {
      faults: [
        {
          code: 'invalid',
          rule: 'type',
          value: text,
          sentence: `"${text}" is not a number; write digits with a full stop before decimals and no separators`,
        },
      ],
    };
  const value = Number(text);
  const fault = numberFault(value, field);
  return fault ? { faults: [fault] } : { value, faults: [] };
}

/** What is wrong with a number for a column: whole, least and most. */
export function numberFault(value: number, { type, minimum, maximum }: FieldSpec): Fault | undefined {
  const fault = (rule: Problem['rule'], sentence: string): Fault => ({
    code: 'invalid',
    rule,
    value: String(value),
    sentence,
  });
  if (type === 'integer' && !Number.isInteger(value)) return fault('type', `"${value}" is not a whole number`);
  if (minimum !== undefined && value < minimum) return fault('range', `${value} is below the minimum, ${minimum}`);
  if (maximum !== undefined && value > maximum) return fault('range', `${value} is above the maximum, ${maximum}`);
  return undefined;
}

/** Longer than any abstract; nobody reads more in a cell, and a picture would not end. */
const LONGEST = 100_000;

/** A text, or several joined with `|`, as its column wants them. */
export function typeText(text: string, field: FieldSpec): TypedCell {
  const faults: Fault[] = [];
  const fault = (rule: Problem['rule'], sentence: string, code: Problem['code'] = 'invalid', value = text): void => {
    faults.push({ code, rule, value, sentence });
  };
  if (text.length > LONGEST) {
    fault('range', `the text has ${text.length} characters; at most ${LONGEST} fit`, 'invalid', text.slice(0, 60));
    return { faults };
  }
  if (text !== text.trim()) fault('white-space', `"${text}" begins or ends with white space; remove it`);

  const items = field.list ? text.split(LIST_SEPARATOR) : [text];
  items.forEach((item, index) => {
    if (field.list && item.trim() === '') {
      fault(
        'list-item',
        `"${text}" holds an empty item; put one ${LIST_SEPARATOR} between two items and none at the ends`,
      );
      return;
    }
    if (field.list && items.indexOf(item) !== index)
      fault('list-item', `"${item}" stands twice in the list; keep one`, 'duplicate');
    if (field.list && item !== item.trim())
      fault('white-space', `"${item}" begins or ends with white space; remove it`);
    if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`).test(item)) {
      fault(
        'pattern',
        `"${item}" does not have the form of "${field.title}"; it must match ${field.pattern}`,
        'invalid',
        item,
      );
    }
    if (field.enum && !field.enum.includes(item)) {
      fault(
        'enum',
        unknownValue(inSentence(field.title), item, nearest(item, field.enum), { valid: field.enum }).message,
        'unknown',
        item,
      );
    }
    if (field.form === 'partial-date' && !isPartialDate(item))
      fault('date', `"${item}" is not a date; write 2014, 2014-09 or 2014-09-23`);
    if (field.form === 'window' && !isWindow(item))
      fault(
        'time-period',
        `"${item}" is not a period; write a year (2018) or a window of years, earlier first (2006/2016)`,
      );
    if (field.form === 'time-period' && !isTimePeriod(item))
      fault(
        'time-period',
        `"${item}" is not a period; write a date (2014, 2014-09, 2014-09-23) or an interval, earlier first (2015-04-01/2016-03-31)`,
      );
    if (field.form !== undefined) {
      const year = item.match(/[0-9]{4}(?=-|\/|$)/g)?.find((digits) => digits < FIRST_YEAR || digits > LAST_YEAR);
      if (year !== undefined && /^[0-9]{4}(-[0-9/-]*|\/[0-9/-]*)?$/.test(item))
        fault('range', `"${item}" lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}; correct the year ${year}`);
    }
  });
  if (faults.length > 0) return { faults };
  return { value: field.list ? items : text, faults };
}

/** Dates beyond these years are slips of the pen. */
const FIRST_YEAR = '1800';
const LAST_YEAR = '2200';

/** A title within a sentence: `ISO` and `UN` keep their capitals. */
function inSentence(title: string): string {
  return /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** Whether `text` is a year, month or day that exists. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether a period that ends with `to` may begin with `from`: equal as far as both are known, or earlier. */
export function isOrdered(from: string, to: string): boolean {
  const shared = Math.min(from.length, to.length);
  return from.slice(0, shared) <= to.slice(0, shared);
}

function isWindow(text: string): boolean {
  const years = text.split('/');
  return (
    years.length <= 2 && years.every((year) => /^\d{4}$/.test(year)) && (years.length === 1 || years[0]! < years[1]!)
  );
}

function isTimePeriod(text: string): boolean {
  const ends = text.split('/');
  return ends.length <= 2 && ends.every(isPartialDate) && (ends.length === 1 || isOrdered(ends[0]!, ends[1]!));
}
