import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The element finds its data beside its own modules; bundled beforehand, it would look elsewhere.
  optimizeDeps: { exclude: ['collab-graph'] },
  build: { target: 'es2022' },
});
