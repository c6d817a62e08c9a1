/** A table with one row a tie: edge lists, flow tables. */
import { CollabGraphError, foldText, nearest } from '../model/errors.ts';
import { columnOf, headingOf, nameOf, type Table } from './columns.ts';
import type { Roles } from './roles.ts';
import { MOST_KINDS } from './kinds.ts';
import { decimalOf, readNumber, type DecimalMark } from './number.ts';
import type { Assumption, Fault, RawEdge, ReadOptions, Value } from './records.ts';

export interface TableTies {
  readonly edges: readonly RawEdge[];
  readonly assumed: readonly Assumption[];
  readonly unit?: string;
}

/** Headings that say that a column is the weight and not what it counts. */
const NO_UNIT = new Set(
  [
    'weight',
    'weights',
    'value',
    'count',
    'counts',
    'n',
    'number',
    'strength',
    'edgeweight',
    'total',
    'freq',
    'frequency',
    '重み',
    '値',
    '数',
    '件数',
  ].map(foldText),
);

/** Cells that name nothing. `NA` is not among them: it is Namibia. */
const NO_NAME = new Set(['', 'n.a.', 'n.a', 'n/a', '#n/a', '-', '–', '..', '...', 'null', 'none', 'nan']);

/** @param roles with `source` and `target` */
export function tiesOf(table: Table, roles: Roles, options: ReadOptions): TableTies {
  const { source, target, weight } = roles as Roles & { source: number; target: number };
  const assumed: Assumption[] = [];
  const filter = filterOf(table, roles, options);
  const decimals = table.header.map((_, i) => (table.isNumeric[i] ? columnDecimal(table, i, options) : '.'));
  const kindValues =
    roles.kind === undefined ? undefined : new Set(table.rows.map(({ cells }) => cells[roles.kind!] ?? ''));
  const kind = kindValues !== undefined && kindValues.size <= MOST_KINDS ? roles.kind : undefined;
  const units = new Set(roles.unit === undefined ? [] : table.rows.map(({ cells }) => cells[roles.unit!] ?? ''));
  const unit = weight !== undefined && units.size <= MOST_KINDS ? roles.unit : undefined;
  const used = new Set([
    source,
    target,
    weight,
    roles.period,
    roles.start,
    roles.end,
    kind,
    unit,
    roles.direction,
    roles.id,
    roles.label,
  ]);
  const others = table.header.map((_, i) => i).filter((i) => !used.has(i));
  const plainTies = kindsWithoutNumber(table, kind, weight);
  let unknownTimes = 0;
  const edges = table.rows.map((row): RawEdge => {
    const cell = (column: number | undefined): string => (column === undefined ? '' : (row.cells[column] ?? ''));
    const isPlain = weight === undefined || (kind !== undefined && plainTies.has(cell(kind)));
    const number = isPlain ? {} : readWeightCell(cell(weight), decimals[weight] ?? '.');
    const attributes: [string, Value][] = [];
    for (const i of others) {
      const value = cellValue(cell(i), table.isNumeric[i] === true, decimals[i] ?? '.');
      if (value !== undefined) attributes.push([headingOf(table, i), value]);
    }
    const time = roles.period === undefined ? undefined : timeText(cell(roles.period));
    if (time === null) unknownTimes++;
    const start = timeText(cell(roles.start));
    const end = timeText(cell(roles.end));
    const direction = cell(roles.direction);
    const fault: Fault | undefined = filter(row.cells)
      ? number.fault
      : { reason: 'not-chosen', value: pair(cell(source), cell(target), cell(weight)) };
    return {
      ...(cell(roles.id) === '' ? {} : { id: cell(roles.id) }),
      ...(cell(roles.label) === '' ? {} : { label: cell(roles.label) }),
      source: nameText(cell(source)),
      target: nameText(cell(target)),
      ...(number.weight === undefined ? {} : { weight: number.weight }),
      ...(kind === undefined || cell(kind) === '' ? {} : { kind: cell(kind) }),
      ...(unit === undefined || cell(unit) === '' ? {} : { unit: cell(unit) }),
      ...(direction === '' ? {} : { directed: /^directed$/i.test(direction) }),
      ...(time ? { period: time } : {}),
      ...(start ? { from: start } : {}),
      ...(end ? { to: end } : {}),
      attributes: Object.fromEntries(attributes),
      line: row.line,
      ...(fault === undefined
        ? {}
        : {
            fault: {
              ...fault,
              value: fault.reason === 'not-chosen' ? fault.value : pair(cell(source), cell(target), cell(weight)),
            },
          }),
    };
  });
  const name = (i: number): string => headingOf(table, i);
  assumed.push({
    en: `Ends are the columns "${name(source)}" and "${name(target)}"${weight === undefined ? '' : `, the weight is "${name(weight)}"`}; --source, --target and --weight name others.`,
    ja: `両端は列「${name(source)}」と「${name(target)}」${weight === undefined ? '' : `、重みは「${name(weight)}」`}とした。--source、--target、--weight で指定できる。`,
  });
  if (roles.doubtful.length > 1)
    assumed.push({
      en: `${roles.doubtful.map((i) => `"${name(i)}"`).join(', ')} are columns of numbers, and nothing says which is the weight: none is taken. --weight COLUMN says it.`,
      ja: `数値の列が${roles.doubtful.length}つあり（${roles.doubtful.map((i) => `「${name(i)}」`).join('')}）、どれが重みか分からないため、どれも使わなかった。--weight で指定する。`,
    });
  if (unit !== undefined)
    assumed.push({
      en: `"${name(unit)}" says what each number counts: numbers of two units are two kinds, and none is added to another.`,
      ja: `「${name(unit)}」を各値の単位とした。単位の異なる値は別の種類とし、合算しない。`,
    });
  if (plainTies.size > 0)
    assumed.push({
      en: `No row of ${[...plainTies].map((one) => `"${one}"`).join(', ')} has a number: read as ties without one.`,
      ja: `${[...plainTies].map((one) => `「${one}」`).join('')}の行には数値がないため、数値のないつながりとして読んだ。`,
    });
  if (roles.period !== undefined)
    assumed.push({
      en: `"${name(roles.period)}" is the time of each number: several times of one pair are not added up.`,
      ja: `「${name(roles.period)}」を各値の時点とした。一つの組の異なる時点は合算しない。`,
    });
  if (unknownTimes > 0)
    assumed.push({
      en: `${unknownTimes} ${unknownTimes === 1 ? 'time is' : 'times are'} no year (such as 0001) and left empty.`,
      ja: `時点として読めない値（0001 など）が${unknownTimes}件あり、空欄とした。`,
    });
  if (roles.isShare && weight !== undefined)
    assumed.push({
      en: `"${name(weight)}" is read as shares: never added up, not a count. --counts says that they are counts.`,
      ja: `「${name(weight)}」は割合として読んだ（合算せず、件数としない）。件数であれば --counts を指定する。`,
    });
  if (weight !== undefined && decimals[weight] === ',')
    assumed.push({
      en: `In "${name(weight)}" a comma is the decimal mark; --decimal . says otherwise.`,
      ja: `「${name(weight)}」ではコンマを小数点とした。--decimal . で変更できる。`,
    });
  return {
    edges,
    assumed,
    ...(weight !== undefined && table.headerLine > 0 && !NO_UNIT.has(foldText(name(weight)))
      ? { unit: name(weight) }
      : {}),
  };
}

export function columnDecimal(table: Table, column: number, options: ReadOptions): DecimalMark {
  if (options.decimal !== undefined) return options.decimal;
  const cells = table.rows.map((row) => row.cells[column] ?? '');
  return decimalOf(cells, table.grid.delimiter);
}

export function readWeightCell(text: string, decimal: DecimalMark): { weight?: number; fault?: Fault } {
  const read = readNumber(text, decimal);
  switch (read.kind) {
    case 'number':
      return { weight: read.value };
    case 'missing':
      return { fault: { reason: 'missing-value', value: text } };
    case 'ambiguous':
      return { fault: { reason: 'ambiguous-number', value: text } };
    default:
      return { fault: { reason: read.kind, value: text } };
  }
}

/** A cell as an attribute: a number where its column has numbers. */
export function cellValue(text: string, isNumeric: boolean, decimal: DecimalMark): Value | undefined {
  if (text === '') return undefined;
  if (!isNumeric || /^0\d/.test(text)) return text;
  const read = readNumber(text, decimal);
  return read.kind === 'number' ? read.value : read.kind === 'missing' ? undefined : text;
}

export function nameText(cell: string): string {
  return NO_NAME.has(cell.toLowerCase()) ? '' : cell;
}

/** Kinds of which no row has a number, beside others that have: ties, of which none is missing. */
function kindsWithoutNumber(table: Table, kind: number | undefined, weight: number | undefined): ReadonlySet<string> {
  if (kind === undefined || weight === undefined) return new Set();
  const [all, numbered] = [new Set<string>(), new Set<string>()];
  for (const { cells } of table.rows) {
    all.add(cells[kind] ?? '');
    if ((cells[weight] ?? '') !== '') numbered.add(cells[kind] ?? '');
  }
  return numbered.size === 0 ? new Set() : new Set([...all].filter((one) => !numbered.has(one)));
}

/** A time as written; null for what is none, undefined for an empty cell. */
function timeText(text: string): string | null | undefined {
  if (text === '' || NO_NAME.has(text.toLowerCase())) return undefined;
  const year = /^(\d{4})(\D|$)/.exec(text.normalize('NFKC'));
  if (year && Number(year[1]) < 1000) return null;
  return text.normalize('NFKC').replace(/^(\d{4})年(度)?$/, '$1');
}

function pair(source: string, target: string, weight: string): string {
  return `${source} – ${target}${weight === '' ? '' : `: ${weight}`}`;
}

/** Whether a row is one of those that `--where` and `--period` ask for. */
export function filterOf(
  table: Table,
  roles: Pick<Roles, 'period'>,
  options: ReadOptions,
): (cells: readonly string[]) => boolean {
  const wanted = (options.where ?? []).map((text) => {
    const at = text.indexOf('=');
    if (at <= 0) throw new CollabGraphError('invalid', `invalid "${text}" in --where (expected COLUMN=VALUE)`);
    return { column: columnOf(table, text.slice(0, at).trim(), 'where')!, value: text.slice(at + 1).trim() };
  });
  const isColumn =
    options.period !== undefined &&
    table.header.some((heading) => foldText(nameOf(heading)) === foldText(options.period!));
  if (options.period !== undefined && !isColumn) {
    const values =
      roles.period === undefined ? [] : [...new Set(table.rows.map(({ cells }) => cells[roles.period!] ?? ''))];
    if (!values.includes(options.period))
      throw new CollabGraphError(
        'unknown',
        `unknown period "${options.period}" (${values.length === 0 ? 'no column says a time: name it with --period COLUMN' : `the column has ${values.sort().slice(0, 20).join(', ')}`})`,
        { suggestions: nearest(options.period, values) },
      );
    wanted.push({ column: roles.period!, value: options.period });
  }
  return (cells) => wanted.every(({ column, value }) => (cells[column] ?? '') === value);
}
