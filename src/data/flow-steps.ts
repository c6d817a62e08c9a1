/**
 * Numbers of a table of flows as differences to what the rows read before let
 * expect: small, so that they pack into fewer bytes. The writer and the reader
 * of compiled data walk the rows by this one class, and expect the same.
 */

/** The pairs of a table, each with its rows, which stand together. */
export interface FlowPairs {
  /** Number of nodes. */
  readonly areas: number;
  /** The node that each pair begins at, as a number below `areas`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The first row of each pair, and the number of rows. */
  readonly start: Int32Array;
  /** Of the rows of each pair: a year, or an inclusive window of years, `2006/2016`. */
  readonly periods: readonly (readonly string[])[];
}

/** No pair. */
const NONE = -1;

/**
 * Calls `valueOf` once for each row, the rows of a pair together, short
 * windows first, with the value that is expected: its share of the windows
 * that overlap it, else the value of the window before, else that of the other
 * direction where it comes first in the table, else 0. So a number depends on
 * none but those of the same two nodes, and they are walked when one is asked for.
 * @param valueOf gives the value of the row at this position
 */
export class FlowWalk {
  readonly #values: Float64Array;
  readonly #isWalked: Uint8Array;
  readonly #pairAt: Int32Array;
  readonly #windows = new Map<string, Window>();
  /** The rows of a pair in the order in which they are walked, by their periods. */
  readonly #orders = new Map<readonly string[], readonly number[]>();

  constructor(
    private readonly pairs: FlowPairs,
    private readonly valueOf: (row: number, expected: number) => number,
  ) {
    const { areas, from, to, start } = pairs;
    this.#values = new Float64Array(start[from.length]!).fill(NaN);
    this.#isWalked = new Uint8Array(from.length);
    this.#pairAt = new Int32Array(areas ** 2).fill(NONE);
    for (let pair = 0; pair < from.length; pair += 1) this.#pairAt[from[pair]! * areas + to[pair]!] = pair;
  }

  /** The value of a row of this pair. */
  valueAt(row: number, pair: number): number {
    if (this.#isWalked[pair] === 0) this.#walkBoth(pair);
    return this.#values[row]!;
  }

  walkAll(): void {
    for (let pair = 0; pair < this.pairs.from.length; pair += 1) if (this.#isWalked[pair] === 0) this.#walkBoth(pair);
  }

  #walkBoth(pair: number): void {
    const { areas, from, to } = this.pairs;
    const back = this.#pairAt[to[pair]! * areas + from[pair]!]!;
    if (back === NONE || back === pair) this.#walk(pair, NONE);
    else {
      const [first, second] = pair < back ? [pair, back] : [back, pair];
      this.#walk(first, NONE);
      this.#walk(second, first);
    }
  }

  #walk(pair: number, other: number): void {
    this.#isWalked[pair] = 1;
    const periods = this.pairs.periods[pair]!;
    const start = this.pairs.start[pair]!;
    const order = this.#orderOf(periods);
    for (let at = 0; at < order.length; at += 1) {
      const i = order[at]!;
      const expected = this.#expectedIn(periods, order, at, start) ?? this.#valueIn(other, periods[i]!) ?? 0;
      this.#values[start + i] = this.valueOf(start + i, expected);
    }
  }

  /** The value of a pair in a period; of two rows that of the later. */
  #valueIn(pair: number, period: string): number | undefined {
    if (pair === NONE) return undefined;
    const i = this.pairs.periods[pair]!.lastIndexOf(period);
    return i === -1 ? undefined : this.#values[this.pairs.start[pair]! + i]!;
  }

  /** What a row of a pair is expected to be by those before it. */
  #expectedIn(periods: readonly string[], order: readonly number[], at: number, start: number): number | undefined {
    if (at === 0) return undefined;
    const { first, last } = this.#windowOf(periods[order[at]!]!);
    let [sum, overlaps] = [0, false];
    for (let before = 0; before < at; before += 1) {
      const other = this.#windowOf(periods[order[before]!]!);
      const years = Math.min(last, other.last) - Math.max(first, other.first) + 1;
      if (years <= 0) continue;
      overlaps = true;
      sum += (this.#values[start + order[before]!]! * years) / (other.last - other.first + 1);
    }
    return overlaps ? Math.round(sum) : this.#values[start + order[at - 1]!]!;
  }

  #orderOf(periods: readonly string[]): readonly number[] {
    let order = this.#orders.get(periods);
    if (!order) {
      const windows = periods.map((period) => this.#windowOf(period));
      order = [...periods.keys()].sort((a, b) => byLength(windows[a]!, windows[b]!));
      this.#orders.set(periods, order);
    }
    return order;
  }

  #windowOf(period: string): Window {
    let window = this.#windows.get(period);
    if (!window) {
      const [first, last = first] = period.split('/').map(Number) as [number, number?];
      this.#windows.set(period, (window = { first, last }));
    }
    return window;
  }
}

interface Window {
  readonly first: number;
  readonly last: number;
}

const byLength = (a: Window, b: Window): number => a.last - a.first - (b.last - b.first) || a.first - b.first;

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …: whole numbers from 0, which can be packed. */
export const foldSign = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);

/** What `foldSign` was given. */
export const unfoldSign = (folded: number): number => (folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2);
