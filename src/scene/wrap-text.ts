/** Text in lines, by the estimated widths of `text-metrics.ts`. */
import { isFullWidth, textWidth } from './text-metrics.ts';

/** Marks that may not begin a line in Japanese, and those that may not end one. */
const NOT_FIRST = /^[、。，．・：；！？）」』】〉》〕ー々ゃゅょっァィゥェォャュョッ）%…–～,.;:!?)\]]/u;
const NOT_LAST = /[（「『【〈《〔([]$/u;
/** A number and its counter are one word: 5か国, 2026年. */
const COUNTED = /\d(?:か国?|[件年月日本人通位億万])$/u;

/** Lines no wider than `width`; a single word that is wider stands alone. Latin breaks at spaces, Japanese between characters. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight = 400,
  widthOf: LineWidth = textWidth,
): string[] {
  return fill(pieces(text), width, (line) => widthOf(line, size, weight));
}

/**
 * How much wider sentences are in DejaVu Sans and Noto Sans, which stand in for the fonts of a file where they are
 * missing, LibreOffice and `render --out x.png` among them. Full-width characters are an em in every font.
 */
const STAND_IN = { plain: 1.12, bold: 1.2 };

/** Width of a line in a file, at most, whatever font stands in. */
export function widthInFile(text: string, size: number, weight = 400): number {
  const widthOf = (isWide: boolean): number =>
    textWidth([...text].filter((character) => isFullWidth(character) === isWide).join(''), size, weight);
  return widthOf(false) * (weight > 400 ? STAND_IN.bold : STAND_IN.plain) + widthOf(true);
}

/** As `textWidth`, which is how wide a line is on screen. */
export type LineWidth = typeof textWidth;

function fill(parts: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * For titles: as few lines as can be, of nearly the same length, so that no
 * single word or character is left over; Japanese breaks between phrases where
 * they fit.
 */
export function wrapEvenly(
  text: string,
  width: number,
  size: number,
  weight = 400,
  widthOf: LineWidth = textWidth,
): string[] {
  const measure = (line: string): number => widthOf(line, size, weight);
  const phrases = joinPhrases(pieces(text));
  const parts = phrases.some((phrase) => measure(phrase.trimEnd()) > width) ? pieces(text) : phrases;
  let best = fill(parts, width, measure);
  for (let narrower = width - size; narrower > width / 2; narrower -= size) {
    const lines = fill(parts, narrower, measure);
    if (lines.length > best.length || lines.some((line) => measure(line) > width)) break;
    best = lines;
  }
  return best;
}

/** A Japanese phrase ends, roughly, where hiragana (a particle, an ending) or a mark is followed by something else. */
function joinPhrases(parts: readonly string[]): string[] {
  const phrases: string[] = [];
  for (const part of parts) {
    const last = phrases.at(-1);
    const ends = last === undefined || /[\s、。，．・）」』\u3041-\u309f]$/u.test(last);
    if (last !== undefined && (!ends || /^[\u3041-\u309f]/u.test(part))) phrases[phrases.length - 1] = last + part;
    else phrases.push(part);
  }
  return phrases;
}

/** What may not be broken: words with the space after them, and full-width characters with the marks that cling to them. */
function pieces(text: string): string[] {
  const result: string[] = [];
  for (const part of text.match(/[^\s]+\s*/gu) ?? []) {
    for (const character of part) {
      const last = result.at(-1);
      const breaks =
        last === undefined ||
        (/\s$/u.test(last) && !/^\s/u.test(character)) ||
        ((isFullWidth(character) || isFullWidth([...last].at(-1)!)) &&
          !NOT_FIRST.test(character) &&
          !NOT_LAST.test(last) &&
          !COUNTED.test(last + character) &&
          !/^\s/u.test(character));
      if (breaks) result.push(character);
      else result[result.length - 1] = last + character;
    }
  }
  return result;
}
