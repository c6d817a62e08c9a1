/** Loads with the first map: what composes it, and the shapes of the countries. */
import { DEFAULT_MARGINS, type Margins } from '../../layout/boxes.ts';
import { composeMapSteps, type MapOptions } from '../../scene/map.ts';
import { checkWorld, type WorldFile } from '../../scene/map/world.ts';
import { toEnd } from '../../model/to-end.ts';
import type { Scene } from '../../scene/scene.ts';
import type { PaletteName } from '../../scene/theme.ts';
import type { View } from '../../view/view.ts';
import { builtInFiles } from '../load/built-in-files.ts';
import { inSlices } from './slices.ts';

/** Room for the buttons in the lower corners. */
const CONTROL_MARGINS: Margins = { ...DEFAULT_MARGINS, bottom: 52 };

let world: Promise<WorldFile> | undefined;

/** The same shapes for all figures and all data. A failure is not remembered: the next map asks again. */
function loadWorld(): Promise<WorldFile> {
  if (!world) {
    const asked = (world = builtInFiles.world().then(checkWorld));
    asked.catch(() => (world = world === asked ? undefined : world));
  }
  return world;
}

export interface DrawMapOptions extends Omit<MapOptions, 'world' | 'margins'> {
  /** Whether buttons lie over the corners. */
  readonly hasControls: boolean;
  /** Ends the work when the map is not wanted any more. */
  readonly signal: AbortSignal;
}

/**
 * The map, and the same in the colours of paper for who asks.
 * @throws CollabGraphError `missing` where the shapes cannot be had, the signal's reason where it aborts
 */
export async function drawMap(
  view: View,
  { hasControls, signal, ...options }: DrawMapOptions,
): Promise<readonly [scene: Scene, onPaper: () => Scene]> {
  const margins = hasControls ? CONTROL_MARGINS : DEFAULT_MARGINS;
  const world = await loadWorld();
  const steps = (theme: PaletteName): Generator<void, Scene, void> =>
    composeMapSteps(view, { ...options, theme, margins, world });
  return [await inSlices(steps(options.theme), signal), () => toEnd(steps('light'))];
}
