import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { firstChunk } from './scripts/embed/first-chunk.ts';
import { inlineBuiltIn, oneFile, slim } from './scripts/embed/plugins.ts';

const ENTRY = fileURLToPath(new URL('scripts/embed/entry.ts', import.meta.url));
const isClassic = process.env['EMBED'] === 'classic';

/**
 * The one tag for reports. First the modules, each beside the script and found
 * from there, so that any host and folder serves them; then, with
 * `EMBED=classic`, all in one classic script, for pages opened as files.
 */
/** What several parts share in a few hundred bytes each: apart, each is a request, and all pack worse. */
const SMALL_PARTS = {
  name: 'shared',
  test: /\/lit-html\/.*(directive|directive-helpers|repeat|live)\.js$|\/src\/elements\/(session\/kind-words|look\/swatch|figure\/pair-key|figure\/emphasis)\.ts$|\/src\/view\/choose-groups\.ts$|\/src\/scene\/wrap-text\.ts$|\/src\/layout\/settings\.ts$/,
};

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
      input: { [isClassic ? 'collab-graph.classic' : 'collab-graph']: ENTRY },
      // Nobody imports anything from the script.
      preserveEntrySignatures: false as const,
      output: {
        ...(isClassic
          ? { format: 'iife' as const, codeSplitting: false }
          : { codeSplitting: { groups: [firstChunk(ENTRY, 'collab-graph'), SMALL_PARTS] } }),
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
});
