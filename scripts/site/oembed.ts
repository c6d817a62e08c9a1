/**
 * oEmbed (https://oembed.com) as static files: a page names its own. A frame
 * needs a whole address; without one the file says what the page is, and no more.
 */
import type { Dataset } from '../../src/data/dataset.ts';
import { iframeSnippet } from '../../src/export/embed-snippet.ts';

export interface OEmbedOptions {
  readonly title: string;
  readonly dataset: Dataset;
  /** Attributes of the `<collab-graph>` in the frame. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Path within the site of a picture to show in small, and its size, where there is one. */
  readonly thumbnail?: { readonly path: string; readonly width: number; readonly height: number } | undefined;
  readonly site: string | undefined;
}

/** Of the frame, CSS pixels. */
const FRAME = { width: 960, height: 720 };

export function oEmbed({ title, dataset, attributes, thumbnail, site }: OEmbedOptions): Record<string, unknown> {
  const common = {
    version: '1.0',
    title,
    provider_name: 'Collab Graph',
    ...(dataset.citation ? { author_name: dataset.citation.authors.join(', ') } : {}),
  };
  if (site === undefined) return { ...common, type: 'link' };
  return {
    ...common,
    type: 'rich',
    provider_url: site,
    ...FRAME,
    html: iframeSnippet({
      base: `${site}embed/`,
      attributes,
      title,
      edition: dataset.version,
      height: FRAME.height,
    }).trim(),
    ...(thumbnail
      ? {
          thumbnail_url: `${site}${thumbnail.path}`,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }
      : {}),
  };
}
