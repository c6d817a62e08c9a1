/**
 * `npm run docs:elements`: writes docs/elements.md from the class comments of
 * the elements (through custom-elements.json) and the registry of the view
 * grammar, so that the reference cannot say anything else than the code.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { readDirectory } from '../src/data/read-directory.ts';
import { defaultView } from '../src/view/defaults.ts';
import { FIELD_HELP } from '../src/view/field-help.ts';
import type { FieldContext } from '../src/view/field-values.ts';
import { FIELDS, type Field } from '../src/view/fields.ts';
import { analyzeElements, type Declaration, type Described } from './package/element-manifest.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const PUBLIC = ['collab-graph', 'collab-story', 'collab-explorer'];

/** The text of docs/elements.md. */
export async function elementsReference(): Promise<string> {
  const all = analyzeElements().modules.flatMap(({ declarations }) => declarations ?? []);
  const elements = PUBLIC.map((tag) => all.find(({ tagName }) => tagName === tag)!);
  return [
    '# Elements',
    '',
    '<!-- Written by `npm run docs:elements` from the class comments and the view grammar. -->',
    '',
    'A class and its registration are different modules: import `collab-graph/elements/define-collab-graph.js` to register `<collab-graph>`, or the class alone from `collab-graph/elements/collab-graph.js`.',
    '',
    ...elements.flatMap(describe),
    ...(await grammar()),
    '',
  ].join('\n');
}

function describe(element: Declaration): string[] {
  const fields = new Set(FIELDS.map(({ name }) => name as string));
  const own = element.attributes?.filter(({ name }) => name !== undefined && !fields.has(name)) ?? [];
  const methods = (element.members ?? []).filter(
    ({ kind, privacy, description, static: isStatic }) =>
      kind === 'method' && privacy === undefined && !isStatic && description !== undefined,
  );
  return [
    `## \`<${element.tagName}>\``,
    '',
    line(element.description),
    '',
    ...table('Attribute', own),
    ...table('Method', methods),
    ...table('Event', element.events),
    ...table('Slot', element.slots, '(default)'),
    ...table('Part', element.cssParts),
    ...table('Custom property', element.cssProperties),
  ];
}

function table(title: string, rows: readonly Described[] | undefined, unnamed = ''): string[] {
  if (!rows || rows.length === 0) return [];
  return [
    `| ${title} | |`,
    '|---|---|',
    ...rows.map(({ name, description }) => `| ${name ? `\`${name}\`` : unnamed} | ${line(description)} |`),
    '',
  ];
}

async function grammar(): Promise<string[]> {
  const dataset = await readDirectory(`${ROOT}graph-data`);
  const state = defaultView(dataset);
  return [
    '## The view grammar',
    '',
    'The same names in the address of the explorer, as attributes, as `--flags` and (in camel case) as keys of the JavaScript options. Lists are joined with commas. A name or value that is none of the valid ones is reported with the nearest valid one; the rest of the view still works.',
    '',
    '| Name | Meaning | Default |',
    '|---|---|---|',
    ...FIELDS.map((field) => {
      const { key, name, print } = field as unknown as Field;
      const { placeholder, description } = FIELD_HELP[key];
      const value = state[key];
      const fallback =
        value === undefined
          ? ''
          : `\`${(print as (value: unknown, context: FieldContext) => string)(value, { dataset })}\``;
      return `| \`${name}=${placeholder.replaceAll('|', '\\|')}\` | ${description.en} | ${fallback} |`;
    }),
  ];
}

function line(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(`${ROOT}docs/elements.md`, await elementsReference());
  console.log('docs/elements.md written');
}
