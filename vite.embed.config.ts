import { defineConfig } from 'vite';

import { inlineBuiltIn, oneFile, slim } from './scripts/embed/plugins.ts';

const isClassic = process.env['EMBED'] === 'classic';

/**
 * The one tag for reports. First the modules, each beside the script and found
 * from there, so that any host and folder serves them; then, with
 * `EMBED=classic`, all in one classic script, for pages opened as files.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: isClassic ? [slim(), inlineBuiltIn(), oneFile()] : [slim()],
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      ...(isClassic ? { transform: { define: { 'import.meta': '{}' } } } : {}),
      input: { [isClassic ? 'collab-graph.classic' : 'collab-graph']: 'scripts/embed/entry.ts' },
      output: {
        // What the first picture needs is one file: a chunk for each part of it that something later shares costs 3 KB.
        ...(isClassic
          ? { format: 'iife' as const, codeSplitting: false }
          : { codeSplitting: { groups: [{ name: 'first', tags: ['$initial' as const] }] } }),
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
});
