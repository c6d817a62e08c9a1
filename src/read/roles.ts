/** Which column of a table is what, by its heading and its cells. */
import { foldText } from '../model/errors.ts';
import { columnOf, nameOf, type Table } from './columns.ts';
import {
  CLASS,
  COUNTRY,
  END,
  FROM,
  ID,
  KIND,
  LABEL,
  LAT,
  LON,
  PAIRS,
  SHARE,
  START,
  TIME,
  TO,
  UNIT,
  WEIGHT,
  WEIGHT_WORD,
} from './headings.ts';
import type { ReadOptions } from './records.ts';

/** Positions of roles; absent where the table has no such column. */
export interface Roles {
  readonly source?: number;
  readonly target?: number;
  readonly weight?: number;
  readonly period?: number;
  readonly start?: number;
  readonly end?: number;
  readonly kind?: number;
  readonly unit?: number;
  readonly direction?: number;
  readonly id?: number;
  readonly label?: number;
  readonly within?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly x?: number;
  readonly y?: number;
  /** Whether the names of the ends mean a direction. */
  readonly isDirected: boolean;
  readonly isShare: boolean;
  /** Columns of numbers of which none can be told to be the weight. */
  readonly doubtful: readonly number[];
}

export function rolesOf(table: Table, options: ReadOptions): Roles {
  const keys = table.header.map((heading) => foldText(nameOf(heading)));
  const find = (set: ReadonlySet<string>, without: readonly (number | undefined)[] = []): number | undefined =>
    keys.map((_, i) => i).find((i) => set.has(keys[i]!) && !without.includes(i));
  const ends = endsOf(table, keys, options);
  const [source, target] = ends ?? [];
  const taken = [source, target];
  const period =
    columnOf(table, options.period === undefined ? undefined : periodColumn(table, options.period), 'period') ??
    find(TIME, taken);
  const kind = columnOf(table, options.kind, 'kind');
  // A column that is called kind is the kind, whatever other class there is.
  const called = ends ? -1 : keys.indexOf('kind');
  const first = called >= 0 && !taken.includes(called) ? called : find(ends ? KIND : CLASS, taken);
  // Gephi's column Type says the direction, and another one the kind.
  const isGephi =
    first !== undefined && table.rows.every(({ cells }) => /^(un)?directed$|^$/i.test(cells[first] ?? ''));
  const typed = kind ?? (isGephi ? find(KIND, [...taken, first]) : first);
  const id = find(ID, taken);
  const label = columnOf(table, options.label, 'label') ?? find(LABEL, taken);
  const lat = find(LAT);
  const lon = find(LON);
  const start = find(START, taken);
  const end = find(END, taken);
  const unit = ends && options.unit === undefined ? find(UNIT, taken) : undefined;
  const others = [...taken, period, typed, first, id, lat, lon, start, end, unit];
  const given = columnOf(table, options.weight, 'weight');
  const guessed = given === undefined && ends ? weightOf(table, keys, others) : { doubtful: [] };
  const weight = given ?? guessed.weight;
  const within = columnOf(table, options.country, 'country') ?? (ends ? undefined : find(COUNTRY, [id, label]));
  const at = (name: string): number | undefined => {
    const found = keys.indexOf(name);
    return found >= 0 && table.isNumeric[found] === true ? found : undefined;
  };
  return {
    ...defined({ source, target, weight, period, start, end, id, label, within, lat, lon, x: at('x'), y: at('y') }),
    ...(typed === undefined ? {} : { kind: typed }),
    ...(isGephi ? { direction: first } : {}),
    ...(unit === undefined ? {} : { unit }),
    isDirected: ends?.[2] ?? false,
    isShare: options.share ?? (weight !== undefined && isShareColumn(table, weight)),
    doubtful: guessed.doubtful,
  };
}

function defined<T extends Record<string, number | undefined>>(values: T): Partial<Record<keyof T, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Record<keyof T, number>
  >;
}

/** `--period` names a column, or one of its values: then the usual column. */
function periodColumn(table: Table, period: string): string | undefined {
  return table.header.some((heading) => foldText(nameOf(heading)) === foldText(period)) ? period : undefined;
}

function endsOf(
  table: Table,
  keys: readonly string[],
  options: ReadOptions,
): readonly [number, number, boolean] | undefined {
  const source = columnOf(table, options.source, 'source');
  const target = columnOf(table, options.target, 'target');
  const named = namedEnds(table, keys);
  if (source !== undefined && target !== undefined) return [source, target, options.directed ?? named?.[2] ?? false];
  if (source !== undefined || target !== undefined) {
    const other = source ?? target!;
    const rest = named?.find((column): column is number => typeof column === 'number' && column !== other);
    if (rest === undefined) return undefined;
    return source === undefined ? [rest, other, named![2]] : [other, rest, named![2]];
  }
  return named ?? firstTexts(table, keys);
}

function namedEnds(table: Table, keys: readonly string[]): readonly [number, number, boolean] | undefined {
  const from = keys.findIndex((key) => FROM.has(key));
  const to = keys.findIndex((key) => TO.has(key));
  // Words beside the known one: COUNTRY_OF_ORIGIN is found, and so is "Origin (ISO3)".
  if (from >= 0 && to >= 0 && !(table.isNumeric[from] && table.isNumeric[to] && looksLikeDates(table, from)))
    return [from, to, true];
  for (const [a, b] of PAIRS) {
    const [first, second] = [keys.indexOf(foldText(a)), keys.indexOf(foldText(b))];
    if (first >= 0 && second >= 0) return [first, second, false];
  }
  // country_a and country_b, 国1 and 国2, Universität 1 and 2: one name with two marks.
  for (const [i, key] of keys.entries()) {
    const mark = /^(.*?)(1|a|i|x|甲)$/.exec(key);
    if (!mark || (table.isNumeric[i] && mark[1] === '')) continue;
    const other = { '1': '2', a: 'b', i: 'j', x: 'y', 甲: '乙' }[mark[2]!]!;
    const found = keys.indexOf(mark[1]! + other);
    if (found > i && !(mark[2] === 'x' && table.isNumeric[i])) return [i, found, false];
  }
  return undefined;
}

function looksLikeDates(table: Table, column: number): boolean {
  return table.rows
    .slice(0, 50)
    .every(({ cells }) => /^((1[5-9]|20)\d{2}([-/.]\d{1,2}){0,2})?$/.test(cells[column] ?? ''));
}

/** The first two columns of text, where their values repeat or meet as those of ties do. */
function firstTexts(table: Table, keys: readonly string[]): readonly [number, number, boolean] | undefined {
  const texts = table.header.map((_, i) => i).filter((i) => !table.isNumeric[i] && !TIME.has(keys[i]!));
  const columns = texts.length >= 2 ? texts : table.headerLine === 0 ? [0, 1] : [];
  const [a, b] = columns;
  if (a === undefined || b === undefined || b >= table.header.length) return undefined;
  if (keys.some((key) => ID.has(key)) || (LAT.size > 0 && keys.some((key) => LAT.has(key)))) return undefined;
  const first = table.rows.map(({ cells }) => cells[a] ?? '');
  const second = new Set(table.rows.map(({ cells }) => cells[b] ?? ''));
  const isUnique = new Set(first).size === first.length;
  const meets = first.some((value) => value !== '' && second.has(value));
  const isAdjacent = b === a + 1;
  const hasNumber = table.isNumeric[b + 1] === true || table.header.length === 2;
  return isAdjacent && (meets || (hasNumber && (!isUnique || table.headerLine === 0))) ? [a, b, false] : undefined;
}

function weightOf(
  table: Table,
  keys: readonly string[],
  taken: readonly (number | undefined)[],
): { weight?: number; doubtful: readonly number[] } {
  const free = table.header.map((_, i) => i).filter((i) => table.isNumeric[i] === true && !taken.includes(i));
  const exact = free.filter((i) => WEIGHT.has(keys[i]!));
  if (exact.length === 1) return { weight: exact[0]!, doubtful: [] };
  const likely = free.filter((i) => WEIGHT_WORD.test(table.header[i]!));
  if (exact.length === 0 && likely.length === 1) return { weight: likely[0]!, doubtful: [] };
  if (free.length === 1) return { weight: free[0]!, doubtful: [] };
  return { doubtful: free };
}

function isShareColumn(table: Table, column: number): boolean {
  if (SHARE.test(nameOf(table.header[column]!))) return true;
  const cells = table.rows
    .slice(0, 500)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => /[%％]$/.test(cell)).length > cells.length / 2;
}
