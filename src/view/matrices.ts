import type { Dataset } from '../data/dataset.ts';
import { flowPeriods } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { MATRICES, type MatrixName } from './view-state.ts';

/** Matrices that may be asked for: who takes part in what, each measure, and each tie of the dataset's own. */
export function matricesOf(dataset: Dataset): readonly MatrixName[] {
  const { edges } = kindsOf(dataset);
  return [...MATRICES, ...edges.filter((spec) => spec.type === 'number' || spec.isGeneric).map((spec) => spec.id)];
}

/** Those of them for which the dataset has rows; that of frameworks and programmes always, since the built-in network comes in parts. */
export function matricesWith(dataset: Dataset): readonly MatrixName[] {
  const { isNumber } = kindsOf(dataset);
  return matricesOf(dataset).filter(
    (name) =>
      name === 'groups' ||
      (isNumber(name) ? flowPeriods(dataset, name).length > 0 : dataset.edges.some((row) => row.kind === name)),
  );
}
