import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/** What the engine's commands say with Node, said without. */
const MODULES: Readonly<Record<string, string>> = {
  '/src/cli/version.ts': `export const programVersion = () => ${JSON.stringify(version)};`,
  '/src/edition/read-edition.ts': `export { hashOf } from ${JSON.stringify(fileURLToPath(new URL('edition-hash.ts', import.meta.url)))};`,
  '/src/cli/output-file.ts': `export const deliver = () => { throw new Error('the engine writes no files'); };`,
  '/src/cli/colour.ts': `export const COLOURS = ['auto', 'always', 'never'];`,
};

/** Refuses what needs Node, so that a command that begins to need it breaks the build and not the notebook of a reader. */
export function withoutNode(): Plugin {
  return {
    name: 'collab-graph:without-node',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith('node:'))
        throw new Error(`${importer ?? 'engine'} imports ${source}: the engine for Python and R has no Node`);
      return source === '@modelcontextprotocol/server' ? { id: '\0none', external: false } : undefined;
    },
    load(id) {
      if (id === '\0none') return 'export {};';
      const known = Object.keys(MODULES).find((path) => id.endsWith(path));
      return known === undefined ? undefined : MODULES[known];
    },
  };
}
