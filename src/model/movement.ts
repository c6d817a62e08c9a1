/** How many came and went in one window, and what can be said of it where a side is not known. */

/**
 * Movements of one window, in the unit of the measure. A side that the data do
 * not have is null, not zero: it may be known to be small (`unknownMost`), and
 * then the net lies between two numbers.
 */
export interface Movement {
  readonly period: string;
  readonly in: number | null;
  readonly out: number | null;
  /** In minus out: above zero the country gains. Null where a side is not known. */
  readonly net: number | null;
  /** Least and most that the net can be, alike where it is known. Null where nothing bounds an unknown side. */
  readonly netRange: readonly [number, number] | null;
  /** In and out as far as known: the least that both together can be. */
  readonly total: number;
  /** Most that a side without a number can be; null where nothing bounds it, or where both sides have one. */
  readonly unknownMost: number | null;
}

/** What the net says: `even` where it is zero or may be on either side of it, `unknown` where nothing can be said. */
export type BalanceSign = 'gain' | 'loss' | 'even' | 'unknown';

export function movementOf(
  period: string,
  into: number | null,
  out: number | null,
  unknownMost: number | null,
): Movement {
  const isKnown = into !== null && out !== null;
  const most = isKnown ? null : unknownMost;
  const [mostIn, mostOut] = [into ?? most, out ?? most];
  return {
    period,
    in: into,
    out,
    net: isKnown ? into - out : null,
    netRange: mostIn === null || mostOut === null ? null : [(into ?? 0) - mostOut, mostIn - (out ?? 0)],
    total: (into ?? 0) + (out ?? 0),
    unknownMost: most,
  };
}

export function balanceSign({ netRange }: Pick<Movement, 'netRange'>): BalanceSign {
  if (netRange === null) return 'unknown';
  const [least, most] = netRange;
  return least > 0 ? 'gain' : most < 0 ? 'loss' : 'even';
}

/** The gain or loss that is sure: the end of the range that is nearer to zero, zero where it is about even. Null where nothing is known. */
export function sureNet({ netRange }: Pick<Movement, 'netRange'>): number | null {
  if (netRange === null) return null;
  const [least, most] = netRange;
  return least > 0 ? least : most < 0 ? most : 0;
}
