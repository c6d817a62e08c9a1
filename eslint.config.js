import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** The layers of src, lowest first, each with the layers that it may import. CONTRIBUTING.md explains. */
const LAYERS = {
  model: ['data/dataset.ts'],
  data: ['model'],
  query: ['model', 'data/dataset.ts'],
  view: ['model', 'data/dataset.ts'],
  layout: ['model', 'view', 'data/dataset.ts'],
  locales: ['model', 'data/dataset.ts', 'view'],
  scene: ['model', 'data/dataset.ts', 'view', 'layout', 'locales', 'query'],
  render: ['scene', 'model'],
  export: ['model', 'data', 'query', 'view', 'layout', 'locales', 'scene', 'render'],
  elements: ['model', 'data', 'query', 'view', 'layout', 'scene', 'render', 'export', 'locales'],
  explorer: ['model', 'data', 'query', 'view', 'layout', 'scene', 'render', 'export', 'locales', 'elements'],
  cli: ['model', 'data', 'query', 'view', 'layout', 'scene', 'render', 'export', 'locales'],
};

const zones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [`./${layer}`, ...allowed.map((name) => `./${name}`)],
  message: `${layer} may import only ${[layer, ...allowed].join(', ')}`,
}));

/** Packages that belong to one place. */
const ONLY_IN = {
  cytoscape: ['src/render/cytoscape.ts'],
  lit: ['src/elements/**', 'src/explorer/**'],
  '@resvg/resvg-js': ['src/cli/picture/png.ts'],
  pdfkit: ['src/cli/picture/pdf.ts'],
  fontkit: ['src/cli/picture/font-book.ts'],
};

const PLACED = Object.keys(ONLY_IN);

/** @param {string[]} packages */
const banned = (packages) => [
  'error',
  {
    patterns: packages.map((name) => ({
      group: [name, `${name}/*`],
      message: `only ${ONLY_IN[name].join(', ')} may import ${name}`,
    })),
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'examples/**/dist/**', '.cache/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': banned(PLACED) } },
  ...PLACED.filter((name) => name !== 'lit').map((name) => ({
    files: ONLY_IN[name],
    rules: { 'no-restricted-imports': banned(PLACED.filter((other) => other !== name)) },
  })),
  {
    files: ['src/elements/**/*.ts', 'src/explorer/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'no-restricted-imports': banned(PLACED.filter((name) => name !== 'lit')),
    },
  },
  { files: ['*.config.ts', '*.config.js'], rules: { 'import-x/no-default-export': 'off' } },
);
