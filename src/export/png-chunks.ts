/** What a PNG says beside its pixels: its size in print, and what it was made from. https://www.w3.org/TR/png-3/ */

const DOTS_PER_METRE = 96 / 0.0254;

/** Signature and IHDR, which comes first and has 13 bytes of data. */
const HEADER_LENGTH = 8 + 12 + 13;

/**
 * The same image with a pHYs chunk, so that a figure of 180 mm comes out 180 mm wide in a document.
 * @param scale pixels of the image per CSS pixel
 */
export function withResolution(png: Uint8Array, scale: number): Uint8Array<ArrayBuffer> {
  const dots = Math.round(DOTS_PER_METRE * scale);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  // The unit is the metre.
  view.setUint8(8, 1);
  return withChunk(png, 'pHYs', data);
}

/** The same image with a text under the keyword `Comment`: iTXt, which holds any letters (tEXt has Latin ones only). */
export function withComment(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  // Keyword, not compressed, no language, no translated keyword.
  return withChunk(png, 'iTXt', new TextEncoder().encode(`Comment\0\0\0\0\0${text}`));
}

/** Puts a chunk behind the header: its length, its type, its data, and a checksum of both. */
function withChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEADER_LENGTH));
  whole.set(chunk, HEADER_LENGTH);
  whole.set(png.subarray(HEADER_LENGTH), HEADER_LENGTH + chunk.length);
  return whole;
}

/** CRC of PNG and zlib, bit by bit: there are few bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
