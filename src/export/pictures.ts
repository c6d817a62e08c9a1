/** The views that can be still pictures, each with what makes it. A new one is one entry here. */
import type { ViewName } from '../view/view-state.ts';
import { mapPicture } from './map-picture.ts';
import { matrixPicture } from './matrix-picture.ts';
import { networkPicture } from './network-picture.ts';
import type { PictureOf } from './picture-maker.ts';

export const PICTURES: Readonly<Partial<Record<ViewName, PictureOf>>> = {
  network: networkPicture,
  map: mapPicture,
  matrix: matrixPicture,
};
