/**
 * A page for a view that has files beside it: the picture, what it shows, the
 * files, and the way into the explorer. It needs no script, so that those who
 * follow a link see what the link says, and so do programs that read pages.
 */
import { altText } from '../../src/export/fallback-figure.ts';
import type { CslItem } from '../../src/export/csl.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import type { LocalText, Locale } from '../../src/model/graph.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { escapeXml } from '../../src/render/xml.ts';
import type { Page } from '../../src/scene/scene.ts';
import { headTags, PREVIEW } from './head-tags.ts';
import { viewPath, type SharedView } from './shared-views.ts';

export interface ViewPage {
  readonly view: SharedView;
  readonly scene: Pick<Page, 'title' | 'description' | 'lang'>;
  readonly dataset: Dataset;
  /** The data package first, then what the view cites. */
  readonly citations: readonly CslItem[];
  /** Whether a PNG was made. */
  readonly hasPreview: boolean;
  /** The query of the explorer's address. */
  readonly query: string;
  readonly site: string | undefined;
}

const WORDS: Readonly<
  Record<'explore' | 'files' | 'csv' | 'json' | 'svg' | 'tables' | 'sources' | 'licence' | 'other' | 'all', LocalText>
> = {
  explore: { en: 'Explore this view', ja: 'この表示を操作する' },
  files: { en: 'The same as files', ja: '同じ内容のファイル' },
  csv: { en: 'CSV: a line for each tie, with its source', ja: 'CSV：つながりごとに一行、典拠つき' },
  json: {
    en: 'JSON: the network as a dataset, names in both languages',
    ja: 'JSON：ネットワークのデータセット（名称は日英）',
  },
  svg: { en: 'SVG: the picture', ja: 'SVG：図' },
  tables: {
    en: 'All partners, mobility and co-authorship included',
    ja: '研究者の移動と共著を含むすべての相手国・地域',
  },
  sources: { en: 'Sources', ja: '出典' },
  licence: { en: 'Licence of the data', ja: 'データのライセンス' },
  other: { en: '日本語', ja: 'English' },
  all: { en: 'The whole network', ja: 'ネットワーク全体' },
};

export function viewPage({ view, scene, dataset, citations, hasPreview, query, site }: ViewPage): string {
  const { lang } = scene;
  const other: Locale = lang === 'en' ? 'ja' : 'en';
  const path = (ending: string, language?: Locale): string => viewPath(view, ending, language);
  const name = (ending: string, language?: Locale): string => path(ending, language).split('/').at(-1)!;
  const say = (word: keyof typeof WORDS): string => escapeXml(WORDS[word][lang]);
  const alt = altText(scene);
  const head = headTags({
    title: scene.title,
    description: scene.description,
    lang,
    path: path('html', lang),
    preview: hasPreview ? { path: path('png', lang), alt } : undefined,
    oEmbed: path('oembed.json', lang),
    translations: { en: path('html', 'en'), ja: path('html', 'ja') },
    site,
  });
  const file = (href: string, words: string): string => `<li><a href="${escapeXml(href)}">${words}</a></li>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeXml(scene.title)} – Collab Graph</title>
<meta name="description" content="${escapeXml(alt)}" />
<meta name="dcterms.source" content="${escapeXml(editionMark(dataset))}" />
${head}
<link rel="icon" href="data:," />
<link rel="stylesheet" href="../page.css" />
</head>
<body>
<header><a href="../../index.html?lang=${lang}">Collab Graph</a> <a href="${name('html', other)}" hreflang="${other}" lang="${other}">${say('other')}</a></header>
<main>
<h1>${escapeXml(scene.title)}</h1>
<p>${escapeXml(scene.description)}</p>
<p class="explore"><a href="../../index.html?${escapeXml(query)}">${say('explore')}</a></p>
<img src="${name('svg', lang)}" alt="${escapeXml(alt)}" width="${PREVIEW.width}" height="${PREVIEW.height}" />
<h2>${say('files')}</h2>
<ul>
${[
  file(name('csv', lang), say('csv')),
  file(name('json'), say('json')),
  file(name('svg', lang), say('svg')),
  ...(view.kind === 'countries' ? [file(`../../data/v1/neighbors/${view.id}.csv`, `CSV: ${say('tables')}`)] : []),
  file('../../data/v1/index.json', say('all')),
].join('\n')}
</ul>
<h2>${say('sources')}</h2>
<ol>
${citations.map((item) => `<li>${cited(item)}</li>`).join('\n')}
</ol>
</main>
<footer>${escapeXml(editionMark(dataset))}${dataset.citation?.licence === undefined ? '' : ` · ${say('licence')}: ${escapeXml(dataset.citation.licence)}`}</footer>
</body>
</html>
`;
}

/** The page that leads to the others, in both languages at once: `views/index.html`. */
export function viewsPage(views: readonly (SharedView & { readonly title: LocalText })[], dataset: Dataset): string {
  const entry = ({ kind, id, name }: SharedView): string =>
    `<li><a href="${escapeXml(`${kind}/${id}.en.html`)}">${escapeXml(name.en)}</a> <a href="${escapeXml(`${kind}/${id}.ja.html`)}" hreflang="ja" lang="ja">${escapeXml(name.ja)}</a></li>`;
  const section = (kind: SharedView['kind']): string =>
    `<h2>${escapeXml(KINDS[kind].en)} <span lang="ja">${escapeXml(KINDS[kind].ja)}</span></h2>
<ul class="views">
${views
  .filter((view) => view.kind === kind)
  .map(entry)
  .join('\n')}
</ul>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeXml(dataset.title_en)} – Collab Graph</title>
<meta name="description" content="A page with picture, tables and sources for each framework, programme and country. 枠組み・事業と国・地域ごとの図、表、出典。" />
<link rel="icon" href="data:," />
<link rel="stylesheet" href="page.css" />
</head>
<body>
<header><a href="../index.html">Collab Graph</a></header>
<main>
<h1>${escapeXml(dataset.title_en)} <span lang="ja">${escapeXml(dataset.title_ja)}</span></h1>
${section('frameworks')}
${section('countries')}
</main>
<footer>${escapeXml(editionMark(dataset))}</footer>
</body>
</html>
`;
}

const KINDS: Readonly<Record<SharedView['kind'], LocalText>> = {
  frameworks: { en: 'Frameworks and programmes', ja: '枠組み・事業' },
  countries: { en: 'Countries and regions', ja: '国・地域' },
};

/** Only addresses of the web are links: data may hold any text. */
function cited({ author, title, publisher, issued, URL: url }: CslItem): string {
  const year = issued?.['date-parts'][0]?.[0];
  const words = escapeXml(
    [author?.map(({ literal }) => literal).join(', '), title, publisher, year].filter(Boolean).join('. '),
  );
  return url !== undefined && /^https?:\/\//.test(url)
    ? `<a href="${escapeXml(url)}" rel="noopener">${words}</a>`
    : words;
}
