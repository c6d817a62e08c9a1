import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { chunkOf, sharedChunk } from './scripts/embed/chunk-of.ts';
import { inlineRuntime } from './scripts/embed/inline-runtime.ts';
import { oneBuild } from './scripts/embed/one-build.ts';
import { smallerScript } from './scripts/embed/smaller-script.ts';
import { inlineBuiltIn, oneFile, slim } from './scripts/embed/plugins.ts';

const ENTRY = fileURLToPath(new URL('scripts/embed/entry.ts', import.meta.url));
const isClassic = process.env['EMBED'] === 'classic';

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const ANSWERING = [
  'elements/figure/interaction.ts',
  'elements/define-legend.ts',
  'elements/collab-graph/figure-tools.ts',
].map(source);
const PANEL = ['elements/define-panel.ts', 'elements/figure/spoken.ts'].map(source);
const OTHER_VIEWS = ['scene/looks.ts', 'elements/define-matrix.ts', 'elements/define-timeline.ts'].map(source);

/**
 * What follows the first picture is one file each: what answers the reader, and
 * what a click opens; and what other views share with these, which would load them whole.
 */
const GROUPS = [
  chunkOf('collab-graph', [ENTRY, source('layout/settings.ts')]),
  chunkOf('interaction', ANSWERING),
  chunkOf('second-part', [source('elements/session/second-part.ts')]),
  chunkOf('found-picture', [source('elements/figure/found-picture.ts')]),
  sharedChunk('measures', PANEL, [source('elements/figure/draw-map.ts')]),
  sharedChunk('queries', PANEL, OTHER_VIEWS),
  chunkOf('panel', PANEL),
];

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: isClassic ? [slim(), inlineBuiltIn(), oneFile()] : [slim(), inlineRuntime(), oneBuild(), smallerScript()],
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
        ...(isClassic ? { format: 'iife' as const, codeSplitting: false } : { codeSplitting: { groups: GROUPS } }),
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
});
