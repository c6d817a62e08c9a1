/**
 * By what an element knows a picture in its page as the one that it would draw
 * itself: `data-picture` on the SVG says where the marks are in it and what
 * they are. The element that finds the same goes on with them.
 */
import type { Scene, Size } from '../scene/scene.ts';
import { networkContent } from './svg-network.ts';
import { num } from './xml.ts';

/** Free at the foot of the figure for the row of buttons that comes with the script, CSS pixels. */
export const FOOT = 40;

/** Words of the author, and whether the figure has a legend: with others it is another figure. */
export interface FigureWords {
  readonly title: string;
  readonly caption?: string | undefined;
  readonly legend: boolean;
}

export interface FigureMark {
  /** Of the picture in the document. */
  readonly x: number;
  readonly y: number;
  /** That the picture was composed in, which is its size in the document too. */
  readonly size: Size;
  readonly digest: string;
}

/** Digest of all that is drawn and of the author's words: the same for the same figure, of whatever ids. */
export function figureDigest(scene: Scene, { title, caption = '', legend }: FigureWords): string {
  return fnv1a([...networkContent(scene, 'cg'), title, caption, String(legend)].join('\n'));
}

/** For `data-picture`. */
export function writeMark({ x, y, size, digest }: FigureMark): string {
  return [num(x), num(y), num(size.width), num(size.height), digest].join(' ');
}

/** @returns undefined for what is no such mark */
export function readMark(text: string): FigureMark | undefined {
  const [x, y, width, height, digest] = text.split(' ');
  const numbers = [x, y, width, height].map(Number);
  if (!digest || !numbers.every(Number.isFinite)) return undefined;
  return { x: numbers[0]!, y: numbers[1]!, size: { width: numbers[2]!, height: numbers[3]! }, digest };
}

/** FNV-1a of 32 bits over UTF-16 units; what differs by chance alone is told apart, which is all that is asked of it. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
