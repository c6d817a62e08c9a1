/** The shapes of the countries as the build makes them, without a build. */
import { compileWorld } from '../../scripts/world/compile-world.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

export const SMALL_WORLD = compileWorld(SMALL_DATASET.countries);
