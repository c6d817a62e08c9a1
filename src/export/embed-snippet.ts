/**
 * What an author pastes into a page: a script, a tag, and inside the tag the
 * picture for readers without the script; or a frame with the figure alone.
 */
import { CollabGraphError } from '../model/errors.ts';
import { escapeXml } from '../render/xml.ts';
import { FRAME_PAGE, MODULE_SCRIPT, modulesOf, type EmbedFiles } from './embed-files.ts';

/** Which files the page checks before it runs them: none, the script, or all of its modules (by an import map). */
export const INTEGRITIES = ['entry', 'all', 'none'] as const;
export type Integrity = (typeof INTEGRITIES)[number];

/** The picture inside the tag. */
export type Fallback =
  | { readonly svg: string }
  | { readonly src: string; readonly alt: string; readonly width: number; readonly height: number };

export interface EmbedSnippet {
  /** Address of the folder of the script, with a slash at its end; empty for the folder of the page. */
  readonly base: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fallback: Fallback;
  /** Version of the data that the picture was made from, for whoever reads the page's source. */
  readonly edition: string;
  readonly integrity: Integrity;
  /** Digests of the built files; absent with `none`. */
  readonly files?: EmbedFiles | undefined;
  /** Data of the author's own in the page itself, as `dataBlock` writes them; `src` in `attributes` names its id. */
  readonly data?: string | undefined;
}

/** @throws CollabGraphError `missing` where integrity is asked for and the digests are not there */
export function embedSnippet({ base, attributes, fallback, edition, integrity, files, data }: EmbedSnippet): string {
  const entry = files?.[MODULE_SCRIPT];
  if (integrity !== 'none' && entry === undefined)
    throw new CollabGraphError('missing', `missing integrity of ${MODULE_SCRIPT} (npm run build writes the files)`);
  const lines = [
    ...(data === undefined ? [] : [data]),
    ...(integrity === 'all' ? [importMap(base, modulesOf(files!))] : []),
    tag('script', {
      type: 'module',
      src: `${base}${MODULE_SCRIPT}`,
      ...(integrity === 'none' ? {} : { integrity: entry! }),
      crossorigin: 'anonymous',
    }) + '</script>',
    tag('collab-graph', { ...attributes, 'data-edition': edition }),
    fallbackMarkup(fallback),
    '</collab-graph>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Chromium 127, Firefox 138 and Safari 18 check what is listed here; older browsers load it unchecked. */
function importMap(base: string, modules: EmbedFiles): string {
  // A name without ./ or a host would be no address to an import map.
  const prefix = /^(?:[a-z]+:|\/|\.\.?\/)/i.test(base) ? base : `./${base}`;
  const integrity = Object.fromEntries(Object.entries(modules).map(([name, hash]) => [`${prefix}${name}`, hash]));
  return `<script type="importmap">${JSON.stringify({ integrity }).replaceAll('<', '\\u003c')}</script>`;
}

function fallbackMarkup(fallback: Fallback): string {
  if ('svg' in fallback) return fallback.svg.trimEnd();
  const { src, alt, width, height } = fallback;
  return `  ${tag('img', { src, alt, width: String(Math.round(width)), height: String(Math.round(height)) })}`;
}

export interface IframeSnippet {
  /** As for the script: the page stands beside it. */
  readonly base: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What a screen reader says before a reader enters the frame. */
  readonly title: string;
  /** As for the script. */
  readonly edition: string;
  /** Of the whole frame, CSS pixels. */
  readonly height: number;
}

/** For sites that allow frames and no scripts. */
export function iframeSnippet({ base, attributes, title, edition, height }: IframeSnippet): string {
  const src = `${base}${FRAME_PAGE}?${new URLSearchParams(attributes).toString()}`;
  return `${tag('iframe', { src, title, width: '100%', height: String(height), loading: 'lazy', 'data-edition': edition })}</iframe>\n`;
}

/** `https://host/folder` with the slash that it needs; anything else as it is. */
export function baseOf(text: string): string {
  const base = text.trim();
  return base === '' || base.endsWith('/') ? base : `${base}/`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const all = Object.entries(attributes).map(([key, value]) =>
    // The element's own switches (static, no-legend) have no value.
    value === '' ? ` ${key}` : ` ${key}="${escapeXml(value)}"`,
  );
  return `<${name}${all.join('')}>`;
}
