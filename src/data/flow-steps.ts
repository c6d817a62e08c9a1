/**
 * Numbers of a table of flows as differences to what the rows read before let
 * expect: small, so that they pack into fewer bytes. The writer and the reader
 * of compiled data walk the rows by this one function, and expect the same.
 */

/** Origin, destination and period of a row: a year, or an inclusive window of years (`2006/2016`). */
export type FlowKey = readonly [origin: string, destination: string, period: string];

interface Known extends Window {
  readonly value: number;
}

/**
 * Calls `valueOf` once for each row, the rows of a pair together, short
 * windows first, with the value that is expected: its share of the windows
 * that overlap it, else the value of the window before, else that of the other
 * direction, else 0.
 * @param valueOf gives the value of the row at this position
 */
export function walkFlows(keys: readonly FlowKey[], valueOf: (row: number, expected: number) => number): void {
  // Numbers as keys: twenty thousand rows are read while somebody waits, and texts would be joined and hashed for each.
  const areas = new Map<string, number>();
  const periods = new Map<string, number>();
  const coded = keys.map(([origin, destination, period]) => ({
    origin: numberOf(areas, origin),
    destination: numberOf(areas, destination),
    period: numberOf(periods, period),
  }));
  const windows = [...periods.keys()].map(windowOf);
  const pairs = new Map<number, number[]>();
  coded.forEach(({ origin, destination }, i) => {
    const pair = origin * areas.size + destination;
    const rows = pairs.get(pair);
    if (rows) rows.push(i);
    else pairs.set(pair, [i]);
  });
  const values = new Map<number, number>();
  const cell = (from: number, to: number, period: number): number => (from * areas.size + to) * windows.length + period;
  const windowAt = (row: number): Window => windows[coded[row]!.period]!;
  for (const rows of pairs.values()) {
    const known: Known[] = [];
    if (rows.length > 1) rows.sort((a, b) => byLength(windowAt(a), windowAt(b)));
    for (const row of rows) {
      const { first, last } = windowAt(row);
      const { origin, destination, period } = coded[row]!;
      const expected = expectedIn(known, first, last) ?? values.get(cell(destination, origin, period)) ?? 0;
      const value = valueOf(row, expected);
      known.push({ first, last, value });
      values.set(cell(origin, destination, period), value);
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

function expectedIn(known: readonly Known[], first: number, last: number): number | undefined {
  let [sum, overlaps] = [0, false];
  for (const other of known) {
    const years = Math.min(last, other.last) - Math.max(first, other.first) + 1;
    if (years <= 0) continue;
    overlaps = true;
    sum += (other.value * years) / (other.last - other.first + 1);
  }
  return overlaps ? Math.round(sum) : known.at(-1)?.value;
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …: whole numbers from 0, which can be packed. */
export const foldSign = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);

/** What `foldSign` was given. */
export const unfoldSign = (folded: number): number => (folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2);
