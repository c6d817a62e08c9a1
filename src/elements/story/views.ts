/** What the steps of a story show: each its own view on the ground of the story's attributes, whatever was shown before. */
import type { CollabGraphError } from '../../model/errors.ts';
import type { Locale } from '../../model/graph.ts';
import { parseView, type ViewOptions, type ViewText } from '../../view/codec.ts';
import { defaultView } from '../../view/defaults.ts';
import { FIELDS } from '../../view/fields.ts';
import { fromQuery } from '../../view/query.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { Session } from '../session/session.ts';
import type { StoryStep } from './steps.ts';

export interface StepView {
  readonly state: ViewState;
  readonly problems: readonly CollabGraphError[];
}

export interface StoryViews {
  readonly steps: readonly StepView[];
  /** What could not be read of the story's own attributes. */
  readonly problems: readonly CollabGraphError[];
}

/** Undefined until data are there. */
export function viewsOf(
  steps: readonly StoryStep[],
  attributes: ViewText,
  lang: Locale,
  { dataset, graph }: Session,
): StoryViews | undefined {
  if (!dataset || !graph) return undefined;
  const ground = parseView(attributes, { dataset, graph, base: { ...defaultView(dataset), lang } });
  return {
    problems: ground.problems,
    steps: steps.map(({ view }) => fromQuery(view, { dataset, graph, base: ground.state })),
  };
}

/** The same for a figure that has no data yet, which reads the names itself. */
export function optionsOf({ view }: StoryStep, attributes: ViewText): ViewOptions {
  const given: ViewText = { ...attributes, ...Object.fromEntries(new URLSearchParams(view)) };
  return Object.fromEntries(FIELDS.map(({ key, name }) => [key, given[name] ?? undefined]));
}
