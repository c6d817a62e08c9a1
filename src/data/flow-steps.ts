/**
 * Numbers of a table of flows as differences to what the rows read before let
 * expect: small, so that they pack into fewer bytes. The writer and the reader
 * of compiled data walk the rows by this one function, and expect the same.
 */

/** Origin, destination and period (a year, or an inclusive window of years, `2006/2016`) of each row. */
export interface FlowKeys {
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly periods: readonly string[];
}

/** No row, or none more. */
const NONE = -1;

/**
 * Calls `valueOf` once for each row, the rows of a pair together, short
 * windows first, with the value that is expected: its share of the windows
 * that overlap it, else the value of the window before, else that of the other
 * direction, else 0.
 * @param valueOf gives the value of the row at this position
 */
export function walkFlows(
  { origins, destinations, periods }: FlowKeys,
  valueOf: (row: number, expected: number) => number,
): void {
  // Columns of numbers: twenty thousand rows are read while somebody waits, and an object for each would be made and thrown away.
  const length = origins.length;
  const areas = new Map<string, number>();
  const from = Int32Array.from(origins, (area) => numberOf(areas, area));
  const to = Int32Array.from(destinations, (area) => numberOf(areas, area));
  const known = new Map<string, number>();
  const periodOf = Int32Array.from(periods, (period) => numberOf(known, period));
  const windows = [...known.keys()].map(windowOf);
  // The rows of a pair, each with the one that comes after it.
  const first = new Int32Array(areas.size ** 2).fill(NONE);
  const last = new Int32Array(areas.size ** 2);
  const next = new Int32Array(length).fill(NONE);
  for (let row = 0; row < length; row += 1) {
    const pair = from[row]! * areas.size + to[row]!;
    if (first[pair] === NONE) first[pair] = row;
    else next[last[pair]!] = row;
    last[pair] = row;
  }
  const values = new Float64Array(length).fill(NaN);
  const windowAt = (row: number): Window => windows[periodOf[row]!]!;
  /** The value of a pair in a period, as far as it is read; of two rows that of the later. */
  const valueIn = (pair: number, period: number): number | undefined => {
    let found: number | undefined;
    for (let row = first[pair]!; row !== NONE; row = next[row]!)
      if (periodOf[row] === period && !Number.isNaN(values[row])) found = values[row];
    return found;
  };
  for (let begin = 0; begin < length; begin += 1) {
    if (first[from[begin]! * areas.size + to[begin]!] !== begin) continue;
    const rows: number[] = [];
    for (let row = begin; row !== NONE; row = next[row]!) rows.push(row);
    if (rows.length > 1) rows.sort((a, b) => byLength(windowAt(a), windowAt(b)));
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!;
      const expected =
        expectedIn(rows, at, windowAt, values) ?? valueIn(to[row]! * areas.size + from[row]!, periodOf[row]!) ?? 0;
      values[row] = valueOf(row, expected);
    }
  }
}

interface Window {
  readonly first: number;
  readonly last: number;
}

const byLength = (a: Window, b: Window): number => a.last - a.first - (b.last - b.first) || a.first - b.first;

/** Numbers for texts, from 0, in the order in which they come. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

function windowOf(period: string): Window {
  const [first, last = first] = period.split('/').map(Number) as [number, number?];
  return { first, last };
}

/** What a row of a pair is expected to be by those before it. */
function expectedIn(
  rows: readonly number[],
  at: number,
  windowAt: (row: number) => Window,
  values: Float64Array,
): number | undefined {
  if (at === 0) return undefined;
  const { first, last } = windowAt(rows[at]!);
  let [sum, overlaps] = [0, false];
  for (let before = 0; before < at; before += 1) {
    const row = rows[before]!;
    const other = windowAt(row);
    const years = Math.min(last, other.last) - Math.max(first, other.first) + 1;
    if (years <= 0) continue;
    overlaps = true;
    sum += (values[row]! * years) / (other.last - other.first + 1);
  }
  return overlaps ? Math.round(sum) : values[rows[at - 1]!]!;
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …: whole numbers from 0, which can be packed. */
export const foldSign = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);

/** What `foldSign` was given. */
export const unfoldSign = (folded: number): number => (folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2);
