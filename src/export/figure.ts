/**
 * A view as a finished figure: words planned, room measured, nodes placed,
 * scene composed, SVG written. The command line and the explorer's export both
 * come here, so that they give the same picture.
 */
import type { Dataset } from '../data/dataset.ts';
import type { PositionsFile } from '../layout/positions-file.ts';
import type { Size } from '../layout/types.ts';
import { buildGraph } from '../model/build-graph.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { renderSvg } from '../render/svg.ts';
import { planOf, type FigureParts } from '../scene/figure.ts';
import { composeNetwork, type PlacedNetwork } from '../scene/network.ts';
import type { Scene } from '../scene/scene.ts';
import type { PaletteName } from '../scene/theme.ts';
import { selectView } from '../view/select-view.ts';
import type { View } from '../view/view.ts';
import type { ViewState } from '../view/view-state.ts';
import { DEFAULT_SIZE, printLength, type FigureSize } from './figure-size.ts';
import { placeView } from './place-view.ts';

export interface FigureOptions {
  readonly dataset: Dataset;
  /** What to show. Its `theme` counts where it names one; `auto` is light, since paper is. */
  readonly state: ViewState;
  /** The day that `at: 'now'` means, `YYYY-MM-DD`. */
  readonly today: string;
  /** Graph of the dataset, where there is one already. */
  readonly graph?: CollabGraph | undefined;
  /** Committed positions; see `placeView`. */
  readonly positions?: PositionsFile | undefined;
  /** Default 1280 by 800 pixels. A figure whose words need more room than its height leaves grows. */
  readonly size?: FigureSize | undefined;
  /** Instead of the title made from the data. */
  readonly title?: string | undefined;
  /** The author's own words, below the legend. */
  readonly caption?: string | undefined;
  readonly parts?: FigureParts | undefined;
  /** Begins the ids in the file. Default `cg`. */
  readonly idPrefix?: string | undefined;
}

export interface Figure {
  readonly svg: string;
  /** Of the whole figure, CSS pixels. */
  readonly size: Size;
  readonly view: View;
  readonly scene: Scene;
}

/** Height of the picture in shares of its width where only a width is asked for. */
const NATURAL_SHAPE = { wide: 0.75, narrow: 1.25, narrowBelow: 560 };

/**
 * @throws CollabGraphError `unsupported` for a view that is no network
 */
export function makeFigure(options: FigureOptions): Figure {
  const { dataset, state, today, size = DEFAULT_SIZE, parts = {}, idPrefix = 'cg' } = options;
  if (state.view !== 'network') {
    throw new CollabGraphError('unsupported', `unsupported view "${state.view}" of a still picture (expected network)`);
  }
  const view = selectView(options.graph ?? buildGraph(dataset), state, { today });
  const compose = (layout: PlacedNetwork, frame: Size): Scene =>
    withWords(composeNetwork(view, layout, { dataset, theme: paletteOf(state), size: frame }), options);
  const picture = pictureIn(size, compose, parts);
  const scene = compose(placeView(view, picture, options.positions), picture);
  const wanted = size.height === undefined ? undefined : { width: size.width, height: size.height };
  const plan = planOf(scene, wanted, parts);
  // Planned heights are whole pixels: less than one off is the height asked for.
  const height = wanted && Math.abs(plan.height - wanted.height) < 1 ? wanted.height : plan.height;
  const svg = renderSvg(scene, {
    ...parts,
    idPrefix,
    ...(wanted ? { figure: wanted } : {}),
    printed: { width: printLength(plan.width, size.unit), height: printLength(height, size.unit) },
  });
  return { svg, size: { width: plan.width, height }, view, scene };
}

/** The room of the picture: what words and legend leave, or its natural shape. */
function pictureIn(
  { width, height }: FigureSize,
  compose: (layout: PlacedNetwork, frame: Size) => Scene,
  parts: FigureParts,
): Size {
  const { wide, narrow, narrowBelow } = NATURAL_SHAPE;
  if (height === undefined) return { width, height: Math.round(width * (width < narrowBelow ? narrow : wide)) };
  const wordsOnly = compose({ positions: new Map(), labels: { placed: [] } }, { width, height });
  const { picture } = planOf(wordsOnly, { width, height }, parts);
  return { width: picture.width, height: picture.height };
}

function withWords(scene: Scene, { title, caption }: FigureOptions): Scene {
  return { ...scene, ...(title === undefined ? {} : { title }), ...(caption === undefined ? {} : { caption }) };
}

function paletteOf({ theme }: ViewState): PaletteName {
  return theme === 'auto' ? 'light' : theme;
}
