/** A second measurement beside the first: each keeps its label, unit and sources. Nothing is added up; only their ratio is formed. */
import type { Dataset } from '../data/dataset.ts';
import type { DirectedFlowKind, EdgeKindSpec } from '../model/edge-kinds.ts';
import { flowPeriods, hasFlows } from '../model/flows.ts';
import type { CollabGraph } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { balanceSign, type Movement } from '../model/movement.ts';
import { mobilityBalance, type CountryMovement, type MobilityBalanceResult } from './mobility-balance.ts';
import type { Named } from './naming.ts';
import type { CitedSource } from './sources.ts';

/** What the two say of who gains: `opposite` only where both are sure; `unclear` where one is about even or not known. */
export type SignsOf = 'same' | 'opposite' | 'unclear';

/** One window, or one partner, by both. */
export interface TwoMovements {
  readonly period: string;
  readonly first: Movement;
  readonly second: Movement;
  /** How many times as many the second counts, over the directions that both have; null where there is none or the first has 0. */
  readonly ratio: number | null;
  readonly signs: SignsOf;
}

export interface BalanceBeside {
  readonly measure: DirectedFlowKind;
  readonly label: string;
  readonly unit: string;
  /** The window of the balance; null where the second does not have it. */
  readonly totals: TwoMovements | null;
  /** Windows that both have, earliest first. Windows overlap: do not add them up. */
  readonly windows: readonly TwoMovements[];
  /** Partners that both list in the window, in the order of the balance. */
  readonly rows: readonly (TwoMovements & Named)[];
  readonly sources: readonly CitedSource[];
}

/** Kinds that measure again what a kind measures, and of which the data have numbers. */
export function measurementsBeside(dataset: Dataset, measure: DirectedFlowKind): readonly EdgeKindSpec[] {
  return kindsOf(dataset).directedNumbers.filter(
    (spec) => spec.measuresAgain === measure && hasFlows(dataset, spec.id),
  );
}

/** A balance as other measurements of the same thing have it, beside what it says. Empty where there is none. */
export function balanceBeside(graph: CollabGraph, balance: MobilityBalanceResult): readonly BalanceBeside[] {
  const dataset = graph.getAttribute('dataset');
  const { measure, period, lang } = balance.query;
  return measurementsBeside(dataset, measure).map((spec): BalanceBeside => {
    const isThere = flowPeriods(dataset, spec.id).includes(period);
    const other = mobilityBalance(graph, balance.country.id, {
      measure: spec.id,
      lang,
      ...(isThere ? { period } : {}),
    });
    const byPartner = new Map(isThere ? other.rows.map((row) => [row.id, row]) : []);
    const windows = balance.totalsSeries.flatMap((first): TwoMovements[] => {
      const second = other.totalsSeries.find((one) => one.period === first.period);
      return second && isListed(first) && isListed(second) ? [twoMovements(first, second)] : [];
    });
    return {
      measure: spec.id,
      label: spec.label[lang],
      unit: spec.unit?.[lang] ?? '',
      totals: windows.find((one) => one.period === period) ?? null,
      windows,
      rows: balance.rows.flatMap((row) => {
        const second = byPartner.get(row.id);
        return second ? [{ id: row.id, name: row.name, ...twoMovements(row, second) }] : [];
      }),
      sources: other.sources,
    };
  });
}

/** Two counts of one window. */
export function twoMovements(first: Movement, second: Movement): TwoMovements {
  return {
    period: first.period,
    first: plain(first),
    second: plain(second),
    ratio: ratioOf([
      [first.in, second.in],
      [first.out, second.out],
    ]),
    signs: signsOf(first, second),
  };
}

/** Sum of the second over sum of the first, over what both have. */
export function ratioOf(counts: readonly (readonly [first: number | null, second: number | null])[]): number | null {
  let [first, second] = [0, 0];
  for (const [one, other] of counts) {
    if (one === null || other === null) continue;
    first += one;
    second += other;
  }
  return first === 0 ? null : second / first;
}

function signsOf(first: Movement, second: Movement): SignsOf {
  const signs = [balanceSign(first), balanceSign(second)];
  if (!signs.every((sign) => sign === 'gain' || sign === 'loss')) return 'unclear';
  return signs[0] === signs[1] ? 'same' : 'opposite';
}

function isListed({ in: into, out }: CountryMovement): boolean {
  return into !== null || out !== null;
}

function plain({ period, in: into, out, net, netRange, total, unknownMost }: Movement): Movement {
  return { period, in: into, out, net, netRange, total, unknownMost };
}
