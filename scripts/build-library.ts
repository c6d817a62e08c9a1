/**
 * `tsx scripts/build-library.ts [FOLDER]`: the library, the command line and
 * what editors and tools read of the elements, into dist or FOLDER. Wants the
 * compiled data.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { readDirectory } from '../src/data/read-directory.ts';
import { writeEditorData } from './package/editor-data.ts';
import { analyzeElements, publishedManifest } from './package/element-manifest.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const folder = resolve(process.argv[2] ?? 'dist');
const library = join(folder, 'lib');
/** Of src/cli, what `src/node.ts` exports. */
const LIBRARY_MODULES = ['positions', 'world'];

/**
 * Newer versions of Node keep what they compiled; where they do not, or nothing
 * can be kept, it is compiled again. Node 20 compiles hot code a second time
 * after so little of it that a command which takes half a second spends a third
 * of its time on that: it is to wait for seven times as much. V8 complains of
 * a setting that it does not know, so no other version is given it.
 */
const MAIN = `#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';
import v8 from 'node:v8';

if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=1000000');
module.enableCompileCache?.();
import('./parts/program.js');
`;

rmSync(library, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', library]);
cpSync(`${ROOT}src/data/compiled`, join(library, 'data/compiled'), { recursive: true });
// Methods are read as they are written: their text is part of what they are cited by.
cpSync(`${ROOT}src/derive/sql`, join(library, 'derive/sql'), { recursive: true });
nameBuiltFiles();
buildProgram();

const manifest = publishedManifest(analyzeElements(), await readDirectory(`${ROOT}graph-data`));
writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
writeEditorData(manifest, folder);

/** The command line in few files (vite.cli.config.ts); of its modules only those stay that the library exports. */
function buildProgram(): void {
  const program = join(library, 'cli');
  for (const name of readdirSync(program)) {
    if (!LIBRARY_MODULES.some((module) => name.startsWith(`${module}.`)))
      rmSync(join(program, name), { recursive: true });
  }
  run('npx', [
    'vite',
    'build',
    '--config',
    'vite.cli.config.ts',
    '--logLevel',
    'warn',
    '--outDir',
    join(program, 'parts'),
  ]);
  const main = join(program, 'main.js');
  writeFileSync(main, MAIN);
  chmodSync(main, 0o755);
}

function run(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Names what was built where TypeScript leaves the name of a source: the
 * address of a worker in `new URL`, and a dynamic import inside an assignment to
 * a private field (TypeScript 6.0). Nobody has a `.ts` file.
 */
function nameBuiltFiles(): void {
  for (const name of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(library, name);
    const text = readFileSync(file, 'utf8');
    const named = text.replace(/\b((?:new URL|import)\(')(\.[^']*)\.ts'/g, (_all, before: string, target: string) => {
      if (!existsSync(join(dirname(file), `${target}.js`))) throw new Error(`${name}: ${target}.js was not built`);
      return `${before}${target}.js'`;
    });
    if (named !== text) writeFileSync(file, named);
  }
}
