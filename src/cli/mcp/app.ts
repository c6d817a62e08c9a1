/**
 * The figure as an app of the chat (MCP Apps, SEP-1865, 2026-01-26): one page
 * with script and data in it, which a host that knows such apps shows in a
 * sandboxed frame. It asks nobody for anything; the host tells it what `render`
 * was asked. https://github.com/modelcontextprotocol/ext-apps
 */
import { createHash } from 'node:crypto';

import type { Dataset } from '../../data/dataset.ts';
import { dataBlock } from '../../export/data-block.ts';
import { HTML_STYLE } from '../../export/html-file.ts';
import { editionMark } from '../../render/edition-mark.ts';
import { escapeXml } from '../../render/xml.ts';
import { programVersion } from '../version.ts';
import { APP_SCRIPT } from './app-script.ts';

export const APP_URI = 'ui://collab-graph/figure.html';

/** Media type of pages for such hosts. */
export const APP_MEDIA_TYPE = 'text/html;profile=mcp-app';

const DATA_ID = 'collab-graph-data';

const STYLE = `${HTML_STYLE}
main{padding:0}
[hidden]{display:none}
`;

export interface AppOptions {
  readonly dataset: Dataset;
  /** The data are the user's own and have to be in the page; the built-in ones are in the script. */
  readonly isOwnData: boolean;
  /** Text of `collab-graph.classic.js`, and its digest as `integrity` attributes have it. */
  readonly script: string;
  readonly scriptHash: string;
}

/** The page. Of the data nothing stands in its words but what the figure itself writes. */
export function appPage({ dataset, isOwnData, script, scriptHash }: AppOptions): string {
  const bridge = APP_SCRIPT.replace('VERSION', programVersion());
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}' '${digest(bridge)}'`,
    `style-src '${digest(STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.source" content="${escapeXml(editionMark(dataset))}">
<title>Collab Graph</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<p role="alert" hidden></p>
<collab-graph hidden${isOwnData ? ` src="#${DATA_ID}"` : ''}></collab-graph>
</main>
${isOwnData ? `${dataBlock(DATA_ID, dataset)}\n` : ''}<script>${bridge}</script>
<script>${script}</script>
</body>
</html>
`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
