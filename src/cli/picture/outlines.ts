/** Text as the outlines of its glyphs. */
import { num } from '../../render/xml.ts';
import type { FontBook } from './font-book.ts';
import { textOf, type SvgElement } from './svg-elements.ts';

/** Place and look of a `text` element, inherited attributes included. */
export interface TextPlace {
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** @param inherited font size of the group that the element is in */
export function textPlace(element: SvgElement, inherited: number, fonts: FontBook): TextPlace {
  const { attributes } = element;
  const text = textOf(element);
  const size = Number(attributes['font-size'] ?? inherited);
  const isBold = Number(attributes['font-weight'] ?? 400) >= 600;
  const anchor = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0;
  const shift = anchor === 0 ? 0 : fonts.width(text, isBold, size) * anchor;
  return { text, x: Number(attributes['x']) - shift, y: Number(attributes['y']), size, isBold };
}

/**
 * Path data of a text, as the fonts write it.
 * @param grain coordinates are rounded to this many pixels
 */
export function outlineOf({ text, x, y, size, isBold }: TextPlace, fonts: FontBook, grain = 0.01): string {
  const parts: string[] = [];
  let pen = x;
  for (const { face, text: part } of fonts.runs(text, isBold)) {
    const scale = size / face.font.unitsPerEm;
    const { glyphs, positions } = face.font.layout(part);
    glyphs.forEach((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const [left, base] = [pen + xOffset * scale, y - yOffset * scale];
      parts.push(...drawGlyph(glyph.path.commands, (px, py) => [left + px * scale, base - py * scale], grain));
      pen += xAdvance * scale;
    });
  }
  return parts.join('');
}

type Commands = readonly { readonly command: string; readonly args: readonly number[] }[];

function drawGlyph(
  commands: Commands,
  place: (x: number, y: number) => readonly [number, number],
  grain: number,
): string[] {
  const round = (value: number): string => num(Math.round(value / grain) * grain);
  return commands.map(({ command, args }) => {
    const placed: string[] = [];
    for (let i = 0; i < args.length; i += 2) placed.push(...place(args[i]!, args[i + 1]!).map(round));
    return `${LETTERS[command as keyof typeof LETTERS]}${placed.join(' ')}`;
  });
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** Attributes that mean nothing, or something else, on a path. */
const OF_TEXT = new Set(['x', 'y', 'font-size', 'font-weight', 'text-anchor']);

/**
 * The same drawing with outlines instead of text, so that a rasteriser needs no
 * fonts of its own and cannot choose others.
 */
export function outlineText(element: SvgElement, fonts: FontBook, inherited = 16): SvgElement {
  if (element.name === 'text') {
    const look = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !OF_TEXT.has(name)));
    return {
      name: 'path',
      attributes: { ...look, d: outlineOf(textPlace(element, inherited, fonts), fonts) },
      children: [],
    };
  }
  const size = Number(element.attributes['font-size'] ?? inherited);
  return {
    ...element,
    children: element.children.map((child) => (typeof child === 'string' ? child : outlineText(child, fonts, size))),
  };
}
