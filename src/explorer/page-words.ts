import type { ViewElement } from '../elements/collab-graph/view-elements.ts';
import type { Context } from '../elements/session/context.ts';
import { wordsOf, type Words } from '../scene/words.ts';

/**
 * The words about what is shown. A map and a matrix say themselves what is in
 * them, once they are drawn; until then there are the words of the selection,
 * and nothing about marks.
 */
export function pageWords({ view, dataset, lang, state }: Context, shown: ViewElement | null): Words {
  const scene = shown?.page ?? shown?.scene;
  const isOwn = scene && 'kind' in scene && scene.kind === state.view && scene.lang === lang;
  if ((state.view === 'map' || state.view === 'matrix') && isOwn) return scene;
  const words = wordsOf(view, dataset, lang);
  return state.view === 'network' ? words : { ...words, readingKey: '' };
}
