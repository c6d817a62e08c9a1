/** Pictures of what a session shows: the one place of the page that asks for them. */
import type { Session } from '../../elements/session.ts';
import type { Figure, FigureOptions } from '../../export/figure.ts';
import { PICTURES } from '../../export/pictures.ts';
import type { ViewState } from '../../view/view-state.ts';

/** What a dialog chooses; the rest is the session's. */
export type FigureChoice = Pick<FigureOptions, 'size' | 'title' | 'caption' | 'idPrefix'>;

export function isPicture({ view }: ViewState): boolean {
  return PICTURES[view] !== undefined;
}

/** The same figure as `collab-graph render` makes on the same day, to the byte. */
export async function sharedFigure(session: Session, state: ViewState, choice: FigureChoice): Promise<Figure> {
  const { makeFigure } = await import('../../export/figure.ts');
  return makeFigure({ ...given(session), state, ...choice });
}

/** The picture inside a tag, as `collab-graph embed` makes it. */
export async function sharedFallback(
  session: Session,
  state: ViewState,
  choice: Omit<FigureChoice, 'size'>,
): Promise<Figure> {
  const { fallbackFigure } = await import('../../export/fallback-figure.ts');
  return fallbackFigure({ ...given(session), state, ...choice });
}

function given({ dataset, graph, today, positions }: Session): Omit<FigureOptions, 'state'> {
  return { dataset: dataset!, graph, today, positions };
}
