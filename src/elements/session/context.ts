import type { Dataset } from '../../data/dataset.ts';
import { explorerMessagesFor, type ExplorerMessages } from '../../locales/explorer.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import { formatFor, type Format } from '../../scene/format.ts';
import { groupsInOrder } from '../../scene/group-colours.ts';
import { themeFor, type Theme } from '../../scene/theme.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import { drawnPaletteOf } from '../look/palette.ts';
import type { Session } from './session.ts';

/** What the parts of the page draw from: the data, the state and what it shows, and the words and colours for it. */
export interface Context {
  readonly session: Session;
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  readonly state: ViewState;
  readonly view: View;
  readonly lang: Locale;
  readonly words: ExplorerMessages;
  readonly format: Format;
  readonly theme: Theme;
  readonly today: string;
  /** Whether all of the data is there. */
  readonly complete: boolean;
}

/** Undefined until the first part of the data is there. */
export function contextOf(session: Session | undefined): Context | undefined {
  if (!session?.dataset || !session.graph || !session.state || !session.view) return undefined;
  const { dataset, graph, state, view, today } = session;
  const { lang } = state;
  return {
    session,
    dataset,
    graph,
    state,
    view,
    lang,
    today,
    words: explorerMessagesFor(lang),
    format: formatFor(lang),
    theme: themeFor(drawnPaletteOf(state.theme), groupsInOrder(view, dataset)),
    complete: session.status === 'complete',
  };
}

/** The name of a node in the language of the page; the id where the data do not have it. */
export function nameOf({ graph, lang }: Pick<Context, 'graph' | 'lang'>, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttributes(id).name[lang] : id;
}

/** The short name, for labels. */
export function shortOf({ graph, lang }: Pick<Context, 'graph' | 'lang'>, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttributes(id).short[lang] : id;
}
