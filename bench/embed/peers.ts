/** The libraries that benches compare with, in a folder of their own: none of them belongs to the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Their pages, and the versions that are compared. */
export const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

/** Into `workshop`, where they stay until another version is wanted. */
export function installPeers(workshop: string): void {
  const wanted = readFileSync(join(PEERS, 'package.json'), 'utf8');
  const written = join(workshop, 'package.json');
  const isThere =
    existsSync(join(workshop, 'node_modules')) && existsSync(written) && readFileSync(written, 'utf8') === wanted;
  if (isThere) return;
  mkdirSync(workshop, { recursive: true });
  writeFileSync(written, wanted);
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'], workshop);
}

/** @throws Error where it ends with another code than 0 */
export function run(command: string, args: string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
