/** A figure as PNG, by resvg. The only file that imports it. */
import { withComment, withResolution } from '../../export/png-chunks.ts';
import type { Size } from '../../scene/scene.ts';
import type { FontBook } from './font-book.ts';
import { importOptional } from './import-optional.ts';
import { outlineText } from './outlines.ts';
import { parseSvg, printSvg, textOf, type SvgElement } from './svg-elements.ts';

/**
 * @param size of the figure, CSS pixels
 * @param scale pixels of the image per CSS pixel; written into the file as its
 * resolution, so that a figure of 180 mm comes out 180 mm wide in a document
 */
export async function renderPng(svg: string, size: Size, fonts: FontBook, scale: number): Promise<Uint8Array> {
  const { Resvg } = await importOptional('@resvg/resvg-js', () => import('@resvg/resvg-js'));
  const root = parseSvg(svg);
  const edition = root.children.find(
    (child): child is SvgElement => typeof child !== 'string' && child.name === 'metadata',
  );
  const drawing = outlineText(root, fonts);
  const attributes = { ...drawing.attributes, width: String(size.width), height: String(size.height) };
  const image = new Resvg(printSvg({ ...drawing, attributes }), {
    fitTo: { mode: 'width', value: Math.round(size.width * scale) },
    font: { loadSystemFonts: false },
  });
  const png = image.render().asPng();
  return withResolution(edition ? withComment(png, textOf(edition)) : png, scale);
}
