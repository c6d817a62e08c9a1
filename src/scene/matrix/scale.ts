/** Colours of numbers: steps at round numbers, evenly spaced on a logarithmic scale. */
import { contrast, mix } from '../contrast.ts';
import { LEAST_CONTRAST, type Theme } from '../theme.ts';
import type { ColourRole } from '../../model/edge-kinds.ts';
import type { FlowMatrixName } from '../../view/view-state.ts';

export interface ColourScale {
  /** Least number of each step, smallest first. */
  readonly bounds: readonly number[];
  /** Step of a number above zero: 0 for the smallest. */
  step(value: number): number;
}

export interface StepColour {
  readonly fill: string;
  /** Words on it. */
  readonly ink: string;
}

/** More steps than this are not told apart. */
const MOST_STEPS = 7;

/**
 * Steps for numbers of which the smallest above zero and the largest are given:
 * 1, 3, 10, 30 … as far as they go, or tens alone where that were too many.
 */
export function colourScale(values: readonly number[]): ColourScale {
  const positive = values.filter((value) => value > 0);
  const least = positive.reduce((low, value) => Math.min(low, value), Infinity);
  const most = positive.reduce((high, value) => Math.max(high, value), -Infinity);
  const bounds =
    positive.length === 0
      ? []
      : ([steps([1, 3]), steps([1])].find((tried) => tried.length <= MOST_STEPS) ?? steps([1]).slice(-MOST_STEPS));
  function steps(multiples: readonly number[]): number[] {
    const found: number[] = [];
    // A tenth of a power at each end: logarithms of powers of ten may fall short by a rounding.
    for (let power = Math.floor(Math.log10(least) - 0.1); power <= Math.log10(most) + 0.1; power++) {
      for (const multiple of multiples) found.push(Number(`${multiple}e${power}`));
    }
    const first = found.findLastIndex((bound) => bound <= least);
    return found.slice(Math.max(0, first)).filter((bound) => bound <= most);
  }
  return {
    bounds,
    step: (value) =>
      Math.max(
        0,
        bounds.findLastIndex((bound) => bound <= value),
      ),
  };
}

/**
 * One hue each from next to the ground to far from it, so that order is seen
 * without seeing hues: blue for mobility, violet for co-authorship as elsewhere; for any other kind its own colour.
 */
const RAMPS: Readonly<
  Record<'onLight' | 'onDark', Readonly<Partial<Record<FlowMatrixName, readonly [string, string, string]>>>>
> = {
  onLight: {
    mobility: ['#dbe9f6', '#3d8dc4', '#08306b'],
    coauthorship: ['#e8e3f3', '#8a76c0', '#33165f'],
  },
  onDark: {
    mobility: ['#17344e', '#3f8fc9', '#e0f0ff'],
    coauthorship: ['#2d2547', '#8d79c8', '#efeaff'],
  },
};

/** A colour for each step, each with the ink that reads on it. */
export function stepColours(
  name: FlowMatrixName,
  count: number,
  theme: Theme,
  colour: ColourRole = 'structure',
): readonly StepColour[] {
  const [near, middle, far] = RAMPS[theme.name === 'dark' ? 'onDark' : 'onLight'][name] ?? rampOf(colour, theme);
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0.5 : i / (count - 1);
    const fill = share < 0.5 ? mix(near, middle, share * 2) : mix(middle, far, share * 2 - 1);
    return { fill, ink: inkOn(fill, theme) };
  });
}

function rampOf(colour: ColourRole, { edge, background, ink, node }: Theme): readonly [string, string, string] {
  const middle = colour === 'group' ? node : edge[colour];
  return [mix(background, middle, 0.18), middle, mix(middle, ink, 0.72)];
}

/** Of the theme's ink and ground the one that reads better; black or white where neither reads well. */
export function inkOn(fill: string, { ink, background }: Theme): string {
  const own = contrast(fill, ink) >= contrast(fill, background) ? ink : background;
  if (contrast(fill, own) >= LEAST_CONTRAST.text) return own;
  return contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
}
