/** The part of a view that a file of it holds. */
import type { Dataset } from '../data/dataset.ts';
import { matrixExtent } from '../scene/matrix/extent.ts';
import type { View } from '../view/view.ts';

/**
 * What is on screen: of a matrix the memberships or numbers in its cells and the
 * places and groups at its sides, which may be more than the network draws; of
 * every other way of showing it, the view. Every format writes this, so that
 * none of them says more than another.
 */
export function fileView(view: View, dataset: Dataset): View {
  if (view.state.view !== 'matrix') return view;
  const { rows, columns, edges } = matrixExtent(view, dataset);
  const sides = new Set([...rows, ...columns].map(({ id }) => id));
  return { ...view, nodes: view.nodes.filter(({ id }) => sides.has(id)), edges };
}
