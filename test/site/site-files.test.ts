import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';

import { serviceFiles, type ServiceIndex } from '../../scripts/data-service/files.ts';
import { drawView, type DrawnView } from '../../scripts/site/draw-views.ts';
import { sharedViews } from '../../scripts/site/shared-views.ts';
import { siteAddress } from '../../scripts/site/site-address.ts';
import { siteFiles, withHead, type SiteOptions } from '../../scripts/site/site-files.ts';
import { loadPositions } from '../../src/cli/positions.ts';
import type { PackageMeta } from '../../src/data/descriptor.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { runLine } from '../cli/run-line.ts';

const SITE = 'https://science.example/networks/';
/** A framework, a programme, a country in several, one in a few, and one that takes part in nothing. */
const DRAWN = ['v4-japan', 'satreps', 'CZE', 'AFG'];

const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const meta = JSON.parse(readFileSync('graph-data/package-meta.json', 'utf8')) as PackageMeta;
const page = readFileSync('index.html', 'utf8');
const service = serviceFiles(dataset, meta.licenses);
const groups = new Set(dataset.memberships.map(({ group }) => group));

interface Built {
  readonly options: SiteOptions;
  readonly views: readonly DrawnView[];
  /** Everything on the site, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly html: string;
}

async function build(site: string | undefined): Promise<Built> {
  const positions = await loadPositions();
  const shared = sharedViews(dataset).filter(({ id }) => DRAWN.includes(id));
  const toPng = site === undefined ? undefined : () => Promise.resolve(new Uint8Array([0x89]));
  const views: DrawnView[] = [];
  for (const view of shared) views.push((await drawView(view, { dataset, graph, positions, site, toPng }))!);
  const options: SiteOptions = {
    dataset,
    meta,
    index: JSON.parse(service.get('index.json')!) as ServiceIndex,
    ids: { country: dataset.countries.map(({ id }) => id), framework: [...groups] },
    views: views.map((view, i) => ({ ...shared[i]!, ...view, files: [...view.files.keys()] })),
    preview: { path: 'preview.en.png', alt: 'Japan and its partners.' },
    site,
  };
  const files = new Map<string, string | Uint8Array>([
    ...[...service].map(([path, text]): [string, string] => [`data/v1/${path}`, text]),
    ...siteFiles(options),
    ...views.flatMap((view) => [...view.files]),
    ['views/page.css', ''],
    ['graph-data/datapackage.json', ''],
    ['preview.en.png', ''],
    ['index.html', ''],
  ]);
  return { options, views, files, html: withHead(page, options) };
}

let here: Built;
let published: Built;
beforeAll(async () => {
  here = await build(undefined);
  published = await build(SITE);
}, 120_000);

const text = (built: Built, path: string): string => built.files.get(path) as string;
const json = <T>(built: Built, path: string): T => JSON.parse(text(built, path)) as T;

interface Api {
  readonly servers: readonly { url: string }[];
  readonly paths: Record<string, { get: Operation }>;
  readonly components: { schemas: Record<string, object> };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { name: string; schema: { enum: string[] } }[];
  readonly responses: { '200': { content: Record<string, { schema: object }> } };
}

/** Every address that a path of OpenAPI stands for. */
function expand(path: string, parameters: Operation['parameters'] = []): string[] {
  return parameters.reduce(
    (paths, { name, schema }) => paths.flatMap((one) => schema.enum.map((value) => one.replace(`{${name}}`, value))),
    [path],
  );
}

describe('openapi.json', () => {
  it('is OpenAPI 3.1, as a validator sees it', async () => {
    for (const built of [here, published]) {
      const result = await new Validator().validate(json<Record<string, unknown>>(built, 'openapi.json'));
      expect(result.errors).toBeUndefined();
      expect(result.valid).toBe(true);
    }
    expect(json<{ openapi: string }>(here, 'openapi.json').openapi).toMatch(/^3\.1\./);
  });

  it('names files that exist, all of the data service and of the views', () => {
    const { paths } = json<Api>(published, 'openapi.json');
    const named = Object.entries(paths).flatMap(([path, { get }]) => expand(path, get.parameters));
    for (const path of named) if (!published.files.has(path.slice(1))) throw new Error(`there is no ${path}`);
    const served = [...published.files.keys()].filter((path) => /^data\/v1\/|^views\/\w+\//.test(path));
    expect(new Set(named.map((path) => path.slice(1)))).toEqual(new Set(served));
    const ids = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a schema that every JSON file fits', () => {
    const api = json<Api>(here, 'openapi.json');
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'api', ...api });
    let checked = 0;
    for (const [path, { get }] of Object.entries(api.paths)) {
      const schema = get.responses['200'].content['application/json']?.schema as { $ref: string } | undefined;
      if (!schema) continue;
      const validate = ajv.compile({ $ref: `api${schema.$ref}` });
      for (const one of expand(path, get.parameters)) {
        if (!validate(json(here, one.slice(1)))) throw new Error(`${one}: ${ajv.errorsText(validate.errors)}`);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(dataset.countries.length);
    expect(ajv.validate({ $ref: 'api#/components/schemas/Neighbors' }, { schema: 'another' })).toBe(false);
  });
});

describe('the head of the site', () => {
  const jsonLd = (html: string): Record<string, unknown> =>
    JSON.parse(/<script type="application\/ld\+json">(.+)<\/script>/.exec(html)![1]!) as Record<string, unknown>;

  it('has the data as schema.org/Dataset, with what a citation needs', () => {
    const thing = jsonLd(here.html);
    expect(thing).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: dataset.title_en,
      version: dataset.version,
      datePublished: dataset.date,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: [{ name: 'The collab-graph authors' }],
      publisher: { name: dataset.citation!.publisher },
      isAccessibleForFree: true,
      // The first year of co-authorship, the last of it.
      temporalCoverage: '1996/2022',
    });
    // No address is made up for data that have none yet.
    expect(thing['sameAs']).toBe(dataset.citation!.address);
    expect(thing['alternateName']).toContain(dataset.title_ja);
    expect((thing['description'] as string).length).toBeGreaterThan(50);
    expect(thing['variableMeasured']).toContainEqual({
      '@type': 'PropertyValue',
      name: 'co-authorship',
      unitText: 'co-authored publications',
    });
  });

  it('names downloads that exist, relative, or whole where the address is known', () => {
    for (const [built, base] of [
      [here, ''],
      [published, SITE],
    ] as const) {
      const files = jsonLd(built.html)['distribution'] as { contentUrl: string; encodingFormat: string }[];
      expect(files.map(({ encodingFormat }) => encodingFormat)).toContain('text/csv');
      for (const { contentUrl } of files) {
        expect(contentUrl.startsWith(base)).toBe(true);
        expect(built.files.has(contentUrl.slice(base.length))).toBe(true);
      }
    }
  });

  it('ends its script nowhere but at its end, whatever stands in a title', () => {
    const poisoned = { ...here.options, dataset: { ...dataset, title_en: '</script><img src=x onerror=alert(1)>' } };
    const html = withHead(page, poisoned);
    expect(html).not.toContain('<img src=x');
    expect(jsonLd(html)['name']).toBe(poisoned.dataset.title_en);
  });

  it('has a link preview with a picture', () => {
    expect(here.html).toContain('<meta property="og:image" content="preview.en.png" />');
    expect(published.html).toContain(`<meta property="og:image" content="${SITE}preview.en.png" />`);
    expect(published.html).toContain(`<link rel="canonical" href="${SITE}" />`);
    expect(here.html).not.toContain('canonical');
    expect(here.html.match(/<\/head>/g)).toHaveLength(1);
  });

  it('is refused where the page has none', () => {
    expect(() => withHead('<p>no page</p>', here.options)).toThrow('no title');
  });
});

describe('llms.txt', () => {
  it('links what exists, after a title and a summary', () => {
    for (const [built, base] of [
      [here, ''],
      [published, SITE],
    ] as const) {
      const lines = text(built, 'llms.txt').split('\n');
      expect(lines[0]).toBe('# Collab Graph');
      expect(lines[2]).toMatch(/^> Japan's international science-collaboration networks/);
      const links = [...text(built, 'llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to!);
      expect(links.length).toBeGreaterThan(8 + DRAWN.length);
      for (const to of links) {
        expect(to.startsWith(base)).toBe(true);
        expect([to, built.files.has(to.slice(base.length))]).toEqual([to, true]);
      }
    }
  });
});

describe('a view that is shared', () => {
  const day = { today: dataset.date };

  it.each([
    ['frameworks/v4-japan', '--through v4-japan'],
    ['countries/CZE', '--focus CZE'],
  ])('has files that are the command line’s to the byte: %s', async (path, flags) => {
    for (const lang of ['en', 'ja']) {
      const csv = await runLine(`export ${flags} --lang ${lang} --out - --format csv`, day);
      expect(text(here, `views/${path}.${lang}.csv`)).toBe(`\ufeff${csv.stdout}`);
      const svg = await runLine(`render ${flags} --lang ${lang} --size 1200x630 --out - --format svg`, day);
      expect(text(here, `views/${path}.${lang}.svg`)).toBe(svg.stdout);
    }
    const part = await runLine(`export ${flags} --out - --format json`, day);
    expect(text(here, `views/${path}.json`)).toBe(part.stdout);
  });

  it('is of its own groups, for a country that is in none of those that the explorer begins with', () => {
    const { views } = json<{ views: { id: string; query: { en: string } }[] }>(here, 'views/index.json');
    expect(views.find(({ id }) => id === 'AFG')!.query.en).toBe('focus=AFG&through=satreps&lang=en');
  });

  it('has no files where it shows no tie', async () => {
    expect(sharedViews(dataset).map(({ id }) => id)).not.toContain('ABW');
    const empty = {
      kind: 'countries',
      id: 'ABW',
      name: { en: 'Aruba', ja: 'アルバ' },
      options: { focus: 'ABW' },
    } as const;
    expect(await drawView(empty, { dataset, graph, positions: undefined, site: undefined })).toBeUndefined();
  });

  it('has a page in both languages whose every address is there', () => {
    for (const built of [here, published]) {
      const base = built === published ? SITE : '';
      const pages = [...built.files].filter(([path]) => /^views\/.*\.html$/.test(path)) as [string, string][];
      expect(pages).toHaveLength(2 * DRAWN.length + 1);
      for (const [path, html] of pages) {
        const own = html.replaceAll(/<a href="https?:[^"]+" rel="noopener">/g, '');
        for (const [, to] of own.matchAll(
          /(?:href|src|content)="((?:\.\.\/|https?:|[\w./-]+\.(?:html|svg|csv|json|css|png))[^"]*)"/g,
        )) {
          const target =
            base !== '' && to!.startsWith(base)
              ? to!.slice(base.length)
              : posix.join(posix.dirname(path), to!.replaceAll('&amp;', '&').replace(/\?.*$/, ''));
          expect([path, to, built.files.has(target)]).toEqual([path, to, true]);
        }
      }
    }
    expect(text(here, 'views/countries/CZE.ja.html')).toMatch(/<html lang="ja">[^]*チェコ/);
    expect(text(published, 'views/countries/CZE.en.html')).toContain(
      `<meta property="og:image" content="${SITE}views/countries/CZE.en.png" />`,
    );
  });

  it('is found as oEmbed: a frame where the address is known, a link where it is not', () => {
    const path = 'views/frameworks/v4-japan.ja.oembed.json';
    expect(text(published, 'views/frameworks/v4-japan.ja.html')).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${SITE}${path}"`,
    );
    const rich = json<Record<string, string | number>>(published, path);
    expect(rich).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 720, provider_url: SITE });
    expect(rich['html']).toMatch(
      /^<iframe src="https:\/\/science\.example\/networks\/embed\/frame\.html\?through=v4-japan&amp;lang=ja" title="[^"]+"/,
    );
    expect(rich['thumbnail_url']).toBe(`${SITE}views/frameworks/v4-japan.ja.png`);
    expect(rich['title']).toMatch(/V4/);
    const plain = json<Record<string, unknown>>(here, path);
    expect(plain).toMatchObject({ version: '1.0', type: 'link' });
    expect(JSON.stringify(plain)).not.toMatch(/https?:/);
  });

  it('stands in views/index.json with its address and its files', () => {
    const { views } = json<{ views: { id: string; query: { ja: string }; files: string[] }[] }>(
      here,
      'views/index.json',
    );
    expect(views.map(({ id }) => id).sort()).toEqual([...DRAWN].sort());
    expect(views.find(({ id }) => id === 'CZE')!.query.ja).toBe('focus=CZE&lang=ja');
    for (const { files } of views) for (const file of files) expect(here.files.has(file)).toBe(true);
  });
});

describe('the address of the site', () => {
  it('is a folder of the web, or nothing', () => {
    expect(siteAddress({})).toBeUndefined();
    expect(siteAddress({ COLLAB_GRAPH_SITE: ' ' })).toBeUndefined();
    expect(siteAddress({ COLLAB_GRAPH_SITE: 'https://science.example/networks' })).toBe(SITE);
    for (const wrong of ['science.example', 'ftp://science.example/', 'https://science.example/?a=b'])
      expect(() => siteAddress({ COLLAB_GRAPH_SITE: wrong })).toThrow(`invalid COLLAB_GRAPH_SITE "${wrong}"`);
  });
});
