import { defineConfig } from 'vite';

import { serveBuiltEmbed } from './scripts/embed/serve-built.ts';
import { fromDisk } from './scripts/site/from-disk.ts';

/** The site: the explorer page. `base: './'` keeps it working from any folder of any host. */
export default defineConfig({
  base: './',
  plugins: [serveBuiltEmbed(), fromDisk()],
  // Other pages of the repository are no part of the site.
  optimizeDeps: { entries: ['index.html'] },
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  server: { port: 5173 },
  worker: { format: 'es' },
});
