/**
 * `tsx scripts/build-embed.ts [FOLDER]`: the script of the one tag as modules and
 * as one classic script, the page for frames and the digests of all of these,
 * into dist/embed or FOLDER, and what readers download of it. The same files lie
 * in a folder named after the edition of the data, for pages that are pinned to
 * it; folders of earlier editions are kept as they are.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import ts from 'typescript';

import { CLASSIC_SCRIPT, EMBED_INDEX } from '../src/export/embed-files.ts';
import { clearButEditions, keepAsEdition } from './embed/edition-folder.ts';
import { inlineSafe } from './embed/inline-safe.ts';
import { integrityFile } from './embed/integrity.ts';
import { embedSizes, sizeTable } from './embed/sizes.ts';

const folder = process.argv[2] ?? 'dist/embed';

clearButEditions(folder);
mkdirSync(folder, { recursive: true });
for (const kind of ['module', 'classic']) {
  const { status, error } = spawnSync(
    'npx',
    ['vite', 'build', '--config', 'vite.embed.config.ts', '--logLevel', 'warn', '--outDir', folder],
    // Whoever calls it: with another NODE_ENV, Lit would be built for development.
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', EMBED: kind } },
  );
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
const classic = join(folder, CLASSIC_SCRIPT);
writeFileSync(classic, inlineSafe(readFileSync(classic, 'utf8')));
for (const name of ['frame.html', 'frame.css'])
  copyFileSync(new URL(`./embed/frame/${name}`, import.meta.url), join(folder, name));
// Not by the bundler: a second entry would split the script of the tag into more pieces.
const frame = readFileSync(new URL('./embed/frame/frame.ts', import.meta.url), 'utf8');
writeFileSync(
  join(folder, 'frame.js'),
  ts.transpileModule(frame, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, removeComments: true },
  }).outputText,
);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const { meta } = JSON.parse(readFileSync(join(folder, 'core.json'), 'utf8')) as { meta: { version: string } };
writeFileSync(join(folder, EMBED_INDEX), integrityFile(folder, version, meta.version));
keepAsEdition(folder, meta.version);
console.log(sizeTable(embedSizes(folder)));
