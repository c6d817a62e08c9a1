/** `npm start`: the explorer on the built-in data, served from this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

if (!['core.json', 'world.json'].every((name) => existsSync(`src/data/compiled/${name}`))) {
  const { status } = spawnSync('npx', ['tsx', 'scripts/data-compile.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const { status } = spawnSync('npx', ['vite', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 0);
