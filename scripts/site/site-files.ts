/** What the site has for programs beside the data service: its description, its entries in indexes, its head. */
import type { Dataset } from '../../src/data/dataset.ts';
import type { PackageMeta } from '../../src/data/descriptor.ts';
import type { LocalText } from '../../src/model/graph.ts';
import type { ServiceIndex } from '../data-service/files.ts';
import { headTags } from './head-tags.ts';
import { datasetJsonLd, jsonLdScript, type Download } from './json-ld.ts';
import { llmsText } from './llms.ts';
import { oEmbed } from './oembed.ts';
import { openApi } from './open-api.ts';
import type { SharedView } from './shared-views.ts';
import { viewsPage } from './view-page.ts';

/** A view that was drawn, as views/index.json has it. */
export interface IndexedView extends SharedView {
  readonly title: LocalText;
  readonly query: LocalText;
  /** Paths within the site. */
  readonly files: readonly string[];
}

export interface SiteOptions {
  readonly dataset: Dataset;
  readonly meta: PackageMeta;
  readonly index: ServiceIndex;
  /** Ids in the paths of the data service. */
  readonly ids: Readonly<Record<'country' | 'framework', readonly string[]>>;
  readonly views: readonly IndexedView[];
  /** Paths within the site of the pictures of the whole network, where they were made, and what they show. */
  readonly preview?: { readonly path: string; readonly alt: string } | undefined;
  readonly site: string | undefined;
}

const SITE_OEMBED = 'oembed.json';

/** Files by path within the site; the page itself is changed by `withHead`. */
export function siteFiles(options: SiteOptions): ReadonlyMap<string, string> {
  const { dataset, meta, index, ids, views, site } = options;
  const idsOf = (kind: SharedView['kind']): string[] => views.filter((view) => view.kind === kind).map(({ id }) => id);
  const endings = new Set(
    views.flatMap(({ files }) => files.flatMap((file) => /\.(?:en|ja)\.(.+)$/.exec(file)?.[1] ?? [])),
  );
  const api = openApi({
    dataset,
    meta,
    index,
    ids,
    views: { countries: idsOf('countries'), frameworks: idsOf('frameworks') },
    endings: [...endings].sort(),
    site,
  });
  return new Map([
    ['openapi.json', json(api)],
    ['llms.txt', llmsText(dataset, meta, views, site)],
    [SITE_OEMBED, json(oEmbed({ title: dataset.title_en, dataset, attributes: {}, site }))],
    ['views/index.html', viewsPage(views, dataset)],
    ['views/index.json', json(viewsIndex(dataset, views))],
  ]);
}

function viewsIndex({ name, version, date }: Dataset, views: readonly IndexedView[]): unknown {
  return {
    schema: 'collab-graph/views@1',
    data: { name, version, date },
    notes: {
      en: 'Views that have files beside them. "query" is what the address of the explorer says; files are named by view and language. Countries that take part in nothing have no network of partners, and no files here; their numbers are in data/v1/neighbors/.',
      ja: 'ファイルのある表示の一覧。query はエクスプローラーのアドレスの指定、ファイル名は表示と言語による。枠組みや事業に参加のない国・地域にはここにファイルがない（数値は data/v1/neighbors/ にある）。',
    },
    views: views.map(({ kind, id, name: words, title, query, files }) => ({
      kind,
      id,
      name: words,
      title,
      query,
      files,
    })),
  };
}

/**
 * The page with all that other programs read in its head.
 * @throws Error for a page without a head or without words about it
 */
export function withHead(html: string, { dataset, meta, index, preview, site }: SiteOptions): string {
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
  const description = /<meta\s+name="description"\s+content="([^"]+)"/.exec(html)?.[1];
  if (title === undefined || description === undefined || !html.includes('</head>'))
    throw new Error('the page has no title, no description or no head');
  const tags = headTags({
    title: plain(title),
    description: plain(description),
    lang: 'en',
    path: '',
    preview,
    oEmbed: SITE_OEMBED,
    site,
  });
  const jsonLd = jsonLdScript(datasetJsonLd(dataset, meta, downloads(index), site));
  const service = '<link rel="service-desc" type="application/json" href="openapi.json" />';
  return html.replace('</head>', () => `${tags}\n${service}\n${jsonLd}\n</head>`);
}

/** What can be had as one file. */
function downloads({ files }: ServiceIndex): readonly Download[] {
  return [
    ...files
      .filter(({ path }) => !path.includes('{'))
      .map(({ path, mediatype, description }) => ({
        path: `data/v1/${path}`,
        mediaType: mediatype,
        name: description.en,
      })),
    {
      path: 'graph-data/datapackage.json',
      mediaType: 'application/json',
      name: 'the tables as a Frictionless Data Package',
    },
  ];
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
