import { CollabGraphError } from '../model/errors.ts';
import { composeMap } from '../scene/map.ts';
import { worldAspect } from '../scene/map/projection.ts';
import type { PictureMaker, PictureRequest } from './picture-maker.ts';

/** Height of the picture in shares of its width where only a width is asked for: the world, and below it room for an inset. */
const NATURAL_SHAPE = { more: 0.06, narrow: 1, narrowBelow: 560 };

/**
 * The map, as large as its room allows.
 * @throws CollabGraphError `missing` without the shapes of the countries
 */
export function mapPicture({ dataset, view, theme, world }: PictureRequest): PictureMaker {
  if (!world) {
    throw new CollabGraphError(
      'missing',
      'missing shapes of the countries for a map (expected the option world: the content of world.json, which npm run build puts beside the compiled data)',
    );
  }
  return {
    naturalHeight: (width) => {
      const { more, narrow, narrowBelow } = NATURAL_SHAPE;
      return Math.round(width * (width < narrowBelow ? narrow : 1 / worldAspect() + more));
    },
    words: (frame) => composeMap(view, { dataset, theme, world, size: frame }),
    draw: (frame) => composeMap(view, { dataset, theme, world, size: frame }),
  };
}
