import { readFile, writeFile } from 'node:fs/promises';

import { checkPositionsFile, type CompiledPositions } from '../src/layout/positions-file.ts';

/**
 * Writes committed positions as a first picture loads them: numbers alone, in
 * the order of the nodes' ids, which the network has itself. Half of the bytes.
 */
export async function compilePositions(from: string, to: string): Promise<void> {
  const file = checkPositionsFile(JSON.parse(await readFile(from, 'utf8')));
  const views = Object.fromEntries(
    Object.entries(file.views).map(([print, { places }]): [string, CompiledPositions] => [
      print,
      { places: Object.values(places).flat() },
    ]),
  );
  await writeFile(to, JSON.stringify({ format: file.format, sha256: '', views }));
}
