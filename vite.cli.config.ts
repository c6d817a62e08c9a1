import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

import { chunkOf } from './scripts/embed/chunk-of.ts';

const SRC = fileURLToPath(new URL('src', import.meta.url));
const ENTRY = fileURLToPath(new URL('src/cli/main.ts', import.meta.url));

const modules = (folder: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => fileURLToPath(new URL(`src/${folder}/${name}.ts`, import.meta.url)));
const commands = (...names: readonly string[]): readonly string[] => modules('cli/commands', ...names);

/** What every question asks of: the built-in data. */
const DATA = modules('data', 'decode-dataset', 'described-sources', 'requested-part');

/** Files of the program, each with what the ones before it have not. A command finds all of its own in the first ones. */
const FILES = [
  chunkOf('program', [
    ENTRY,
    ...DATA,
    ...commands('neighbors', 'ego', 'path', 'gaps', 'compare', 'matrix', 'balance', 'calls'),
  ]),
  chunkOf('pictures', commands('render', 'export', 'embed')),
  chunkOf('answers', commands('answer', 'story', 'sources', 'cite', 'info', 'diff')),
  chunkOf(
    'files',
    commands('import', 'convert', 'validate', 'describe', 'derive', 'metrics', 'mcp', 'completion', 'help'),
  ),
];

/** Where the program lies among the modules of the library. `main.js` is not of this build: it only begins the program. */
const PARTS = 'cli/parts';

/** Files that a module finds beside itself are found from the bundle: an address is that of the module in the library. */
function whereModulesWere(): Plugin {
  return {
    name: 'where-modules-were',
    enforce: 'pre',
    transform(code, id) {
      const [file] = id.split('?') as [string];
      if (!file.startsWith(SRC + sep) || !code.includes('import.meta.url')) return null;
      const module = relative(`${SRC}/${PARTS}`, file).split(sep).join('/').replace(/\.ts$/, '.js');
      const address = module.startsWith('.') ? module : `./${module}`;
      return code.replaceAll('import.meta.url', `new globalThis.URL(${JSON.stringify(address)}, import.meta.url).href`);
    },
  };
}

/**
 * The command line in few files: what questions need in one, what only some
 * commands need beside it. Node takes longer to find and read two hundred small modules
 * than most commands take to answer.
 */
export default defineConfig({
  publicDir: false,
  plugins: [whereModulesWere()],
  // A CommonJS module of a few lines: Node would load its reader of CommonJS for it.
  ssr: { target: 'node', external: true, noExternal: ['fastest-levenshtein'] },
  build: {
    ssr: true,
    outDir: `dist/lib/${PARTS}`,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      input: { program: ENTRY },
      output: {
        codeSplitting: { groups: FILES },
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
});
