import { readFile } from 'node:fs/promises';

import { CollabGraphError } from '../model/errors.ts';
import { checkWorld, type WorldFile } from '../scene/map/world.ts';

/** The compiled data, at the same place seen from a checkout (src/cli) and from the built package (dist/lib/cli). */
const PLACE = new URL('../data/compiled/world.json', import.meta.url);

/** The shapes of the countries. @throws CollabGraphError `missing` where the data have not been compiled */
export async function loadWorld(): Promise<WorldFile> {
  const text = await readFile(PLACE, 'utf8').catch(() => {
    throw new CollabGraphError('missing', 'missing world.json beside the compiled data (make it: npm run build)');
  });
  return checkWorld(JSON.parse(text));
}
