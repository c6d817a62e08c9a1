import type { Locale } from '../../model/graph.ts';
import type { Session } from '../session/session.ts';

/** An element whose parts share a session. */
export type Figure = HTMLElement & { readonly session?: Session | undefined };

export interface Saying {
  /** What is said is said once: of what. */
  readonly id: string;
  readonly lang: Locale;
  readonly text: string;
  /** The session's event with which it is gone. */
  readonly until: 'load' | 'change';
}

/** A line in its place among what the figure says, for eyes and ears. @param host the figure, or an element inside it */
export function sayInFigure(host: HTMLElement, { id, lang, text, until }: Saying): void {
  const figure = wholeOf(host);
  const { shadowRoot: root, session } = figure;
  // What has none yet is seen as it stands in the page.
  const inside = root ?? figure;
  if (inside.querySelector(`[data-missing="${id}"]`)) return;
  const said = document.createElement('p');
  said.className = 'problems';
  said.setAttribute('part', 'problems');
  said.dataset['missing'] = id;
  said.lang = lang;
  said.textContent = text;
  // What stands in for a figure is shown in its place.
  const place = inside.querySelector('.figure:not(.waiting)');
  if (place) place.prepend(said);
  else inside.append(said);
  // Whoever cannot see it hears it.
  const announcer = host.shadowRoot?.querySelector('.announcer');
  if (announcer) announcer.textContent = said.textContent;
  else said.setAttribute('role', 'status');
  session?.addEventListener(until, () => said.remove(), { once: true });
}

/** The element that a reader sees as one: it has the parts around the picture. */
export function wholeOf(host: HTMLElement): Figure {
  let found: Figure = host;
  for (
    let above: Node | undefined = host.getRootNode();
    above instanceof ShadowRoot && above.host.localName.startsWith('collab-');
    above = above.host.getRootNode()
  ) {
    if (above.host.localName === 'collab-story') break;
    found = above.host as Figure;
  }
  return found;
}
