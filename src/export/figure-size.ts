/** Sizes of printed figures: as they are asked for, in pixels, and as they are written into the file. */
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { NOMINAL_FRAME } from '../view/nominal-frame.ts';

export interface FigureSize {
  /** CSS pixels (96 to the inch). */
  readonly width: number;
  /** CSS pixels. Absent: as high as picture and words need. */
  readonly height?: number;
  /** Unit of the width and height in the file. */
  readonly unit: 'px' | 'mm';
}

/** CSS pixels in a millimetre. */
export const PX_PER_MM = 96 / 25.4;

/**
 * `a4` is the text block of an A4 page with margins of 20 mm; `slide` is
 * PowerPoint's 16:9 page; `web` a column of text, `phone` a small screen.
 */
export const SIZE_PRESETS = {
  a4: { width: 170 * PX_PER_MM, unit: 'mm' },
  'a4-landscape': { width: 257 * PX_PER_MM, height: 170 * PX_PER_MM, unit: 'mm' },
  slide: { width: 1280, height: 720, unit: 'px' },
  web: { width: 800, unit: 'px' },
  phone: { width: 390, unit: 'px' },
} as const satisfies Readonly<Record<string, FigureSize>>;

export const DEFAULT_SIZE: FigureSize = { ...NOMINAL_FRAME, unit: 'px' };

/** Below, words do not fit beside their swatches; above, nothing that is printed or shown needs it. Pixels. */
const LIMITS = { least: 240, most: 10_000 };

const EXPECTED = `expected ${Object.keys(SIZE_PRESETS).join(', ')}, a width such as 800 or 170mm, or both such as 1280x800 or 180mmx120mm`;

/**
 * Reads `a4`, `1280x800`, `180mmx120mm`, `170mm` (as high as it needs to be).
 * @throws CollabGraphError `unknown` for a word that is no preset, `invalid` for a malformed or impossible size
 */
export function parseFigureSize(text: string): FigureSize {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(SIZE_PRESETS, word)) return SIZE_PRESETS[word as keyof typeof SIZE_PRESETS];
  const presets = Object.keys(SIZE_PRESETS);
  const match = /^(\d+(?:\.\d+)?)(px|mm)?(?:\s*[x×]\s*(\d+(?:\.\d+)?)(px|mm)?)?$/.exec(word);
  if (!match) {
    const near = nearest(word, presets);
    if (near.length > 0) throw unknownValue('size', text, near);
    throw new CollabGraphError('invalid', `invalid size "${text}" (${EXPECTED})`);
  }
  const [, width, widthUnit, height, heightUnit] = match;
  const unit = widthUnit ?? heightUnit ?? 'px';
  if (heightUnit !== undefined && (widthUnit ?? heightUnit) !== heightUnit) {
    throw new CollabGraphError('invalid', `invalid size "${text}" (expected one unit, px or mm, for both sides)`);
  }
  const scale = unit === 'mm' ? PX_PER_MM : 1;
  const sides = [width, height].flatMap((side) => (side === undefined ? [] : [Number(side) * scale]));
  if (sides.some((side) => side < LIMITS.least || side > LIMITS.most)) {
    const [least, most] = [LIMITS.least / scale, LIMITS.most / scale].map(Math.round);
    throw new CollabGraphError('invalid', `invalid size "${text}" (expected sides of ${least} to ${most} ${unit})`);
  }
  return {
    width: sides[0]!,
    ...(sides[1] === undefined ? {} : { height: sides[1] }),
    unit: unit as FigureSize['unit'],
  };
}

/** A length as an attribute: `180mm`, `1280`. */
export function printLength(px: number, unit: FigureSize['unit']): string {
  const value = Math.round((unit === 'mm' ? px / PX_PER_MM : px) * 100) / 100;
  return unit === 'mm' ? `${value}mm` : String(value);
}
