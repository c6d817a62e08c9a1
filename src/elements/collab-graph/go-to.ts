/** Takes the focus from one part of a figure to another: from the picture to its details or its table, and back. */
import type { Session } from '../session/session.ts';
import type { GoToDetail } from '../events.ts';
import type { CollabPanel } from '../panel/panel.ts';

/** What shows a figure with its details. */
export interface GoToHost {
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What takes the focus in each view: the stop that one was on, the cell, the rows. */
const STOPS =
  '.walk [data-edge], .walk [tabindex="0"], td[tabindex="0"], th[tabindex="0"], tbody tr[tabindex="0"], .wrap';

export async function goTo(host: GoToHost, session: Session, part: GoToDetail['part']): Promise<void> {
  if (part === 'table') session.update({ view: 'table' });
  await host.updateComplete;
  if (part === 'details') {
    const panel = host.renderRoot.querySelector<CollabPanel>('collab-panel');
    if (!panel) return;
    await customElements.whenDefined('collab-panel');
    await panel.focusHeading();
    return;
  }
  const view = host.renderRoot.querySelector<HTMLElement & { readonly updateComplete?: Promise<boolean> }>('.view');
  if (!view) return;
  await customElements.whenDefined(view.localName);
  await view.updateComplete;
  const table = view.shadowRoot?.querySelector<HTMLElement & { readonly updateComplete: Promise<boolean> }>(
    'collab-data-table',
  );
  await table?.updateComplete;
  (table ?? view).shadowRoot?.querySelector<HTMLElement>(STOPS)?.focus();
}
