import type { Dataset } from '../data/dataset.ts';
import { toAttributes } from '../view/print-view.ts';
import type { ViewState } from '../view/view-state.ts';

/** What an author adds to a view. */
export interface AuthorWords {
  /** Instead of the title made from the data. */
  readonly title?: string | undefined;
  /** The author's own words, below the figure. */
  readonly caption?: string | undefined;
}

/** Attributes of a `<collab-graph>` that shows a view: what differs from the default, and always the language, or that of the page around it would count. */
export function elementAttributes(
  state: ViewState,
  dataset: Dataset,
  { title, caption }: AuthorWords = {},
): Record<string, string> {
  return {
    ...toAttributes(state, { dataset }),
    lang: state.lang,
    ...(title ? { heading: title } : {}),
    ...(caption ? { caption } : {}),
  };
}
