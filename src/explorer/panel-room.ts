import type { CollabAnswer } from '../elements/answer/answer.ts';
import type { CollabNews } from '../elements/news/news.ts';
import type { CollabPanel } from '../elements/panel/panel.ts';
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
export function closeTop(page: ParentNode, state: ViewState | undefined): void {
  const panel = page.querySelector<CollabPanel>('collab-panel');
  const above = page.querySelector<CollabAnswer | CollabNews>('collab-answer, collab-news');
  if (above && (!panel || ABOUT_SELECTION.has(state?.ask))) above.close();
  else panel?.close();
}
