/** The files of shared views: picture, tables, page, oEmbed; of each view in both languages where words are in it. */
import type { Dataset } from '../../src/data/dataset.ts';
import { citationsOf } from '../../src/export/citation.ts';
import { dataFile, type DataFormat } from '../../src/export/data-file.ts';
import { elementAttributes } from '../../src/export/element-attributes.ts';
import { makeFigure, type Figure } from '../../src/export/figure.ts';
import type { PositionsFile } from '../../src/layout/positions-file.ts';
import type { CollabGraph, LocalText, Locale } from '../../src/model/graph.ts';
import { fromOptions } from '../../src/view/codec.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { PREVIEW } from './head-tags.ts';
import { oEmbed } from './oembed.ts';
import { LANGUAGES, viewPath, type SharedView } from './shared-views.ts';
import { viewPage } from './view-page.ts';

export interface DrawContext {
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  readonly positions: PositionsFile | undefined;
  readonly site: string | undefined;
  /** Makes the PNG of a link preview; absent where none is made. */
  readonly toPng?: ((figure: Figure) => Promise<Uint8Array>) | undefined;
}

export interface DrawnView {
  readonly kind: SharedView['kind'];
  readonly id: string;
  readonly name: LocalText;
  readonly title: LocalText;
  /** What the explorer's address says, by language. */
  readonly query: LocalText;
  /** Files by path within the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** @returns undefined for a view that shows no tie, whichever of its addresses is taken */
export async function drawView(view: SharedView, context: DrawContext): Promise<DrawnView | undefined> {
  const drawn = await draw(view, context);
  if (drawn || !view.otherwise?.through?.length) return drawn;
  return draw({ ...view, options: view.otherwise }, context);
}

async function draw(view: SharedView, context: DrawContext): Promise<DrawnView | undefined> {
  const { dataset, graph, positions, site, toPng } = context;
  const files = new Map<string, string | Uint8Array>();
  const title: Record<Locale, string> = { en: '', ja: '' };
  const query: Record<Locale, string> = { en: '', ja: '' };
  for (const lang of LANGUAGES) {
    const { state } = fromOptions({ ...view.options, lang }, { dataset, graph });
    // The day of the data: the same data give the same files.
    const figure = makeFigure({
      dataset,
      graph,
      state,
      today: dataset.date,
      positions,
      size: { ...PREVIEW, unit: 'px' },
    });
    if (figure.view.edges.length === 0) return undefined;
    const { scene } = figure;
    const png = await toPng?.(figure);
    const path = (ending: string): string => viewPath(view, ending, lang);
    title[lang] = scene.title;
    query[lang] = withLanguage(toQuery(state, { dataset }), lang);
    const thumbnail = png ? { path: path('png'), ...PREVIEW } : undefined;
    const attributes = elementAttributes(state, dataset);
    files.set(path('svg'), figure.svg);
    const data = (format: DataFormat): Promise<string> =>
      dataFile(format, {
        view: figure.view,
        dataset,
        graph,
        today: dataset.date,
        positions: () => Promise.resolve(positions),
      });
    files.set(path('csv'), await data('csv'));
    files.set(path('oembed.json'), json(oEmbed({ title: scene.title, dataset, attributes, thumbnail, site })));
    files.set(
      path('html'),
      viewPage({
        view,
        scene: { ...scene, lang },
        dataset,
        citations: citationsOf(figure.view, dataset, lang),
        hasPreview: png !== undefined,
        query: query[lang],
        site,
      }),
    );
    if (png) files.set(path('png'), png);
    if (lang === 'en') files.set(viewPath(view, 'json'), await data('json'));
  }
  const { kind, id, name } = view;
  return { kind, id, name, title, query, files };
}

/** A link to a page in a language says the language, whatever the reader's. */
function withLanguage(query: string, lang: Locale): string {
  return /(^|&)lang=/.test(query) ? query : [query, `lang=${lang}`].filter(Boolean).join('&');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
