/** One element with a session over the made-up network. */
import type { Dataset } from '../../src/data/dataset.ts';
import { Session } from '../../src/elements/session/session.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { smallDataset } from '../explorer/data.ts';

export interface Mounted<E extends HTMLElement> {
  readonly element: E;
  readonly session: Session;
}

type Drawing = HTMLElement & { session: Session | undefined; updateComplete: Promise<boolean> };

export async function mount<K extends 'collab-legend' | 'collab-search' | 'collab-panel' | 'collab-table-view'>(
  tag: K,
  patch: Partial<ViewState> = {},
  dataset: Dataset = smallDataset(),
): Promise<Mounted<HTMLElementTagNameMap[K]>> {
  const session = new Session();
  session.today = '2024-06-01';
  session.adopt(dataset);
  session.update({ lang: 'en', ...patch });
  const element = document.createElement(tag) as HTMLElementTagNameMap[K] & Drawing;
  element.session = session;
  document.body.append(element);
  await settle(element);
  return { element, session };
}

/** Waits for the element and the tables in it. */
export async function settle(element: HTMLElement): Promise<void> {
  await (element as Drawing).updateComplete;
  for (const table of element.shadowRoot?.querySelectorAll('collab-data-table') ?? []) await table.updateComplete;
}

export function unmount(): void {
  document.body.replaceChildren();
}
