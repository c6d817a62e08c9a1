/** Pictures of what a session shows: the one place of the page that asks for them. */
import { builtInFiles } from '../../elements/load/built-in-files.ts';
import type { Session } from '../../elements/session/session.ts';
import type { FallbackOptions } from '../../export/fallback-figure.ts';
import type { Figure, FigureOptions } from '../../export/figure.ts';
import { PICTURES } from '../../export/pictures.ts';
import type { WorldFile } from '../../scene/map/world.ts';
import type { ViewState } from '../../view/view-state.ts';

/** What a dialog chooses; the rest is the session's. */
export type FigureChoice = Pick<FigureOptions, 'size' | 'title' | 'caption' | 'idPrefix'>;

export function isPicture({ view }: ViewState): boolean {
  return PICTURES[view] !== undefined;
}

/** The same figure as `collab-graph render` makes on the same day, to the byte. */
export async function sharedFigure(session: Session, state: ViewState, choice: FigureChoice): Promise<Figure> {
  const { makeFigure } = await import('../../export/figure.ts');
  return makeFigure({ ...(await given(session, state)), state, ...choice });
}

/** The picture inside a tag, as `collab-graph embed` makes it. */
export async function sharedFallback(
  session: Session,
  state: ViewState,
  choice: Omit<FigureChoice, 'size'> & Pick<FallbackOptions, 'embedded'>,
): Promise<Figure> {
  const { fallbackFigure } = await import('../../export/fallback-figure.ts');
  return fallbackFigure({ ...(await given(session, state)), state, ...choice });
}

async function given(
  { dataset, graph, today, positions }: Session,
  { view }: ViewState,
): Promise<Omit<FigureOptions, 'state' | 'embedded'>> {
  const world = view === 'map' ? await worldFile() : undefined;
  return { dataset: dataset!, graph, today, positions, world };
}

async function worldFile(): Promise<WorldFile> {
  const [{ checkWorld }, file] = await Promise.all([import('../../scene/map/world.ts'), builtInFiles.world()]);
  return checkWorld(file);
}
