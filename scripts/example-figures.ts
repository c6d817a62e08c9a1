/**
 * `npm run examples:figures`: draws the pictures of `examples/figures/` anew, each by the command that makes it, on the
 * day of the data. After a change of the data or of how pictures look.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

import { run } from '../src/cli/run.ts';

const FOLDER = new URL('../examples/figures/', import.meta.url);
const META = new URL('../graph-data/package-meta.json', import.meta.url);

/** What `collab-graph render` is told for each file. */
export const EXAMPLE_FIGURES: Readonly<Record<string, readonly string[]>> = {
  'germany.svg': ['--focus', 'DE'],
  'japan-v4-e-asia.svg': ['--focus', 'JP', '--through', 'v4-japan,e-asia-jrp'],
  'japan-satreps.svg': ['--focus', 'JP', '--through', 'satreps'],
  'japan-concert-ja.svg': ['--focus', 'JP', '--through', 'concert-japan', '--lang', 'ja'],
  'story-1.svg': ['--focus', 'JP', '--through', 'first'],
  'story-2.svg': ['--focus', 'JP', '--through', 'v4-japan,e-asia-jrp'],
  'story-3.svg': ['--focus', 'DE'],
};

/** The picture as the command line draws it today. */
export async function exampleFigure(flags: readonly string[]): Promise<string> {
  const { date } = JSON.parse(readFileSync(META, 'utf8')) as { readonly date: string };
  let svg = '';
  let said = '';
  const code = await run(['render', ...flags, '--theme', 'light', '--size', '960px', '--format', 'svg', '--out', '-'], {
    stdout: { write: (text) => (svg += text), isTTY: false },
    stderr: { write: (text) => (said += text) },
    env: {},
    today: date,
  });
  if (code !== 0) throw new Error(`render ${flags.join(' ')} failed: ${said}`);
  return svg;
}

if (argv[1] === fileURLToPath(import.meta.url))
  for (const [name, flags] of Object.entries(EXAMPLE_FIGURES))
    writeFileSync(new URL(name, FOLDER), await exampleFigure(flags));
