/**
 * What a bare V8 has not and the library calls: text as UTF-8 and back. V8 inside
 * Python or R has the language and `Intl`, and nothing of a browser or of Node.
 * Called, not done by importing: the build leaves out modules of which nothing is used.
 */
export function definePolyfills(): void {
  const here = globalThis as { TextEncoder?: unknown; TextDecoder?: unknown };
  here.TextEncoder ??= Utf8Encoder;
  here.TextDecoder ??= Utf8Decoder;
}

class Utf8Encoder {
  encode(text: string): Uint8Array {
    const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    const bytes: number[] = [];
    for (let i = 0; i < escaped.length; i++) {
      if (escaped[i] === '%') {
        bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
        i += 2;
      } else bytes.push(escaped.charCodeAt(i));
    }
    return Uint8Array.from(bytes);
  }
}

/** The engine's texts are strings on their way in; what is decoded here was UTF-8 a moment before. */
class Utf8Decoder {
  readonly encoding = 'utf-8';

  constructor(label = 'utf-8') {
    if (!/^(utf-?8|latin1|us-ascii)$/i.test(label)) throw new RangeError(`no decoder for ${label}`);
  }

  decode(bytes: Uint8Array = new Uint8Array()): string {
    const escaped: string[] = [];
    for (const byte of bytes) escaped.push(`%${byte.toString(16).padStart(2, '0')}`);
    try {
      return decodeURIComponent(escaped.join(''));
    } catch {
      // The beginning of a text, cut in the middle of a character.
      return String.fromCharCode(...bytes);
    }
  }
}
