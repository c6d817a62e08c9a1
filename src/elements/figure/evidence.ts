/** Who says that there is a tie, and how well it is known, as a sentence for who walks to it. */
import { walkingWords } from '../../locales/walking.ts';
import type { Confidence } from '../../data/dataset.ts';
import { observedOf, windowFor } from '../../model/flows.ts';
import { isFlow, type CollabGraph } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import { citedSources, sourceTitle } from '../../query/sources.ts';
import type { EdgeMark } from '../../scene/scene.ts';
import type { ViewState } from '../../view/view-state.ts';

interface Claim {
  readonly source: readonly string[];
  readonly confidence?: Confidence | undefined;
}

/** All rows that a mark stands for; of a measure the value that is drawn. Empty where nobody is named. */
export function evidenceOf(mark: Pick<EdgeMark, 'ids'>, graph: CollabGraph, state: ViewState): string {
  const { lang, period } = state;
  const words = walkingWords(lang);
  const dataset = graph.getAttribute('dataset');
  const claims = mark.ids
    .filter((id) => graph.hasEdge(id))
    .flatMap((id): Claim[] => {
      const edge = graph.getEdgeAttributes(id);
      if (!isFlow(edge)) return [edge.row];
      const { additive } = kindsOf(dataset).edge(edge.kind);
      const drawn = observedOf(edge.observations, windowFor(dataset, edge.kind, period), additive);
      return drawn ? [drawn] : Object.values(edge.observations).slice(-1);
    });
  const titles = citedSources(
    dataset,
    claims.flatMap(({ source }) => source),
  ).map((source) => sourceTitle(source, lang));
  const least = (['unverified', 'reported'] as const).find((one) =>
    claims.some(({ confidence }) => confidence === one),
  );
  return [titles.length > 0 ? words.says(titles) : '', least ? words.confidence[least] : '']
    .filter(Boolean)
    .join(words.sentence);
}
