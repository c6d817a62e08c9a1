/** What is read is never written over: the part in view in place of the network that it was taken from would lose the rest. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

import { CollabGraphError } from '../model/errors.ts';
import type { Arguments } from './given.ts';

/** Options that name a file to write, in whatever command has them. */
const WRITTEN = ['out', 'svg', 'chart', 'left-out'];
/** And a file or folder to read, besides what stands without an option. */
const READ = ['data', 'onto', 'caption-file', 'font'];

/** @throws CollabGraphError `unsupported` where a file to write is one that the same line reads, or lies in a package that it reads */
export async function keepInputs(args: Arguments): Promise<void> {
  const inputs = [...READ.map((name) => args.text(name)), ...args.positionals].filter((path) => path !== undefined);
  for (const option of WRITTEN) {
    const out = args.text(option);
    if (out === undefined || out === '-') continue;
    const target = await realpath(out).catch(() => undefined);
    if (target === undefined) continue;
    for (const input of inputs) {
      const place = await realpath(input).catch(() => undefined);
      if (place === undefined || (place !== target && place !== dirname(target))) continue;
      throw new CollabGraphError(
        'unsupported',
        `unsupported --${option} "${out}": it would write over "${input}", which is read (name another file)`,
      );
    }
  }
}
