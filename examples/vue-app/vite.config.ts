import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [
    // Or Vue looks for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('collab-') } } }),
  ],
  // The element finds its data beside its own modules; bundled beforehand, it would look elsewhere.
  optimizeDeps: { exclude: ['collab-graph'] },
  build: { target: 'es2022' },
});
