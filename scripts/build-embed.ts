/**
 * `tsx scripts/build-embed.ts [FOLDER]`: the script of the one tag as modules and
 * as one classic script, into dist/embed or FOLDER, and what readers download of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';

import { embedSizes, sizeTable } from './embed/sizes.ts';

const folder = process.argv[2] ?? 'dist/embed';

rmSync(folder, { recursive: true, force: true });
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
console.log(sizeTable(embedSizes(folder)));
