/** Draws figures of the gallery in as many processes as there are cores. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { join } from 'node:path';

import type { Digests } from './accepted.ts';

export interface Drawing {
  /** Of the checkout whose pictures these are. */
  readonly root: string;
  /** Where those go that are not as accepted. */
  readonly folder: string;
  /** File of accepted pictures; without it all are written. */
  readonly accepted?: string | undefined;
}

export async function drawAll(names: readonly string[], drawing: Drawing): Promise<Digests> {
  const count = Math.max(1, Math.min(availableParallelism(), 8));
  // By focus, whose places a process makes once: the names come in its order, and no focus is much more work than another.
  const focuses = [...new Set(names.map(focusOf))];
  const parts = Array.from({ length: count }, (_, part) =>
    names.filter((name) => focuses.indexOf(focusOf(name)) % count === part),
  );
  const drawn = await Promise.all(parts.filter((part) => part.length > 0).map((part) => drawPart(part, drawing)));
  const digests = new Map(drawn.flat());
  return new Map(names.flatMap((name) => (digests.has(name) ? [[name, digests.get(name)!] as const] : [])));
}

function focusOf(name: string): string {
  return name.split(' ')[1]!;
}

function drawPart(
  names: readonly string[],
  { root, folder, accepted }: Drawing,
): Promise<(readonly [name: string, digest: string])[]> {
  const args = ['--import', 'tsx', join(root, 'scripts/gallery/draw.ts'), folder, ...(accepted ? [accepted] : [])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.end(names.join('\n'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`drawing ended with code ${code} (its message is above)`));
      resolve(
        said
          .trimEnd()
          .split('\n')
          .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const),
      );
    });
  });
}
