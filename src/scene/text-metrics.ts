/**
 * How wide text will be, estimated without a DOM: the same on every machine,
 * so the same labels fit everywhere. Widths are those of Helvetica and Arial
 * (which share them) in thousandths of the size; other sans serifs come close.
 */

const NARROW: readonly (readonly [characters: string, width: number])[] = [
  ["ijl'", 222],
  ['|', 260],
  [' !,./:;I[]ft\\', 278],
  ['()-r`', 333],
  ['"', 355],
  ['*', 389],
  ['ckJsvxyz', 500],
  ['{}', 334],
  ['abdeghnopqu0123456789_$#?L', 556],
  ['+<=>~', 584],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['@', 1015],
  ['–', 556],
  ['—…', 1000],
  ['’‘', 222],
  ['·', 278],
  ['“”', 333],
  ['→', 1000],
  ['×', 584],
];

const WIDTHS = new Map(NARROW.flatMap(([characters, width]) => [...characters].map((c) => [c, width] as const)));

/** Bold Helvetica is wider by about this much on running text. */
const BOLD = 1.07;
/** Fonts that step in for Helvetica (DejaVu, Roboto, Segoe) are up to this much wider. */
const ALLOWANCE = 1.04;

/** Width of a line of text, in the unit of `size`. */
export function textWidth(text: string, size: number, weight = 400): number {
  let units = 0;
  for (const character of text.normalize('NFC')) units += characterWidth(character);
  return (units / 1000) * size * (weight >= 600 ? BOLD : 1) * ALLOWANCE;
}

/** Widths of characters that are not in the table, as they were met. */
const MET = new Map<string, number>();

function characterWidth(character: string): number {
  const known = WIDTHS.get(character) ?? MET.get(character);
  if (known !== undefined) return known;
  const width = otherWidth(character);
  MET.set(character, width);
  return width;
}

function otherWidth(character: string): number {
  if (isFullWidth(character)) return 1000;
  // Letters with marks are as wide as the letters.
  const base = WIDTHS.get(character.normalize('NFD')[0]!);
  return base ?? (/\p{Mn}/u.test(character) ? 0 : 600);
}

/** Kana, Han, Hangul and full-width forms: one em. Half-width kana: half. */
export function isFullWidth(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  const cut = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`;
  // The most characters that fit, one at least: halving, since titles run to whole sentences.
  let [fits, most] = [1, characters.length];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (textWidth(cut(middle), size, weight) <= width) fits = middle;
    else most = middle - 1;
  }
  return cut(fits);
}
