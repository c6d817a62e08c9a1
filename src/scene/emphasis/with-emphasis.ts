/** What a state selects, compares and connects, put into a still picture: marks and words. */
import type { CollabGraph } from '../../model/graph.ts';
import type { View } from '../../view/view.ts';
import type { Picture } from '../scene.ts';
import { themeFor, type PaletteName } from '../theme.ts';
import { chainsBetween, type Chains } from './chains.ts';
import { emphasisIn } from './emphasis.ts';
import { frameCells } from './frame-cells.ts';
import { light } from './light.ts';
import { litLine } from './lit-line.ts';

/**
 * The picture with the same standing out as on screen, and a line that says
 * what. The picture itself where the state lights nothing.
 * @param answered nodes that the answer to the state's question is about
 */
export function withEmphasis(
  picture: Picture,
  view: View,
  graph: CollabGraph,
  palette: PaletteName,
  answered: readonly string[] = [],
): Picture {
  const { state, today } = view;
  const { select, compare, path, focus, lang, at, confidence, status } = state;
  if ((select ?? compare ?? path) === undefined && answered.length === 0) return picture;
  const chains =
    path === undefined
      ? undefined
      : chainsBetween(graph, select ?? focus, path, {
          at,
          confidence,
          today,
          ...(status.length > 0 ? { status } : {}),
        });
  const line = litLine({ graph, view, picture, chains, answered });
  if (line === undefined) return picture;
  const description = [picture.description, line].join(lang === 'ja' ? '' : ' ');
  return { ...lit(picture, view, graph, palette, answered, chains), litLine: line, description };
}

function lit(
  picture: Picture,
  view: View,
  graph: CollabGraph,
  palette: PaletteName,
  answered: readonly string[],
  chains: Chains | undefined,
): Picture {
  const { state, today } = view;
  if (picture.kind === 'matrix') {
    const ids = [state.select, state.compare].filter((id) => id !== undefined);
    return frameCells(picture, ids, themeFor(palette).focus);
  }
  const emphasis = emphasisIn(picture, graph, state, { today, chainsBetween: () => chains, answered });
  return emphasis ? light(picture, emphasis, (id) => graph.getNodeAttributes(id).short[state.lang]) : picture;
}
