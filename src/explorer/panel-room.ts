import type { ViewState } from '../view/view-state.ts';

/**
 * Says on the page's element which room the details take: `detailed` while they
 * are open, `answered` while they are of the way alone that an open answer says
 * too. On a narrow screen, where they lie over the page, the answer is to be
 * seen then.
 */
export function markPanel(page: HTMLElement, state: ViewState | undefined): void {
  const chosen = state?.select ?? state?.compare;
  page.toggleAttribute('detailed', (chosen ?? state?.path) !== undefined);
  page.toggleAttribute('answered', chosen === undefined && state?.path !== undefined && state.ask === 'connection');
}
