/** Pictures as they were accepted: drawn anew by the code and data of the commit that accepted them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import type { Digests } from './accepted.ts';
import { drawAll } from './draw-all.ts';

export interface Before {
  readonly commit: string;
  readonly digests: Digests;
}

/**
 * @param accepted path of the file of accepted pictures, within the checkout
 * @returns undefined where git does not know the commit: no checkout, or one without history
 */
export async function drawBefore(
  names: readonly string[],
  { root, accepted, folder }: { readonly root: string; readonly accepted: string; readonly folder: string },
): Promise<Before | undefined> {
  const commit = commitOf(root, accepted);
  if (commit === undefined) return undefined;
  const checkout = join(root, '.cache/gallery', commit);
  if (!existsSync(join(checkout, 'src/data/compiled/world.json'))) unpack(root, commit, checkout);
  return { commit, digests: await drawAll(names, { root: checkout, folder }) };
}

/** The commit that last changed the file: it holds the code that drew what it lists. */
function commitOf(root: string, file: string): string | undefined {
  try {
    const said = execFileSync('git', ['log', '-1', '--format=%H', '--', file], { cwd: root, encoding: 'utf8' });
    return said.trim() || undefined;
  } catch {
    return undefined;
  }
}

function unpack(root: string, commit: string, checkout: string): void {
  rmSync(checkout, { recursive: true, force: true });
  mkdirSync(checkout, { recursive: true });
  const packed = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', checkout], { input: packed });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  execFileSync('npx', ['tsx', 'scripts/data-compile.ts'], { cwd: checkout, stdio: 'pipe' });
}
