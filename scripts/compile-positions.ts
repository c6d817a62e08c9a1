import { readFile, writeFile } from 'node:fs/promises';

import { checkPositionsFile, type CommittedAtlas, type CompiledAtlas } from '../src/layout/positions-file.ts';

/** Writes committed places as a first picture loads them: the ids once, and numbers. Half of the bytes. */
export async function compilePositions(from: string, to: string): Promise<void> {
  const { format, atlases } = checkPositionsFile(JSON.parse(await readFile(from, 'utf8')));
  const compiled = Object.entries(atlases as Readonly<Record<string, CommittedAtlas>>).map(
    ([key, shapes]): [string, CompiledAtlas] => {
      const ids = Object.keys(Object.values(shapes)[0]!);
      const numbers = Object.entries(shapes).map(([shape, places]): [string, number[]] => [
        shape,
        ids.flatMap((id) => [...places[id]!]),
      ]);
      return [key, { ids: ids.join(' '), shapes: Object.fromEntries(numbers) }];
    },
  );
  await writeFile(to, JSON.stringify({ format, sha256: '', atlases: Object.fromEntries(compiled) }));
}
