import type { FigureOptions } from '../export/figure.ts';
import type { ViewState } from '../view/view-state.ts';

/** What a still picture of a state needs beside the data: places known beforehand, and for a map the shapes of the countries. */
export async function figureData({ view }: ViewState): Promise<Pick<FigureOptions, 'positions' | 'world'>> {
  const [{ loadPositions }, { loadWorld }] = await Promise.all([import('./positions.ts'), import('./world.ts')]);
  return { positions: await loadPositions(), world: view === 'map' ? await loadWorld() : undefined };
}
