/**
 * A view as one HTML file that asks the network for nothing: the script, the
 * data and the picture are in it. It opens from a disk or a mail; without
 * JavaScript, and until the figure is there, it shows the picture.
 */
import type { Dataset } from '../data/dataset.ts';
import { CollabGraphError } from '../model/errors.ts';
import { editionMark } from '../render/edition-mark.ts';
import { escapeXml } from '../render/xml.ts';
import type { Page } from '../scene/scene.ts';
import type { ViewState } from '../view/view-state.ts';
import { dataBlock } from './data-block.ts';
import { elementAttributes, type AuthorWords } from './element-attributes.ts';
import { altText } from './fallback-figure.ts';

export interface HtmlFileOptions extends AuthorWords {
  /** Shown at first; the reader may go on from there. */
  readonly state: ViewState;
  readonly dataset: Dataset;
  /** The dataset is the author's own and has to be in the file; the built-in one is in the script. */
  readonly isOwnData: boolean;
  /** The picture and its words (`fallbackFigure`). */
  readonly svg: string;
  readonly scene: Pick<Page, 'title' | 'description' | 'lang'>;
  /** Text of `collab-graph.classic.js`, and its digest as `integrity` attributes have it. */
  readonly script: string;
  readonly scriptHash: string;
}

const DATA_ID = 'collab-graph-data';

/** The page around the figure: a quiet margin on the screen, none on paper. Strings of colours are those of theme.ts. */
export const HTML_STYLE = `
:root{color-scheme:light dark;background:light-dark(#ffffff,#10151b)}
:root[data-theme=light],:root[data-theme=contrast]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
body{margin:0;font-family:system-ui,sans-serif}
main{max-width:90rem;margin:0 auto;padding:1rem}
collab-graph{display:block;--collab-graph-height:clamp(20rem,calc(100vh - 10rem),60rem)}
collab-graph>svg{display:block;max-width:100%;height:auto;margin:0 auto}
@media(max-width:56rem){collab-graph{--collab-graph-height:auto}}
@page{margin:12mm}
@media print{:root{color-scheme:light;background:none}main{max-width:none;padding:0}collab-graph{break-inside:avoid;--collab-graph-height:auto}}
`;

/** Digest of `HTML_STYLE`, for the page's policy; a test compares the two. */
export const HTML_STYLE_HASH = 'sha256-Pt1QiZwX6SrmLKvq6DvyTOBryhcOL/cpqQEJj4/Mlx0=';

/**
 * @throws CollabGraphError `unsupported` for a script that would end its own tag;
 * the build writes one that does not
 */
export function htmlFile(options: HtmlFileOptions): string {
  const { state, dataset, isOwnData, svg, scene, script, scriptHash } = options;
  if (/<\/script|<!--|<script/i.test(script))
    throw new CollabGraphError(
      'unsupported',
      'unsupported script: it holds "</script", "<script" or "<!--" and cannot stand in a page (expected the file that npm run build writes)',
    );
  const attributes = {
    ...elementAttributes(state, dataset, options),
    ...(isOwnData ? { src: `#${DATA_ID}` } : {}),
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${HTML_STYLE_HASH}'`,
    // A PNG is made by way of a data: address.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${scene.lang}" data-theme="${state.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="collab-graph">
<meta name="dcterms.source" content="${escapeXml(editionMark(dataset))}">
<meta name="description" content="${escapeXml(altText(scene))}">
<title>${escapeXml(scene.title)}</title>
<link rel="icon" href="data:,">
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<collab-graph${written.join('')}>
${svg.trimEnd()}
</collab-graph>
</main>
${isOwnData ? `${dataBlock(DATA_ID, dataset)}\n` : ''}<script>${script}</script>
</body>
</html>
`;
}
