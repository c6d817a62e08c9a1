import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NAME = 'from-disk.js';

/** The built page also works opened as a file: a classic script of its own sees to that, and does nothing on a server. */
export function fromDisk(): Plugin {
  return {
    name: 'collab-graph:from-disk',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL(`./${NAME}`, import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: NAME, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `./${NAME}`, defer: true }, injectTo: 'head' }],
  };
}
