/** What is read is never written over: the part in view in place of the network that it was taken from would lose the rest. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

import { CollabGraphError } from '../model/errors.ts';
import type { Arguments } from './given.ts';

/** @throws CollabGraphError `unsupported` where `--out` is a file that the same line reads, or lies in the package that it reads */
export async function keepInputs(args: Arguments): Promise<void> {
  const out = args.text('out');
  if (out === undefined || out === '-') return;
  const target = await realpath(out).catch(() => undefined);
  if (target === undefined) return;
  const data = args.text('data');
  for (const input of [...(data === undefined ? [] : [data]), ...args.positionals]) {
    const place = await realpath(input).catch(() => undefined);
    if (place === undefined || (place !== target && place !== dirname(target))) continue;
    throw new CollabGraphError(
      'unsupported',
      `unsupported --out "${out}": it would write over "${input}", which is read (name another file)`,
    );
  }
}
