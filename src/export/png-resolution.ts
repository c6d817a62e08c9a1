/** The size in print of a PNG, so that a figure of 180 mm comes out 180 mm wide in a document. */

const DOTS_PER_METRE = 96 / 0.0254;

/** Signature and IHDR, which comes first and has 13 bytes of data. */
const HEADER_LENGTH = 8 + 12 + 13;

/**
 * The same image with a pHYs chunk (https://www.w3.org/TR/png-3/#11pHYs).
 * @param scale pixels of the image per CSS pixel
 */
export function withResolution(png: Uint8Array, scale: number): Uint8Array<ArrayBuffer> {
  const dots = Math.round(DOTS_PER_METRE * scale);
  const chunk = new Uint8Array(12 + 9);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  // The unit is the metre.
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEADER_LENGTH));
  whole.set(chunk, HEADER_LENGTH);
  whole.set(png.subarray(HEADER_LENGTH), HEADER_LENGTH + chunk.length);
  return whole;
}

/** CRC of PNG and zlib, for the 13 bytes that it is asked for. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
