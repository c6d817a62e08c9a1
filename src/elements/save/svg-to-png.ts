/** An SVG document as a PNG, drawn by the browser: the fonts are those of the reader's system. */
import { withComment, withResolution } from '../../export/png-chunks.ts';
import { CollabGraphError } from '../../model/errors.ts';

/** Beyond these, browsers give an empty canvas and no error. Pixels. */
const MOST = { side: 16_384, area: 16_384 * 8192 };

export interface PngOptions {
  /** Pixels of the image per CSS pixel. Default 2. */
  readonly scale?: number | undefined;
}

/**
 * By way of a data: address, so that the page's policy needs no blob; the file
 * says its size in print.
 * @throws CollabGraphError `invalid` for a scale that no image has, `unsupported` where the browser cannot draw it
 */
export async function svgToPng(svg: string, { scale = 2 }: PngOptions = {}): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    throw new CollabGraphError(
      'unsupported',
      'unsupported: this page may not draw the figure (its policy needs img-src data:)',
    );
  }
  const { naturalWidth, naturalHeight } = image;
  const [width, height] = [Math.round(naturalWidth * scale), Math.round(naturalHeight * scale)];
  if (!(width >= 1 && height >= 1 && Math.max(width, height) <= MOST.side && width * height <= MOST.area)) {
    const most = Math.min(
      MOST.side / Math.max(naturalWidth, naturalHeight),
      Math.sqrt(MOST.area / (naturalWidth * naturalHeight)),
    );
    throw new CollabGraphError(
      'invalid',
      `invalid scale ${scale} of a figure of ${naturalWidth}×${naturalHeight} (expected a number above 0, up to ${Math.floor(most * 10) / 10})`,
    );
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!drawn) throw new CollabGraphError('unsupported', 'unsupported: this browser could not write the image');
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  // The canvas keeps nothing but pixels.
  const edition = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('metadata')?.textContent;
  return new Blob([withResolution(edition ? withComment(bytes, edition) : bytes, scale)], { type: 'image/png' });
}
