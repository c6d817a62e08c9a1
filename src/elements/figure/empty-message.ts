/** What is said where nothing matches: which filter hides most, and the ways out. Few views need it. */
import { html, nothing, type TemplateResult } from 'lit';

import type { ElementWords } from '../../locales/elements-en.ts';
import { emptyWords } from '../../locales/empty.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { formatFor } from '../../scene/format.ts';
import { liftOf, type Lift } from '../../view/lift.ts';
import { selectView } from '../../view/select-view.ts';
import type { Session } from '../session/session.ts';
import type { View } from '../../view/view.ts';
import type { ViewState } from '../../view/view-state.ts';

export function emptyMessage(
  { graph, view, today }: Pick<Session, 'today'> & { readonly graph: CollabGraph; readonly view: View },
  words: ElementWords,
  actions: {
    readonly change: (change: Lift['change'] | Pick<ViewState, 'through'>) => void;
    readonly reset: () => void;
  },
): TemplateResult {
  const { lang } = view.state;
  const own = emptyWords(lang);
  // A dead end with its way out.
  const { lift, groups } = waysFor(graph, view, today);
  const nameOf = (id: string): string => graph.getNodeAttributes(id).name[lang];
  const shortOf = (id: string): string => graph.getNodeAttributes(id).short[lang];
  const format = formatFor(lang);
  return html`<div class="message" part="message" lang=${lang}>
    <h2>${groups.length > 0 ? own.inNoneShown(nameOf(view.state.focus)) : words.empty}</h2>
    <p>
      ${
        groups.length > 0
          ? own.takesPartIn(format.list(groups.map(shortOf)))
          : lift
            ? own.emptyBecause(own.filter(lift.field))
            : own.emptyWayOut
      }
    </p>
    <div class="buttons">
      ${
        groups.length > 0
          ? html`<button type="button" class="of-focus" @click=${() => actions.change({ through: groups })}>
              ${own.showThem(groups.length, format.number(groups.length))}
            </button>`
          : nothing
      }
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

interface Ways {
  readonly lift: Lift | undefined;
  /** Groups not shown in which the focus takes part, where they alone would be a picture. */
  readonly groups: readonly string[];
}

/** Found once: a message is drawn anew with everything around it. */
let last: { readonly view: View; readonly graph: CollabGraph; readonly ways: Ways } | undefined;

function waysFor(graph: CollabGraph, view: View, today: string): Ways {
  if (last?.view !== view || last.graph !== graph)
    last = {
      view,
      graph,
      ways: { lift: liftOf(graph, view.state, { today }), groups: groupsOfFocus(graph, view, today) },
    };
  return last.ways;
}

/** The frameworks and programmes of the focus that the other filters of the view let through. */
export function groupsOfFocus(graph: CollabGraph, { state }: Pick<View, 'state'>, today: string): string[] {
  if (!graph.hasNode(state.focus)) return [];
  const groups = new Set<string>();
  graph.forEachEdge(state.focus, (_edge, { kind }, source, target) => {
    if (kind === 'membership') groups.add(source === state.focus ? target : source);
  });
  if (groups.size === 0) return [];
  const shown = selectView(graph, { ...state, through: [...groups] }, { today });
  return shown.edges.length === 0 ? [] : shown.nodes.flatMap(({ id }) => (groups.has(id) ? [id] : []));
}
