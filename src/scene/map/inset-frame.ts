/** What is drawn about an inset: its ground, its frame, its name. */
import type { Box } from '../../layout/boxes.ts';
import { mapWords } from '../../locales/map.ts';
import type { Locale } from '../../model/graph.ts';
import type { Pair } from '../curves.ts';
import type { GroundShape, Label } from '../scene.ts';
import { textWidth } from '../text-metrics.ts';
import type { Theme } from '../theme.ts';
import type { MapColours } from './colours.ts';
import type { Inset } from './inset.ts';

const TITLE_SIZE = 11.5;

/** A closed path through places, to a tenth of a unit. */
export function pathOf(places: readonly Pair[]): string {
  const round = (value: number): number => Math.round(value * 10) / 10 || 0;
  return `M${places.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** Sea, land, and a frame over both: land runs on to the frame's middle. */
export function insetGround(
  { box }: Inset,
  land: readonly GroundShape[],
  colours: MapColours,
  theme: Theme,
): GroundShape[] {
  const { left, top, right, bottom } = box;
  const d = pathOf([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
  return [{ d, fill: colours.sea }, ...land, { d, fill: 'none', stroke: theme.muted, strokeWidth: 1 }];
}

/** "Europe" in the upper left corner. */
export function insetTitle({ box }: Inset, locale: Locale, theme: Theme, scale: number, zoom: number): Label {
  const size = Math.max(10, TITLE_SIZE * scale) / zoom;
  return {
    id: 'inset',
    text: mapWords(locale).europe,
    x: box.left + size * 0.6,
    y: box.top + size * 1.35,
    anchor: 'start',
    size,
    weight: 700,
    fill: theme.muted,
  };
}

export function titleBox({ text, x, y, size, weight }: Label): Box {
  return { left: x, top: y - size, right: x + textWidth(text, size, weight), bottom: y + size * 0.3 };
}
