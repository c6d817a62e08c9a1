/** The still picture that stands inside the tag until the figure is there, and without JavaScript. */
import type { Page } from '../scene/scene.ts';
import { makeFigure, type Figure, type FigureOptions } from './figure.ts';
import { PICTURES } from './pictures.ts';

/** As wide as a column of a report on a screen, CSS pixels. */
const WIDTH = 960;

/** @returns a picture of the same selection as a network, where the view itself (a table) is no picture */
export function fallbackFigure(options: Omit<FigureOptions, 'size'>): Figure {
  const { state } = options;
  return makeFigure({
    ...options,
    state: PICTURES[state.view] ? state : { ...state, view: 'network' },
    size: { width: WIDTH, unit: 'px' },
  });
}

/** What a picture shows, in words made from the data: its title, and what is in it. */
export function altText({ title, description, lang }: Pick<Page, 'title' | 'description' | 'lang'>): string {
  const stop = /[.。!?！？]$/.test(title) ? '' : lang === 'ja' ? '。' : '.';
  return `${title}${stop}${lang === 'ja' ? '' : ' '}${description}`;
}
