/**
 * A view as a finished figure: words planned, room measured, nodes placed,
 * scene composed, SVG written. The command line and the explorer's export both
 * come here, so that they give the same picture.
 */
import { answerState } from '../answer/answer-state.ts';
import type { Dataset } from '../data/dataset.ts';
import type { PositionsFile } from '../layout/positions-file.ts';
import type { Size } from '../layout/types.ts';
import { buildGraph } from '../model/build-graph.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { renderSvg, type Embedded } from '../render/svg.ts';
import { withEmphasis } from '../scene/emphasis/with-emphasis.ts';
import { planOf, type FigureParts } from '../scene/figure.ts';
import { findingOf } from '../scene/finding.ts';
import { formatFor } from '../scene/format.ts';
import type { WorldFile } from '../scene/map/world.ts';
import { withLooks } from '../scene/looks.ts';
import type { Picture } from '../scene/scene.ts';
import type { PaletteName } from '../scene/theme.ts';
import { selectView } from '../view/select-view.ts';
import type { View } from '../view/view.ts';
import { VIEWS, type ViewState } from '../view/view-state.ts';
import { DEFAULT_SIZE, printLength, type FigureSize } from './figure-size.ts';
import { PICTURES } from './pictures.ts';

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
  /** Shapes of the countries, which a map needs: `world.json` of the compiled data. */
  readonly world?: WorldFile | undefined;
  /** Default 1280 by 800 pixels. */
  readonly size?: FigureSize | undefined;
  /** Instead of the title made from the data. */
  readonly title?: string | undefined;
  /** With the title that the element gives the same view, which takes the picture over; else it is the finding, as on the page. */
  readonly hasPlainTitle?: boolean | undefined;
  /** The author's own words, below the legend; without them the answer to the question that the state asks. */
  readonly caption?: string | undefined;
  readonly parts?: FigureParts | undefined;
  /** Begins the ids in the file. Default `cg`. */
  readonly idPrefix?: string | undefined;
  /** As in `SvgOptions`: for a page with the script of the element. */
  readonly embedded?: Embedded | undefined;
}

export interface Figure {
  readonly svg: string;
  /** Of the whole figure, CSS pixels as printed: what was asked for, or higher where the words did not fit. */
  readonly size: Size;
  readonly view: View;
  readonly scene: Picture;
}

/** How much smaller than usual everything may be drawn, tried in this order. */
const SHRINKS = [1, 1.05, 1.1, 1.15, 1.2, 1.25];

/**
 * @throws CollabGraphError `unsupported` for a view that is no picture, `missing` for a map without `world`
 */
export function makeFigure(options: FigureOptions): Figure {
  const { dataset, state, today, size = DEFAULT_SIZE, parts = {}, idPrefix = 'cg' } = options;
  const make = PICTURES[state.view];
  if (!make) {
    const drawn = VIEWS.filter((name) => PICTURES[name]).join(', ');
    throw new CollabGraphError(
      'unsupported',
      `unsupported view "${state.view}" of a still picture (expected ${drawn})`,
    );
  }
  const graph = options.graph ?? buildGraph(dataset);
  const view = withLooks(selectView(graph, state, { today }), graph, { theme: paletteOf(state) });
  const maker = make({
    dataset,
    view,
    graph,
    theme: paletteOf(state),
    positions: options.positions,
    world: options.world,
  });
  const answer = state.ask && answerState(graph, state, state.ask, today);
  const caption = options.caption ?? answer?.sentences.join(state.lang === 'en' ? ' ' : '');
  const { lang } = state;
  const title =
    options.title ??
    (options.hasPlainTitle
      ? undefined
      : findingOf({ graph, dataset, view, state, lang, format: formatFor(lang), complete: true }));
  const worded = (scene: Picture): Picture =>
    withEmphasis(withWords(scene, title, caption), view, graph, paletteOf(state), answer?.marks);
  const { frame, picture } = roomFor(size, (room) => worded(maker.words(room)), maker.naturalHeight, parts);
  const scene = worded(maker.draw(picture));
  const plan = planOf(scene, frame, parts);
  const printed = printedSize(size, frame, plan);
  const svg = renderSvg(scene, {
    ...parts,
    edition: dataset,
    idPrefix,
    embedded: options.embedded,
    ...(frame ? { figure: frame } : {}),
    printed: { width: printLength(printed.width, size.unit), height: printLength(printed.height, size.unit) },
  });
  return { svg, size: printed, view, scene };
}

interface Room {
  /** Of the whole figure, scene units; absent where the height follows from what is in it. */
  readonly frame?: Size;
  readonly picture: Size;
}

/**
 * The room of the picture: its natural shape, or what words and legend leave.
 * Where they leave too little, all is drawn a little smaller, since a size that
 * somebody asks for is the size of a hole in a page; where that is not enough
 * the figure grows rather than become illegible.
 */
function roomFor(
  { width, height }: FigureSize,
  words: (frame: Size) => Picture,
  naturalHeight: (width: number) => number,
  parts: FigureParts,
): Room {
  if (height === undefined) return { picture: { width, height: naturalHeight(width) } };
  const plans = SHRINKS.map((shrink) => {
    const frame = { width: width * shrink, height: height * shrink };
    return { frame, plan: planOf(words(frame), frame, parts) };
  });
  const { frame, plan } = plans.find((one) => one.plan.height < one.frame.height + 1) ?? plans[0]!;
  return { frame, picture: { width: plan.picture.width, height: plan.picture.height } };
}

/** Planned heights are whole units: less than one off is the height asked for. */
function printedSize({ width, height }: FigureSize, frame: Size | undefined, plan: Size): Size {
  const shrink = frame ? frame.width / width : 1;
  const isAsked = frame !== undefined && Math.abs(plan.height - frame.height) < 1;
  return { width, height: isAsked ? height! : plan.height / shrink };
}

function withWords(scene: Picture, title: string | undefined, caption: string | undefined): Picture {
  return { ...scene, ...(title === undefined ? {} : { title }), ...(caption === undefined ? {} : { caption }) };
}

function paletteOf({ theme }: ViewState): PaletteName {
  return theme === 'auto' ? 'light' : theme;
}
