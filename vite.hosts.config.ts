import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { withoutNode } from './scripts/hosts/without-node.ts';

/** The library as one script for a bare V8: no modules, no Node, no page. */
export default defineConfig({
  publicDir: false,
  plugins: [withoutNode()],
  build: {
    outDir: '.cache/hosts/engine',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    minify: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      transform: { define: { 'import.meta': '{}' } },
      input: { engine: fileURLToPath(new URL('scripts/hosts/engine.ts', import.meta.url)) },
      output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
});
