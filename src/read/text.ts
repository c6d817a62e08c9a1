/** The text of a file, whatever it was saved as. */
import { CollabGraphError } from '../model/errors.ts';
import { ReadError } from './read-error.ts';
import type { Assumption } from './records.ts';

export interface DecodedText {
  /** Lines end in `\n`; no byte order mark. */
  readonly text: string;
  /** Name of the encoding as the Encoding Standard has it, lower case; two joined with ` + ` where lines differ. */
  readonly encoding: string;
  readonly assumed: readonly Assumption[];
}

/** Larger than any network that a page could draw; a text beyond it is refused before it is decoded. */
export const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Decodes by byte order mark, else as UTF-8, else as whatever the bytes look
 * like: UTF-16 without a mark, Shift_JIS, EUC-JP, Windows-1252 or Mac Roman.
 * A file of UTF-8 in which single lines are not is read line by line.
 *
 * @param encoding by which to read instead
 * @throws CollabGraphError `unknown` for an encoding that is none, `invalid` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (bytes.byteLength > MAX_BYTES)
    throw new ReadError(
      'unsupported',
      `unsupported size: ${bytes.byteLength} bytes (expected at most ${MAX_BYTES}; keep the rows that you need)`,
      { failure: 'too-large' },
    );
  if (encoding !== undefined) return plain(decoderOf(encoding).decode(bytes), encoding.toLowerCase());
  const marked = byMark(bytes);
  if (marked) return plain(new TextDecoder(marked).decode(bytes), marked);
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== undefined && !strict.includes('\0')) return plain(strict, 'utf-8');
  const wide = withoutMark(bytes);
  if (wide)
    return plain(
      new TextDecoder(wide).decode(bytes),
      wide,
      sentence(`The file has no mark of its encoding: read as ${wide}; --encoding says another.`, wide),
    );
  if (strict !== undefined || bytes.includes(0))
    throw new ReadError(
      'invalid',
      'invalid text: the file has bytes that no text has (is it a program, picture or archive? expected a table or graph file)',
      { failure: 'no-text' },
    );
  return mixedText(bytes) ?? legacyText(bytes);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new CollabGraphError(
      'unknown',
      `unknown encoding "${encoding}" (expected utf-8, utf-16le, shift_jis, windows-1252 or another of the Encoding Standard)`,
    );
  }
}

function plain(text: string, encoding: string, ...assumed: readonly Assumption[]): DecodedText {
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), encoding, assumed };
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes) ? 'utf-8' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes, 'utf-8') !== undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Latin text in UTF-16 has a zero in every other byte. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const most = sample.length / 8;
  if (odd > most && odd > even * 8) return 'utf-16le';
  return even > most && even > odd * 8 ? 'utf-16be' : undefined;
}

/** UTF-8 but for single lines: each of those is read by what its own bytes look like. */
function mixedText(bytes: Uint8Array): DecodedText | undefined {
  const lines = linesOf(bytes);
  const decoded: (string | undefined)[] = [];
  let sound = 0;
  const bad: number[] = [];
  for (const [i, line] of lines.entries()) {
    const isAscii = line.every((byte) => byte < 0x80);
    const text = decodeStrictly(line, 'utf-8');
    decoded.push(text);
    if (text === undefined) bad.push(i);
    else if (!isAscii) sound++;
  }
  if (sound === 0) return undefined;
  const others = new Map<string, number[]>();
  for (const i of bad) {
    const encoding = guess(lines[i]!);
    decoded[i] = new TextDecoder(encoding).decode(lines[i]);
    const found = others.get(encoding);
    if (found) found.push(i);
    else others.set(encoding, [i]);
  }
  const assumed = [...others].map(([encoding, at]): Assumption => {
    const first = decoded[at[0]!]!.trim().slice(0, 80);
    const lineNumbers = at.slice(0, 3).map((i) => i + 1);
    const more = at.length > 3 ? at.length - 3 : 0;
    return {
      en: `The file is in two encodings: ${at.length} line${at.length === 1 ? ' is' : 's are'} not UTF-8 (line ${lineNumbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}), read as ${encoding}: "${first}". --encoding reads the whole file by one.`,
      ja: `一つのファイルに二つの文字コードがある：${at.length}行が UTF-8 でない（${lineNumbers.join('、')}行目${more > 0 ? `ほか${more}行` : ''}）。${encoding} として読んだ：「${first}」。--encoding は全体を一つの文字コードで読む。`,
    };
  });
  return plain(decoded.join('\n'), ['utf-8', ...others.keys()].join(' + '), ...assumed);
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a) continue;
    lines.push(bytes.subarray(start, i));
    start = i + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function legacyText(bytes: Uint8Array): DecodedText {
  const encoding = guess(bytes);
  return plain(
    new TextDecoder(encoding).decode(bytes),
    encoding,
    sentence(`The file is not UTF-8: read as ${encoding}; --encoding says another.`, encoding),
  );
}

function sentence(en: string, encoding: string): Assumption {
  return { en, ja: `文字コードの印がないか UTF-8 でないため ${encoding} として読んだ。--encoding で指定できる。` };
}

/** Japanese encodings where what comes of them is mostly Japanese; else the Latin one whose characters stand within words. */
function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000);
  for (const encoding of ['shift_jis', 'euc-jp']) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && japaneseShare(text.slice(0, 100_000)) > 0.75) return encoding;
  }
  return latinScore(sample, 'macintosh') > latinScore(sample, 'windows-1252') ? 'macintosh' : 'windows-1252';
}

/** Share of characters beyond ASCII that are Japanese and stand beside another one: accents stand alone. */
function japaneseShare(text: string): number {
  let all = 0;
  let japanese = 0;
  let kana = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    all++;
    const isJapanese = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff9f]/.test(text[i]!);
    const isBeside = text.charCodeAt(i - 1) >= 0x80 || text.charCodeAt(i + 1) >= 0x80;
    if (isJapanese && isBeside) japanese++;
    if (/[\u3041-\u30ff\u3001\u3002]/.test(text[i]!)) kana++;
  }
  // Two accented letters side by side make one kanji between letters: without any kana, runs must be clear.
  return all === 0 ? 0 : kana > 0 || all < 20 ? japanese / all : (japanese / all) * 0.9;
}

/** Letters beyond ASCII beside letters speak for an encoding, signs and capitals within words against it. */
function latinScore(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c.charCodeAt(0) < 0x80) continue;
    const within = /\p{L}/u.test(text[i - 1] ?? '') || /\p{L}/u.test(text[i + 1] ?? '');
    if (/\p{Ll}/u.test(c)) score += within ? 2 : 0;
    else if (/\p{Lu}/u.test(c)) score += /\p{Ll}/u.test(text[i - 1] ?? '') ? -2 : 1;
    else if (/[’‘“”–—…\u00a0°€]/.test(c)) score += 1;
    else score -= within ? 3 : 1;
  }
  return score;
}
