import { countDrawn } from '../../count/shown.ts';
import type { Figure } from '../../export/figure.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { AUTHOR_OPTIONS } from '../author-options.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { Answer, Command, Context, OptionSpec } from '../command.ts';
import { deliver, outputOptions, targetOf } from '../output-file.ts';
import { programVersion } from '../version.ts';
import { VIEW_OPTIONS, viewState } from '../view-options.ts';

const FORMATS = ['svg', 'png', 'pdf'] as const;
type PictureFormat = (typeof FORMATS)[number];

/** Pixels of the image per CSS pixel: at most what a rasteriser holds in memory. */
const MOST_SCALE = 10;

const OPTIONS: readonly OptionSpec[] = [
  ...outputOptions(FORMATS),
  {
    name: 'size',
    type: 'text',
    placeholder: 'SIZE',
    default: '1280x800',
    summary: {
      en: 'size in px or mm (1280x800, 180mmx120mm), a width (170mm: as high as it needs to be), or a4, a4-landscape, slide, web, phone',
      ja: '大きさ。px または mm（1280x800、180mmx120mm）、幅のみ（170mm。高さは内容による）、または a4、a4-landscape、slide、web、phone',
    },
  },
  ...AUTHOR_OPTIONS,
  {
    name: 'caption-file',
    type: 'text',
    placeholder: 'FILE',
    values: 'path',
    summary: {
      en: 'a caption ready to paste (title, what is lit, sources, edition and date, address), written to this file',
      ja: '貼り付け用の説明（題名、濃い色で示したもの、出典、版と日付、アドレス）をこのファイルに書き出す',
    },
  },
  {
    name: 'address',
    type: 'text',
    placeholder: 'URL',
    needs: 'caption-file',
    summary: {
      en: 'where your explorer is: the caption ends with the address of this view there',
      ja: 'エクスプローラーのアドレス。説明の終わりに、そこでこの表示を開くアドレスを書く',
    },
  },
  {
    name: 'scale',
    type: 'number',
    placeholder: 'N',
    default: '2',
    summary: { en: 'pixels of a PNG per CSS pixel', ja: 'PNG の倍率（CSS ピクセルあたりの画素数）' },
  },
  {
    name: 'font',
    type: 'list',
    placeholder: 'FILES',
    values: 'path',
    summary: {
      en: 'font files (.ttf, .otf, .ttc) for PNG and PDF, before those found on the system',
      ja: 'PNG と PDF に使うフォントファイル（システムのフォントに優先）',
    },
  },
];

export const renderCommand: Command = {
  name: 'render',
  summary: {
    en: 'a view as a finished picture (SVG, PNG, PDF), with legend, reading key and sources',
    ja: '表示を完成した図（SVG、PNG、PDF）にする。凡例、読み方、出典つき',
  },
  details: {
    en: 'Takes the names of the view as in the address of the explorer. The same options and data give the same bytes on the same day (--at now depends on the day). SVG names fonts, PNG and PDF hold them: fonts are looked for on the system.',
    ja: '表示の指定はエクスプローラーのアドレスと同じ名前。同じ指定とデータからは、同じ日なら同じファイルができる（--at now は日付による）。SVG はフォント名を記し、PNG と PDF はシステムのフォントを埋め込む。',
  },
  arguments: [],
  options: [...OPTIONS, ...VIEW_OPTIONS],
  examples: [
    'render --out - --format svg',
    'render --focus JP --through v4,e-asia-jrp --lang ja --size a4 --out - --format svg',
    'render --view map --edges mobility --min-mobility 4000 --period 2006/2016 --out - --format svg',
  ],
  async run(context) {
    const { args, lang, words, io, dataset: loadDataset, graph: loadGraph } = context;
    const target = targetOf(args, FORMATS);
    const [{ makeFigure }, { parseFigureSize }, { fileView }] = await Promise.all([
      import('../../export/figure.ts'),
      import('../../export/figure-size.ts'),
      import('../../export/file-view.ts'),
    ]);
    const size = parseFigureSize(args.text('size') ?? '1280x800');
    const scale = scaleOf(args.number('scale'));
    const [dataset, graph] = [await loadDataset(), await loadGraph()];
    const state = viewState(args, lang, dataset, graph);
    const { figureData } = await import('../figure-data.ts');
    const figure = makeFigure({
      dataset,
      graph,
      state,
      size,
      today: io.today,
      ...(await figureData(state)),
      title: args.text('title'),
      caption: args.text('caption'),
    });
    const beside = await writeCaption(context, figure, state, dataset);
    const content = await draw(target.format, figure, scale, dataset.date, context);
    const still = (['viewport', 'since'] as const).filter((name) => state[name] !== undefined);
    const notes = [
      ...(figure.view.edges.length === 0 ? [words.emptyView] : []),
      ...(still.length > 0 ? [words.notInStill(still.map((name) => `--${name}`))] : []),
    ];
    const drawn = fileView(figure.view, dataset);
    const { width, height } = figure.size;
    const pixels = target.format === 'png' ? scale : 1;
    const says = words.written(
      Math.round(width * pixels),
      Math.round(height * pixels),
      countDrawn(drawn.nodes, drawn.edges),
    );
    return besideCaption(await deliver(target, content, says, io, notes), beside);
  },
};

/** Both went where they were to go: at most one of them to stdout. */
function besideCaption(picture: Answer, caption: Answer | undefined): Answer {
  if (!caption || !('text' in picture) || !('text' in caption)) return picture;
  return { text: picture.text || caption.text, notes: [...(picture.notes ?? []), ...(caption.notes ?? [])] };
}

/**
 * The caption in its file.
 * @throws CollabGraphError `invalid` for an address that is none, or where picture and caption are both to go to stdout
 */
async function writeCaption(
  { args, io, words }: Context,
  figure: Figure,
  state: ViewState,
  dataset: Dataset,
): Promise<Answer | undefined> {
  const [out, base] = [args.text('caption-file'), args.text('address')];
  if (out === undefined) return undefined;
  if (out === '-' && args.text('out') === '-')
    throw new CollabGraphError(
      'invalid',
      'invalid --caption-file "-" beside --out "-" (expected one of the two to be a file)',
    );
  const [{ figureCaption }, { toQuery }] = await Promise.all([
    import('../../export/figure-caption.ts'),
    import('../../view/print-view.ts'),
  ]);
  const address = base === undefined ? undefined : addressOf(base, toQuery(state, { dataset }));
  return deliver({ out, format: 'txt' }, `${figureCaption(figure, address)}\n`, words.captionWritten, io);
}

function addressOf(base: string, query: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new CollabGraphError(
      'invalid',
      `invalid --address "${base}" (expected the address of an explorer, such as https://example.org/collab-graph/)`,
    );
  const url = new URL(base);
  url.search = query;
  return url.href;
}

function scaleOf(given: number | undefined): number {
  const scale = given ?? 2;
  if (scale > 0 && scale <= MOST_SCALE) return scale;
  throw new CollabGraphError('invalid', `invalid --scale "${scale}" (expected a number above 0, up to ${MOST_SCALE})`);
}

async function draw(
  format: PictureFormat,
  { svg, size }: Figure,
  scale: number,
  date: string,
  { args, io }: Context,
): Promise<string | Uint8Array> {
  if (format === 'svg') return svg;
  const { findFonts, fontDirectories, givenFonts } = await import('../picture/font-files.ts');
  const { openFonts } = await import('../picture/font-book.ts');
  const { drawnTexts, parseSvg } = await import('../picture/svg-elements.ts');
  const families = [...givenFonts(args.list('font') ?? []), ...(await findFonts(fontDirectories(io.env)))];
  const fonts = await openFonts(families, drawnTexts(parseSvg(svg)));
  if (format === 'png') {
    const { renderPng } = await import('../picture/png.ts');
    return renderPng(svg, size, fonts, scale);
  }
  const { renderPdf } = await import('../picture/pdf.ts');
  return renderPdf(svg, fonts, { size, date, creator: `collab-graph ${programVersion()}` });
}
