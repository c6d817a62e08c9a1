/**
 * The Node entry: everything of the library, and reading networks from disk.
 * `src/index.ts` is the part that also runs in a browser.
 */
export * from './index.ts';
export { loadBuiltIn, loadDataset } from './data/load-dataset.ts';
export { readDirectory, validateDirectory } from './data/read-directory.ts';
export { loadPositions } from './cli/positions.ts';
export { loadWorld } from './cli/world.ts';
export { editionOf, keptEditions, loadState, type Edition, type KeptEdition } from './edition/read-edition.ts';
