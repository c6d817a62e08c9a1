/** How two counts of the same pairs agree. */

export type PairOfCounts = readonly [first: number, second: number];

export interface Agreement {
  readonly pairs: number;
  /** Correlation of ranks; equals share the mean of their ranks. */
  readonly spearman: number;
  readonly pearson: number;
  /** Sum of the second over sum of the first. */
  readonly ratio: number;
}

export function agreement(counts: readonly PairOfCounts[]): Agreement {
  const [first, second] = [counts.map(([one]) => one), counts.map(([, one]) => one)];
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    pairs: counts.length,
    spearman: correlation(ranks(first), ranks(second)),
    pearson: correlation(first, second),
    ratio: sum(second) / sum(first),
  };
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - mx, y[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xy / Math.sqrt(xx * yy);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const found = new Array<number>(values.length);
  for (let i = 0; i < order.length;) {
    let j = i;
    while (j < order.length && values[order[j]!] === values[order[i]!]) j += 1;
    for (let k = i; k < j; k += 1) found[order[k]!] = (i + j - 1) / 2;
    i = j;
  }
  return found;
}
