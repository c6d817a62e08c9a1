import { html, nothing, type TemplateResult } from 'lit';

import type { Context } from '../elements/session/context.ts';
import { isFlow } from '../model/graph.ts';
import type { Words } from '../scene/words.ts';
import { findingOf, madeOf } from '../scene/finding.ts';

/** The finding, or what is shown; how much of it, as of when, and what it is made of. */
export function pageHeading(context: Context, { title, count }: Words): TemplateResult {
  const { words, state, view, format, today } = context;
  const made = madeOf(context);
  // Numbers of a period are not as of today.
  const hasTies = state.view !== 'matrix' || state.matrix === 'groups';
  const isOfToday = state.at === 'now' && hasTies && view.edges.some(({ attributes }) => !isFlow(attributes));
  return html`
    <h1>${findingOf(context) ?? title}</h1>
    <p class="subtitle">${count}${isOfToday ? html` · ${words.asOf(format.date(today))}` : nothing}</p>
    ${made === undefined ? nothing : html`<p class="subtitle made-of">${made}</p>`}
  `;
}
