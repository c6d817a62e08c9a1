import type { Size } from '../layout/types.ts';
import { buildMatrix } from '../scene/matrix/build.ts';
import { composeMatrix } from '../scene/matrix/compose.ts';
import { naturalHeight } from '../scene/matrix/fit.ts';
import type { MatrixScene } from '../scene/scene.ts';
import type { PictureMaker, PictureRequest } from './picture-maker.ts';

/** Of a figure's height what its words leave to the picture, about: whether rows are left out changes the words. */
const PICTURE_SHARE = 0.72;

/** The matrix, with as many rows as are legible in the room that it has. */
export function matrixPicture({ view, graph, theme }: PictureRequest): PictureMaker {
  const matrix = buildMatrix(view, graph);
  const compose = (size: Size): MatrixScene => composeMatrix(matrix, view, { graph, size, theme });
  return {
    naturalHeight: (width) => naturalHeight(matrix, width),
    words: ({ width, height }) => ({ ...compose({ width, height: height * PICTURE_SHARE }), width, height }),
    draw: compose,
  };
}
