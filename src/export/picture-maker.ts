import type { Dataset } from '../data/dataset.ts';
import type { PositionsFile } from '../layout/positions-file.ts';
import type { Size } from '../layout/types.ts';
import type { CollabGraph } from '../model/graph.ts';
import type { WorldFile } from '../scene/map/world.ts';
import type { Picture } from '../scene/scene.ts';
import type { PaletteName } from '../scene/theme.ts';
import type { View } from '../view/view.ts';

export interface PictureRequest {
  readonly dataset: Dataset;
  readonly view: View;
  /** The graph that the view was chosen from. */
  readonly graph: CollabGraph;
  readonly theme: PaletteName;
  /** Committed positions of networks. */
  readonly positions: PositionsFile | undefined;
  /** Shapes of the countries, for maps. */
  readonly world: WorldFile | undefined;
}

/** Draws one view in whatever room the words of its figure leave. */
export interface PictureMaker {
  /** Height for a width, where nobody asks for one. */
  naturalHeight(width: number): number;
  /** The words and the legend in a frame, without the marks: what room they take is asked first. */
  words(frame: Size): Picture;
  draw(frame: Size): Picture;
}

export type PictureOf = (request: PictureRequest) => PictureMaker;
