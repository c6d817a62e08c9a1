/** By what the nodes of a dataset can be coloured and sized. */
import type { Attributes, Dataset } from '../data/dataset.ts';

/** Columns of their own that countries and nodes have. */
function ownOf({ countries = [], nodes = [] }: Partial<Dataset>): readonly Attributes[] {
  return [...countries, ...nodes].flatMap(({ attributes }) => (attributes ? [attributes] : []));
}

/** Their kind, community or region, then whatever the rows of nodes and countries have of their own. */
export function coloursOf(dataset: Dataset): readonly string[] {
  return [...new Set(['kind', 'community', 'region', ...ownOf(dataset).flatMap((own) => Object.keys(own))])];
}

/** Degree and strength, then those of their own columns that hold numbers alone. */
export function sizesOf(dataset: Dataset): readonly string[] {
  const own = ownOf(dataset);
  const isNumber = (name: string): boolean =>
    own.some((attributes) => Object.hasOwn(attributes, name)) &&
    own.every((attributes) => typeof (attributes[name] ?? 0) === 'number');
  return ['degree', 'strength', ...coloursOf(dataset).filter(isNumber)];
}

/** Whether a node has a place in the file it comes from. */
export function hasPlaces({ countries = [], nodes = [] }: Partial<Dataset>): boolean {
  return [...countries, ...nodes].some(({ x, y }) => x !== undefined && y !== undefined);
}
