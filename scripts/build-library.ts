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

rmSync(library, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status, error } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', library], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (error) throw error;
if (status !== 0) process.exit(status ?? 1);
cpSync(`${ROOT}src/data/compiled`, join(library, 'data/compiled'), { recursive: true });
chmodSync(join(library, 'cli/main.js'), 0o755);
nameBuiltFiles();

const manifest = publishedManifest(analyzeElements(), await readDirectory(`${ROOT}graph-data`));
writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
writeEditorData(manifest, folder);

/** Bundlers find a worker by the address in `new URL`, which TypeScript leaves as it is: `.ts` would be a file that nobody has. */
function nameBuiltFiles(): void {
  for (const name of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(library, name);
    const text = readFileSync(file, 'utf8');
    const named = text.replace(
      /(new URL\('\.[^']*)\.ts(', import\.meta\.url\))/g,
      (_all, before: string, after: string) => {
        const target = `${before.slice("new URL('".length)}.js`;
        if (!existsSync(join(dirname(file), target))) throw new Error(`${name}: ${target} was not built`);
        return `${before}.js${after}`;
      },
    );
    if (named !== text) writeFileSync(file, named);
  }
}
