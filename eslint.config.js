import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

/** What the elements may import, and the page with them. */
const PAGE = [
  'read',
  'count',
  'answer',
  'edition',
  'model',
  'data',
  'query',
  'view',
  'layout',
  'scene',
  'render',
  'export',
  'locales',
];

/** What a dataset is: types, and the names of its tables. */
const ROWS = ['data/dataset.ts', 'data/own-kinds.ts', 'data/table-names.ts'];

/** The layers of src, lowest first, each with the layers that it may import. CONTRIBUTING.md explains. */
const LAYERS = {
  model: [...ROWS],
  data: ['model', 'read/text.ts'],
  read: ['model', ...ROWS, 'data/iso-3166.ts'],
  write: ['model', 'read', 'export/csv.ts', 'render/xml.ts'],
  count: ['model', ...ROWS],
  query: ['count', 'model', ...ROWS],
  edition: ['model', 'data', 'query', 'locales', 'view', 'scene/format.ts'],
  view: ['count', 'model', ...ROWS],
  layout: ['model', 'view', ...ROWS],
  locales: ['model', ...ROWS, 'read/records.ts', 'read/read-error.ts', 'view'],
  scene: ['count', 'model', ...ROWS, 'view', 'layout', 'locales', 'query'],
  render: ['scene', 'model'],
  export: [
    ...['count', 'answer', 'edition', 'model', 'data', 'query', 'view', 'layout', 'locales', 'scene', 'render'],
    ...['read/records.ts', 'write'],
  ],
  answer: ['count', 'model', 'query', 'view', 'locales', ...ROWS, 'scene/format.ts', 'scene/chart-spec.ts'],
  elements: PAGE,
  explorer: [...PAGE, 'elements'],
  derive: ['model', 'data', 'query'],
  cli: [
    'count',
    'derive',
    'read',
    'write',
    'answer',
    'edition',
    'model',
    'data',
    'query',
    'view',
    'layout',
    'scene',
    'render',
    'export',
    'locales',
  ],
};

/** Packages that belong to one place. */
const ONLY_IN = {
  cytoscape: ['src/render/cytoscape.ts'],
  lit: ['src/elements/**', 'src/explorer/**'],
  '@resvg/resvg-js': ['src/cli/picture/png.ts'],
  pdfkit: ['src/cli/picture/pdf.ts'],
  fontkit: ['src/cli/picture/font-book.ts'],
  '@duckdb/node-api': ['src/derive/**'],
  'idb-keyval': ['src/explorer/open-data/store.ts'],
};

const PLACED = Object.keys(ONLY_IN);

/**
 * What a file of a layer may not import: the layers above it and beside it,
 * and packages that belong elsewhere. Our own imports are relative and name the
 * file, so that the words alone tell the layer. test/structure covers cycles.
 *
 * @param {string} layer
 * @param {string[]} owned packages that this file may import although others may not
 */
function importsOf(layer, owned = []) {
  const allowed = LAYERS[layer];
  const others = Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other));
  const patterns = others.map((other) => {
    const files = allowed.filter((name) => name.startsWith(`${other}/`)).map((name) => name.slice(other.length + 1));
    const except = files.length > 0 ? `(?!(?:${files.map((file) => file.replace('.', '\\.')).join('|')})$)` : '';
    return {
      regex: `^(?:\\.\\./)+${other}/${except}`,
      message: `${layer} may import only ${[layer, ...allowed].join(', ')}`,
    };
  });
  return [
    'error',
    {
      patterns: [
        ...patterns,
        ...PLACED.filter((name) => !owned.includes(name)).map((name) => ({
          group: [name, `${name}/*`],
          message: `only ${ONLY_IN[name].join(', ')} may import ${name}`,
        })),
      ],
    },
  ];
}

const NAMED_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'name the export: a default has another name in every file',
};

/** Where a plain object is said to have texts as keys, and begins as a literal. */
const TEXT_KEYS =
  'TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child';
const PLAIN_MAP =
  'a plain object answers to "constructor" and "__proto__", which names from outside may be: take a Map, named() of model/named.ts, or Object.fromEntries';

/** Names from outside reach no prototype; a test holds the rules. */
const OUTSIDE_NAMES = [
  ...[
    'VariableDeclarator[init.type="ObjectExpression"] > Identifier.id',
    'AssignmentPattern[right.type="ObjectExpression"] > Identifier.left',
    'PropertyDefinition[value.type="ObjectExpression"] > TSTypeAnnotation',
    'TSAsExpression[expression.type="ObjectExpression"]',
  ].map((where) => ({ selector: `${where} ${TEXT_KEYS}`, message: PLAIN_MAP })),
  {
    selector: 'BinaryExpression[operator="in"]:not([left.type="Literal"]):not([left.type="PrivateIdentifier"])',
    message: '"in" sees what every object inherits, such as "constructor": take Object.hasOwn',
  },
];

/** Layers whose every file may import a package. */
const ownedBy = (layer) => PLACED.filter((name) => ONLY_IN[name].includes(`src/${layer}/**`));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'examples/**/dist/**',
      '.cache/**',
      '**/_built/**',
      'r/inst/built/**',
      'quarto/_extensions/**/*.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', NAMED_EXPORT],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', NAMED_EXPORT, ...OUTSIDE_NAMES] },
  },
  ...Object.keys(LAYERS).map((layer) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': importsOf(layer, ownedBy(layer)) },
  })),
  ...PLACED.flatMap((name) => ONLY_IN[name])
    .filter((file) => !file.endsWith('**'))
    .map((file) => ({
      files: [file],
      rules: {
        'no-restricted-imports': importsOf(
          file.split('/')[1],
          PLACED.filter((name) => ONLY_IN[name].includes(file)),
        ),
      },
    })),
  {
    files: ['src/elements/**/*.ts', 'src/explorer/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y },
    rules: { ...lit.configs['flat/recommended'].rules, ...litA11y.configs.recommended.rules },
  },
);
