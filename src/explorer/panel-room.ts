import type { CollabAnswer } from '../elements/answer/answer.ts';
import type { CollabPanel } from '../elements/panel/panel.ts';
import type { Session } from '../elements/session/session.ts';
import type { Ask, ViewState } from '../view/view-state.ts';

/** Questions about what is selected or compared: without it they ask nothing. */
const ABOUT_SELECTION: ReadonlySet<Ask | undefined> = new Set<Ask>(['connection', 'compare', 'calls']);

/** Says on the page's element whether the details are open: not for what an open answer says already, which leaves the picture no room. */
export function markPanel(page: HTMLElement, state: ViewState | undefined): void {
  const chosen = state?.select ?? state?.compare ?? state?.path;
  page.toggleAttribute('detailed', chosen !== undefined && !isSaid(state!));
}

function isSaid({ ask, select, compare, path }: ViewState): boolean {
  if (select !== undefined) return false;
  return compare === undefined ? path !== undefined && ask === 'connection' : ask === 'compare';
}

/** What Escape closes: details that were opened beside an answer or the news, then these; what an answer is about goes with it. */
export function closeTop(panel: CollabPanel | null, answer: CollabAnswer | null, session: Session): void {
  if (answer && (!panel || ABOUT_SELECTION.has(session.state?.ask))) answer.close();
  else if (panel) panel.close();
  else if (session.state?.since !== undefined) session.update({ since: undefined });
}
