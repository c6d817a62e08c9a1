/** A figure as PNG, by resvg. The only file that imports it. */
import { crc32 } from 'node:zlib';

import type { Size } from '../../scene/scene.ts';
import type { FontBook } from './font-book.ts';
import { importOptional } from './import-optional.ts';
import { outlineText } from './outlines.ts';
import { parseSvg, printSvg } from './svg-elements.ts';

const DOTS_PER_METRE = 96 / 0.0254;

/**
 * @param size of the figure, CSS pixels
 * @param scale pixels of the image per CSS pixel; written into the file as its
 * resolution, so that a figure of 180 mm comes out 180 mm wide in a document
 */
export async function renderPng(svg: string, size: Size, fonts: FontBook, scale: number): Promise<Uint8Array> {
  const { Resvg } = await importOptional('@resvg/resvg-js', () => import('@resvg/resvg-js'));
  const drawing = outlineText(parseSvg(svg), fonts);
  const attributes = { ...drawing.attributes, width: String(size.width), height: String(size.height) };
  const image = new Resvg(printSvg({ ...drawing, attributes }), {
    fitTo: { mode: 'width', value: Math.round(size.width * scale) },
    font: { loadSystemFonts: false },
  });
  return withResolution(image.render().asPng(), Math.round(DOTS_PER_METRE * scale));
}

/** Signature and IHDR, which comes first and has 13 bytes of data. */
const HEADER_LENGTH = 8 + 12 + 13;

/** Inserts a pHYs chunk (https://www.w3.org/TR/png-3/#11pHYs). */
function withResolution(png: Uint8Array, dotsPerMetre: number): Uint8Array {
  const chunk = Buffer.alloc(12 + 9);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(dotsPerMetre, 8);
  chunk.writeUInt32BE(dotsPerMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, HEADER_LENGTH), chunk, png.subarray(HEADER_LENGTH)]);
}
