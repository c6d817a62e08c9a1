/**
 * The embed folder and the site as they are shipped, built once for all tests that open them: whatever they are made
 * of is digested, and the folder named after that. What is built from other files is never taken.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CACHE = join(ROOT, '.cache/built');
/** What either build reads; packages are told by the lock file. */
const SOURCES = [
  'src',
  'scripts',
  'graph-data',
  'schema',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.embed.config.ts',
];
/** Longer than any build; who left a lock behind was ended. */
const ABANDONED_MS = 10 * 60_000;

const BUILDS = {
  embed: (folder: string) => ['tsx', 'scripts/build-embed.ts', folder],
  /** The page alone: `scripts/build.mjs` adds the embed folder and the data service. */
  site: (folder: string) => ['vite', 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'],
} as const;

/** A copy of what is built, in a folder that a test may write into; what was in there is gone. */
export async function copyBuilt(kind: keyof typeof BUILDS, folder: string): Promise<void> {
  const built = await builtFolder(kind);
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
}

/** What is built, to be read only: other tests have the same folder. */
export async function builtFolder(kind: keyof typeof BUILDS): Promise<string> {
  const folder = join(CACHE, `${kind}-${digestOf(SOURCES)}`);
  const lock = join(CACHE, `${kind}.lock`);
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(folder)) {
    if (!take(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!existsSync(folder)) await build(kind, folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

async function build(kind: keyof typeof BUILDS, folder: string): Promise<void> {
  for (const name of readdirSync(CACHE))
    if (name.startsWith(`${kind}-`)) rmSync(join(CACHE, name), { recursive: true, force: true });
  const unfinished = join(CACHE, `${kind}-unfinished`);
  // A process of its own: vitest sets NODE_ENV to "test", with which Lit would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('npx', [...BUILDS[kind](unfinished)], { cwd: ROOT, env });
  renameSync(unfinished, folder);
}

/** @returns whether it is ours now */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > ABANDONED_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const full = join(ROOT, path);
  if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
  else hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
}
