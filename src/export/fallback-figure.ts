/** The still picture that stands inside the tag until the figure is there, and without JavaScript. */
import { FOOT, figureDigest, writeMark } from '../render/figure-mark.ts';
import type { Embedded } from '../render/svg.ts';
import type { Page } from '../scene/scene.ts';
import { makeFigure, type Figure, type FigureOptions } from './figure.ts';
import { PICTURES } from './pictures.ts';

/** As wide as a column of a report on a screen, CSS pixels. */
export const FALLBACK_WIDTH = 960;

export interface FallbackOptions extends Omit<FigureOptions, 'size' | 'embedded' | 'hasPlainTitle'> {
  /** Of the column that it stands in, CSS pixels. Default 960. */
  readonly width?: number | undefined;
  /** Stands in the page itself with the script of the element, which goes on with its marks. Default false. */
  readonly embedded?: boolean | undefined;
}

/** @returns a picture of the same selection as a network, where the view itself (a table) is no picture */
export function fallbackFigure({ width = FALLBACK_WIDTH, embedded = false, ...options }: FallbackOptions): Figure {
  const { state, parts } = options;
  const isPicture = PICTURES[state.view] !== undefined;
  return makeFigure({
    ...options,
    state: isPicture ? state : { ...state, view: 'network' },
    size: { width, unit: 'px' },
    hasPlainTitle: true,
    embedded: embedded ? { foot: FOOT, mark: isPicture ? markOf(parts?.legend ?? true) : () => undefined } : undefined,
  });
}

/** Another way of drawing than a network's or a map's is not known again. */
const markOf =
  (legend: boolean): Embedded['mark'] =>
  (scene, [x, y]) => {
    if (scene.kind === 'matrix') return undefined;
    const { title, caption, width, height } = scene;
    return writeMark({ x, y, size: { width, height }, digest: figureDigest(scene, { title, caption, legend }) });
  };

/** What a picture shows, in words made from the data: its title, and what is in it. */
export function altText({ title, description, lang }: Pick<Page, 'title' | 'description' | 'lang'>): string {
  const stop = /[.。!?！？]$/.test(title) ? '' : lang === 'ja' ? '。' : '.';
  return `${title}${stop}${lang === 'ja' ? '' : ' '}${description}`;
}
