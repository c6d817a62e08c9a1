/** Whether two states choose the same nodes and edges. */
import type { Dataset } from '../../data/dataset.ts';
import { isFlowMap } from '../../view/flow-map.ts';
import type { ViewState } from '../../view/view-state.ts';

/** Fields that do not decide which nodes and edges are shown: choosing those anew takes long in a large network. */
const UNCHOOSING: ReadonlySet<string> = new Set<keyof ViewState>([
  'view',
  'select',
  'ask',
  'since',
  'compare',
  'path',
  'viewport',
  'tableSort',
  'tableFilter',
  'tableColumns',
  'theme',
  'pins',
  'lang',
  'layout',
  'labels',
  'colourBy',
  'sizeBy',
  'places',
  'matrix',
  'sort',
  'rows',
]);

export function showsTheSame(dataset: Dataset, before: ViewState, after: ViewState): boolean {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof ViewState>;
  return (
    // The one way of showing that has a choice of its own.
    isFlowMap(dataset, before) === isFlowMap(dataset, after) &&
    [...fields].every(
      (field) =>
        UNCHOOSING.has(field) ||
        before[field] === after[field] ||
        JSON.stringify(before[field]) === JSON.stringify(after[field]),
    )
  );
}
