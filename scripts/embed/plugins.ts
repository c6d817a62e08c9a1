import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

import { slimCytoscape } from './slim-cytoscape.ts';
import { smallerHtml } from './smaller-html.ts';
import { smallerCss } from './smaller-css.ts';
import { COMPILED_FILES } from '../compiled-files.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Leaves out what the one-tag build never calls of other people's code, and what only we read of our styles. */
export function slim(): Plugin {
  return {
    name: 'collab-graph:slim',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'fastest-levenshtein') return here('distance.ts');
      return source.endsWith('/column-graph.ts') ? here('small-graph.ts') : undefined;
    },
    load(id) {
      // Vite's helper sees to style sheets of the modules loaded late; ours have none.
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined;
    },
    transform(code, id) {
      if (/\/src\/elements\/.*\.ts$/.test(id) && /\b(?:css|html|svg)`/.test(code))
        return { code: smallerHtml(smallerCss(code)), map: null };
      if (!/\/cytoscape\.esm\.mjs$/.test(id)) return undefined;
      return { code: slimCytoscape(code, (text) => this.parse(text)), map: null };
    },
  };
}

/** The built-in network inside the script, as text until it is asked for: a page opened as a file may fetch nothing. */
export function inlineBuiltIn(): Plugin {
  return {
    name: 'collab-graph:inline-built-in',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/src/elements/load/built-in-files.ts')) return undefined;
      const parts = COMPILED_FILES.map((name) => {
        const text = readFileSync(here(`../../src/data/compiled/${name}.json`), 'utf8').trim();
        return `${name}: async () => JSON.parse(${JSON.stringify(text)})`;
      });
      return `export const builtInFiles = { ${parts.join(', ')} };`;
    },
  };
}

/** In the place of the readers of other formats, which would make the one file a third larger. */
const NO_READERS = `import { CollabGraphError } from '../../model/errors.ts';
export const openFiles = async ([{ name }]) => {
  throw new CollabGraphError('unsupported', 'unsupported file "' + name + '": this script reads datasets in JSON (the module script collab-graph.js reads other formats, and "collab-graph import ' + name + ' --out FILE.json" makes a dataset of them)');
};`;

/**
 * No worker beside the script: large networks are arranged in slices on the page's own thread.
 * No readers of other formats: a page opened as a file may fetch none.
 */
export function oneFile(): Plugin {
  const worker = /new Worker\(new URL\('\.\/settle-worker\.ts', import\.meta\.url\), \{ type: 'module' \}\)/;
  return {
    name: 'collab-graph:one-file',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/elements/load/open-files.ts') ? NO_READERS : undefined),
    transform(code, id) {
      if (!id.endsWith('/src/layout/settle.ts')) return undefined;
      if (!worker.test(code)) throw new Error('settle.ts: where the worker is made was not found; see scripts/embed');
      return { code: code.replace(worker, "(() => { throw new Error('no worker'); })()"), map: null };
    },
  };
}
