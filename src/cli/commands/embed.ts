import { basename, isAbsolute } from 'node:path';

import type { Fallback } from '../../export/embed-snippet.ts';
import type { Figure } from '../../export/figure.ts';
import { INTEGRITIES } from '../../export/embed-snippet.ts';
import type { Dataset } from '../../data/dataset.ts';
import { CollabGraphError, nearest, unknownValue } from '../../model/errors.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { oneOf } from '../../query/options.ts';
import type { Arguments } from '../given.ts';
import { AUTHOR_OPTIONS } from '../author-options.ts';
import type { Command, OptionSpec } from '../command.ts';
import { EMBED_DIR_OPTION, embedDigests } from '../embed-folder.ts';
import { meaningOf } from '../system-error.ts';
import { VIEW_OPTIONS, viewState } from '../view-options.ts';
import { writeWhole } from '../../data/write-whole.ts';

const FORMS = ['element', 'iframe'] as const;

/** Of a frame, CSS pixels: picture, legend and notes of a column of text. */
const FRAME_HEIGHT = 720;

/** Switches of the element, by the same names. */
const SWITCHES: readonly OptionSpec[] = [
  { name: 'static', summary: { en: 'only the picture, nothing to click', ja: '操作のない図だけにする' } },
  { name: 'no-legend', summary: { en: 'without the legend', ja: '凡例なし' } },
  { name: 'no-panel', summary: { en: 'without details of what is selected', ja: '選択時の詳細なし' } },
].map((spec) => ({ ...spec, type: 'flag' as const }));

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    type: 'text',
    placeholder: 'FORM',
    values: FORMS,
    default: 'element',
    summary: {
      en: 'the tag with its script, or a frame with the figure for sites that allow no scripts',
      ja: 'タグとスクリプト（element）、またはスクリプトを許さないサイトのための枠（iframe）',
    },
  },
  {
    name: 'base',
    type: 'text',
    placeholder: 'URL',
    summary: {
      en: 'address of the folder where you put dist/embed; without it, the folder of the page',
      ja: 'dist/embed を置いたフォルダのアドレス。なければページと同じフォルダ',
    },
  },
  {
    name: 'svg',
    type: 'text',
    placeholder: 'FILE',
    values: 'path',
    summary: {
      en: 'write the picture for readers without the script to this file and name it in an <img>; without it, the picture is in the snippet',
      ja: 'スクリプトが使えない読者のための図をこのファイルに書き、<img> で参照する。なければ図をコードに含める',
    },
  },
  {
    name: 'width',
    type: 'number',
    placeholder: 'PX',
    summary: {
      en: 'width of the column that the picture stands in, 240 to 4000 pixels, so that its words are as large as the figure’s own; default: 960',
      ja: '図を置く段の幅（240〜4000 ピクセル）。図の文字が操作できる図と同じ大きさになる。既定は 960',
    },
  },
  {
    name: 'height',
    type: 'text',
    placeholder: 'LENGTH',
    summary: {
      en: 'height: of the network as a CSS length (30rem), of a frame in pixels (720)',
      ja: '高さ。ネットワークは CSS の長さ（30rem）、枠はピクセル（720）',
    },
  },
  {
    name: 'integrity',
    type: 'text',
    placeholder: 'WHAT',
    values: INTEGRITIES,
    default: 'entry',
    summary: {
      en: 'what the browser checks before it runs it: the script, all of its modules (import map), nothing',
      ja: 'ブラウザーが実行前に照合する範囲。スクリプト（entry）、全モジュール（all、import map）、なし（none）',
    },
  },
  {
    name: 'src',
    type: 'text',
    placeholder: 'URL',
    summary: {
      en: 'where readers find the data that --data names, as JSON (collab-graph/dataset@2)',
      ja: '--data で指定したデータ（JSON、collab-graph/dataset@2）を読者が取得するアドレス',
    },
  },
  {
    name: 'edition',
    type: 'text',
    placeholder: 'VERSION',
    summary: {
      en: 'pin the page to this edition of the data: script and data from its own folder, which later releases do not change',
      ja: 'ページをこの版のデータに固定する。スクリプトとデータはその版のフォルダから読み、以後のリリースでも変わらない',
    },
  },
  ...SWITCHES,
  ...AUTHOR_OPTIONS,
  EMBED_DIR_OPTION,
];

export const embedCommand: Command = {
  name: 'embed',
  summary: {
    en: 'the snippet that puts a view into a page: script, tag, picture for readers without the script',
    ja: '表示をページに組み込むコード。スクリプト、タグ、スクリプトが使えない読者のための図',
  },
  details: {
    en: 'Copy dist/embed of this package to your server and say where it is with --base. The alternative text is made from the data and printed on stderr too.',
    ja: 'このパッケージの dist/embed をサーバーに置き、その場所を --base で指定する。代替テキストはデータから作り、標準エラーにも出す。',
  },
  arguments: [],
  options: [...OPTIONS, ...VIEW_OPTIONS],
  examples: [
    'embed --through v4 --integrity none --base https://example.org/collab-graph/',
    'embed --through v4 --lang ja --format iframe --base https://example.org/collab-graph/',
  ],
  async run({ args, lang, words, io, dataset: loadDataset, graph: loadGraph }) {
    const form = oneOf('format', args.text('format'), FORMS, 'element');
    const integrity = oneOf('integrity', args.text('integrity'), INTEGRITIES, 'entry');
    check(args, form);
    const [{ embedSnippet, iframeSnippet, baseOf }, { altText, fallbackFigure }, { elementAttributes }] =
      await Promise.all([
        import('../../export/embed-snippet.ts'),
        import('../../export/fallback-figure.ts'),
        import('../../export/element-attributes.ts'),
      ]);
    const { figureData } = await import('../figure-data.ts');
    const { fileNameOf } = await import('../../export/file-name.ts');
    const edition = args.text('edition');
    const [dataset, graph] =
      edition === undefined ? [await loadDataset(), await loadGraph()] : await pinned(edition, args.text('embed-dir'));
    const state = viewState(args, lang, dataset, graph);
    const own = { title: args.text('title'), caption: args.text('caption') };
    // Several snippets on one page: their pictures must not share ids.
    const idPrefix = fileNameOf(state, 'svg').replace(/\.svg$/, '');
    const figure = fallbackFigure({
      width: widthOf(args),
      // An <img> is as large as its file says, and nothing can be taken from it.
      embedded: form === 'element' && !args.has('svg'),
      parts: { legend: !args.has('no-legend') },
      dataset,
      graph,
      state,
      today: io.today,
      ...(await figureData(state)),
      idPrefix,
      ...own,
    });
    const base = `${baseOf(checkedBase(args.text('base') ?? ''))}${edition === undefined ? '' : `${edition}/`}`;
    const attributes = {
      ...elementAttributes(state, dataset, own),
      ...(args.has('src') ? { src: args.text('src')! } : {}),
      ...(form === 'element' && args.has('height') ? { height: args.text('height')! } : {}),
      ...Object.fromEntries(SWITCHES.filter(({ name }) => args.has(name)).map(({ name }) => [name, ''])),
    };
    const alt = altText(figure.scene);
    const notes = [alt, ...(figure.view.edges.length === 0 ? [words.emptyView] : [])];
    if (form === 'iframe') {
      const height = args.number('height') ?? FRAME_HEIGHT;
      return {
        text: iframeSnippet({ base, attributes, title: figure.scene.title, edition: dataset.version, height }),
        notes,
      };
    }
    const files = integrity === 'none' ? undefined : await embedDigests(args.text('embed-dir'), edition);
    const file = args.text('svg');
    const fallback = file === undefined ? { svg: figure.svg } : await writePicture(file, figure, alt);
    return { text: embedSnippet({ base, attributes, fallback, edition: dataset.version, integrity, files }), notes };
  },
};

/** @throws CollabGraphError for options that would change nothing */
function check(args: Arguments, form: (typeof FORMS)[number]): void {
  // An edition is looked for among the built files, whatever the form.
  const folder = args.has('edition') ? [] : ['embed-dir'];
  const unused =
    form === 'iframe' ? ['svg', 'width', 'integrity', ...folder] : args.text('integrity') === 'none' ? folder : [];
  const given = unused.find((name) => args.has(name));
  if (given !== undefined) {
    const why = form === 'iframe' ? 'with --format iframe' : 'with --integrity none';
    throw new CollabGraphError('unsupported', `unsupported --${given} ${why} (it would change nothing)`);
  }
  if (args.has('data') && args.has('edition'))
    throw new CollabGraphError(
      'unsupported',
      'unsupported --edition with --data (editions are those of the built-in data)',
    );
  if (args.has('data') !== args.has('src')) {
    throw new CollabGraphError(
      'missing',
      args.has('data')
        ? 'missing --src URL (expected the address where readers find the data that --data names, as JSON)'
        : 'missing --data PATH (expected the data that --src names, for the picture and the alternative text)',
    );
  }
  const height = args.text('height');
  if (height === undefined) return;
  const isGood =
    form === 'iframe' ? /^\d+$/.test(height) : /^\d+(\.\d+)?(px|r?em|v[hw]|dvh|svh|cm|mm|in)$/.test(height);
  if (isGood) return;
  const expected = form === 'iframe' ? 'pixels, such as 720' : 'a CSS length, such as 30rem or 480px';
  throw new CollabGraphError('invalid', `invalid --height "${height}" (expected ${expected})`);
}

/**
 * The data of an edition whose files are there to be published.
 * @throws CollabGraphError `unknown`, with those that there are
 */
async function pinned(edition: string, folder: string | undefined): Promise<[Dataset, CollabGraph]> {
  const [{ loadState }, { keptEmbeds }, { buildGraph }] = await Promise.all([
    import('../../edition/read-edition.ts'),
    import('../embed-folder.ts'),
    import('../../model/build-graph.ts'),
  ]);
  const kept = await keptEmbeds(folder);
  if (!kept.includes(edition)) {
    const found = unknownValue('edition', edition, nearest(edition, kept), { valid: kept });
    throw kept.length > 0
      ? found
      : new CollabGraphError(
          'missing',
          `missing files of edition ${edition} (npm run build writes dist/embed/${edition})`,
        );
  }
  const dataset = await loadState(edition);
  return [dataset, buildGraph(dataset)];
}

/** @throws CollabGraphError `invalid` for what is no width of a column */
function widthOf(args: Arguments): number | undefined {
  const width = args.number('width');
  if (width === undefined || (width >= 240 && width <= 4000)) return width;
  throw new CollabGraphError('invalid', `invalid --width "${width}" (expected pixels, 240 to 4000)`);
}

async function writePicture(file: string, { svg, size }: Figure, alt: string): Promise<Fallback> {
  try {
    await writeWhole(file, svg);
  } catch (error) {
    throw new CollabGraphError(
      'invalid',
      `invalid --svg "${file}": it cannot be written (${meaningOf(error as Error)})`,
    );
  }
  // A path of this machine is no address; one beside the page is.
  const src = isAbsolute(file) ? basename(file) : file.replaceAll('\\', '/');
  return { src, alt, ...size };
}

/** The folder of the script: what runs from another scheme than these is no script of ours. */
function checkedBase(text: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    throw new CollabGraphError(
      'unsupported',
      `unsupported --base "${text}": an address of "${scheme}:" (expected one that begins with https:// or http://, or the path of a folder)`,
    );
  return text;
}
