import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { chromium, type Browser, type Page } from 'playwright';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { FIELDS } from '../../src/view/fields.ts';
import { serve, type Site } from '../site/serve.ts';
import { buildApp, type App } from './build-app.ts';
import { packed, type Packed } from './packed.ts';
import { typeErrors, type Resolution } from './type-errors.ts';

let pack: Packed;
let browser: Browser;
let pages: Page[] = [];
let sites: Site[] = [];

beforeAll(async () => {
  pack = packed();
  pack.link('react', 'react-dom', 'vue', '@types/react', '@types/react-dom', '@types/trusted-types', 'vite');
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 300_000);

afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  await Promise.all(sites.map((site) => site.close()));
  [pages, sites] = [[], []];
});

afterAll(async () => {
  await browser?.close();
  pack?.remove();
});

const read = (path: string): string => readFileSync(join(pack.folder, 'node_modules/collab-graph', path), 'utf8');

describe('the package', () => {
  it('is sound for publint', async () => {
    const tarball = readFileSync(pack.tarball);
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has right types for arethetypeswrong, for who imports modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(pack.tarball)));
    if (!result.types) throw new Error('no types found');
    expect(Object.keys(result.entrypoints)).toEqual(expect.arrayContaining(['.', './node', './jsx', './vue']));
    // Modules only, and Node 20.19: TypeScript's resolution of Node 10 knows no `exports`, and what is resolved for
    // `require` is the module that this Node gives to `require`. attw calls this profile "esm-only".
    const modules = result.problems.filter(
      (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(modules).toEqual([]);
  });

  it('has all that its manifest names, and none of the sources', () => {
    const { packageJson, files } = pack;
    for (const target of [packageJson.customElements, ...Object.values(packageJson.bin)])
      expect(files).toContain(target.replace(/^\.\//, ''));
    for (const path of [
      'dist/embed/collab-graph.js',
      'dist/embed/collab-graph.classic.js',
      'graph-data/countries.csv',
      'schema/view.json',
    ])
      expect(files).toContain(path);
    expect(files.filter((path) => /^(src|test|scripts|bench|\.)/.test(path))).toEqual([]);
  });

  it('leaves the libraries that it uses to the application', () => {
    const text = read('dist/lib/elements/collab-graph.js') + read('dist/lib/render/cytoscape.js');
    expect(text).toMatch(/from 'lit'/);
    expect(text).toMatch(/from 'cytoscape'/);
  });

  it('names files that were built where a bundler looks for a worker, data, or what is loaded late', () => {
    const named = pack.files
      .filter((path) => path.startsWith('dist/lib/') && path.endsWith('.js'))
      .flatMap((path) =>
        [...read(path).matchAll(/\b(?:new URL|import)\('(\.[^']+)'/g)].map(([, target]) => join(path, '..', target!)),
      );
    expect(named).toContain('dist/lib/layout/settle-worker.js');
    expect(named).toContain('dist/lib/elements/figure/interaction.js');
    // Folders and files beside the package are for the command line in Node.
    expect(named.filter((path) => /\.(ts|js|json)$/.test(path) && !pack.files.includes(path))).toEqual([]);
  });
});

const PROGRAM = `
import { neighbors, type NeighborsResult } from 'collab-graph';
import { buildGraph, loadBuiltIn } from 'collab-graph/node';
import 'collab-graph/elements/define-collab-graph.js';
import { CollabGraphElement } from 'collab-graph/elements/collab-graph.js';
import 'collab-graph/explorer/define-collab-explorer.js';

const graph = buildGraph(await loadBuiltIn());
const result: NeighborsResult = neighbors(graph, 'JP', { edges: ['membership'] });
const element: CollabGraphElement = document.querySelector('collab-graph')!;
element.addEventListener('node-select', (event) => {
  const id: string | undefined = event.detail.id;
  element.viewState = { select: id, minMobility: 4000 };
});
export const names: string[] = result.neighbors.map((neighbor) => neighbor.name);
`;

const REACT = `
import 'collab-graph/jsx';
import { useRef } from 'react';
import type { CollabGraphElement } from 'collab-graph/elements/collab-graph.js';

export function Figure() {
  const figure = useRef<CollabGraphElement>(null);
  return (
    <collab-graph ref={figure} focus="JP" min-mobility={4000} labels="few" no-panel
      onnode-select={(event) => console.log(event.detail.id?.toUpperCase())}>
      <img src="figure.svg" alt="" />
    </collab-graph>
  );
}
`;

const VUE = `
import 'collab-graph/vue';
import type { GlobalComponents } from 'vue';

type Tag = InstanceType<GlobalComponents['collab-graph']>;
export const props: Tag['$props'] = { focus: 'JP', 'min-mobility': 4000, labels: 'few', class: 'wide' };
export function listen(tag: Tag): void {
  tag.$emit('node-select', new CustomEvent('node-select', { detail: { id: 'POL', type: 'node' } }));
}
`;

/** A mistake each, and what must be said of it. */
const MISTAKES: readonly (readonly [name: string, code: string, right: string, wrong: string, complaint: RegExp])[] = [
  ['option.mts', PROGRAM, "edges: ['membership']", 'edges: 4', /'number'/],
  ['event.mts', PROGRAM, 'const id: string | undefined', 'const id: number', /number/],
  ['value.tsx', REACT, 'labels="few"', 'labels="some"', /"some"/],
  ['type.tsx', REACT, 'focus="JP"', 'focus={392}', /'number'/],
  ['detail.tsx', REACT, 'event.detail.id?', 'event.detail.node?', /'node'/],
  ['value.mts', VUE, "labels: 'few'", "labels: 'some'", /"some"/],
];

describe.each<Resolution>(['bundler', 'nodenext'])('types under moduleResolution %s', (resolution) => {
  it('are right for the library, the elements, JSX of React, and templates of Vue', { timeout: 120_000 }, () => {
    writeFileSync(join(pack.folder, 'package.json'), '{ "type": "module" }');
    const files = { 'program.mts': PROGRAM, 'figure.tsx': REACT, 'template.mts': VUE };
    expect([...typeErrors(pack.folder, files, resolution)]).toEqual([]);
  });

  it('find mistakes', { timeout: 120_000 }, () => {
    const files = Object.fromEntries(
      MISTAKES.map(([name, code, right, wrong]) => {
        expect(code).toContain(right);
        return [name, code.replace(right, wrong)];
      }),
    );
    const found = typeErrors(pack.folder, files, resolution);
    expect([...found.keys()].sort()).toEqual(MISTAKES.map(([name]) => name).sort());
    for (const [name, , , , complaint] of MISTAKES) expect(found.get(name)).toMatch(complaint);
  });
});

describe('in plain Node', () => {
  const node = (...args: string[]): string =>
    execFileSync(process.execPath, args, { cwd: pack.folder, encoding: 'utf8' });

  it('answers the question of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const code = /```ts\n(import .*? from 'collab-graph\/node';\n[\s\S]*?)```/.exec(readme)![1]!;
    writeFileSync(join(pack.folder, 'script.mjs'), code);
    expect(node('script.mjs')).toMatch(/'Czechia', 'Hungary', 'Poland', 'Slovakia'/);
  });

  it('is a command', () => {
    const bin = join('node_modules/collab-graph', pack.packageJson.bin['collab-graph']!);
    expect(node(bin, 'neighbors', 'JP', '--edges', 'membership', '--through', 'v4', '--format', 'csv')).toContain(
      'POL',
    );
  });

  it('gives data and embed files by their names in the package', () => {
    const names = [
      'collab-graph/data/core.json',
      'collab-graph/embed/collab-graph.js',
      'collab-graph/custom-elements.json',
    ];
    for (const name of names)
      expect(existsSync(node('-p', `require.resolve(${JSON.stringify(name)})`).trim())).toBe(true);
  });
});

describe('what editors read', () => {
  interface Attribute {
    readonly name: string;
    readonly description?: string;
    readonly values?: readonly { readonly name: string }[];
  }
  interface Tag {
    readonly name: string;
    readonly attributes: readonly Attribute[];
  }

  it('completes the tag with the names and values of the view grammar', () => {
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json')) as { tags: Tag[] };
    expect(tags.map(({ name }) => name)).toEqual(['collab-graph', 'collab-story', 'collab-explorer']);
    const attributes = new Map(tags[0]!.attributes.map((attribute) => [attribute.name, attribute]));
    expect([...attributes.keys()]).toEqual([
      ...['src', 'static', 'no-legend', 'no-panel', 'no-tools', 'timeline', 'caption', 'heading', 'height'],
      ...FIELDS.map(({ name }) => name),
    ]);
    const values = (name: string): string[] => attributes.get(name)!.values!.map((value) => value.name);
    expect(values('theme')).toEqual(['auto', 'light', 'dark', 'contrast']);
    expect(values('edges')).toContain('membership');
    expect(values('through')).toContain('v4-japan');
    expect(values('focus')).toEqual([]);
    expect(attributes.get('min-mobility')!.description).toContain('migration events');
  });

  it('completes the custom properties', () => {
    const { properties } = JSON.parse(read('dist/vscode.css-custom-data.json')) as { properties: { name: string }[] };
    expect(properties.map(({ name }) => name)).toContain('--collab-graph-height');
  });

  it('describes every tag at the path that it has in the package, and nothing private', () => {
    interface Declared {
      readonly tagName?: string;
      readonly members?: readonly { readonly name: string; readonly privacy?: string }[];
      readonly events?: readonly { readonly name: string; readonly type: { readonly text: string } }[];
    }
    const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
      modules: { path: string; declarations: Declared[] }[];
    };
    expect(modules.map(({ path }) => path).filter((path) => !pack.files.includes(path))).toEqual([]);
    const all = modules.flatMap(({ declarations }) => declarations);
    expect(all.flatMap(({ members }) => members ?? []).filter(({ privacy }) => privacy !== undefined)).toEqual([]);
    const graph = all.find(({ tagName }) => tagName === 'collab-graph')!;
    expect(graph.events).toContainEqual(
      expect.objectContaining({ name: 'node-select', type: { text: 'CustomEvent<NodeSelectDetail>' } }),
    );
  });
});

describe('in a browser', () => {
  async function open(folder: string, path = ''): Promise<{ page: Page; complaints: string[] }> {
    const site = await serve(folder);
    sites.push(site);
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, locale: 'en-GB' });
    pages.push(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text());
    });
    await page.goto(site.url + path);
    return { page, complaints };
  }

  const drawn = (page: Page, label: string): Promise<void> =>
    page.locator('collab-graph svg text', { hasText: label }).last().waitFor();

  it('draws from one script tag', async () => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="module" src="node_modules/collab-graph/dist/embed/collab-graph.js"></script>
<collab-graph through="v4"></collab-graph></html>`;
    writeFileSync(join(pack.folder, 'tag.html'), html);
    const { page, complaints } = await open(pack.folder, 'tag.html');
    await drawn(page, 'Slovakia');
    expect(complaints).toEqual([]);
  });

  it.each<App>(['react-app', 'vue-app'])(
    'draws, tells and follows in examples/%s',
    { timeout: 120_000 },
    async (app) => {
      const { page, complaints } = await open(await buildApp(app, pack));
      await drawn(page, 'e-ASIA JRP');
      const title = page.locator('collab-graph [part="title"]');
      expect(await title.innerText()).toContain('Japan');

      // An attribute that is a method's name in every element too.
      await page.getByRole('combobox').selectOption('Germany');
      await expect.poll(() => title.innerText(), { timeout: 20_000 }).toContain('Germany');
      await page.getByRole('checkbox', { name: 'Dark', exact: true }).check();
      await expect.poll(() => page.locator('collab-graph').getAttribute('palette'), { timeout: 20_000 }).toBe('dark');

      // An event of the element reaches a handler in the template, which asks the element.
      await page.locator('collab-graph').evaluate((element) => element.focus());
      await page.locator('collab-graph [data-node="POL"]').evaluate((button: HTMLElement) => {
        button.focus();
        button.click();
      });
      const told = page.locator('main > p[role="status"]');
      await expect.poll(() => told.innerText(), { timeout: 20_000 }).toMatch(/^Poland has \d+ partners/);
      expect(complaints).toEqual([]);
    },
  );

  it('names the tarball of this version in the examples', () => {
    for (const app of ['react-app', 'vue-app']) {
      const { dependencies } = JSON.parse(readFileSync(`examples/${app}/package.json`, 'utf8')) as {
        dependencies: Record<string, string>;
      };
      expect(dependencies['collab-graph']).toBe(`file:../../collab-graph-${pack.packageJson.version}.tgz`);
    }
  });
});
