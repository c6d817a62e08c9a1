/**
 * `npm run build`: the compiled data, the library and command line (dist/lib),
 * what tools read of the elements (dist/*.json), the site
 * (dist/site) and the script of the one tag (dist/embed). Runs after every `npm ci` through `prepare`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import process from 'node:process';

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync('npx', [command, ...args], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

// What earlier editions were published as stays: pages are pinned to it.
for (const path of existsSync('dist') ? readdirSync('dist') : [])
  if (path !== 'embed') rmSync(`dist/${path}`, { recursive: true, force: true });
run('tsx', ['scripts/data-compile.ts']);
run('tsx', ['scripts/build-library.ts']);
run('vite', ['build', '--logLevel', 'warn']);
run('tsx', ['scripts/build-embed.ts']);
// The site has them too: what its share dialog offers works from its own host.
cpSync('dist/embed', 'dist/site/embed', { recursive: true });
// The tables beside the page: what it offers to those without JavaScript, and the data for everybody else.
cpSync('graph-data', 'dist/site/graph-data', { recursive: true });
run('tsx', ['scripts/build-data-service.ts']);
// Pictures and tables beside the addresses that are shared most, and what other programs read of the site.
run('tsx', ['scripts/build-site-files.ts']);
