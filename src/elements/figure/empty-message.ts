/** What is said where nothing matches: which filter hides most, and the ways out. Few views need it. */
import { html, nothing, type TemplateResult } from 'lit';

import type { ElementWords } from '../../locales/elements-en.ts';
import { emptyWords } from '../../locales/empty.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { formatFor } from '../../scene/format.ts';
import { liftOf, type Lift } from '../../view/lift.ts';
import type { Session } from '../session/session.ts';
import type { View } from '../../view/view.ts';

export function emptyMessage(
  { graph, view, today }: Pick<Session, 'today'> & { readonly graph: CollabGraph; readonly view: View },
  words: ElementWords,
  actions: { readonly change: (change: Lift['change']) => void; readonly reset: () => void },
): TemplateResult {
  const { lang } = view.state;
  const own = emptyWords(lang);
  const lift = liftFor(graph, view, today);
  return html`<div class="message" part="message" lang=${lang}>
    <h2>${words.empty}</h2>
    <p>${lift ? own.emptyBecause(own.filter(lift.field)) : own.emptyWayOut}</p>
    <div class="buttons">
      ${
        lift
          ? html`<button type="button" @click=${() => actions.change(lift.change)}>
              ${own.lift(own.filter(lift.field), formatFor(lang).number(lift.gains))}
            </button>`
          : nothing
      }
      <button type="button" @click=${actions.reset}>${words.resetView}</button>
    </div>
  </div>`;
}

/** Found once: a message is drawn anew with everything around it. */
let last: { readonly view: View; readonly lift: Lift | undefined } | undefined;

function liftFor(graph: CollabGraph, view: View, today: string): Lift | undefined {
  if (last?.view !== view) last = { view, lift: liftOf(graph, view.state, { today }) };
  return last.lift;
}
