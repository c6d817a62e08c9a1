import { readFile } from 'node:fs/promises';

import { checkPositionsFile, type PositionsFile } from '../layout/positions-file.ts';

/** The package's graph-data, seen from a checkout (src/cli) and from the built package (dist/lib/cli). */
const PLACES = ['../../graph-data/positions.json', '../../../graph-data/positions.json'];

/** Committed positions; undefined where the file is not there, since every view can be laid out anew. */
export async function loadPositions(): Promise<PositionsFile | undefined> {
  for (const place of PLACES) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => undefined);
    if (text !== undefined) return checkPositionsFile(JSON.parse(text));
  }
  return undefined;
}
