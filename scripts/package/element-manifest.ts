/**
 * What tools read of the elements (custom-elements.json): the analyzer's
 * findings in the class comments, and the view grammar, whose names are
 * attributes without being properties of a class.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Dataset } from '../../src/data/dataset.ts';
import { FIELD_HELP } from '../../src/view/field-help.ts';
import { FIELDS, type Field } from '../../src/view/fields.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Elements whose attributes are the fields of the view too. */
const HAS_VIEW: ReadonlySet<string> = new Set(['collab-graph', 'collab-story']);

export interface Described {
  readonly name?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
}

export interface Member extends Described {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
}

export interface Declaration extends Described {
  readonly tagName?: string;
  readonly attributes?: readonly (Described & { readonly fieldName?: string })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly members?: readonly Member[];
}

export interface ManifestModule {
  readonly kind: string;
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly { readonly kind: string; readonly declaration: { readonly module?: string } }[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly ManifestModule[];
}

/** What the analyzer finds in the sources. */
export function analyzeElements(): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'collab-graph-manifest-'));
  try {
    const config = ['--config', 'scripts/package/cem.config.mjs', '--outdir', relative(ROOT, folder)];
    execFileSync('npx', ['cem', 'analyze', ...config], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The manifest that is published: modules as they are in the package, the grammar among the attributes, nothing private. */
export function publishedManifest({ modules, ...rest }: Manifest, dataset: Dataset): Manifest {
  return {
    ...rest,
    modules: modules
      .filter(
        ({ exports, declarations }) =>
          exports?.some(({ kind }) => kind === 'custom-element-definition') ||
          declarations?.some(({ tagName }) => tagName !== undefined),
      )
      .map((module) => publishedModule(module, dataset)),
  };
}

/** Everything below a key named `module` or `path` that names one of our sources. */
function publishedModule(module: ManifestModule, dataset: Dataset): ManifestModule {
  const moved = JSON.parse(
    JSON.stringify(module, (key, value: unknown) =>
      (key === 'module' || key === 'path') && typeof value === 'string'
        ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/lib/$1.js')
        : value,
    ),
  ) as ManifestModule;
  const { declarations } = moved;
  if (!declarations) return moved;
  return { ...moved, declarations: declarations.map((declaration) => publishedDeclaration(declaration, dataset)) };
}

function publishedDeclaration(declaration: Declaration, dataset: Dataset): Declaration {
  const { members, events, attributes, tagName } = declaration;
  return {
    ...declaration,
    ...(members ? { members: members.filter(({ name, privacy }) => !privacy && !name?.startsWith('#')) } : {}),
    ...(events ? { events: events.map(typedEvent) } : {}),
    ...(tagName !== undefined && HAS_VIEW.has(tagName)
      ? { attributes: [...(attributes ?? []), ...grammarAttributes(dataset)] }
      : {}),
  };
}

/** The comment names the type of `detail`, which the analyzer does not read. */
function typedEvent(event: Described): Described {
  const detail = /`detail: (\w+)`/.exec(event.description ?? '')?.[1];
  return { ...event, type: { text: detail ? `CustomEvent<${detail}>` : (event.type?.text ?? 'CustomEvent') } };
}

/** Values that can be listed are a union, which editors offer; of lists, each value that may stand alone. */
function grammarAttributes(dataset: Dataset): Described[] {
  return FIELDS.map((field) => {
    const { key, name, valid } = field as unknown as Field;
    const { placeholder, description } = FIELD_HELP[key];
    const values = valid?.({ dataset }) ?? [];
    const union = values.map((value) => `'${value}'`).join(' | ');
    const open = placeholder.includes(',…') ? 'string' : '';
    return {
      name,
      description: `${description.en} (\`${name}="${placeholder}"\`)`,
      type: { text: [union, open || (union ? '' : 'string')].filter(Boolean).join(' | ') },
    };
  });
}
