import { html, nothing, type TemplateResult } from 'lit';

import type { Context } from '../elements/session/context.ts';
import type { Words } from '../scene/words.ts';
import { findingOf, madeOf } from '../scene/finding.ts';
import { asOfToday } from '../scene/of-today.ts';

/** The finding, or what is shown; how much of it, as of when, and what it is made of. */
export function pageHeading(context: Context, { title, count }: Words): TemplateResult {
  const { view, format } = context;
  const made = madeOf(context);
  const day = asOfToday(view, format);
  return html`
    <h1>${findingOf(context) ?? title}</h1>
    <p class="subtitle">${count}${day === undefined ? nothing : html` · ${day}`}</p>
    ${made === undefined ? nothing : html`<p class="subtitle made-of">${made}</p>`}
  `;
}
