import type { Size } from '../layout/types.ts';
import { composeNetwork, type PlacedNetwork } from '../scene/network.ts';
import { partsIn } from '../scene/parts.ts';
import type { Scene } from '../scene/scene.ts';
import type { PictureMaker, PictureRequest } from './picture-maker.ts';
import { placeStill } from './place-view.ts';

/** Height of the picture in shares of its width where only a width is asked for. */
const NATURAL_SHAPE = { wide: 0.75, narrow: 1.25, narrowBelow: 560 };

/** The network, laid out in the room that it has. */
export function networkPicture({ dataset, view, graph, theme, positions }: PictureRequest): PictureMaker {
  const compose = (layout: PlacedNetwork, size: Size): Scene =>
    composeNetwork(view, layout, {
      dataset,
      theme,
      size,
      parts: partsIn(view, dataset, layout.positions, view.state.lang),
    });
  return {
    naturalHeight: (width) => {
      const { wide, narrow, narrowBelow } = NATURAL_SHAPE;
      return Math.round(width * (width < narrowBelow ? narrow : wide));
    },
    words: (frame) => compose({ positions: new Map() }, frame),
    draw: (frame) => compose(placeStill(view, graph, frame, positions), frame),
  };
}
