/** Two countries by partner as another measurement of the same thing has them, where both measurements are asked for. */
import type { Dataset } from '../data/dataset.ts';
import type { DirectedFlowKind } from '../model/edge-kinds.ts';
import { flowPeriods } from '../model/flows.ts';
import type { NamedNode } from './naming.ts';
import type { TieQuery } from './options.ts';
import { measurementsBeside, ratioOf } from './second-measurement.ts';

/** One country's moves to and from a partner by the second; null where it has none. */
export interface MovesBeside {
  readonly out: number | null;
  readonly in: number | null;
  /** How many times as many the second counts, over the directions that both have. */
  readonly ratio: number | null;
}

export interface FlowsBeside {
  readonly measure: DirectedFlowKind;
  readonly label: string;
  readonly unit: string;
  /** Partners of which the second has a number, in the order of the first. Never to be added to it. */
  readonly flows: readonly (NamedNode & { readonly a: MovesBeside; readonly b: MovesBeside })[];
}

interface Moves {
  readonly out: number | null;
  readonly in: number | null;
}

type Compared = NamedNode & { readonly a: Moves; readonly b: Moves };

/**
 * @param compared partners with what the first measurement counts of both countries
 * @param movesBy what another measure counts: of the partner, from the side of one country
 */
export function flowsBeside(
  dataset: Dataset,
  measure: DirectedFlowKind,
  { edges, lang, period }: TieQuery,
  compared: readonly Compared[],
  movesBy: (measure: DirectedFlowKind, side: 'a' | 'b', partner: string) => Moves,
): readonly FlowsBeside[] {
  const asked = measurementsBeside(dataset, measure).filter(({ id }) => edges.includes(id));
  return asked.map(({ id: second, label, unit }): FlowsBeside => {
    // A kind without the window answers with another of its own: not the same years, not to be set beside them.
    const isThere = flowPeriods(dataset, second).includes(period);
    const flows = (isThere ? compared : []).map(({ id, kind, name, a, b }) => {
      const beside = (side: 'a' | 'b', first: Moves): MovesBeside => {
        const { out, in: into } = movesBy(second, side, id);
        const ratio = ratioOf([
          [first.in, into],
          [first.out, out],
        ]);
        return { out, in: into, ratio };
      };
      return { id, kind, name, a: beside('a', a), b: beside('b', b) };
    });
    return {
      measure: second,
      label: label[lang],
      unit: unit?.[lang] ?? '',
      flows: flows.filter(({ a, b }) => [a.out, a.in, b.out, b.in].some((value) => value !== null)),
    };
  });
}
