/**
 * Compiles graph-data to src/data/compiled (not committed), from which the
 * elements and the built library read: `tsx scripts/data-compile.ts`. The
 * committed positions and the shapes of the map go with it, so that all lie in one place.
 */
import { writeFile } from 'node:fs/promises';

import { ALL_TARGET_BYTES, compileTo, CORE_BUDGET_BYTES } from '../src/data/compile-to.ts';
import { readDirectory } from '../src/data/read-directory.ts';
import { compileNews } from '../src/edition/compile-news.ts';
import { keptEditions } from '../src/edition/read-edition.ts';
import { beyondFirstPicture } from './beyond.ts';
import { compilePositions } from './compile-positions.ts';
import { compileWorld } from './world/compile-world.ts';

const dataset = await readDirectory('graph-data');
const { core, all, requested } = await compileTo('src/data/compiled', dataset, beyondFirstPicture(dataset));
console.log(
  `compiled data: first part ${core} of ${CORE_BUDGET_BYTES} bytes, both ${all} (target ${ALL_TARGET_BYTES}), on request ${requested}, gzip -9`,
);
await compilePositions('graph-data/positions.json', 'src/data/compiled/positions.json');
await writeFile('src/data/compiled/world.json', JSON.stringify(compileWorld(dataset.countries)));
await writeFile('src/data/compiled/news.json', JSON.stringify(compileNews(dataset, await keptEditions())));
