/** By what the nodes of a dataset can be coloured and sized. */
import type { Dataset } from '../data/dataset.ts';

/** Their kind, community or region, then whatever the rows of nodes have of their own. */
export function coloursOf({ nodes = [] }: Dataset): readonly string[] {
  return [
    ...new Set(['kind', 'community', 'region', ...nodes.flatMap(({ attributes = {} }) => Object.keys(attributes))]),
  ];
}

/** Degree and strength, then those of their own columns that hold numbers alone. */
export function sizesOf(dataset: Dataset): readonly string[] {
  const { nodes = [] } = dataset;
  const isNumber = (name: string): boolean =>
    nodes.some(({ attributes = {} }) => name in attributes) &&
    nodes.every(({ attributes = {} }) => typeof (attributes[name] ?? 0) === 'number');
  return ['degree', 'strength', ...coloursOf(dataset).filter(isNumber)];
}

/** Whether a node has a place in the file it comes from. */
export function hasPlaces({ nodes = [] }: Dataset): boolean {
  return nodes.some(({ x, y }) => x !== undefined && y !== undefined);
}
