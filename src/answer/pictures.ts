/** Parts of the views that show answers. */
import type { NodeKind } from '../model/node-kinds.ts';
import type { ViewPatch } from './answer.ts';

export const PLACES_AND_GROUPS: readonly NodeKind[] = ['country', 'region', 'framework', 'programme'];

/** Nothing that an earlier question or click has left behind: another picture has other places. */
export const UNSELECTED: ViewPatch = {
  select: undefined,
  compare: undefined,
  path: undefined,
  viewport: undefined,
  pins: undefined,
};
